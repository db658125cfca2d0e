import { eventText, isTrouble, ourEvents } from "./events.ts";
import type { Service, Task, WaitTarget } from "./observed.ts";

/** Why a deployment did not get on, in ECS's own words. */
export interface Evidence {
  /** Events of our deployment that tell of trouble, oldest first, the same text only once. */
  readonly events: readonly string[];
  /** Stopped tasks of our deployment by what stopped them, the most frequent first. */
  readonly stopped: readonly { readonly reason: string; readonly tasks: number }[];
  /** Last lines of the containers that took tasks down. */
  readonly logs: readonly LogTail[];
  /** Targets that a load balancer does not find healthy, a line each. */
  readonly targets: readonly string[];
}

/** What a container wrote last. */
export interface LogTail {
  readonly container: string;
  /** Id of the task. */
  readonly task: string;
  readonly lines: readonly string[];
}

export function evidence(
  target: WaitTarget,
  service: Service | undefined,
  stopped: readonly Task[],
  more: Pick<Evidence, "logs" | "targets">,
): Evidence {
  const events = service ? ourEvents(service, target).filter(isTrouble).map(eventText) : [];
  const reasons = new Map<string, number>();
  for (const task of stopped) reasons.set(stopReason(task), (reasons.get(stopReason(task)) ?? 0) + 1);
  return {
    events: [...new Set(events)],
    stopped: [...reasons].map(([reason, tasks]) => ({ reason, tasks })).toSorted((a, b) => b.tasks - a.tasks),
    ...more,
  };
}

/**
 * The task's reason with those of its containers that say one or ended with an error. The task's alone is often
 * "Essential container in task exited" or "Task failed to start", and the cause stands at one container.
 */
export function stopReason({ stoppedReason, stopCode, containers = [] }: Task): string {
  const details = containers
    .filter(({ exitCode, reason }) => reason !== undefined || (exitCode ?? 0) !== 0)
    .map(({ name, exitCode, reason }) =>
      [`${name}:`, exitCode === undefined ? "" : `exit code ${exitCode}`, reason ?? ""]
        .filter(Boolean)
        .join(" "),
    );
  const task = stoppedReason ?? stopCode ?? "no reason given";
  return details.length > 0 ? `${task}: ${details.join("; ")}` : task;
}
