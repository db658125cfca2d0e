import type { Path } from "../../document/path.ts";
import type { JsonObject } from "../../json.ts";
import { api } from "./pages.ts";
import { containersOf, itemsOf, type Rule } from "./rule.ts";

interface HostPort {
  readonly port: number;
  readonly protocol: string;
  readonly title: string;
  readonly path: Path;
}

/** Ports of the instance that a task takes for itself; with awsvpc it has an address of its own and takes none. */
function hostPorts(document: JsonObject): HostPort[] {
  const { networkMode } = document;
  if (networkMode === "awsvpc" || networkMode === "none") return [];
  return containersOf(document).flatMap(({ definition, path, title }) =>
    itemsOf(definition, "portMappings", path).flatMap(({ item, path: at }): HostPort[] => {
      const port = item["hostPort"] || (networkMode === "host" ? item["containerPort"] : undefined);
      if (typeof port !== "number" || port < 1) return [];
      const member = item["hostPort"] ? "hostPort" : "containerPort";
      return [{ port, protocol: item["protocol"] === "udp" ? "udp" : "tcp", title, path: [...at, member] }];
    }),
  );
}

/** The agent's default; ECS_RESERVED_PORTS may say otherwise. SSH, Docker, and the agent's own. */
const reserved = [22, 2375, 2376, 51678, 51679];

const takenByAgent: Rule = {
  id: "host-port-reserved",
  severity: "warning",
  link: api("PortMapping"),
  check: (document) =>
    hostPorts(document)
      .filter(({ port, protocol }) => protocol === "tcp" && reserved.includes(port))
      .map(({ port, title, path }) => ({
        message: `Port ${port} of the host, which ${title} maps, is kept by the ECS agent: no instance will ever have it free.`,
        path,
        hint: "Choose another hostPort, or 0 for any free one.",
      })),
};

const fixed: Rule = {
  id: "host-port-static",
  severity: "warning",
  link: api("DeploymentConfiguration"),
  check(document) {
    const found = hostPorts(document);
    const [first] = found;
    if (!first) return [];
    const ports = [...new Set(found.map(({ port }) => port))].slice(0, 5).join(", ");
    return [
      {
        message: `${ports.includes(",") ? `Host ports ${ports} are` : `Host port ${ports} is`} fixed, so an instance runs one of these tasks at a time: a service can have as many tasks as instances, and a new one starts only beside a free instance or after an old one has stopped.`,
        path: first.path,
        hint: "Leave hostPort out behind a load balancer's target group, or use awsvpc. Otherwise give the service an instance more than tasks, or a minimumHealthyPercent at which it may stop a task first (0 for a single task).",
      },
    ];
  },
};

const tooMany: Rule = {
  id: "host-ports-too-many",
  severity: "warning",
  link: api("PortMapping"),
  check(document) {
    const found = hostPorts(document);
    const most = 100 - reserved.length;
    if (found.length <= most) return [];
    return [
      {
        message: `The task wants ${found.length} ports of its host; an instance has ${most} to give beside the agent's own.`,
        path: found[most]?.path ?? [],
        hint: "Use hostPort 0 or a containerPortRange: ports that are found when the task starts do not count.",
      },
    ];
  },
};

export const hostPortRules: readonly Rule[] = [takenByAgent, fixed, tooMany];
