import type { Deployment, Service, ServiceEvent, WaitTarget } from "./observed.ts";

/** Events of our deployment's time, oldest first. Compared with AWS's own times only: a runner's clock is another. */
export function ourEvents(service: Service, target: WaitTarget): ServiceEvent[] {
  return service.events.filter((event) => event.createdAt >= target.createdAt).toReversed();
}

/**
 * The message without its `(service x)` head, which the API and the console write differently.
 */
export function eventText(event: ServiceEvent): string {
  const tail = event.message.replace(
    /^(?:\(service [^,)]+(?:, taskSet ecs-svc\/\d+)?\)|service \(?[\w-]+\)?)\s*/,
    "",
  );
  return tail === "" ? event.message : tail;
}

/** ECS's own word that the two percents leave the scheduler nothing to do. */
export function saysCannotMove(event: ServiceEvent): boolean {
  return /was unable to stop or start tasks during a deployment because of the service deployment configuration/.test(
    event.message,
  );
}

export function saysSteady(event: ServiceEvent): boolean {
  return /has reached a steady state\.$/.test(event.message);
}

export function saysCompleted(event: ServiceEvent, deploymentId: string): boolean {
  return event.message.includes(`(deployment ${deploymentId}) deployment completed.`);
}

/** ECS's word that our deployment failed, or that it goes back to another one. */
export function saysRollingBack(event: ServiceEvent, deploymentId: string): boolean {
  return (
    event.message.includes(`(deployment ${deploymentId}) deployment failed`) ||
    /\) rolling back to deployment ecs-svc\//.test(event.message)
  );
}

/** Events that tell of trouble rather than of progress. Names stand in brackets, and may be any words. */
export function isTrouble(event: ServiceEvent): boolean {
  const said = eventText(event).replace(/\([^()]*\)/g, "");
  return /\bunable\b|unhealthy|failed|could not|throttled|rolling back|not healthy/.test(said);
}

export function primaryOf(service: Service): Deployment | undefined {
  return service.deployments.find((deployment) => deployment.status === "PRIMARY");
}
