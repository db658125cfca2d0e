import { text } from "../../json.ts";
import { api } from "./pages.ts";
import { containersOf, eachContainer, type Found, itemsOf, type Rule } from "./rule.ts";

const link = api("PortMapping");

const duplicate: Rule = {
  id: "port-name-duplicate",
  severity: "error",
  link,
  check(document) {
    const seen = new Set<string>();
    return containersOf(document).flatMap(({ definition, path }) =>
      itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }): Found[] => {
        const name = text(item["name"]);
        if (name === undefined || !seen.has(name)) {
          if (name) seen.add(name);
          return [];
        }
        return [
          {
            message: `There are several port mappings named '${name}'.`,
            path: [...at, "name"],
            hint: "Give each a name of its own: Service Connect finds them by it.",
            ecsMessage: "port mapping name is already used",
          },
        ];
      }),
    );
  },
};

const invalid: Rule = {
  id: "port-name-invalid",
  severity: "warning",
  link,
  check: eachContainer(({ definition, path, title }) =>
    itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }) => {
      const name = text(item["name"]);
      if (!name || /^[a-z0-9_][a-z0-9_-]{0,63}$/.test(name)) return [];
      return [
        {
          message: `The name of a port mapping of ${title} has characters that ECS does not document for it, or more than 64 of them.`,
          path: [...at, "name"],
          hint: "Use lower case letters, digits, hyphens and underscores; no hyphen at the beginning.",
        },
      ];
    }),
  ),
};

/** The API reference says that an error is returned; older agents ran such tasks, so it is no error here. */
const twoProtocols: Rule = {
  id: "port-two-protocols",
  severity: "warning",
  link,
  check: eachContainer(({ definition, path, subject }) => {
    const protocols = new Map<unknown, string>();
    return itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }): Found[] => {
      const { containerPort } = item;
      const protocol = text(item["protocol"]) ?? "tcp";
      const before = protocols.get(containerPort);
      protocols.set(containerPort, protocol);
      if (typeof containerPort !== "number" || before === undefined || before === protocol) return [];
      return [
        {
          message: `${subject} exposes port ${containerPort} for tcp and for udp, which ECS is documented to refuse.`,
          path: at,
          hint: "Let the application listen on a port of its own for each protocol, or run it in two containers.",
        },
      ];
    });
  }),
};

export const portNameRules: readonly Rule[] = [duplicate, invalid, twoProtocols];
