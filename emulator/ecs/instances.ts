import { type JsonObject, number, strings } from "../../src/json.ts";
import { agentCapabilities } from "./agent-capabilities.ts";
import { arn } from "./arn.ts";
import type { OperationContext } from "./operation.ts";
import type { Cluster, ContainerInstance, InstanceResources, Tag } from "./state.ts";

/** ssh, Docker and the agent itself: what the agent reserves where it is told nothing else. */
const agentPorts = [22, 2375, 2376, 51678, 51679];

/** What a t3.medium registers: 2 vCPU, and its memory less what the agent keeps (MiB). */
export const defaultResources: InstanceResources = {
  cpu: 2048,
  memory: 3768,
  reservedPorts: agentPorts,
  reservedPortsUdp: [],
};

export interface NewInstance {
  readonly cluster: Cluster;
  readonly ec2InstanceId?: string | undefined;
  readonly resources: InstanceResources;
  /** Beside what the agent and ECS know themselves. */
  readonly attributes: ReadonlyMap<string, string | undefined>;
  readonly status?: "ACTIVE" | "DRAINING";
  readonly agentConnected?: boolean;
  readonly tags?: Tag[];
}

/** Puts a container instance into the state, as its agent would register it. */
export function addInstance(
  { state, ids, clock }: Pick<OperationContext, "state" | "ids" | "clock">,
  given: NewInstance,
): ContainerInstance {
  const id = ids.hex(32);
  const instance: ContainerInstance = {
    id,
    arn: arn(state, "container-instance", given.cluster.name, id),
    clusterArn: given.cluster.arn,
    ec2InstanceId: given.ec2InstanceId ?? `i-0${ids.hex(16)}`,
    status: given.status ?? "ACTIVE",
    agentConnected: given.agentConnected ?? true,
    registeredAt: clock.now(),
    resources: given.resources,
    // A client that registers without an agent brings no capabilities: it means an instance that can run tasks.
    attributes: new Map([...agentCapabilities, ...builtIn(state.region), ...given.attributes]),
    address: instanceAddress(state.instances.size),
    tags: given.tags ?? [],
  };
  state.instances.set(instance.arn, instance);
  return instance;
}

/** Resources as RegisterContainerInstance gives them; the defaults in place of what is missing. */
export function resourcesOf(resources: readonly JsonObject[]): InstanceResources {
  const named = (name: string) => resources.find((resource) => resource["name"] === name);
  const amount = (name: string) => number(named(name)?.["integerValue"]);
  const ports = (name: string) => {
    const resource = named(name);
    return resource && strings(resource["stringSetValue"]).map(Number).filter(Number.isInteger);
  };
  return {
    cpu: amount("CPU") ?? defaultResources.cpu,
    memory: amount("MEMORY") ?? defaultResources.memory,
    reservedPorts: ports("PORTS") ?? agentPorts,
    reservedPortsUdp: ports("PORTS_UDP") ?? [],
  };
}

/** Resources that a scenario asks for; its ports are taken beside the agent's own. */
export function scenarioResources(given: {
  readonly cpu?: number;
  readonly memory?: number;
  readonly reservedPorts?: readonly number[];
}): InstanceResources {
  return {
    cpu: given.cpu ?? defaultResources.cpu,
    memory: given.memory ?? defaultResources.memory,
    reservedPorts: [...new Set([...agentPorts, ...(given.reservedPorts ?? [])])],
    reservedPortsUdp: [],
  };
}

/** 127.0.1.1, 127.0.1.2 …; an engine that really listens sees to it where this machine has no such addresses. */
export function instanceAddress(before: number): string {
  return `127.0.${1 + Math.floor(before / 250)}.${1 + (before % 250)}`;
}

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html#attributes
const builtIn = (region: string): [string, string][] => [
  ["ecs.ami-id", "ami-0123456789abcdef0"],
  ["ecs.availability-zone", `${region}a`],
  ["ecs.cpu-architecture", "x86_64"],
  ["ecs.instance-type", "t3.medium"],
  ["ecs.os-family", "LINUX"],
  ["ecs.os-type", "linux"],
  ["ecs.subnet-id", "subnet-0123456789abcdef0"],
  ["ecs.vpc-id", "vpc-0123456789abcdef0"],
];

export const scenarioAttributes = (given: {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly availabilityZone?: string;
}): ReadonlyMap<string, string> =>
  new Map([
    ...(given.availabilityZone === undefined
      ? []
      : [["ecs.availability-zone", given.availabilityZone] satisfies [string, string]]),
    ...Object.entries(given.attributes ?? {}),
  ]);
