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

/** A line for each target that gets no traffic because it is not healthy; those that drain are on their way out. */
export function unhealthyLines(targets: readonly TargetHealth[]): string[] {
  const well = new Set(["healthy", "InService", "draining", "unused"]);
  return targets
    .filter(({ state }) => !well.has(state))
    .map(({ balancer, target, state, reason }) => {
      return `${balancer}: ${target} is ${state}${reason === undefined ? "" : `: ${reason}`}`;
    });
}
