export type HealthStatus = "HEALTHY" | "UNHEALTHY" | "UNKNOWN";

export interface ContainerSight {
  readonly essential: boolean;
  /** The task definition gives it a healthCheck; the image's own is ignored. */
  readonly checked: boolean;
  readonly health: HealthStatus;
}

/** What can be observed of one task. */
export interface TaskSight {
  /** Seconds since it became RUNNING; undefined where it is not. */
  readonly runningFor: number | undefined;
  readonly containers: readonly ContainerSight[];
  /** One for each load balancer of the service; `initial` until the balancer has an opinion. */
  readonly targets: readonly ("initial" | "healthy" | "unhealthy" | "draining" | "unused")[];
}

export interface HealthRules {
  /** Seconds RUNNING after which a task that nothing checks counts as healthy; ECS takes 40. */
  readonly steadyAfter: number;
  /** healthCheckGracePeriodSeconds. */
  readonly gracePeriod: number;
}

/**
 * The task's healthStatus. Essential containers without a check are passed over: otherwise a task with one checked
 * and one unchecked container could never be HEALTHY.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export function taskHealth(containers: readonly ContainerSight[]): HealthStatus {
  const seen = containers.filter((one) => one.essential && one.checked).map((one) => one.health);
  if (seen.includes("UNHEALTHY")) return "UNHEALTHY";
  return seen.length === 0 || seen.includes("UNKNOWN") ? "UNKNOWN" : "HEALTHY";
}

/**
 * Whether the task counts towards minimumHealthyPercent.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export function isHealthy(task: TaskSight, rules: HealthRules): boolean {
  if (task.runningFor === undefined) return false;
  const checked = task.containers.some((one) => one.essential && one.checked);
  if (!checked && task.targets.length === 0) return task.runningFor >= rules.steadyAfter;
  if (checked && taskHealth(task.containers) !== "HEALTHY") return false;
  return task.targets.every((state) => state === "healthy");
}

/** Which check the scheduler may replace the task for, once the grace period is over. */
export function failedCheck(task: TaskSight, rules: HealthRules): "container" | "balancer" | undefined {
  if (task.runningFor === undefined || task.runningFor < rules.gracePeriod) return undefined;
  if (taskHealth(task.containers) === "UNHEALTHY") return "container";
  return task.targets.includes("unhealthy") ? "balancer" : undefined;
}
