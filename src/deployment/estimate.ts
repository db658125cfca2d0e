import { isObject, type JsonObject, number, objects } from "../json.ts";
import { bounds, type Percents } from "../scheduler/bounds.ts";

/** What each step of a roll takes at the least, in seconds. */
export interface StepTimes {
  /** From a task's start until it counts as healthy. */
  readonly health: number;
  /** From the decision to stop a task until its place is free: its load balancer's deregistration delay. */
  readonly drain: number;
}

/** The least time a roll can take, and the term that makes most of it. */
export interface Estimate {
  readonly seconds: number;
  readonly rounds: number;
  readonly dominatedBy: keyof StepTimes;
}

/** ECS counts a task without any health check as healthy when it has run for so long (API reference, DeploymentConfiguration). */
const settledAfter = 40;

/**
 * The least time in which every task can be replaced: how many tasks the two percents let ECS replace at once makes the
 * rounds. Where no task may be added, each round has to wait for the old tasks' places; where some may, the old ones
 * drain while the next round starts.
 * @returns undefined where there is nothing to replace, or no round is possible
 */
export function leastTime(desiredCount: number, percents: Percents, times: StepTimes): Estimate | undefined {
  const { lower, upper } = bounds(desiredCount, percents);
  const stops = Math.max(0, desiredCount - lower);
  const starts = Math.max(0, upper - desiredCount);
  if (desiredCount === 0 || stops + starts === 0) return undefined;
  const rounds = Math.ceil(desiredCount / (stops + starts));
  const drains = starts === 0 ? rounds : 1;
  const [health, drain] = [rounds * times.health, drains * times.drain];
  return { seconds: health + drain, rounds, dominatedBy: drain > health ? "drain" : "health" };
}

/**
 * Seconds until a task counts as healthy at the least: the first interval of its slowest essential health check; without
 * any check the time that ECS waits by itself. A load balancer's first check may come at once.
 */
export function leastHealth(definition: JsonObject, hasBalancer: boolean): number {
  const checks = objects(definition["containerDefinitions"]).flatMap(({ essential, healthCheck }) =>
    essential !== false && isObject(healthCheck) ? [number(healthCheck["interval"]) ?? 30] : [],
  );
  if (checks.length > 0) return Math.max(...checks);
  return hasBalancer ? 0 : settledAfter;
}

/** `at least 10:00 (2 rounds; most of it the load balancer's deregistration delay of 300 s)` */
export function estimateText({ seconds, rounds, dominatedBy }: Estimate, times: StepTimes): string {
  const because =
    dominatedBy === "drain"
      ? `the load balancer's deregistration delay of ${times.drain} s`
      : `the ${times.health} s until a task counts as healthy`;
  return `at least ${seconds} s (${rounds} round${rounds === 1 ? "" : "s"}; most of it ${because})`;
}
