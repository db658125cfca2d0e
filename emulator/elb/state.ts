import type { JsonObject } from "../../src/json.ts";
import type { Tag } from "../ecs/state.ts";

/** A classic load balancer: members under the API's own names, as DescribeLoadBalancers answers them. */
export interface ClassicLoadBalancer {
  readonly name: string;
  definition: JsonObject;
  attributes: JsonObject;
  tags: Tag[];
}

/** What classic Elastic Load Balancing remembers, by name. */
export interface ElbState {
  readonly region: string;
  readonly account: string;
  readonly loadBalancers: Map<string, ClassicLoadBalancer>;
  /** Names that were deleted: a service that names one does not bring it back. */
  readonly deleted: Set<string>;
}

export function emptyElb(region: string, account: string): ElbState {
  return { region, account, loadBalancers: new Map(), deleted: new Set() };
}

/** Attributes of a new load balancer. Connection draining is off unless it is asked for. */
export function newAttributes(drainSeconds = 0): JsonObject {
  return {
    CrossZoneLoadBalancing: { Enabled: false },
    AccessLog: { Enabled: false },
    ConnectionDraining: { Enabled: drainSeconds > 0, Timeout: drainSeconds > 0 ? drainSeconds : 300 },
    ConnectionSettings: { IdleTimeout: 60 },
    AdditionalAttributes: [],
  };
}
