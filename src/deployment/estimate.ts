import { isObject, type JsonObject, number, objects } from "../json.ts";
import { bounds, type Percents } from "../scheduler/bounds.ts";
import type { DeploymentConfiguration } from "./observed.ts";

/** What each step of a deployment takes at the least, in seconds. */
export interface StepTimes {
  /** From a task's start until it counts as healthy. */
  readonly health: number;
  /** From the decision to stop a task until its place is free: its load balancer's deregistration delay. */
  readonly drain: number;
  /** In which both revisions run before the old one goes; a roll has none. */
  readonly bake?: number;
}

/** The least time a deployment can take, and the term that makes most of it. */
export interface Estimate {
  readonly seconds: number;
  readonly rounds: number;
  readonly dominatedBy: keyof StepTimes;
}

/**
 * The least time of a blue/green, linear or canary deployment: the new revision comes up in full, the traffic is shifted
 * with its bake times, and the old tasks drain. What hooks take is nobody's to foretell.
 */
export function leastStagedTime({ health, drain, bake = 0 }: StepTimes): Estimate {
  const most = Math.max(health, drain, bake);
  const dominatedBy = most === bake ? "bake" : most === drain ? "drain" : "health";
  return { seconds: health + bake + drain, rounds: 1, dominatedBy };
}

/** Seconds that both revisions run for, between and after the shifts of traffic; ECS's defaults filled in. */
export function bakeSeconds(configuration: DeploymentConfiguration = {}): number {
  const {
    strategy,
    bakeTimeInMinutes = 0,
    linearConfiguration = {},
    canaryConfiguration = {},
  } = configuration;
  const { stepPercent = 10, stepBakeTimeInMinutes = 6 } = linearConfiguration;
  const { canaryBakeTimeInMinutes = 10 } = canaryConfiguration;
  const steps =
    strategy === "LINEAR"
      ? (Math.ceil(100 / stepPercent) - 1) * stepBakeTimeInMinutes
      : strategy === "CANARY"
        ? canaryBakeTimeInMinutes
        : 0;
  return 60 * (steps + bakeTimeInMinutes);
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

/** `at least 600 s (2 rounds; most of it the load balancer's deregistration delay of 300 s)` */
export function estimateText({ seconds, rounds, dominatedBy }: Estimate, times: StepTimes): string {
  const because = {
    drain: `the load balancer's deregistration delay of ${times.drain} s`,
    health: `the ${times.health} s until a task counts as healthy`,
    bake: `the ${times.bake} s in which both revisions run`,
  }[dominatedBy];
  return `at least ${seconds} s (${rounds} round${rounds === 1 ? "" : "s"}; most of it ${because})`;
}
