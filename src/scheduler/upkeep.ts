import type { TaskView } from "./service-view.ts";

/** What one deployment needs to come to its number of tasks. */
export interface Upkeep {
  /** Unhealthy tasks to stop now. */
  readonly unhealthy: readonly TaskView[];
  /** How many more tasks than wanted there are, beside replacements under way. */
  readonly surplus: number;
  /** How many tasks to start, replacements of unhealthy ones included. */
  readonly missing: number;
  /** How many of `missing` are replacements of unhealthy tasks that still run. */
  readonly replacements: number;
}

/**
 * Brings a deployment to `wanted` tasks. An unhealthy task gets its replacement first, and is stopped once that one is
 * healthy (or has failed as well); without `room` for a task above the wanted number, unhealthy ones are stopped one
 * at a time. `live` are its tasks that do not stop, `stopping` says whether others still do.
 * https://aws.amazon.com/blogs/containers/a-deep-dive-into-amazon-ecs-task-health-and-task-replacement/
 */
export function upkeep(live: readonly TaskView[], wanted: number, room: number, stopping: boolean): Upkeep {
  const failing = live.filter((task) => task.failing);
  const settling = live.filter((task) => !task.failing && !task.healthy).length;
  const extra = Math.max(0, live.length - wanted);
  const surplus = Math.max(0, extra - failing.length);
  // Tasks above the wanted number that are not on their way any more have resolved one replacement each.
  const resolved = Math.min(failing.length, Math.max(0, extra - surplus - Math.max(0, settling - surplus)));
  const absent = Math.max(0, wanted - live.length);
  const unreplaced = Math.max(0, failing.length - extra);
  const replacements = Math.max(0, Math.min(unreplaced, room - absent));
  const makeRoom = unreplaced > 0 && room <= 0 && !stopping ? 1 : 0;
  return {
    unhealthy: failing.slice(0, Math.max(resolved, makeRoom)),
    surplus,
    missing: absent + replacements,
    replacements,
  };
}
