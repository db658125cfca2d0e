import type { Service } from "./observed.ts";

/** A target of a load balancer as it sees it: `state` is healthy, initial, unhealthy, draining … or InService. */
export interface TargetHealth {
  /** Target group or classic load balancer, by name. */
  readonly balancer: string;
  /** Instance id or address, with the port where there is one. */
  readonly target: string;
  readonly state: string;
  /** In the load balancer's words. */
  readonly reason?: string;
}

/** A load balancer that a service stands behind. */
export type Balancer = { readonly targetGroupArn: string } | { readonly loadBalancerName: string };

/** The load balancers of a service; a classic one is known by its name. */
export function balancersOf({ loadBalancers = [] }: Service): Balancer[] {
  return loadBalancers.flatMap(({ targetGroupArn, loadBalancerName }): Balancer[] => {
    if (targetGroupArn !== undefined) return [{ targetGroupArn }];
    return loadBalancerName === undefined ? [] : [{ loadBalancerName }];
  });
}

/** The name of a target group in its ARN. */
export function targetGroupName(arn: string): string {
  return arn.split(":targetgroup/")[1]?.split("/")[0] ?? arn;
}

/** Lines that are shown; a service may have a thousand targets, for all of which the same is wrong. */
const shown = 20;

/**
 * A line for each target that gets no traffic because it is not healthy; those that drain are on their way out. One
 * that is `unused` is in a zone that the load balancer does not serve, or behind no listener.
 */
export function unhealthyLines(targets: readonly TargetHealth[]): string[] {
  const well = new Set(["healthy", "InService", "draining", "unhealthy.draining"]);
  const lines = targets
    .filter(({ state }) => !well.has(state))
    .map(({ balancer, target, state, reason }) => {
      return `${balancer}: ${target} is ${state}${reason === undefined ? "" : `: ${reason}`}`;
    });
  return lines.length > shown ? [...lines.slice(0, shown), `and ${lines.length - shown} more`] : lines;
}
