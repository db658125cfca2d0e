import { deploymentNumber, nameOf } from "./arn.ts";
import type { Deployment, Service, State, Task } from "./state.ts";

/** Milliseconds to the wire's epoch seconds, with a fraction. */
export const seconds = (ms: number) => ms / 1000;

export const isRunning = ({ lastStatus }: Task) => lastStatus === "RUNNING";

export const isPending = ({ lastStatus }: Task) =>
  lastStatus === "PROVISIONING" || lastStatus === "PENDING" || lastStatus === "ACTIVATING";

export interface TaskCounts {
  readonly running: number;
  readonly pending: number;
}

/** The tasks of a service by deployment id; a task that is on its way out counts as neither. */
export function countTasks(state: State, service: Service): ReadonlyMap<string, TaskCounts> {
  const counts = new Map<string, TaskCounts>();
  for (const task of state.tasks.values()) {
    if (task.clusterArn !== service.clusterArn || task.group !== `service:${service.name}`) continue;
    const id = task.startedBy ?? "";
    const { running, pending } = counts.get(id) ?? none;
    counts.set(id, {
      running: running + (isRunning(task) ? 1 : 0),
      pending: pending + (isPending(task) ? 1 : 0),
    });
  }
  return counts;
}

export const none: TaskCounts = { running: 0, pending: 0 };

/** `ecs-svc/<number>` of a service revision's ARN. */
export const deploymentIdOf = (revisionArn: string) => `ecs-svc/${nameOf(revisionArn)}`;

export const revisionNumber = (deployment: Deployment) => deploymentNumber(deployment.id);
