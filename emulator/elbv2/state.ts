import type { JsonObject } from "../../src/json.ts";
import type { Tag } from "../ecs/state.ts";
import type { Quotas } from "../scenario-types.ts";
import { defaultQuotas } from "./errors.ts";

/*
 * What Elastic Load Balancing v2 remembers, by ARN. A `definition` holds the members that the Describe operation answers,
 * under the API's own names, less those that follow from others.
 */

export interface LoadBalancer {
  readonly arn: string;
  readonly name: string;
  readonly type: string;
  definition: JsonObject;
  readonly attributes: Map<string, string>;
  tags: Tag[];
}

export interface TargetGroup {
  readonly arn: string;
  readonly name: string;
  definition: JsonObject;
  readonly attributes: Map<string, string>;
  tags: Tag[];
  /** The scenario or a service names it, and nobody made it: a load balancer that is not shown stands before it. */
  readonly given: boolean;
}

export interface Listener {
  readonly arn: string;
  readonly loadBalancerArn: string;
  definition: JsonObject;
  tags: Tag[];
}

export interface Rule {
  readonly arn: string;
  readonly listenerArn: string;
  /** Undefined: the listener's default rule, whose actions are the listener's. */
  priority: number | undefined;
  conditions: JsonObject[];
  actions: JsonObject[];
  tags: Tag[];
}

export interface Elbv2State {
  readonly region: string;
  readonly account: string;
  readonly quotas: Required<Quotas>;
  readonly loadBalancers: Map<string, LoadBalancer>;
  readonly targetGroups: Map<string, TargetGroup>;
  readonly listeners: Map<string, Listener>;
  readonly rules: Map<string, Rule>;
  /** ARNs of target groups that were deleted: a service that names one does not bring it back. */
  readonly deleted: Set<string>;
}

export function emptyElbv2(region: string, account: string, quotas: Quotas = {}): Elbv2State {
  return {
    region,
    account,
    quotas: { ...defaultQuotas, ...quotas },
    loadBalancers: new Map(),
    targetGroups: new Map(),
    listeners: new Map(),
    rules: new Map(),
    deleted: new Set(),
  };
}

/** The ARNs of the target groups that actions forward to. */
export function groupsOf(actions: readonly JsonObject[]): string[] {
  return actions.flatMap(({ TargetGroupArn, ForwardConfig }) => {
    const groups = (ForwardConfig as { TargetGroups?: { TargetGroupArn?: string }[] } | undefined)
      ?.TargetGroups;
    return [TargetGroupArn, ...(groups ?? []).map((one) => one.TargetGroupArn)].filter(
      (arn) => typeof arn === "string",
    );
  });
}
