import type { Instance, PlacedTask } from "../../../src/scheduler/instance.ts";
import type { Room } from "../../../src/scheduler/resources.ts";
import { isPlaced, taskNeeds } from "../remaining.ts";
import type { ContainerInstance, State } from "../state.ts";

/** What an instance has before any task runs there. */
export function roomOf({ resources }: ContainerInstance): Room {
  return {
    cpu: resources.cpu,
    memory: resources.memory,
    tcp: new Set(resources.reservedPorts),
    udp: new Set(resources.reservedPortsUdp),
  };
}

/** A cluster's instances as the scheduler core sees them; their ids are ARNs. INACTIVE ones are left out. */
export function instanceViews(state: State, clusterArn: string): Instance[] {
  const placed = new Map<string, PlacedTask[]>();
  for (const task of state.tasks.values()) {
    if (task.containerInstanceArn === undefined || !isPlaced(task)) continue;
    const list = placed.get(task.containerInstanceArn) ?? [];
    list.push({ id: task.arn, group: task.group, needs: taskNeeds(state, task) });
    placed.set(task.containerInstanceArn, list);
  }
  return [...state.instances.values()]
    .filter((instance) => instance.clusterArn === clusterArn && instance.status !== "INACTIVE")
    .map((instance) => ({
      id: instance.arn,
      active: instance.status === "ACTIVE",
      agentConnected: instance.agentConnected,
      ec2InstanceId: instance.ec2InstanceId,
      registeredAt: new Date(instance.registeredAt).toISOString(),
      attributes: instance.attributes,
      room: roomOf(instance),
      tasks: placed.get(instance.arn) ?? [],
    }));
}
