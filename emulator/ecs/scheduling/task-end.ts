import { startQueued } from "./agent.ts";
import { recordEnd } from "./failures.ts";
import { ms, type TaskRun, type World } from "./world.ts";

/** How long ECS shows a task after it has stopped, at least. */
const shownFor = ms(3600);

/** The task is STOPPED: its host ports and memory are free for the next in the agent's queue. */
export function finish(world: World, run: TaskRun): void {
  const { task } = run;
  if (task.lastStatus === "STOPPED") return;
  const now = world.clock.now();
  task.lastStatus = "STOPPED";
  task.desiredStatus = "STOPPED";
  task.stoppingAt ??= now;
  if (task.pullStartedAt !== undefined) task.executionStoppedAt ??= now;
  task.stoppedAt = now;
  task.version += 1;
  for (const container of task.containers) container.status = "STOPPED";
  world.runs.delete(task.arn);
  if (task.stopCode === "TaskFailedToStart" || task.stopCode === "EssentialContainerExited") {
    recordEnd(world, run);
  }
  world.clock.after(shownFor, () => world.state.tasks.delete(task.arn));
  startQueued(world, task.containerInstanceArn);
  world.wake();
}
