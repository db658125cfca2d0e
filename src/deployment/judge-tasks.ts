import { type Breaker, breakerOf, threshold } from "../scheduler/breaker.ts";
import { revision } from "./judge.ts";
import type { Service, WaitTarget } from "./observed.ts";
import type { TaskFailure } from "./task-failure.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Failed tasks of one deployment that are too many where nobody says how many: as many as ECS's circuit breaker takes
 * by default (half the desired count, 3 to 200). With a breaker of its own the service gets twice that: ECS decides
 * first, and what its breaker never counts (processes that end after their task was RUNNING) still comes to an end.
 */
export function defaultFailAfter(service: Service): number {
  const breaker = ownBreaker(service);
  return threshold(breaker, service.desiredCount ?? 1) * (breaker.enable ? 2 : 1);
}

/** What is known of a deployment's tasks beside their failures. */
export interface TaskHistory {
  /** A task of ours has been RUNNING. */
  readonly ran: boolean;
  /** Failures, by the task's ARN, after which more tasks of ours ran at once than ever before: the roll got on. */
  readonly overcome: ReadonlySet<string>;
}

/**
 * Whether our deployment's tasks prove that it fails, before ECS itself gives it up: one with a permanent cause where
 * none ever ran, or too many with any.
 * @param failAfter failed tasks that are too many, all counted; 0: never; undefined: as `defaultFailAfter`, counted as
 * ECS counts, anew where the roll got on
 */
export function judgeTasks(
  target: WaitTarget,
  service: Service,
  failures: readonly TaskFailure[],
  { ran, overcome }: TaskHistory,
  failAfter?: number | undefined,
): Verdict | undefined {
  if (failAfter === 0) return undefined;
  const ours = revision(target.taskDefinition);
  const own = failures.filter(({ cause }) => !cause?.outside);
  // Where one ran, the words that would prove it for all (a platform, a pull, a mount) are about one instance or moment.
  const permanent = ran ? undefined : own.find((failure) => isProof(failure, own));
  if (permanent?.cause) {
    return failed(`No task of ${ours} can start: ${lower(permanent.cause.says)}`, service);
  }
  const counted = failAfter === undefined ? own.filter(({ task }) => !overcome.has(task.taskArn)) : own;
  const [newest] = counted;
  if (!newest || counted.length < (failAfter ?? defaultFailAfter(service))) return undefined;
  const because = newest.cause ? ` ${newest.cause.says}` : "";
  const tasks = counted.length === 1 ? "1 task" : `${counted.length} tasks`;
  return failed(`${tasks} of ${ours} failed.${because}`, service);
}

/** Whether no task of the revision could start, as this one could not. */
function isProof({ cause, task }: TaskFailure, own: readonly TaskFailure[]): boolean {
  if (!cause?.permanent) return false;
  const onAnyInstance = !cause.perInstance || task.containerInstanceArn === undefined;
  return onAnyInstance || own.filter((other) => other.cause === cause).length > 1;
}

function ownBreaker({ deploymentConfiguration }: Service): Breaker {
  const { deploymentCircuitBreaker } = deploymentConfiguration ?? {};
  return breakerOf(deploymentCircuitBreaker ? { deploymentCircuitBreaker } : {});
}

function failed(says: string, service: Service): Verdict {
  return { over: true, outcome: "failed", says, goesOn: goesOn(service), cause: "tasks-failed" };
}

function goesOn(service: Service): string {
  const breaker = ownBreaker(service);
  if (!breaker.enable) return "ECS goes on trying, as the service has no circuit breaker.";
  return breaker.rollback
    ? "ECS goes on trying until its circuit breaker puts the service back."
    : "ECS goes on trying until its circuit breaker gives up.";
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
