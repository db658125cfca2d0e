import { type JsonObject, number, objects, text } from "../json.ts";

/** What one task takes of a container instance, as the agent accounts for it. */
export interface Needs {
  /** CPU units; 1024 are one vCPU. */
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
  /** Static host ports. Dynamic ones (0 or absent in bridge mode) are not accounted. */
  readonly tcp: readonly number[];
  readonly udp: readonly number[];
}

/** What is left of a container instance. */
export interface Room {
  readonly cpu: number;
  readonly memory: number;
  /** Host ports that are taken. */
  readonly tcp: ReadonlySet<number>;
  readonly udp: ReadonlySet<number>;
}

/** Why a task does not fit, in the words of RunTask's failures. */
export type Shortage = "RESOURCE:CPU" | "RESOURCE:MEMORY" | "RESOURCE:PORTS";

/** Host ports of one protocol that an instance can give away, the agent's own included. */
const portLimit = 100;

/**
 * The needs of a task of this definition. Task-level size wins; else the sum over the containers, where a
 * memoryReservation is taken before memory. Network interfaces (awsvpc) and GPUs are not modelled.
 * https://github.com/aws/amazon-ecs-agent/blob/master/agent/api/task/task.go (ToHostResources)
 */
export function needsOf(definition: JsonObject): Needs {
  const containers = objects(definition["containerDefinitions"]);
  const sum = (of: (container: JsonObject) => number) =>
    containers.reduce((total, container) => total + of(container), 0);
  const memoryOf = (container: JsonObject) =>
    number(container["memoryReservation"]) || number(container["memory"]) || 0;
  return {
    cpu: units(definition["cpu"]) || sum((container) => number(container["cpu"]) ?? 0),
    memory: units(definition["memory"]) || sum(memoryOf),
    tcp: staticPorts(definition, "tcp"),
    udp: staticPorts(definition, "udp"),
  };
}

/** `512`, `"512"`, `"0.5 vCPU"` or `"1GB"` in CPU units or MiB; 0 where it says nothing. */
function units(value: unknown): number {
  const match = /^\s*([\d.]+)\s*(vcpu|gb)?\s*$/i.exec(text(value) ?? String(number(value) ?? ""));
  return match === null ? 0 : Number(match[1]) * (match[2] === undefined ? 1 : 1024);
}

function staticPorts(definition: JsonObject, protocol: "tcp" | "udp"): number[] {
  const mode = text(definition["networkMode"]) ?? "bridge";
  if (mode === "awsvpc" || mode === "none") return [];
  return objects(definition["containerDefinitions"])
    .flatMap((container) => objects(container["portMappings"]))
    .filter((mapping) => (text(mapping["protocol"]) ?? "tcp") === protocol)
    .map(
      (mapping) => number(mapping["hostPort"]) || (mode === "host" && number(mapping["containerPort"])) || 0,
    )
    .filter((port) => port > 0);
}

/** `room` after tasks with these needs were placed there. */
export function less(room: Room, placed: readonly Needs[]): Room {
  return {
    cpu: placed.reduce((left, needs) => left - needs.cpu, room.cpu),
    memory: placed.reduce((left, needs) => left - needs.memory, room.memory),
    tcp: new Set([...room.tcp, ...placed.flatMap((needs) => needs.tcp)]),
    udp: new Set([...room.udp, ...placed.flatMap((needs) => needs.udp)]),
  };
}

/** The first resource that is missing, or undefined where the task fits. */
export function shortage(room: Room, needs: Needs): Shortage | undefined {
  if (needs.cpu > room.cpu) return "RESOURCE:CPU";
  if (needs.memory > room.memory) return "RESOURCE:MEMORY";
  const clash = (taken: ReadonlySet<number>, wanted: readonly number[]) =>
    wanted.some((port) => taken.has(port)) || (wanted.length > 0 && taken.size + wanted.length > portLimit);
  return clash(room.tcp, needs.tcp) || clash(room.udp, needs.udp) ? "RESOURCE:PORTS" : undefined;
}
