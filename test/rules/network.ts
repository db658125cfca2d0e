import type { JsonObject } from "../../src/json.ts";
import { type Examples, task } from "./example.ts";

const web = (networkMode: string, members: JsonObject) => ({
  networkMode,
  containerDefinitions: [{ name: "web", ...members }],
});
const notInAwsvpc = (members: JsonObject) => task(web("awsvpc", members), web("bridge", members));
const linked = (networkMode: string, links: string[]) => ({
  networkMode,
  containerDefinitions: [{ name: "web", links }, { name: "app" }],
});
const proxy = (change: JsonObject = {}, networkMode = "awsvpc", container = "envoy") => ({
  networkMode,
  containerDefinitions: [{ name: "web" }, { name: "envoy" }],
  proxyConfiguration: {
    type: "APPMESH",
    containerName: container,
    properties: Object.entries({
      IgnoredUID: "1337",
      ProxyIngressPort: "15000",
      ProxyEgressPort: "15001",
      AppPorts: "8080",
      EgressIgnoredIPs: "169.254.170.2,169.254.169.254",
      ...change,
    }).flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
  },
});
const ended = "app-mesh-retired";
const started = "links-start-only";

export const networkExamples: Examples = {
  "awsvpc-hostname": notInAwsvpc({ hostname: "web" }),
  "awsvpc-dns-servers": notInAwsvpc({ dnsServers: ["10.0.0.2"] }),
  "awsvpc-dns-search-domains": notInAwsvpc({ dnsSearchDomains: ["internal"] }),
  "awsvpc-extra-hosts": notInAwsvpc({ extraHosts: [{ hostname: "redis", ipAddress: "10.0.0.9" }] }),
  "awsvpc-disable-networking": notInAwsvpc({ disableNetworking: true }),
  "none-port-mappings": task(
    web("none", { portMappings: [{ containerPort: 80 }] }),
    web("bridge", { portMappings: [{ containerPort: 80 }] }),
  ),
  "links-host-network": task(linked("host", ["app"]), linked("bridge", ["app"]), started),
  "links-service-connect": {
    ...task(linked("bridge", ["app"]), linked("bridge", []), started),
    service: { serviceConnectConfiguration: { enabled: true, namespace: "app" } },
  },
  "links-network-mode": task(linked("awsvpc", ["app"]), linked("bridge", ["app"]), started),
  "link-unknown": task(linked("bridge", ["api"]), linked("bridge", ["app:api"]), started),
  "links-cycle": task(
    {
      containerDefinitions: [
        { name: "web", links: ["app"] },
        { name: "app", links: ["web"] },
      ],
    },
    { containerDefinitions: [{ name: "web", links: ["app"] }, { name: "app" }] },
    started,
  ),
  "proxy-network-mode": task(proxy({}, "bridge"), proxy(), ended),
  "proxy-container-unknown": task(proxy({}, "awsvpc", "proxy"), proxy(), ended),
  "proxy-properties": task(proxy({ ProxyIngressPort: null }), proxy(), ended),
  "app-mesh-retired": task(proxy(), {}),
};
