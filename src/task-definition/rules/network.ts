import { isObject, strings } from "../../json.ts";
import { guide } from "./pages.ts";
import { isSet, placesOf } from "./place.ts";
import { eachContainer, itemsOf, type Rule, type Severity } from "./rule.ts";

const link = guide("task_definition_parameters");

/** A rule for a member of containers that does not go with networkMode awsvpc. */
function notWithAwsvpc(
  id: string,
  member: string,
  more: { readonly ecsMessage?: string; readonly hint: string; readonly severity?: Severity },
): Rule {
  const { severity = "error", ...rest } = more;
  return {
    id,
    severity,
    link,
    check: (document) =>
      document["networkMode"] !== "awsvpc"
        ? []
        : placesOf(document, `containerDefinitions[].${member}`)
            .filter(({ value }) => isSet(value))
            .map(({ path, title }) => ({
              message: `With networkMode awsvpc there is no ${title}.`,
              path,
              ...rest,
            })),
  };
}

const portsWithoutNetwork: Rule = {
  id: "none-port-mappings",
  severity: "error",
  link,
  check: eachContainer(({ definition, path, subject }, { networkMode }) => {
    if (networkMode !== "none" || itemsOf(definition, "portMappings").length === 0) return [];
    return [
      {
        message: `${subject} maps ports, but with networkMode none it has no network.`,
        path: [...path, "portMappings"],
        hint: "Remove portMappings, or choose another networkMode.",
      },
    ];
  }),
};

/** Docker: "conflicting options: host type networking can't be used with links". */
const linksOnHost: Rule = {
  id: "links-host-network",
  severity: "warning",
  link,
  check: eachContainer(({ definition, path, title }, { networkMode }) => {
    if (networkMode !== "host" || strings(definition["links"]).length === 0) return [];
    return [
      {
        message: `The links of ${title} do not work with networkMode host: Docker does not start it.`,
        path: [...path, "links"],
        hint: "Remove links: with networkMode host all containers of an instance reach each other at localhost.",
      },
    ];
  }),
};

/**
 * In bridge mode with Service Connect the agent puts each container into the network of a pause container of its own,
 * and keeps its links. Docker: "conflicting options: container type network can't be used with links".
 */
const linksWithServiceConnect: Rule = {
  id: "links-service-connect",
  severity: "warning",
  link: "https://github.com/aws/amazon-ecs-agent/blob/master/agent/api/task/task.go",
  check: eachContainer(({ definition, path, title }, { networkMode = "bridge" }, { service }) => {
    const connect = service?.["serviceConnectConfiguration"];
    if (networkMode !== "bridge" || !isObject(connect) || connect["enabled"] !== true) return [];
    if (strings(definition["links"]).length === 0) return [];
    return [
      {
        message: `The links of ${title} do not go with the Service Connect of its service: Docker does not start it.`,
        path: [...path, "links"],
        hint: "Use networkMode awsvpc, where the containers of a task reach each other at localhost; or keep the links, and give the service a name by service discovery (Cloud Map).",
      },
    ];
  }),
};

export const networkRules: readonly Rule[] = [
  notWithAwsvpc("awsvpc-hostname", "hostname", {
    ecsMessage: "hostname is not supported on container when networkMode=awsvpc.",
    hint: "Remove it, or use networkMode bridge.",
  }),
  notWithAwsvpc("awsvpc-dns-servers", "dnsServers", {
    ecsMessage: "DNS servers are not supported on container when networkMode=awsvpc.",
    hint: "Remove it: the VPC's DHCP options say which DNS servers are asked.",
  }),
  // Documented as not supported; whether it is refused is not known.
  notWithAwsvpc("awsvpc-dns-search-domains", "dnsSearchDomains", {
    hint: "Remove it: the VPC's DHCP options give the search domain.",
    severity: "warning",
  }),
  notWithAwsvpc("awsvpc-extra-hosts", "extraHosts", {
    ecsMessage: "Extra hosts are not supported on container when networkMode=awsvpc.",
    hint: "Remove it; names can come from a private hosted zone, Cloud Map or Service Connect.",
  }),
  notWithAwsvpc("awsvpc-disable-networking", "disableNetworking", {
    ecsMessage: "Disable Networking is not supported on container when networkMode=awsvpc.",
    hint: "Remove it; for containers without a network use networkMode none.",
  }),
  portsWithoutNetwork,
  linksOnHost,
  linksWithServiceConnect,
];
