import type { Service } from "../deployment/observed.ts";
import { balancersOf, unhealthyLines } from "../deployment/target-health.ts";
import type { Ports } from "../ports.ts";
import { Refusal } from "../refusal.ts";

/**
 * The targets that a service's load balancers do not find healthy, a line each; a notice where they cannot be asked. No
 * ending changes because of it.
 */
export async function unhealthyTargets(service: Service | undefined, ports: Ports): Promise<string[]> {
  const balancers = service ? balancersOf(service) : [];
  if (balancers.length === 0) return [];
  try {
    const port = await ports.loadBalancers();
    const targets = await Promise.all(balancers.map((balancer) => port.targetHealth(balancer)));
    return unhealthyLines(targets.flat());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ports.log.notice({
      message: `What the load balancer says of its targets cannot be shown: ${error.message}`,
      hint: "With elasticloadbalancing:DescribeTargetHealth (a classic load balancer: DescribeInstanceHealth) the reason of each unhealthy target stands here.",
    });
    return [];
  }
}
