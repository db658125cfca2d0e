import { isObject, type JsonObject, text } from "../../json.ts";
import { nearest } from "../../suggest.ts";
import { api } from "./pages.ts";
import { containersOf, type Found, itemsOf, type Rule } from "./rule.ts";

function proxyRule(
  rule: Pick<Rule, "id" | "severity">,
  check: (proxy: JsonObject, document: JsonObject) => Omit<Found, "path"> | undefined,
): Rule {
  return {
    ...rule,
    link: api("ProxyConfiguration"),
    check(document) {
      const proxy = document["proxyConfiguration"];
      const found = isObject(proxy) ? check(proxy, document) : undefined;
      return found ? [{ ...found, path: ["proxyConfiguration"] }] : [];
    },
  };
}

const networkMode = proxyRule({ id: "proxy-network-mode", severity: "error" }, (_, { networkMode: mode }) =>
  mode === "awsvpc"
    ? undefined
    : {
        message: "A proxyConfiguration needs networkMode awsvpc.",
        hint: 'Set "networkMode": "awsvpc", or remove proxyConfiguration.',
      },
);

const container = proxyRule({ id: "proxy-container-unknown", severity: "error" }, (proxy, document) => {
  const named = text(proxy["containerName"]);
  const names = containersOf(document).flatMap(({ name }) => name ?? []);
  if (named === undefined || names.includes(named)) return undefined;
  const close = nearest(named, names);
  return {
    message: `The proxy is to be '${named}', which is no container of this task definition${close === undefined ? "." : `; did you mean '${close}'?`}`,
    hint: "Name the container that runs Envoy.",
    ecsMessage: `Proxy container [${named}] does not exist`,
  };
});

const needed = ["ProxyIngressPort", "ProxyEgressPort", "AppPorts", "EgressIgnoredIPs"];

const properties = proxyRule({ id: "proxy-properties", severity: "warning" }, (proxy) => {
  const given = itemsOf(proxy, "properties").map(({ item }) => item["name"]);
  const missing = needed.filter((name) => !given.includes(name));
  if (missing.length === 0 || (proxy["type"] ?? "APPMESH") !== "APPMESH") return undefined;
  return {
    message: `The proxyConfiguration has no ${missing.join(", ")}.`,
    hint: 'Add each as { "name": "…", "value": "…" } to its properties.',
    // For the others the words are not known.
    ...(missing.includes("ProxyIngressPort") ? { ecsMessage: "Ingress port not found" } : {}),
  };
});

const retired = proxyRule({ id: "app-mesh-retired", severity: "warning" }, () => ({
  message: "The proxyConfiguration is for AWS App Mesh, which ended on 30 September 2026.",
  hint: "Use Service Connect: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html",
}));

export const proxyRules: readonly Rule[] = [networkMode, container, properties, retired];
