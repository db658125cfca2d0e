import { isObject } from "../../../src/json.ts";
import { type Breaker, breakerOf, countsAsFailure, type TaskEnd } from "../../../src/scheduler/breaker.ts";
import { events } from "../../../src/scheduler/messages.ts";
import { isImpaired, startPause } from "../../../src/scheduler/throttle.ts";
import type { Deployment, Service } from "../state.ts";
import { resolved, sayOnce } from "./say.ts";
import { memoryOf, ms, type TaskRun, type World } from "./world.ts";

export function breakerFor(service: Service): Breaker {
  const configuration = service.definition["deploymentConfiguration"];
  return breakerOf(isObject(configuration) ? configuration : {});
}

export function deploymentOf(run: TaskRun): Deployment | undefined {
  return run.service?.deployments.find((one) => one.id === run.task.startedBy);
}

/** A task has ended by itself: counts it for the throttle and the circuit breaker. */
export function recordEnd(world: World, run: TaskRun): void {
  const { service, task } = run;
  const deployment = deploymentOf(run);
  if (service === undefined || deployment === undefined) return;
  const ran = task.startedAt !== undefined;
  count(deployment, { ran, cause: "itself" });
  if (ran) return;
  const { failures } = memoryOf(world, service);
  const before = failures.get(deployment.id)?.count ?? 0;
  failures.set(deployment.id, { count: before + 1, at: world.clock.now() });
  if (isImpaired(before + 1, service.desiredCount)) {
    sayOnce(world, service, "impaired", events.impaired(service.name));
  }
  const pull = task.containers.find((one) => one.reason?.startsWith("CannotPull"))?.reason;
  if (pull !== undefined) sayOnce(world, service, "pull", events.unableToPlace(service.name, pull));
}

/** A task is being replaced because a health check failed. */
export function recordUnhealthy(run: TaskRun): void {
  const deployment = deploymentOf(run);
  if (deployment !== undefined) count(deployment, { ran: true, cause: "health-check" });
}

/** A task reached RUNNING: the throttle forgets, and the breaker's first stage is over. */
export function recordRunning(world: World, run: TaskRun): void {
  const { service } = run;
  const deployment = deploymentOf(run);
  if (service === undefined || deployment === undefined) return;
  memoryOf(world, service).failures.delete(deployment.id);
  for (const kind of ["impaired", "pull"]) resolved(world, service, kind);
  if (!deployment.everRan && breakerFor(service).resetOnHealthyTask) deployment.failedTasks = 0;
  deployment.everRan = true;
}

/** A task counts as healthy for the first time. */
export function recordHealthy(run: TaskRun): void {
  const deployment = deploymentOf(run);
  if (run.provedHealthy || run.service === undefined || deployment === undefined) return;
  run.provedHealthy = true;
  if (deployment.rolloutState === "IN_PROGRESS" && breakerFor(run.service).resetOnHealthyTask) {
    deployment.failedTasks = 0;
  }
}

/** Whether the throttle lets the deployment start tasks now. */
export function mayStart(world: World, service: Service, deployment: Deployment): boolean {
  const failed = memoryOf(world, service).failures.get(deployment.id);
  if (failed === undefined) return true;
  return world.clock.now() >= failed.at + ms(startPause(failed.count, service.desiredCount));
}

function count(deployment: Deployment, end: TaskEnd): void {
  if (deployment.rolloutState === "IN_PROGRESS" && countsAsFailure(end, deployment.everRan)) {
    deployment.failedTasks += 1;
  }
}
