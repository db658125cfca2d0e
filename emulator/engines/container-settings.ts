import type { Place } from "./real-place.ts";

/** The one port on which a container is no web server: it answers PING, as redis does. */
export const redisPort = 6379;

/** Where a container listens. Port 0: its one private port, on which it answers for whatever port it is asked. */
export interface Listening extends Place {
  readonly containerPort: number;
}

/** What the process of a container is told when it starts; durations in milliseconds of real time. */
export interface ContainerSettings {
  readonly container: string;
  readonly image: string;
  readonly taskId: string;
  /** What it answers, beside its name. */
  readonly says: string;
  /** In the order of its port mappings. Undefined place: any free port of 127.0.0.1. */
  readonly listen: readonly {
    readonly containerPort: number;
    readonly protocol: "tcp" | "udp";
    readonly place?: Place;
  }[];
  /** Other containers of the task, by link alias. */
  readonly hosts: Readonly<Record<string, readonly Listening[]>>;
  /** The one value of the container's environment that means something here. */
  readonly proxyPass?: string;
  readonly healthyAfter: number;
  readonly unhealthy?: { readonly after: number; readonly status?: number };
  readonly exit?: { readonly after: number; readonly code: number };
  readonly ignoresSigterm: boolean;
  /** From SIGTERM to its end, when no request is under way. */
  readonly stop: number;
  readonly requestTime: number;
  readonly logs: readonly string[];
  /** Lines that it writes when it ends by itself. */
  readonly lastWords: readonly string[];
}

/** What it says back. */
export type ContainerMessage =
  | { readonly type: "listening"; readonly places: readonly Listening[] }
  /** `index` of ContainerSettings.listen. */
  | { readonly type: "cannot-listen"; readonly index: number; readonly code: string };
