import { eventText, isTrouble, ourEvents } from "./events.ts";
import type { Service, WaitTarget } from "./observed.ts";
import type { TaskFailure } from "./task-failure.ts";

/** Why a deployment did not get on, in ECS's own words. */
export interface Evidence {
  /** Events of our deployment that tell of trouble, oldest first, the same text only once. */
  readonly events: readonly string[];
  /** Failed tasks of our deployment by what stopped them, the most frequent first. */
  readonly stopped: readonly { readonly reason: string; readonly tasks: number }[];
  /** Last lines of the containers that took tasks down. */
  readonly logs: readonly LogTail[];
  /** Targets that a load balancer does not find healthy, a line each. */
  readonly targets: readonly string[];
  /** Tasks of ours that do not get on, and what for, a line each; undefined: not looked for. */
  readonly waiting?: readonly string[];
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
  failures: readonly TaskFailure[],
  more: Pick<Evidence, "logs" | "targets" | "waiting">,
): Evidence {
  const events = service ? ourEvents(service, target).filter(isTrouble).map(eventText) : [];
  const reasons = new Map<string, number>();
  for (const { reason } of failures) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return {
    events: [...new Set(events)],
    stopped: [...reasons].map(([reason, tasks]) => ({ reason, tasks })).toSorted((a, b) => b.tasks - a.tasks),
    ...more,
  };
}
