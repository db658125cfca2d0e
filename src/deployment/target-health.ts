import { revision } from "./judge.ts";
import type { Service, Task } from "./observed.ts";

/** A target of a load balancer as it sees it: `state` is healthy, initial, unhealthy, draining … or InService. */
export interface TargetHealth {
  /** Target group or classic load balancer, by name. */
  readonly balancer: string;
  /** Instance id or address. */
  readonly id: string;
  /** Absent for a classic load balancer, which knows instances only. */
  readonly port?: number;
  readonly state: string;
  /** In the load balancer's words. */
  readonly reason?: string;
}

/** A load balancer that a service stands behind. */
export type Balancer = { readonly targetGroupArn: string } | { readonly loadBalancerName: string };

/** The load balancers of a service; a classic one is known by its name. */
export function balancersOf({ loadBalancers = [] }: Service): Balancer[] {
  return loadBalancers.flatMap(({ targetGroupArn, loadBalancerName, advancedConfiguration }): Balancer[] => {
    const alternate = advancedConfiguration?.alternateTargetGroupArn;
    const groups = [targetGroupArn, alternate].filter((arn) => arn !== undefined);
    if (groups.length > 0) return groups.map((arn) => ({ targetGroupArn: arn }));
    return loadBalancerName === undefined ? [] : [{ loadBalancerName }];
  });
}

/** The name of a target group in its ARN. */
export function targetGroupName(arn: string): string {
  return arn.split(":targetgroup/")[1]?.split("/")[0] ?? arn;
}

/** A task of the service, and where load balancers reach it. */
export interface Place {
  readonly task: Task;
  /** EC2 instance id; undefined on Fargate, or where it is not known. */
  readonly instance: string | undefined;
}

/**
 * Whether a target is this task: by its own address, or by instance and host port. A classic load balancer has instances
 * only, and may find one in service because of an old task that is still there.
 */
export function isPlaceOf({ id, port }: TargetHealth, { task, instance }: Place): boolean {
  const containers = task.containers ?? [];
  const addresses = containers.flatMap(({ networkInterfaces = [] }) => networkInterfaces);
  if (addresses.some(({ privateIpv4Address }) => privateIpv4Address === id)) return true;
  if (id !== instance) return false;
  const ports = containers.flatMap(({ networkBindings = [] }) => networkBindings);
  return port === undefined || ports.some(({ hostPort }) => hostPort === port);
}

/** Lines that are shown; a service may have a thousand targets, for all of which the same is wrong. */
const shown = 20;

/**
 * A line for each target that gets no traffic because it is not healthy, with its task; those that drain are on their
 * way out. One that is `unused` is in a zone that the load balancer does not serve, or behind no listener.
 */
export function unhealthyLines(targets: readonly TargetHealth[], places: readonly Place[] = []): string[] {
  const well = new Set(["healthy", "InService", "draining", "unhealthy.draining"]);
  const lines = targets.filter(({ state }) => !well.has(state)).map((target) => line(target, places));
  return lines.length > shown ? [...lines.slice(0, shown), `and ${lines.length - shown} more`] : lines;
}

/** The instances with tasks of our deployment that a classic load balancer has not in service. */
export function notInService(
  targets: readonly TargetHealth[],
  places: readonly Place[],
  deploymentId: string | undefined,
): string[] {
  const ours = places.filter(({ task }) => task.startedBy === deploymentId && task.lastStatus === "RUNNING");
  return targets
    .filter(({ port, state }) => port === undefined && state !== "InService")
    .filter((target) => ours.some((place) => isPlaceOf(target, place)))
    .map((target) => line(target, ours));
}

function line(target: TargetHealth, places: readonly Place[]): string {
  const { balancer, id, port, state, reason } = target;
  const tasks = places
    .filter((place) => place.task.lastStatus !== "STOPPED" && isPlaceOf(target, place))
    .map(({ task }) => `task ${taskId(task)} of ${revision(task.taskDefinitionArn)}`);
  const where = port === undefined ? id : `${id}:${port}`;
  const whose = tasks.length === 0 ? "" : ` (${tasks.join(", ")})`;
  return `${balancer}: ${where}${whose} is ${state}${reason === undefined ? "" : `: ${reason}`}`;
}

export function taskId({ taskArn }: Task): string {
  return taskArn.split("/").at(-1) ?? taskArn;
}
