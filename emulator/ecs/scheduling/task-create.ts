import { type Json, type JsonObject, objects, text } from "../../../src/json.ts";
import { needsOf } from "../../../src/scheduler/resources.ts";
import { arn, nameOf } from "../arn.ts";
import { findTaskDefinition } from "../references.ts";
import type { Service, Tag, Task, TaskContainer } from "../state.ts";
import { startQueued } from "./agent.ts";
import { launchOf } from "./launch.ts";
import { endsByLogGroup, withLogDrivers } from "./log-group-missing.ts";
import { targetsOf } from "./targets.ts";
import { onTaskEvent } from "./task-events.ts";
import type { TaskRun, World } from "./world.ts";

export interface NewTask {
  readonly clusterArn: string;
  readonly taskDefinitionArn: string;
  readonly containerInstanceArn?: string | undefined;
  readonly launchType: Task["launchType"];
  readonly group: string;
  readonly startedBy?: string | undefined;
  readonly overrides: Json;
  readonly tags: readonly Tag[];
  readonly service?: Service;
}

/** Puts a task into the state and into its agent's queue; it begins with the clock's next step. */
export function createTask(world: World, request: NewTask): Task {
  const { state, clock, ids } = world;
  const id = ids.hex(32);
  const document = findTaskDefinition(state, request.taskDefinitionArn)?.document ?? {};
  const cluster = nameOf(request.clusterArn);
  const { containerInstanceArn, startedBy } = request;
  const task: Task = {
    id,
    arn: arn(state, "task", cluster, id),
    clusterArn: request.clusterArn,
    taskDefinitionArn: request.taskDefinitionArn,
    ...(containerInstanceArn === undefined ? {} : { containerInstanceArn }),
    launchType: request.launchType,
    group: request.group,
    ...(startedBy === undefined ? {} : { startedBy }),
    lastStatus: "PROVISIONING",
    desiredStatus: "RUNNING",
    health: "UNKNOWN",
    containers: objects(document["containerDefinitions"]).map(
      (one): TaskContainer => ({
        name: text(one["name"]) ?? "",
        arn: arn(state, "container", cluster, id, ids.uuid()),
        image: text(one["image"]) ?? "",
        essential: one["essential"] !== false,
        status: "PENDING",
        health: "UNKNOWN",
        networkBindings: [],
      }),
    ),
    overrides: request.overrides,
    createdAt: clock.now(),
    version: 1,
    tags: [...request.tags],
  };
  const run: TaskRun = {
    task,
    document,
    needs: needsOf(document),
    service: request.service,
    begin: () => begin(world, run, address(world, task, document)),
    stage: "queued",
    ending: false,
    hostPorts: [],
    targets: [],
    provedHealthy: false,
  };
  state.tasks.set(task.arn, task);
  world.runs.set(task.arn, run);
  clock.after(0, () => {
    if (task.lastStatus === "PROVISIONING") task.lastStatus = "PENDING";
    startQueued(world, containerInstanceArn);
  });
  return task;
}

function begin(world: World, run: TaskRun, reachedAt: string): void {
  if (endsByLogGroup(world, run)) return;
  const { task, document } = run;
  if (document["networkMode"] === "awsvpc") task.address = reachedAt;
  const here = [...world.runs.values()].filter(
    (other) => other.task.containerInstanceArn === task.containerInstanceArn,
  );
  const reserved = world.state.instances.get(task.containerInstanceArn ?? "")?.resources.reservedPorts ?? [];
  const launch = launchOf({
    taskArn: task.arn,
    taskId: task.id,
    address: reachedAt,
    document,
    overrides: task.overrides,
    scenario: world.scenario,
    taken: new Set([...reserved, ...here.flatMap((other) => other.hostPorts)]),
  });
  run.hostPorts = launch.containers.flatMap((one) => one.portMappings.map((mapping) => mapping.hostPort));
  if (run.service !== undefined) run.targets = targetsOf(run.service, task.startedBy, launch);
  world.engines.engine.start(withLogDrivers(world, launch), (event) => onTaskEvent(world, run, event));
}

/** The instance's address; a task with its own network interface (awsvpc) has one of its own. */
function address({ state }: World, task: Task, document: JsonObject): string {
  const instance = state.instances.get(task.containerInstanceArn ?? "");
  if (instance !== undefined && document["networkMode"] !== "awsvpc") return instance.address;
  // Only Linux answers on the whole of 127.0.0.0/8 without further ado.
  if (process.platform !== "linux") return "127.0.0.1";
  const number = Number.parseInt(task.id.slice(0, 4), 16);
  return `127.64.${number >> 8}.${number & 255 || 1}`;
}
