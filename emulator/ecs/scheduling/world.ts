import type { JsonObject } from "../../../src/json.ts";
import type { Needs } from "../../../src/scheduler/resources.ts";
import type { EmulatorClock } from "../../clock.ts";
import type { EngineAndBalancer, Target, TargetHealth } from "../../engines/engine.ts";
import type { ContainerLogs } from "../../logs/container-logs.ts";
import type { Scenario } from "../../scenario-types.ts";
import type { Ids } from "../operation.ts";
import type { Service, State, Task } from "../state.ts";

/** What the parts of the scheduler share. */
export interface World {
  readonly state: State;
  readonly clock: EmulatorClock;
  readonly ids: Ids;
  readonly engines: EngineAndBalancer;
  readonly scenario: Scenario;
  readonly logs: ContainerLogs;
  /** When the endpoint began, on its clock. */
  readonly startedAt: number;
  /** Tasks that are not STOPPED, by ARN, oldest first. */
  readonly runs: Map<string, TaskRun>;
  /** By service ARN. */
  readonly memories: Map<string, ServiceMemory>;
  /** Asks for a look of the scheduler. */
  wake(): void;
}

/** What the scheduler knows of a task beside what DescribeTasks shows. */
export interface TaskRun {
  readonly task: Task;
  /** The task definition's document. */
  readonly document: JsonObject;
  readonly needs: Needs;
  /** Undefined for a task that RunTask started. */
  readonly service: Service | undefined;
  /** Hands the task to the engine; called once, when its instance has room for it. */
  readonly begin: () => void;
  /** `queued`: the agent waits for room; `begun`: its resources are in use. */
  stage: "queued" | "begun";
  /** The engine has been told to end it, or said that it cannot start. */
  ending: boolean;
  /** Static and dynamic ones. */
  hostPorts: readonly number[];
  targets: TargetRun[];
  /** It has once counted as healthy. */
  provedHealthy: boolean;
}

/** A task's place behind one load balancer. */
export interface TargetRun {
  readonly target: Target;
  /** `waiting`: to be registered at `dueAt`. */
  state: "waiting" | "registered" | "deregistered";
  dueAt: number;
  health: TargetHealth;
}

/** What the scheduler remembers of a service between two looks. */
export interface ServiceMemory {
  /** Newest event of each kind that is not to be repeated: its text, and when it was said. */
  readonly said: Map<string, { readonly message: string; readonly at: number }>;
  /** Deployment id to its consecutive failures to start and the time of the last. */
  readonly failures: Map<string, { readonly count: number; readonly at: number }>;
  /** Since when all is as desired. */
  settledSince: number | undefined;
  /** "has reached a steady state" has been said of the present state. */
  steady: boolean;
}

export function memoryOf(world: World, service: Service): ServiceMemory {
  const known = world.memories.get(service.arn);
  if (known !== undefined) return known;
  const memory: ServiceMemory = {
    said: new Map(),
    failures: new Map(),
    settledSince: undefined,
    steady: false,
  };
  world.memories.set(service.arn, memory);
  return memory;
}

/** Seconds of the endpoint's clock to its milliseconds. */
export const ms = (seconds: number): number => seconds * 1000;

export const groupOf = (service: Service): string => `service:${service.name}`;

/** The runs of a service's tasks, oldest first. */
export const runsOf = (world: World, service: Service): TaskRun[] =>
  [...world.runs.values()].filter((run) => run.service === service);
