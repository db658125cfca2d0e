import { revision } from "./judge.ts";
import type { Task, WaitTarget } from "./observed.ts";

/** What one task did while a deployment went on. Seconds since the deployment was made, on AWS's clock. */
export interface TaskLife {
  /** Id of the task. */
  readonly task: string;
  /** `family:revision` */
  readonly revision: string;
  /** Started by our deployment. */
  readonly ours: boolean;
  /** Before 0 where it ran when the deployment was made. */
  readonly created: number;
  /** Seconds that its images took to pull. */
  readonly pull?: number;
  readonly started?: number;
  /** When one of ours was first seen to be healthy. */
  readonly healthy?: number;
  /** When ECS told it to stop, or it ended by itself: from then on it drains. */
  readonly stopping?: number;
  readonly stopped?: number;
  /** Why it stopped, in ECS's own code, where that was not ECS's scheduler's will. */
  readonly failed?: string;
}

/**
 * The lives of a service's tasks as DescribeTasks tells them, the oldest first; those that were over before our
 * deployment began are left out.
 * @param healthyAt epoch seconds at which a task was first seen to be healthy, by its ARN
 */
export function taskLives(
  tasks: readonly Task[],
  target: WaitTarget,
  healthyAt: ReadonlyMap<string, number> = new Map(),
): TaskLife[] {
  // Stand-ins for ECS answer null where ECS leaves out.
  const since = (at: number | null | undefined) =>
    typeof at === "number" ? at - target.createdAt : undefined;
  return tasks
    .flatMap((task): TaskLife[] => {
      const created = since(task.createdAt);
      const stopped = since(task.stoppedAt);
      if (created === undefined || (stopped !== undefined && stopped < 0)) return [];
      const { pullStartedAt, pullStoppedAt } = task;
      const ours = target.deploymentId !== undefined && task.startedBy === target.deploymentId;
      const pull =
        pullStartedAt === undefined || pullStoppedAt === undefined
          ? undefined
          : pullStoppedAt - pullStartedAt;
      return [
        {
          task: task.taskArn.split("/").at(-1) ?? task.taskArn,
          revision: revision(task.taskDefinitionArn),
          ours,
          created,
          ...known({
            pull,
            started: since(task.startedAt),
            healthy: ours ? since(healthyAt.get(task.taskArn)) : undefined,
            stopping: since(task.stoppingAt) ?? stopped,
            stopped,
          }),
          ...failure(task),
        },
      ];
    })
    .toSorted((a, b) => a.created - b.created || a.task.localeCompare(b.task));
}

function failure({ stopCode, stoppedReason }: Task): Pick<TaskLife, "failed"> {
  if (stopCode === undefined) return {};
  const scaled = stopCode === "ServiceSchedulerInitiated" && /^Scaling activity/.test(stoppedReason ?? "");
  return scaled ? {} : { failed: stopCode };
}

function known<Name extends string>(
  members: Readonly<Record<Name, number | undefined>>,
): { readonly [N in Name]?: number } {
  const found: { [N in Name]?: number } = {};
  for (const name of Object.keys(members) as Name[]) {
    const value = members[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}
