import { isTrouble, ourEvents } from "./events.ts";
import type { Service, ServiceDeployment, WaitTarget } from "./observed.ts";

/** What the next look's time depends on. */
export interface Pace {
  /** Looks so far. */
  readonly looks: number;
  /** Looks in a row at which the end seemed near. */
  readonly near: number;
  /** Looks in a row that AWS throttled. */
  readonly throttled: number;
}

/**
 * Milliseconds to wait before the next look: a second in the beginning, when a mistake shows, and where the end is
 * near; two and a half in between, so that nothing that happens is told much later. Throttled looks wait twice as long
 * each time: ECS allows an account 20 DescribeServices a second, and a hundred jobs may share them.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html
 * @param random 0 to 1; a jitter of a tenth keeps many jobs from looking at the same moment
 */
export function pollDelay({ looks, near, throttled }: Pace, random: number): number {
  // An end that does not come within a minute and a half (a load balancer that is not content) is not near.
  const soon = looks < 5 || (near > 0 && near < 90);
  const base = (soon ? 1000 : 2600) * 2 ** Math.min(throttled, 3);
  return Math.round(base * (0.9 + random * 0.2));
}

/** Whether all of our tasks run and none of the old ones is left: what is missing is ECS's own word. */
export function isNearEnd(
  service: Service,
  { deploymentId }: WaitTarget,
  record?: Pick<ServiceDeployment, "lifecycleStage">,
): boolean {
  // A first blue/green deployment has no old tasks, and bakes all the same.
  if ((record?.lifecycleStage ?? "CLEAN_UP") !== "CLEAN_UP") return false;
  const ours = service.deployments.find(({ id }) => id === deploymentId);
  const others = service.deployments.filter((deployment) => deployment !== ours);
  const gone = others.every(({ runningCount = 0, pendingCount = 0 }) => runningCount + pendingCount === 0);
  return ours !== undefined && gone && (ours.runningCount ?? 0) >= (service.desiredCount ?? 0);
}

/** What of a service's deployments tells that something other than counts has changed. */
export function rolloutKey(service: Service): string {
  const states = service.deployments.map(({ id, status, rolloutState }) => `${id} ${status} ${rolloutState}`);
  return [service.status, ...states].join("; ");
}

/** ECS's count of our tasks that failed. */
export function failedTasks(service: Service, { deploymentId }: WaitTarget): number {
  return service.deployments.find(({ id }) => id === deploymentId)?.failedTasks ?? 0;
}

/**
 * Whether ECS has started more tasks than the service is to run since our deployment began: some of them have ended
 * again, though at no look one was missing.
 */
export function startsAgain(service: Service, target: WaitTarget): boolean {
  const started = ourEvents(service, target).map(({ message }) =>
    Number(/ has started (\d+) tasks?:/.exec(message)?.[1] ?? 0),
  );
  return started.reduce((sum, count) => sum + count, 0) > (service.desiredCount ?? 0);
}

/** What tells that tasks of ours may have stopped: ECS's count of failures, and that it told of trouble. */
export function stopsKey(service: Service, target: WaitTarget): string {
  return `${failedTasks(service, target)} ${service.events.find(isTrouble)?.id ?? ""}`;
}

/** Tasks of ours that run or are to run: fewer than before tells of one that stopped. */
export function liveTasks(service: Service, { deploymentId }: WaitTarget): number {
  const ours = service.deployments.find(({ id }) => id === deploymentId);
  return (ours?.runningCount ?? 0) + (ours?.pendingCount ?? 0);
}
