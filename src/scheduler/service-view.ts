import type { Percents } from "./bounds.ts";
import type { Instance } from "./instance.ts";
import type { Obstacle, Placing } from "./placement.ts";

/** One deployment of a service, as the scheduler needs it. */
export interface DeploymentView {
  readonly id: string;
  /** How many tasks it is to keep, as decided so far (`deployments[].desiredCount`). */
  readonly desiredCount: number;
  /** `COMPLETED` deployments have proven themselves; a `FAILED` one launches nothing. */
  readonly rolloutState: "IN_PROGRESS" | "COMPLETED" | "FAILED";
  /** False while the throttle holds its starts back. */
  readonly mayStart: boolean;
  /** Undefined on Fargate: no instance to choose. */
  readonly placing: Placing | undefined;
}

/** One task of the service that is not STOPPED. */
export interface TaskView {
  readonly id: string;
  readonly deployment: string;
  readonly instance: string | undefined;
  readonly stage: "pending" | "running" | "stopping";
  /** Counts towards the lower bound. */
  readonly healthy: boolean;
  /** A health check says so, and the grace period is over. */
  readonly failing: boolean;
  /** Kept from scale-in: neither a smaller desired count nor a deployment stops it. Absent: it is not. */
  readonly protected?: boolean;
}

/** A service and its cluster at one moment. */
export interface ServiceView {
  readonly desiredCount: number;
  readonly percents: Percents;
  /** PRIMARY first. */
  readonly deployments: readonly DeploymentView[];
  /** Oldest first. */
  readonly tasks: readonly TaskView[];
  readonly instances: readonly Instance[];
}

export interface Stop {
  readonly task: string;
  /** `scaling`: not wanted any more, `unhealthy`: a health check failed. */
  readonly cause: "scaling" | "unhealthy";
}

export interface Start {
  readonly deployment: string;
  readonly instance: string | undefined;
  /** It takes the place of an unhealthy task, which is stopped when this one is healthy. */
  readonly replacesUnhealthy: boolean;
}

export interface Unplaced {
  readonly deployment: string;
  readonly count: number;
  readonly obstacle: Obstacle;
  readonly closest: string | undefined;
}

/** What the scheduler does next. Stops come first: their instances' resources are free for the starts. */
export interface Decisions {
  readonly stop: readonly Stop[];
  readonly start: readonly Start[];
  readonly unplaced: readonly Unplaced[];
  /** Deployment id to the tasks that it is to keep from now on. */
  readonly desired: ReadonlyMap<string, number>;
  /** The percents allow neither a stop nor a start, and nothing is under way that could change that. */
  readonly stuck: boolean;
}
