import type { JsonObject } from "../../src/json.ts";
import type { HealthStatus } from "../ecs/state.ts";
import type { ImageBehaviour, Timing } from "../scenario-types.ts";

/** One container of a task that is to start. */
export interface ContainerLaunch {
  readonly name: string;
  readonly image: string;
  /** What the scenario says of this image; undefined: the image exists and runs until it is stopped. */
  readonly behaviour: ImageBehaviour;
  readonly essential: boolean;
  /** Values may be secret: never printed. */
  readonly environment: Readonly<Record<string, string>>;
  /** Link alias to container name of the same task (`links: ["web-app:app"]` gives `app: "web-app"`). */
  readonly links: Readonly<Record<string, string>>;
  readonly portMappings: readonly { containerPort: number; hostPort: number; protocol: "tcp" | "udp" }[];
  /** Seconds between SIGTERM and SIGKILL. */
  readonly stopTimeout: number;
  /** The container definition as registered (health check, command …). */
  readonly definition: JsonObject;
}

export interface TaskLaunch {
  readonly taskArn: string;
  readonly taskId: string;
  /** Address on which the instance's host ports are reached. */
  readonly address: string;
  /** In the order in which they may start (links and dependsOn resolved). */
  readonly containers: readonly ContainerLaunch[];
  readonly taskDefinition: JsonObject;
}

/** What happens to a task after it was started; the engine says it, the scheduler believes it. */
export type TaskEvent =
  | { readonly type: "pull-started" }
  | { readonly type: "pull-stopped" }
  | {
      readonly type: "container-running";
      readonly container: string;
      readonly runtimeId: string;
      readonly networkBindings: JsonObject[];
    }
  | { readonly type: "container-health"; readonly container: string; readonly health: HealthStatus }
  /** A line of its standard output or error. */
  | { readonly type: "container-output"; readonly container: string; readonly line: string }
  | {
      readonly type: "container-exited";
      readonly container: string;
      readonly exitCode?: number;
      readonly reason?: string;
    }
  /** The task cannot start: image missing, create failed, port taken by something ECS does not know. */
  | { readonly type: "start-failed"; readonly container: string; readonly reason: string };

/** Runs tasks. Three exist: `sim` (nothing but time), `process` (child processes with real HTTP), later `docker`. */
export interface TaskEngine {
  readonly name: "sim" | "process" | "docker";
  /** Returns at once; what happens is reported, in order, until every container has exited or the start has failed. */
  start(launch: TaskLaunch, report: (event: TaskEvent) => void): void;
  /** SIGTERM to each container, its stop timeout, SIGKILL; ends with `container-exited` for each. */
  stop(taskArn: string): void;
  /** Ends everything that still runs; resolves when nothing is left. */
  close(): Promise<void>;
}

/** A task behind a load balancer: where its container is reached. */
export interface Target {
  /** Classic ELB name or target-group ARN. */
  readonly balancer: string;
  readonly taskArn: string;
  readonly address: string;
  readonly port: number;
}

export type TargetHealth = {
  readonly state: "initial" | "healthy" | "unhealthy" | "draining" | "unused";
  /** ELB's code, e.g. `Target.ResponseCodeMismatch`. */
  readonly code?: string;
  /** ELB's words, e.g. `Health checks failed with these codes: [500]`. */
  readonly reason?: string;
};

/** A load balancer in front of tasks; `sim` computes its health from the scenario, `process` asks by real HTTP. */
export interface Balancer {
  /** Begins to check the target; `changed` is called on every change of its health. */
  register(target: Target, changed: (health: TargetHealth) => void): void;
  /** Takes no new requests to it; `drained` is called when the deregistration delay is over. */
  deregister(target: Target, drained: () => void): void;
  close(): Promise<void>;
}

/** An HTTP request as the rules of a listener see it. */
export interface ListenerRequest {
  /** Without a port, in lower case. */
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly sourceIp: string;
}

export type ListenerAnswer =
  | { readonly targetGroupArn: string }
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** Listeners of load balancers that really listen. */
export interface Listeners {
  /**
   * Resolves when it answers.
   * @param name under which its address is found
   * @param port on 127.0.0.1; 0: any free one
   */
  open(name: string, port: number, route: (request: ListenerRequest) => ListenerAnswer): Promise<void>;
  close(name: string): void;
}

export interface EngineAndBalancer {
  readonly engine: TaskEngine;
  readonly balancer: Balancer;
  /** Absent where requests do not really flow. */
  readonly listeners?: Listeners;
}

export type { ImageBehaviour, Timing };
