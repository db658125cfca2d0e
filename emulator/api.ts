import type { Json, JsonObject } from "../src/json.ts";
import type { AutoScalingState } from "./auto-scaling/state.ts";
import type { EmulatorClock } from "./clock.ts";
import type { CloudMapState } from "./cloud-map/state.ts";
import type { EcrState } from "./ecr/state.ts";
import type { State } from "./ecs/state.ts";
import type { GitHubState } from "./github/state.ts";
import type { LogsState } from "./logs/state.ts";
import type { Fault, Scenario } from "./scenario-types.ts";

/** One request as the endpoint received it. */
export interface RecordedRequest {
  readonly service: string;
  readonly operation: string;
  /** Of a GET: its query. */
  readonly body: Json;
  /** HTTP status of the answer; 0 where there was none. */
  readonly status: number;
  readonly answer: Json;
  /** Real time, milliseconds since 1970, of arrival and of the answer: for benches. */
  readonly receivedAt: number;
  readonly answeredAt: number;
  readonly userAgent: string;
}

export interface EmulatorOptions {
  readonly scenario?: Partial<Scenario>;
  /** `sim` by default. */
  readonly engine?: "sim" | "process";
  /** A stepped clock, or how many times faster than real time it runs (default 1). */
  readonly clock?: "stepped" | { readonly scale: number };
  /** 0 (default): any free port. */
  readonly port?: number;
}

/** A running endpoint. */
export interface Emulator {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** What a client's environment needs: AWS_ENDPOINT_URL, region, credentials that are accepted; GITHUB_API_URL. */
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: EmulatorClock;
  readonly state: State;
  readonly ecr: EcrState;
  readonly autoScaling: AutoScalingState;
  readonly cloudMap: CloudMapState;
  readonly logs: LogsState;
  readonly gitHub: GitHubState;
  /** Every request so far, in order. */
  readonly requests: readonly RecordedRequest[];
  /**
   * Balancer name, or name and port of a listener (`shared:80`), to the address where it answers (`process` engine only):
   * `http://127.0.0.1:<port>`.
   */
  readonly balancers: Readonly<Record<string, string>>;
  /** Calls one operation as a client would, without HTTP: for setting a scene. */
  call(operation: string, request: JsonObject): JsonObject;
  /** The same for Elastic Load Balancing v2. */
  elbv2(operation: string, request: JsonObject): JsonObject;
  /** Adds a fault from now on; the function that it gives takes it away again. */
  inject(fault: Fault): () => void;
  /** Steps the clock; only with a stepped clock. */
  advance(seconds: number): void;
  close(): Promise<void>;
}
