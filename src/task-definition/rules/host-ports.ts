import type { Path } from "../../document/path.ts";
import { isObject, type JsonObject, number } from "../../json.ts";
import { bounds, canMove, defaultPercents } from "../../scheduler/bounds.ts";
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
  check(document, { service }) {
    const found = hostPorts(document);
    const [first] = found;
    const told = service ? inRoll(service) : general;
    if (!first || !told) return [];
    const ports = [...new Set(found.map(({ port }) => port))].slice(0, 5).join(", ");
    const subject = ports.includes(",") ? `Host ports ${ports} are` : `Host port ${ports} is`;
    return [
      {
        message: `${subject} fixed, so an instance runs one of these tasks at a time: ${told.consequence}`,
        path: first.path,
        hint: told.hint,
      },
    ];
  },
};

const general = {
  consequence:
    "a service can have as many tasks as instances, and a new one starts only beside a free instance or after an old one has stopped.",
  hint: "Leave hostPort out behind a load balancer's target group, or use awsvpc. Otherwise give the service an instance more than tasks, or a minimumHealthyPercent at which it may stop a task first (0 for a single task).",
};

/** What fixed ports mean to the service; undefined where its rolls stop an old task before they start a new one. */
function inRoll(service: JsonObject): typeof general | undefined {
  if (service["schedulingStrategy"] === "DAEMON") return undefined;
  const desired = number(service["desiredCount"]) ?? 1;
  const told = isObject(service["deploymentConfiguration"]) ? service["deploymentConfiguration"] : {};
  if ((told["strategy"] ?? "ROLLING") !== "ROLLING") {
    return {
      consequence: `deployments of this kind run old and new tasks side by side, on ${2 * desired} instances.`,
      hint: "Leave hostPort out behind a load balancer's target group, or use awsvpc.",
    };
  }
  const percents = {
    minimumHealthyPercent: number(told["minimumHealthyPercent"]) ?? defaultPercents.minimumHealthyPercent,
    maximumPercent: number(told["maximumPercent"]) ?? defaultPercents.maximumPercent,
  };
  // Where the percents let no roll move at all, the check of the service says it.
  if (desired < 1 || bounds(desired, percents).lower < desired || !canMove(desired, percents))
    return undefined;
  return {
    consequence: `with desiredCount ${desired}, minimumHealthyPercent ${percents.minimumHealthyPercent} and maximumPercent ${percents.maximumPercent} a deployment starts a new task before it may stop an old one, and waits until instance number ${desired + 1} has the port free.`,
    hint: `Have an instance more than tasks; or set minimumHealthyPercent ${Math.floor(((desired - 1) * 100) / desired)}, so that a task is stopped first; or leave hostPort out behind a target group, or use awsvpc.`,
  };
}

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
