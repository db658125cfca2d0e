import type { CauseRule } from "./cause-rule.ts";
import { causeOf } from "./causes.ts";
import type { Task, TaskContainer } from "./observed.ts";

/** A task of our deployment that came to an end nobody asked for. */
export interface TaskFailure {
  readonly task: Task;
  /** What stopped it, in ECS's and Docker's words, in one line. */
  readonly reason: string;
  /** Undefined: the words are none we know. */
  readonly cause?: CauseRule;
  /** The container that took the task down; undefined where it was stopped as a whole. */
  readonly container?: TaskContainer;
}

/** What stops that somebody wanted say: no failure of the deployment. */
const wanted = /^Scaling activity initiated by|^Task stopped by user|AZ rebalancing/;

/**
 * The tasks that failed, the newest first; those that scaling, a roll or a person stopped are none.
 * @param stopped tasks of our deployment, in any order
 */
export function taskFailures(stopped: readonly Task[]): TaskFailure[] {
  return stopped
    .filter(({ stopCode, stoppedReason = "" }) => stopCode !== "UserInitiated" && !wanted.test(stoppedReason))
    .toSorted((a, b) => (b.stoppedAt ?? 0) - (a.stoppedAt ?? 0))
    .map((task) => {
      const reason = stopReason(task);
      // ECS has codes of its own for tasks whose instance goes: their texts need not say it.
      const cause = causeOf(`${reason} ${task.stopCode ?? ""}`);
      const container = culprit(task);
      return { task, reason, ...(cause ? { cause } : {}), ...(container ? { container } : {}) };
    });
}

/**
 * The task's reason with those of its containers that say one or ended with an error. The task's alone is often
 * "Essential container in task exited" or "Task failed to start", and the cause stands at one container.
 */
function stopReason({ stoppedReason, stopCode, containers = [] }: Task): string {
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

/**
 * What reasons that differ in their ids alone have in common: Docker names its container, AWS the request, and a
 * network error its own port.
 */
export function reasonKey(reason: string): string {
  return reason.replace(ids, "…");
}

const ids =
  /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b(?=[a-f]*\d)[0-9a-f]{12,}\b|\b\d+(\.\d+){3}(:\d+)?\b/g;

/** The container whose own words tell the most: an error of the agent's, else an exit code that is not 0. */
function culprit({ containers = [], stopCode }: Task): TaskContainer | undefined {
  const told = containers.find(({ reason }) => reason !== undefined && reason !== "");
  if (told) return told;
  const ended = containers.filter(({ exitCode }) => exitCode !== undefined);
  // Those that are stopped because another one ended exit with SIGTERM's or SIGKILL's code.
  const byItself = ended.find(({ exitCode }) => exitCode !== 0 && exitCode !== 143 && exitCode !== 137);
  if (byItself) return byItself;
  const sick = containers.find(({ healthStatus }) => healthStatus === "UNHEALTHY");
  if (sick) return sick;
  return stopCode === "ServiceSchedulerInitiated" ? containers[0] : ended[0];
}
