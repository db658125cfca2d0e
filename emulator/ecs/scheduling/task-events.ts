import { taskHealth } from "../../../src/scheduler/health.ts";
import { stoppedReasons } from "../../../src/scheduler/messages.ts";
import type { TaskEvent } from "../../engines/engine.ts";
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
  if (!world.runs.has(run.task.arn)) return;
  const { task } = run;
  const now = world.clock.now();
  task.version += 1;
  if (event.type === "pull-started") {
    task.pullStartedAt = now;
    return;
  }
  if (event.type === "pull-stopped") {
    task.pullStoppedAt = now;
    for (const one of task.containers) one.imageDigest = imageDigest(one.image, world.scenario);
    return;
  }
  const container = task.containers.find((one) => one.name === event.container);
  if (container === undefined) return;
  onContainerEvent(world, run, container, event);
  const startFailed = event.type === "start-failed";
  const over = task.containers.every((one) => one.status === "STOPPED");
  if (over || (startFailed && task.containers.every((one) => one.status !== "RUNNING"))) finish(world, run);
}

type ContainerEvent = Exclude<TaskEvent, { type: "pull-started" | "pull-stopped" }>;

function onContainerEvent(world: World, run: TaskRun, container: TaskContainer, event: ContainerEvent): void {
  const { task } = run;
  switch (event.type) {
    case "container-running":
      container.status = "RUNNING";
      container.runtimeId = event.runtimeId;
      container.networkBindings = event.networkBindings;
      becomeRunning(world, run);
      break;
    case "container-health":
      container.health = event.health;
      task.health = taskHealth(containerSights(run));
      world.wake();
      break;
    case "container-exited":
      container.status = "STOPPED";
      if (event.exitCode !== undefined) container.exitCode = event.exitCode;
      if (event.reason !== undefined) container.reason = event.reason;
      if (container.essential && task.desiredStatus === "RUNNING") {
        task.executionStoppedAt = world.clock.now();
        stopAtOnce(world, run, {
          reason: stoppedReasons.essentialExited,
          code: "EssentialContainerExited",
        });
      } else becomeRunning(world, run);
      break;
    case "start-failed":
      container.status = "STOPPED";
      container.reason = event.reason;
      stopAtOnce(world, run, { reason: stoppedReasons.failedToStart, code: "TaskFailedToStart" });
      break;
  }
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
