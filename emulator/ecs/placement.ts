import { type JsonObject, objects, text } from "../../src/json.ts";
import type { Constraint } from "../../src/scheduler/constraint.ts";
import type { Instance } from "../../src/scheduler/instance.ts";
import type { Obstacle, Placing, Strategy } from "../../src/scheduler/placement.ts";
import { parseQuery } from "../../src/scheduler/query-parse.ts";
import { needsOf } from "../../src/scheduler/resources.ts";
import { isPlaced, taskNeeds } from "./remaining.ts";
import type { ContainerInstance, State, TaskDefinition } from "./state.ts";

/** The cluster's instances as the scheduler sees them; deregistered ones are not there. */
export function schedulableInstances(state: State, clusterArn: string): Instance[] {
  return [...state.instances.values()]
    .filter((instance) => instance.clusterArn === clusterArn && instance.status !== "INACTIVE")
    .map((instance) => schedulable(state, instance));
}

export function schedulable(state: State, instance: ContainerInstance): Instance {
  const { resources } = instance;
  return {
    id: instance.arn,
    active: instance.status === "ACTIVE",
    agentConnected: instance.agentConnected,
    ec2InstanceId: instance.ec2InstanceId,
    registeredAt: new Date(instance.registeredAt).toISOString(),
    attributes: instance.attributes,
    room: {
      cpu: resources.cpu,
      memory: resources.memory,
      tcp: new Set(resources.reservedPorts),
      udp: new Set(resources.reservedPortsUdp),
    },
    tasks: [...state.tasks.values()]
      .filter((task) => task.containerInstanceArn === instance.arn && isPlaced(task))
      .map((task) => ({ id: task.arn, group: task.group, needs: taskNeeds(state, task) })),
  };
}

/** What a task outside a service asks of an instance. Without a strategy ECS spreads such tasks at random. */
export function standalone(request: JsonObject, definition: TaskDefinition, group: string): Placing {
  const strategy = objects(request["placementStrategy"]).map(strategyOf);
  return {
    needs: needsOf(definition.document),
    group,
    requiresAttributes: definition.requiresAttributes,
    constraints: [
      ...objects(definition.document["placementConstraints"]),
      ...objects(request["placementConstraints"]),
    ].map(constraintOf),
    strategy: strategy.length > 0 ? strategy : [{ type: "random" }],
  };
}

/** RunTask's word for what stands in the way: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html */
export function failureReason(obstacle: Obstacle): string {
  switch (obstacle) {
    case "DISTINCT_INSTANCE":
    case "MEMBER_OF":
      return "LOCATION";
    default:
      return obstacle;
  }
}

function strategyOf({ type, field }: JsonObject): Strategy {
  const given = text(field) ?? "";
  if (type === "binpack") return { type, field: given.toLowerCase() === "cpu" ? "cpu" : "memory" };
  if (type === "spread") return { type, field: given === "host" ? "instanceId" : given };
  return { type: "random" };
}

function constraintOf({ type, expression }: JsonObject): Constraint {
  return type === "memberOf"
    ? { type, query: parseQuery(text(expression) ?? "") }
    : { type: "distinctInstance" };
}

export const isFargate = (request: JsonObject) =>
  request["launchType"] === "FARGATE" ||
  objects(request["capacityProviderStrategy"]).some(({ capacityProvider }) =>
    /^FARGATE(_SPOT)?$/.test(text(capacityProvider) ?? ""),
  );
