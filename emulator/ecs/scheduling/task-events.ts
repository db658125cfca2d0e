import { objects } from "../../../src/json.ts";
import { taskHealth } from "../../../src/scheduler/health.ts";
import { stoppedReasons } from "../../../src/scheduler/messages.ts";
import type { TaskEvent } from "../../engines/engine.ts";
import { runtimeIdOf } from "../../engines/runtime-id.ts";
import type { LoggedContainer } from "../../logs/container-logs.ts";
import type { TaskContainer } from "../state.ts";
import { containerSights } from "./container-sights.ts";
import { recordRunning } from "./failures.ts";
import { imageDigest } from "./image-digest.ts";
import { registerSoon } from "./targets.ts";
import { finish } from "./task-end.ts";
import { stopAtOnce } from "./task-stop.ts";
import type { TaskRun, World } from "./world.ts";

/** Takes what the engine says of a task into the state. */
export function onTaskEvent(world: World, run: TaskRun, event: TaskEvent): void {
  const { task } = run;
  if (!world.runs.has(task.arn)) return;
  // What a container writes is no change of its task.
  if (event.type !== "container-output") task.version += 1;
  switch (event.type) {
    case "pull-started":
      task.pullStartedAt = world.clock.now();
      return;
    case "pull-stopped":
      task.pullStoppedAt = world.clock.now();
      for (const one of task.containers) one.imageDigest = imageDigest(one.image, world.scenario);
      return;
    case "container-running":
      update(run, event.container, {
        status: "RUNNING",
        runtimeId: event.runtimeId,
        networkBindings: event.networkBindings,
      });
      world.logs.open(logged(run, event.container));
      becomeRunning(world, run);
      return;
    case "container-health":
      update(run, event.container, { health: event.health });
      task.health = taskHealth(containerSights(run));
      world.wake();
      return;
    case "container-output":
      world.logs.write(logged(run, event.container), event.line);
      return;
    case "container-exited": {
      const { exitCode, reason } = event;
      const ran = logged(run, event.container);
      if (exitCode !== undefined) world.logs.open(ran);
      const exited = update(run, event.container, {
        status: "STOPPED",
        ...(exitCode === undefined ? {} : { exitCode, runtimeId: ran.runtimeId }),
        ...(reason === undefined ? {} : { reason }),
      });
      if (exited?.essential && task.desiredStatus === "RUNNING") {
        task.executionStoppedAt = world.clock.now();
        stopAtOnce(world, run, { reason: stoppedReasons.essentialExited, code: "EssentialContainerExited" });
      } else becomeRunning(world, run);
      if (task.containers.every((one) => one.status === "STOPPED")) finish(world, run);
      return;
    }
    case "start-failed":
      update(run, event.container, { status: "STOPPED", reason: event.reason });
      stopAtOnce(world, run, { reason: stoppedReasons.failedToStart, code: "TaskFailedToStart" });
      if (task.containers.every((one) => one.status !== "RUNNING")) finish(world, run);
      return;
  }
}

/** A container as its log driver sees it. */
function logged({ task, document }: TaskRun, name: string): LoggedContainer {
  const definition = objects(document["containerDefinitions"]).find((one) => one["name"] === name) ?? {};
  return { name, taskId: task.id, runtimeId: runtimeIdOf(task.id, name), definition };
}

function update(run: TaskRun, name: string, changes: Partial<TaskContainer>): TaskContainer | undefined {
  const container = run.task.containers.find((one) => one.name === name);
  if (container !== undefined) Object.assign(container, changes);
  return container;
}

/** A task is RUNNING when each container runs or, not being essential, has run. */
function becomeRunning(world: World, run: TaskRun): void {
  const { task } = run;
  if (task.startedAt !== undefined || task.desiredStatus === "STOPPED") return;
  if (task.containers.some((one) => one.status === "PENDING")) return;
  task.lastStatus = "RUNNING";
  task.startedAt = world.clock.now();
  recordRunning(world, run);
  registerSoon(world, run);
  world.wake();
}
