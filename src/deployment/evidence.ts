import type { LogStream } from "./container-log.ts";
import { eventText, isTrouble, ourEvents } from "./events.ts";
import type { Service, WaitTarget } from "./observed.ts";
import { reasonKey, type TaskFailure } from "./task-failure.ts";

/** Why a deployment did not get on, in ECS's own words. */
export interface Evidence {
  /** Events of our deployment that tell of trouble, oldest first, the same text only once. */
  readonly events: readonly string[];
  /** Failed tasks of our deployment by what stopped them, the most frequent first. */
  readonly stopped: readonly StoppedTasks[];
  /** Last lines of the containers that took tasks down. */
  readonly logs: readonly LogTail[];
  /** Targets that a load balancer does not find healthy, a line each. */
  readonly targets: readonly string[];
  /** Tasks of ours that do not get on, and what for, a line each; undefined: not looked for. */
  readonly waiting?: readonly string[];
}

/** Tasks that the same thing stopped. */
export interface StoppedTasks {
  /** Of the newest of them. */
  readonly reason: string;
  readonly tasks: number;
  /** ARN of the newest of them. */
  readonly newest: string;
}

/** What a container wrote last. */
export interface LogTail {
  readonly container: string;
  /** Id of the task. */
  readonly task: string;
  readonly lines: readonly string[];
  /** Where it stands. */
  readonly stream: LogStream;
}

export function evidence(
  target: WaitTarget,
  service: Service | undefined,
  failures: readonly TaskFailure[],
  more: Pick<Evidence, "logs" | "targets" | "waiting">,
): Evidence {
  const events = service ? ourEvents(service, target).filter(isTrouble).map(eventText) : [];
  // The newest failure comes first.
  const alike = Map.groupBy(failures, ({ reason }) => reasonKey(reason));
  const stopped = [...alike.values()].flatMap((same) =>
    same.slice(0, 1).map(({ reason, task }) => ({ reason, tasks: same.length, newest: task.taskArn })),
  );
  return {
    events: [...new Set(events)],
    stopped: stopped.toSorted((a, b) => b.tasks - a.tasks),
    ...more,
  };
}
