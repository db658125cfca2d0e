import { isObject, type JsonObject, objects, text } from "../../src/json.ts";
import { needsOf } from "../../src/scheduler/resources.ts";
import { findTaskDefinition } from "./references.ts";
import type { ContainerInstance, State, Task, TaskContainer } from "./state.ts";
import { includedTags } from "./tags.ts";
import { seconds } from "./views-counts.ts";

/** A task as ECS answers it. */
export function taskView(state: State, task: Task, { include }: JsonObject): JsonObject {
  const instance =
    task.containerInstanceArn === undefined ? undefined : state.instances.get(task.containerInstanceArn);
  const document = findTaskDefinition(state, task.taskDefinitionArn)?.document ?? {};
  const needs = needsOf(document);
  return {
    taskArn: task.arn,
    clusterArn: task.clusterArn,
    taskDefinitionArn: task.taskDefinitionArn,
    ...(task.containerInstanceArn === undefined ? {} : { containerInstanceArn: task.containerInstanceArn }),
    ...whereabouts(instance, task),
    launchType: task.launchType,
    group: task.group,
    ...optional({ startedBy: task.startedBy, stopCode: task.stopCode, stoppedReason: task.stoppedReason }),
    lastStatus: task.lastStatus,
    desiredStatus: task.desiredStatus,
    healthStatus: task.health,
    cpu: String(needs.cpu),
    memory: String(needs.memory),
    enableExecuteCommand: false,
    attachments: attachments(task),
    attributes: [{ name: "ecs.cpu-architecture", value: "x86_64" }],
    containers: task.containers.map((container) => containerView(task, container, document)),
    overrides: overridesView(task),
    ...times(task),
    version: task.version,
    tags: [],
    ...includedTags(include, task.tags),
  };
}

function whereabouts(instance: ContainerInstance | undefined, task: Task): JsonObject {
  if (!instance)
    return task.launchType === "FARGATE" ? { platformVersion: "1.4.0", platformFamily: "Linux" } : {};
  const zone = instance.attributes.get("ecs.availability-zone");
  return {
    connectivity: instance.agentConnected ? "CONNECTED" : "DISCONNECTED",
    connectivityAt: seconds(task.createdAt),
    ...optional({ availabilityZone: zone }),
  };
}

function containerView(task: Task, container: TaskContainer, document: JsonObject): JsonObject {
  const definition =
    objects(document["containerDefinitions"]).find(({ name }) => name === container.name) ?? {};
  const { imageDigest, runtimeId, exitCode, reason } = container;
  return {
    containerArn: container.arn,
    taskArn: task.arn,
    name: container.name,
    image: container.image,
    lastStatus: container.status,
    healthStatus: container.health,
    networkBindings: container.networkBindings,
    networkInterfaces:
      task.address === undefined
        ? []
        : [{ attachmentId: attachmentId(task), privateIpv4Address: task.address }],
    // Containers' sizes are strings here, and numbers in the task definition.
    cpu: String(definition["cpu"] ?? 0),
    ...sizes(definition),
    ...optional({ imageDigest, runtimeId, reason }),
    ...(exitCode === undefined ? {} : { exitCode }),
  };
}

/** The network interface of a task with its own. */
function attachments(task: Task): JsonObject[] {
  if (task.address === undefined) return [];
  const mac = (task.id.slice(0, 10).match(/../g) ?? []).join(":");
  return [
    {
      id: attachmentId(task),
      type: "ElasticNetworkInterface",
      status: task.lastStatus === "STOPPED" ? "DELETED" : "ATTACHED",
      details: [
        { name: "networkInterfaceId", value: `eni-0${task.id.slice(0, 16)}` },
        { name: "macAddress", value: `0a:${mac}` },
        { name: "privateIPv4Address", value: task.address },
      ],
    },
  ];
}

const attachmentId = ({ id }: Task) =>
  [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join("-");

function sizes(definition: JsonObject): JsonObject {
  const members = ["memory", "memoryReservation"].filter((member) => definition[member] !== undefined);
  return Object.fromEntries(members.map((member) => [member, String(definition[member])]));
}

/** Each container is named in a task's overrides, also where nothing of it is overridden. */
function overridesView({ overrides, containers }: Task): JsonObject {
  const given = isObject(overrides) ? overrides : {};
  const named = objects(given["containerOverrides"]);
  return {
    inferenceAcceleratorOverrides: [],
    ...given,
    containerOverrides: containers.map(
      ({ name }) => named.find((one) => text(one["name"]) === name) ?? { name },
    ),
  };
}

function times(task: Task): JsonObject {
  const { createdAt, pullStartedAt, pullStoppedAt, startedAt, stoppingAt, executionStoppedAt, stoppedAt } =
    task;
  const known = {
    createdAt,
    pullStartedAt,
    pullStoppedAt,
    startedAt,
    stoppingAt,
    executionStoppedAt,
    stoppedAt,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, at]) => (at === undefined ? [] : [[name, seconds(at)]])),
  );
}

function optional(members: Readonly<Record<string, string | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
