import type { LifecycleHook, Service, ServiceDeployment } from "./observed.ts";

/** ECS tells a blue/green, linear or canary deployment's stages only in its record. */
export function hasStages({ deploymentConfiguration }: Service): boolean {
  const strategy = deploymentConfiguration?.strategy;
  return strategy !== undefined && strategy !== "ROLLING";
}

/**
 * What ECS's record says of a deployment beside its status, a line each: the stage, the traffic, the breaker's count,
 * alarms, and hooks that wait for somebody. A line that stays the same is to be told once.
 * @param time writes a time
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-how-it-works.html
 */
export function recordLines(
  record: ServiceDeployment | undefined,
  time: (epochSeconds: number) => string,
): string[] {
  if (!record) return [];
  const { lifecycleStage, targetServiceRevision, deploymentCircuitBreaker, alarms } = record;
  const { requestedTestTrafficWeight: test, requestedProductionTrafficWeight: production } =
    targetServiceRevision ?? {};
  const { failureCount = 0, threshold = 0 } = deploymentCircuitBreaker ?? {};
  const triggered = alarms?.triggeredAlarmNames ?? [];
  const hooks = (record.lifecycleHookDetails ?? []).filter(({ status }) => status === "AWAITING_ACTION");
  return [
    ...(lifecycleStage === undefined ? [] : [`stage ${lifecycleStage}${traffic(test, production)}`]),
    ...(failureCount > 0 && threshold > 0
      ? [`the circuit breaker has counted ${failureCount} of ${threshold} failures`]
      : []),
    ...(triggered.length > 0 ? [`alarm: ${triggered.join(", ")}`] : []),
    ...hooks.map((hook) => awaiting(hook, record.serviceDeploymentArn, time)),
  ];
}

function traffic(test: number | undefined, production: number | undefined): string {
  const parts = [
    ...(production === undefined ? [] : [`${production} % of the traffic`]),
    ...(test === undefined ? [] : [`${test} % of the test traffic`]),
  ];
  return parts.length === 0 ? "" : `, the new revision has ${parts.join(" and ")}`;
}

function awaiting(
  { hookId = "?", expiresAt, timeoutAction }: LifecycleHook,
  arn: string,
  time: (epochSeconds: number) => string,
): string {
  const until = expiresAt === undefined ? "" : ` until ${time(expiresAt)}`;
  const then = timeoutAction === undefined ? "" : `; then ECS does ${timeoutAction}`;
  return (
    `hook ${hookId} awaits an action${until}${then}. To go on: aws ecs continue-service-deployment ` +
    `--service-deployment-arn ${arn} --hook-id ${hookId} --action CONTINUE (or ROLLBACK)`
  );
}

/** Stages in which nothing is to move for minutes: both revisions bake, or a step of the traffic does. */
const baking = new Set(["BAKE_TIME", "PRODUCTION_TRAFFIC_SHIFT"]);

/** Whether ECS itself waits: for a bake time to pass, or for somebody's answer to a hook. */
export function isToWait(record: ServiceDeployment | undefined): boolean {
  const { status, lifecycleStage = "", lifecycleHookDetails = [] } = record ?? {};
  if (status !== undefined && status !== "IN_PROGRESS") return false;
  return baking.has(lifecycleStage) || lifecycleHookDetails.some((hook) => hook.status === "AWAITING_ACTION");
}

/**
 * What a rolling deployment whose tasks all run waits for: a bake time, which ECS computes from the service's alarms.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html
 * @param isNear all of our tasks run and none of the old ones is left
 */
export function bakesFor({ deploymentConfiguration }: Service, isNear: boolean): string | undefined {
  const { enable, alarmNames = [] } = deploymentConfiguration?.alarms ?? {};
  if (!isNear || enable !== true || alarmNames.length === 0) return undefined;
  return `all tasks run; ECS watches ${alarmNames.join(", ")} until its bake time is over`;
}

/** What else than tasks moves: how far ECS's own words on the deployments are, the stage, and the traffic. */
export function progressKey({ deployments }: Service, record: ServiceDeployment | undefined): string {
  const { requestedTestTrafficWeight: test, requestedProductionTrafficWeight: production } =
    record?.targetServiceRevision ?? {};
  const states = deployments.map(({ id, rolloutState }) => `${id} ${rolloutState}`);
  return [...states, record?.status, record?.lifecycleStage, test, production].join("; ");
}
