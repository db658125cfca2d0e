import type { Service } from "../../deployment/observed.ts";
import { balancersOf, type TargetHealth } from "../../deployment/target-health.ts";
import type { Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";

/**
 * What the service's load balancers say of their targets; a notice, once, where they cannot be asked.
 * @returns a function that gives undefined where the answer got lost, or was throttled
 */
export function targetsOf(
  ports: Ports,
): (service: Service | undefined) => Promise<readonly TargetHealth[] | undefined> {
  let [refused, told] = [false, false];
  return async (service) => {
    const balancers = service ? balancersOf(service) : [];
    if (balancers.length === 0 || refused) return [];
    try {
      const port = await ports.loadBalancers();
      return (await Promise.all(balancers.map((balancer) => port.targetHealth(balancer)))).flat();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind === "throttled" || error.kind === "transient") {
        ports.log.debug(`what the load balancer says is not known: ${error.message}`);
        return undefined;
      }
      refused = error.kind === "denied" || error.kind === "refused";
      if (told) return [];
      told = true;
      ports.log.notice({
        message: `What the load balancer says of its targets cannot be shown: ${error.message}`,
        hint: "With elasticloadbalancing:DescribeTargetHealth (a classic load balancer: DescribeInstanceHealth) the reason of each unhealthy target stands here.",
      });
      return [];
    }
  };
}
