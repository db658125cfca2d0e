import type { JsonObject } from "../../src/json.ts";
import { attributeViews } from "./attributes.ts";
import { remaining } from "./remaining.ts";
import type { ContainerInstance, InstanceResources, State } from "./state.ts";
import { includedTags } from "./tags.ts";
import { isPending, isRunning, seconds } from "./views-counts.ts";

/** A container instance as ECS answers it; the taken ports stand in `remainingResources`, not the free ones. */
export function instanceView(state: State, instance: ContainerInstance, { include }: JsonObject): JsonObject {
  const tasks = [...state.tasks.values()].filter((task) => task.containerInstanceArn === instance.arn);
  return {
    containerInstanceArn: instance.arn,
    ec2InstanceId: instance.ec2InstanceId,
    version: 1,
    versionInfo: { agentVersion: "1.105.1", agentHash: "8dfceca4", dockerVersion: "DockerVersion: 25.0.14" },
    remainingResources: resourceViews(remaining(state, instance)),
    registeredResources: resourceViews(instance.resources),
    status: instance.status,
    agentConnected: instance.agentConnected,
    runningTasksCount: tasks.filter(isRunning).length,
    pendingTasksCount: tasks.filter(isPending).length,
    attributes: attributeViews(instance.attributes),
    registeredAt: seconds(instance.registeredAt),
    attachments: [],
    tags: [],
    ...includedTags(include, instance.tags),
  };
}

function resourceViews({ cpu, memory, reservedPorts, reservedPortsUdp }: InstanceResources): JsonObject[] {
  const integer = (name: string, integerValue: number): JsonObject => ({
    name,
    type: "INTEGER",
    doubleValue: 0,
    longValue: 0,
    integerValue,
  });
  const ports = (name: string, taken: readonly number[]): JsonObject => ({
    ...integer(name, 0),
    type: "STRINGSET",
    stringSetValue: taken.map(String),
  });
  return [
    integer("CPU", cpu),
    integer("MEMORY", memory),
    ports("PORTS", reservedPorts),
    ports("PORTS_UDP", reservedPortsUdp),
  ];
}
