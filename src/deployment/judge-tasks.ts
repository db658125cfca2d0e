import { breakerOf, threshold } from "../scheduler/breaker.ts";
import { revision, type Verdict } from "./judge.ts";
import type { Service, WaitTarget } from "./observed.ts";
import type { TaskFailure } from "./task-failure.ts";

/**
 * Failed tasks of one deployment that are too many where nobody says how many: as many as ECS's circuit breaker takes
 * by default (half the desired count, 3 to 200). With a breaker of its own the service gets twice that: ECS decides
 * first, and what its breaker never counts (processes that end after their task was RUNNING) still comes to an end.
 */
export function defaultFailAfter(service: Service): number {
  const breaker = breakerOf({ ...service.deploymentConfiguration });
  return threshold(breaker, service.desiredCount ?? 1) * (breaker.enable ? 2 : 1);
}

/**
 * Whether our deployment's tasks prove that it fails, before ECS itself gives it up: one with a permanent cause, or too
 * many with any.
 * @param failAfter failed tasks that are too many; 0: never
 */
export function judgeTasks(
  target: WaitTarget,
  service: Service,
  failures: readonly TaskFailure[],
  failAfter = defaultFailAfter(service),
): Verdict | undefined {
  if (failAfter === 0) return undefined;
  const ours = revision(target.taskDefinition);
  const permanent = failures.find(({ cause }) => cause?.permanent);
  if (permanent?.cause) {
    return failed(`No task of ${ours} can start: ${lower(permanent.cause.says)} ${goesOn(service)}`);
  }
  const [newest] = failures;
  if (!newest || failures.length < failAfter) return undefined;
  const because = newest.cause ? ` ${newest.cause.says}` : "";
  return failed(`${failures.length} tasks of ${ours} failed.${because} ${goesOn(service)}`);
}

function failed(says: string): Verdict {
  return { over: true, outcome: "failed", says, cause: "tasks-failed" };
}

function goesOn(service: Service): string {
  const breaker = breakerOf({ ...service.deploymentConfiguration });
  if (!breaker.enable) return "ECS goes on trying, as the service has no circuit breaker.";
  return breaker.rollback
    ? "ECS goes on trying until its circuit breaker puts the service back."
    : "ECS goes on trying until its circuit breaker gives up.";
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
