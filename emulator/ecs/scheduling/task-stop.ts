import { deregister } from "./targets.ts";
import { finish } from "./task-end.ts";
import { ms, type TaskRun, type World } from "./world.ts";

export interface StopCause {
  readonly reason: string;
  /** One of ECS's stopCode values; absent where an instance was lost. */
  readonly code?: string;
}

/**
 * Stops tasks in ECS's order: out of the load balancers, connections drained, SIGTERM. Tasks that stop already are
 * passed over; returns those that it began to stop.
 */
export function stopGently(
  world: World,
  runs: readonly TaskRun[],
  cause: (run: TaskRun) => StopCause,
): TaskRun[] {
  const stopped = runs.filter((run) => mark(world, run, cause(run)));
  const behind = stopped.filter((run) => run.targets.some((one) => one.state === "registered"));
  for (const run of stopped) if (!behind.includes(run)) terminate(world, run);
  if (behind.length === 0) return stopped;
  for (const run of behind) run.task.lastStatus = "DEACTIVATING";
  world.clock.after(ms(world.scenario.timing.deregisterAfter), () => {
    deregister(
      world,
      behind.filter((run) => world.runs.has(run.task.arn)),
      (run) => terminate(world, run),
    );
  });
  return stopped;
}

/** Ends a task that cannot go on: no draining, its targets are gone already. */
export function stopAtOnce(world: World, run: TaskRun, cause: StopCause): void {
  if (!mark(world, run, cause) && run.ending) return;
  if (run.targets.some((one) => one.state === "registered")) deregister(world, [run], () => {});
  terminate(world, run);
}

/** False where the task stops already. */
function mark(world: World, { task }: TaskRun, { reason, code }: StopCause): boolean {
  if (task.desiredStatus === "STOPPED") return false;
  task.desiredStatus = "STOPPED";
  task.stoppingAt = world.clock.now();
  task.stoppedReason = reason;
  if (code !== undefined) task.stopCode = code;
  task.version += 1;
  return true;
}

function terminate(world: World, run: TaskRun): void {
  if (run.ending || !world.runs.has(run.task.arn)) return;
  run.ending = true;
  for (const one of run.targets) one.state = "deregistered";
  if (run.stage === "queued") {
    finish(world, run);
    return;
  }
  run.task.lastStatus = "STOPPING";
  run.task.version += 1;
  world.engines.engine.stop(run.task.arn);
}
