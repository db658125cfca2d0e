import { isObject, type JsonObject, number } from "../json.ts";

/** deploymentConfiguration.deploymentCircuitBreaker with its defaults. */
export interface Breaker {
  readonly enable: boolean;
  readonly rollback: boolean;
  /** A task that becomes healthy sets the count back to 0. */
  readonly resetOnHealthyTask: boolean;
  readonly type: "BOUNDED_PERCENT" | "UNBOUNDED_PERCENT" | "COUNT";
  readonly value: number;
}

export function breakerOf(deploymentConfiguration: JsonObject): Breaker {
  const given = deploymentConfiguration["deploymentCircuitBreaker"];
  const breaker = isObject(given) ? given : {};
  const threshold = isObject(breaker["thresholdConfiguration"]) ? breaker["thresholdConfiguration"] : {};
  const type = threshold["type"];
  return {
    enable: breaker["enable"] === true,
    rollback: breaker["rollback"] === true,
    resetOnHealthyTask: breaker["resetOnHealthyTask"] !== false,
    type: type === "UNBOUNDED_PERCENT" || type === "COUNT" ? type : "BOUNDED_PERCENT",
    value: number(threshold["value"]) ?? 50,
  };
}

/**
 * Failures at which a deployment fails, taken from the service's newest desired count.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
 */
export function threshold(breaker: Breaker, desiredCount: number): number {
  if (breaker.type === "COUNT") return breaker.value;
  const share = Math.ceil((breaker.value * desiredCount) / 100);
  return breaker.type === "UNBOUNDED_PERCENT" ? Math.max(1, share) : Math.min(200, Math.max(3, share));
}

/** How a task of a deployment came to its end. */
export interface TaskEnd {
  /** It reached RUNNING. */
  readonly ran: boolean;
  /** `itself`: it could not start or its process ended. Stops that scaling or a user asked for are `wanted`. */
  readonly cause: "itself" | "health-check" | "wanted";
}

/**
 * Whether the breaker counts this end. Until the first task of the deployment has run: tasks that do not reach RUNNING.
 * From then on: tasks that are replaced for a failed health check. A process that ends after its task was RUNNING is
 * counted in neither stage (https://github.com/aws/containers-roadmap/issues/1206), so a crash loop may go on for
 * ever. Placement failures are not counted either; reports of real rolls disagree on that.
 */
export function countsAsFailure(end: TaskEnd, everRan: boolean): boolean {
  return everRan ? end.cause === "health-check" : end.cause === "itself" && !end.ran;
}

/** The deployment to go back to: the most recent one that completed. */
export function rollbackTarget<T extends { readonly rolloutState: string; readonly createdAt: number }>(
  others: readonly T[],
): T | undefined {
  return others
    .filter((deployment) => deployment.rolloutState === "COMPLETED")
    .sort((a, b) => b.createdAt - a.createdAt)[0];
}
