import type { Place } from "./real-place.ts";

/** What the process of a container is told when it starts; durations in milliseconds of real time. */
export interface ContainerSettings {
  readonly container: string;
  readonly image: string;
  readonly taskId: string;
  /** What it answers, beside its name. */
  readonly says: string;
  /** Undefined address and port: any free port of 127.0.0.1. */
  readonly listen: readonly { readonly containerPort: number; readonly place?: Place }[];
  /** Other containers of the task, by `alias` or `alias:port`. */
  readonly hosts: Readonly<Record<string, Place>>;
  readonly healthyAfter: number;
  readonly unhealthy?: { readonly after: number; readonly status?: number };
  readonly exit?: { readonly after: number; readonly code: number };
  readonly ignoresSigterm: boolean;
  /** From SIGTERM to its end, when no request is under way. */
  readonly stop: number;
  readonly requestTime: number;
  readonly logs: readonly string[];
}

/** What it says back. */
export type ContainerMessage =
  | { readonly type: "listening"; readonly places: readonly (Place & { readonly containerPort: number })[] }
  | {
      readonly type: "cannot-listen";
      readonly address: string;
      readonly port: number;
      readonly code: string;
    };
