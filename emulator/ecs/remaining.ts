import { less, type Needs, needsOf } from "../../src/scheduler/resources.ts";
import { findTaskDefinition } from "./references.ts";
import type { ContainerInstance, InstanceResources, State, Task } from "./state.ts";

/** What is left of an instance. ECS takes a task's resources for free as soon as it is to stop. */
export function remaining(state: State, { arn, resources }: ContainerInstance): InstanceResources {
  const placed = [...state.tasks.values()]
    .filter((task) => task.containerInstanceArn === arn && isPlaced(task))
    .map((task) => taskNeeds(state, task));
  const room = {
    cpu: resources.cpu,
    memory: resources.memory,
    tcp: new Set(resources.reservedPorts),
    udp: new Set(resources.reservedPortsUdp),
  };
  const left = less(room, placed);
  return {
    cpu: left.cpu,
    memory: left.memory,
    reservedPorts: [...left.tcp],
    reservedPortsUdp: [...left.udp],
  };
}

/** https://aws.amazon.com/about-aws/whats-new/2023/06/amazon-ecs-tasks-faster-prolonged-shutdown/ */
export const isPlaced = ({ desiredStatus, lastStatus }: Task) =>
  desiredStatus !== "STOPPED" && lastStatus !== "STOPPED";

export const taskNeeds = (state: State, { taskDefinitionArn }: Task): Needs =>
  needsOf(findTaskDefinition(state, taskDefinitionArn)?.document ?? {});
