import type { Tag } from "../ecs/state.ts";

/* What Cloud Map remembers. Times are milliseconds since 1970 of the endpoint's clock. */

export interface DiscoveryService {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly namespaceId: string;
  readonly createdAt: number;
  /** Attributes by the instance's id. */
  readonly instances: Map<string, Readonly<Record<string, string>>>;
  tags: Tag[];
}

/** What a change that takes its time is, and when it takes effect. */
export interface DiscoveryOperation {
  readonly id: string;
  readonly type: "REGISTER_INSTANCE" | "DEREGISTER_INSTANCE" | "CREATE_NAMESPACE";
  readonly targets: Readonly<Record<string, string>>;
  readonly createdAt: number;
  readonly doneAt: number;
  done: boolean;
  /** Of the instance that is registered. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface CloudMapState {
  readonly region: string;
  readonly account: string;
  /** Names by id. */
  readonly namespaces: Map<string, string>;
  readonly services: Map<string, DiscoveryService>;
  readonly operations: Map<string, DiscoveryOperation>;
  /** Everything made so far: their ids. */
  made: number;
}

export function emptyCloudMap(region: string, account: string): CloudMapState {
  return { region, account, namespaces: new Map(), services: new Map(), operations: new Map(), made: 0 };
}

/** `srv-` and sixteen letters and digits, as Cloud Map's ids are. */
export function nextId(state: CloudMapState, prefix: string): string {
  state.made += 1;
  return `${prefix}-${state.made.toString(36).padStart(16, "0")}`;
}
