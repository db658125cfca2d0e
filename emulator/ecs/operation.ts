import type { JsonObject } from "../../src/json.ts";
import type { EmulatorClock } from "../clock.ts";
import type { State } from "./state.ts";

/** What an operation may touch. */
export interface OperationContext {
  readonly state: State;
  readonly clock: EmulatorClock;
  /** Deterministic for a scenario's seed: hexadecimal digits, decimal digits, UUIDs. */
  readonly ids: Ids;
  readonly scheduler: SchedulerPort;
  readonly targetGroupProblem?: TargetGroupProblem;
}

/** Why a service cannot stand behind a target group, in ECS's words; undefined where it can. */
export type TargetGroupProblem = (targetGroupArn: string, networkMode: string) => string | undefined;

export interface Ids {
  hex(length: number): string;
  digits(length: number): string;
  uuid(): string;
}

/** The service scheduler as the operations see it (emulator/ecs/scheduler.ts). */
export interface SchedulerPort {
  /** Something it has to look at has changed: a service, an instance, a task. Safe to call at any time, and often. */
  wake(): void;
  /** Starts tasks outside a service (RunTask, StartTask); placement has been decided by the caller. */
  runTask(task: RunTaskRequest): string;
  /** Begins to stop a task; the reason and code are what DescribeTasks will show. */
  stopTask(taskArn: string, reason: string, stopCode: string): void;
}

export interface RunTaskRequest {
  readonly clusterArn: string;
  readonly taskDefinitionArn: string;
  readonly containerInstanceArn?: string;
  readonly launchType: "EC2" | "FARGATE" | "EXTERNAL";
  readonly group: string;
  readonly startedBy?: string;
  readonly overrides?: JsonObject;
  readonly tags: readonly { key: string; value?: string }[];
}

/** One ECS operation: request body in (already checked against the SDK's model), answer body out; refusals are thrown. */
export type Operation = (request: JsonObject, context: OperationContext) => JsonObject;

/** Operations by the name that X-Amz-Target carries. */
export type Operations = Readonly<Record<string, Operation>>;
