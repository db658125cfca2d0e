import type { Service } from "../../deployment/observed.ts";
import type { DeployRequest } from "../../deployment/plan.ts";
import { outsideScalingBounds, type ScalingBounds } from "../../deployment/scaling-bounds.ts";
import { Failure } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import type { DeployInput } from "./input.ts";

/**
 * Refuses a desired count that autoscaling would set back, before anything is sent. No tasks at all are a stop that is
 * meant, and only warned about. Without an own desired count nothing is asked: a deployment leaves autoscaling alone.
 */
export async function checkScalingBounds(
  { cluster, service, desiredCount }: Omit<DeployRequest, "taskDefinition">,
  live: Service | undefined,
  { preflight }: Pick<DeployInput, "preflight">,
  ports: Ports,
): Promise<void> {
  if (preflight === "off" || desiredCount === undefined || !live || desiredCount === live.desiredCount)
    return;
  const bounds = await scalingBounds(`service/${cluster.split("/").at(-1)}/${service}`, ports);
  const problem = bounds && outsideScalingBounds(service, desiredCount, bounds);
  if (!problem) return;
  if (preflight === "warn" || desiredCount === 0) ports.log.warning(problem);
  else
    throw new Failure({
      ...problem,
      hint: `${problem.hint} With \`preflight: warn\` it is set all the same.`,
    });
}

/** Asking is a service, not a need: without the permission the count is set unseen. */
async function scalingBounds(resource: string, ports: Ports): Promise<ScalingBounds | undefined> {
  try {
    const targets = await (await ports.teardown.scaling()).targets([resource]);
    return targets.find(({ dimension }) => dimension === "ecs:service:DesiredCount");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ports.log.notice({
      message: `Whether autoscaling would set the desired count back is not known: ${error.message}`,
      hint: "Allow application-autoscaling:DescribeScalableTargets.",
    });
    return undefined;
  }
}
