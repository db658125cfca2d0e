import type { Path } from "../../document/path.ts";
import { type JsonObject, text } from "../../json.ts";
import { nearest } from "../../suggest.ts";
import { api } from "./pages.ts";
import { containersOf, eachContainer, type Found, itemsOf, type Rule } from "./rule.ts";

const ranges: Rule = {
  id: "port-out-of-range",
  severity: "error",
  link: api("PortMapping"),
  check: eachContainer(({ definition, path, title }) =>
    itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => [
      ...outOfRange(item, "containerPort", 1, at, title),
      // 0: any free port of the instance.
      ...outOfRange(item, "hostPort", 0, at, title),
    ]),
  ),
};

function outOfRange(mapping: JsonObject, member: string, least: number, path: Path, title: string): Found[] {
  const port = mapping[member];
  if (typeof port !== "number" || (Number.isInteger(port) && port >= least && port <= 65_535)) return [];
  const message = `The ${member} ${port} of ${title} is no port.`;
  return [{ message, path: [...path, member], hint: `Use a whole number from ${least} to 65535.` }];
}

const portMissing: Rule = {
  id: "container-port-missing",
  severity: "error",
  link: api("PortMapping"),
  check: eachContainer(({ definition, path, title }) =>
    itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
      if (item["containerPort"] !== undefined || item["containerPortRange"] !== undefined) return [];
      const message = `A port mapping of ${title} names no port of the container.`;
      return [{ message, path: at, hint: "Add containerPort, the port on which the application listens." }];
    }),
  ),
};

/** The API reference: anything else is treated as tcp, with upper case as well. */
const protocol: Rule = {
  id: "port-protocol",
  severity: "warning",
  link: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  check: eachContainer(({ definition, path, title }) =>
    itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
      const given = item["protocol"];
      if (typeof given !== "string" || given === "tcp" || given === "udp") return [];
      const close = nearest(given, ["tcp", "udp"]);
      return [
        {
          message: `A port mapping of ${title} has a protocol that ECS does not know and takes for tcp${close === undefined ? "." : `; did you mean '${close}'?`}`,
          path: [...at, "protocol"],
          hint: "Use tcp or udp; for HTTP and gRPC there is appProtocol beside it.",
        },
      ];
    }),
  ),
};

/** Static ports of the instance that two mappings claim; in host mode every port is one. ECS's text is not known. */
const duplicate: Rule = {
  id: "host-port-duplicate",
  severity: "error",
  link: api("PortMapping"),
  check(document) {
    const onHost = document["networkMode"] === "host";
    const owners = new Map<string, string>();
    return containersOf(document).flatMap(({ definition, path, title }) =>
      itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }): Found[] => {
        const port = item["hostPort"] || (onHost ? item["containerPort"] : undefined);
        if (typeof port !== "number" || port === 0) return [];
        const key = `${port}/${text(item["protocol"]) ?? "tcp"}`;
        const owner = owners.get(key);
        owners.set(key, owner ?? title);
        if (owner === undefined) return [];
        const both = owner === title ? `${title} maps it twice` : `${owner} and ${title} both map it`;
        return [
          {
            message: `Port ${key} of the host can be mapped once only: ${both}.`,
            path: [...at, item["hostPort"] ? "hostPort" : "containerPort"],
            hint: "Choose another port for one of them; in bridge mode hostPort 0 takes any free one.",
          },
        ];
      }),
    );
  },
};

const mismatch: Rule = {
  id: "host-port-mismatch",
  severity: "error",
  link: api("PortMapping"),
  check: eachContainer(({ definition, path, title }, { networkMode }) => {
    if (networkMode !== "awsvpc" && networkMode !== "host") return [];
    return itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
      const { hostPort, containerPort } = item;
      if (!hostPort || typeof hostPort !== "number" || hostPort === containerPort) return [];
      return [
        {
          message: `With networkMode ${networkMode} the hostPort of ${title} must be the same as its containerPort.`,
          path: [...at, "hostPort"],
          hint: "Remove hostPort.",
          ecsMessage: `When networkMode=${networkMode}, the host ports and container ports in port mappings must match.`,
        },
      ];
    });
  }),
};

export const portRules: readonly Rule[] = [ranges, portMissing, protocol, duplicate, mismatch];
