import type { TaskHistory } from "./judge-tasks.ts";
import type { Deployment, Service, WaitTarget } from "./observed.ts";
import type { TaskFailure } from "./task-failure.ts";

/**
 * What has become of a deployment's tasks over the looks. A failure is overcome when more tasks of ours run at once than
 * ever before: as ECS's circuit breaker counts anew when a task becomes healthy, which DescribeServices does not show.
 * Tasks that keep crashing soon reach as many at once as there will ever be, and are counted from then on.
 */
export function createTaskHistory({ deploymentId }: WaitTarget): TaskHistory & {
  /** Takes in one look, with all failures that are known by then. */
  add(service: Service, failures: readonly TaskFailure[]): void;
} {
  let most: number | undefined;
  let overcome: ReadonlySet<string> = new Set();
  return {
    get ran() {
      return (most ?? 0) > 0;
    },
    get overcome() {
      return overcome;
    },
    add({ deployments }, failures) {
      // Where only the count changes, the tasks are those of the deployment that is there.
      const own = ({ id, status }: Deployment) =>
        deploymentId === undefined ? status === "PRIMARY" : id === deploymentId;
      const running = deployments.find(own)?.runningCount ?? 0;
      // What failed before the first look may as well have failed after those ran that it shows.
      if (most !== undefined && running > most) overcome = new Set(failures.map(({ task }) => task.taskArn));
      most = Math.max(most ?? 0, running);
    },
  };
}
