/* What Application Auto Scaling remembers. */

export interface ScalableTarget {
  /** `ecs` … */
  readonly namespace: string;
  /** `service/<cluster>/<service>` */
  readonly resource: string;
  /** `ecs:service:DesiredCount` */
  readonly dimension: string;
  readonly arn: string;
  /** Milliseconds since 1970 of the endpoint's clock. */
  readonly createdAt: number;
  minimum: number;
  maximum: number;
  role: string;
}

export interface AutoScalingState {
  readonly region: string;
  readonly account: string;
  /** By namespace, resource and dimension. */
  readonly targets: Map<string, ScalableTarget>;
}

export function emptyAutoScaling(region: string, account: string): AutoScalingState {
  return { region, account, targets: new Map() };
}
