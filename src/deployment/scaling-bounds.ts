import type { Problem } from "../failure.ts";

/** Between which counts autoscaling keeps a service. */
export interface ScalingBounds {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * What is wrong with a desired count that autoscaling would set back; undefined where it is within its bounds. ECS takes
 * any count, and it stays until an alarm: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html
 */
export function outsideScalingBounds(
  service: string,
  count: number,
  { minimum, maximum }: ScalingBounds,
): Problem | undefined {
  if (count >= minimum && count <= maximum) return undefined;
  const [alarm, bound] = count < minimum ? ["scale-out", minimum] : ["scale-in", maximum];
  return {
    message: `Autoscaling keeps '${service}' between ${minimum} and ${maximum} tasks: a desired count of ${count} lasts until its next ${alarm} alarm, which sets it to ${bound} and goes on from there.`,
    where: { input: "desired-count" },
    hint: `Give a count from ${minimum} to ${maximum}, or change the bounds: aws application-autoscaling register-scalable-target --service-namespace ecs --resource-id service/CLUSTER/${service} --scalable-dimension ecs:service:DesiredCount with --min-capacity and --max-capacity.`,
    link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html",
  };
}
