import { rollbackTarget, threshold } from "../../../src/scheduler/breaker.ts";
import { deploymentReasons, events, rolloutReasons } from "../../../src/scheduler/messages.ts";
import { alarmsOf } from "../deployment-strategy.ts";
import { revisionArn } from "../deployments.ts";
import type { Deployment, Service, ServiceDeployment } from "../state.ts";
import { triggered } from "./alarms.ts";
import { breakerFor } from "./failures.ts";
import { finishRecord, recordOf, rollbackTo, setStatus } from "./records.ts";
import { say } from "./say.ts";
import type { World } from "./world.ts";

/** Fails the PRIMARY deployment where its circuit breaker trips, an alarm goes off, or a rollback was asked for. */
export function failWhereDue(world: World, service: Service): void {
  const [primary] = service.deployments;
  if (primary === undefined) return;
  const record = recordOf(service, primary);
  if (record?.status === "ROLLBACK_REQUESTED") {
    if (primary.rolloutState === "COMPLETED") {
      finishRecord(record, "SUCCESSFUL", world.clock.now());
      return;
    }
    fail(world, primary, rolloutReasons.stopped(primary.id));
    rollBack(world, service, primary, requested(record));
    return;
  }
  const alarms = alarmsOf(service.definition);
  const off = record?.status === "IN_PROGRESS" ? triggered(world, record) : [];
  if (record?.alarms && alarms && off.length > 0 && primary.rolloutState === "IN_PROGRESS") {
    record.alarms.status = "TRIGGERED";
    record.alarms.triggered = off;
    fail(world, primary, rolloutReasons.alarm);
    say(world, service, events.alarm(service.name, primary.id));
    if (alarms.rollback) rollBack(world, service, primary, deploymentReasons.rolledBackByAlarm);
    else setStatus(record, "STOP_REQUESTED", world.clock.now(), deploymentReasons.stoppedByAlarm);
    return;
  }
  const breaker = breakerFor(service);
  if (!breaker.enable || primary.rolloutState !== "IN_PROGRESS") return;
  if (primary.failedTasks < threshold(breaker, service.desiredCount)) return;
  trip(world, service, primary, breaker.rollback);
}

function requested({ stages }: ServiceDeployment): string {
  const hook = stages?.hooks.find(({ status }) => status === "FAILED" || status === "TIMED_OUT");
  return hook === undefined ? deploymentReasons.rolledBackOnRequest : deploymentReasons.rolledBackByHook;
}

function trip(world: World, service: Service, primary: Deployment, rollback: boolean): void {
  const now = world.clock.now();
  const record = recordOf(service, primary);
  const underway = rollbackTo(world, service, primary);
  fail(world, primary, rolloutReasons.failed);
  say(world, service, events.failed(service.name, primary.id));
  if (underway !== undefined) {
    finishRecord(underway, "ROLLBACK_FAILED", now, deploymentReasons.noCandidate);
    return;
  }
  if (record !== undefined) {
    record.breakerStatus = "TRIGGERED";
    record.failureCount = primary.failedTasks;
  }
  if (rollback) rollBack(world, service, primary, deploymentReasons.rolledBack);
  else if (record !== undefined) {
    setStatus(record, "STOP_REQUESTED", now, deploymentReasons.stoppedByBreaker);
  }
}

function fail(world: World, deployment: Deployment, reason: string): void {
  deployment.rolloutState = "FAILED";
  deployment.rolloutStateReason = reason;
  deployment.updatedAt = world.clock.now();
}

/**
 * Makes the deployment that completed last PRIMARY again, under its own id: ECS makes no new one. Without a candidate
 * the failed deployment stays PRIMARY and launches nothing.
 */
function rollBack(world: World, service: Service, failed: Deployment, reason: string): void {
  const now = world.clock.now();
  const record = recordOf(service, failed);
  const target = rollbackTarget(service.deployments.filter((one) => one !== failed));
  if (target === undefined) {
    finishRecord(record, "ROLLBACK_FAILED", now, deploymentReasons.noCandidate);
    return;
  }
  failed.status = "ACTIVE";
  target.status = "PRIMARY";
  target.rolloutState = "IN_PROGRESS";
  target.rolloutStateReason = rolloutReasons.rollingBack(target.id);
  target.failedTasks = 0;
  target.updatedAt = now;
  service.deployments = [target, ...service.deployments.filter((one) => one !== target)];
  service.taskDefinitionArn = target.taskDefinitionArn;
  const others = Object.entries(service.definition).filter(([member]) => !(member in failed.settings));
  service.definition = { ...Object.fromEntries(others), ...target.settings };
  if (record !== undefined) {
    setStatus(record, "ROLLBACK_IN_PROGRESS", now, reason);
    if (record.stages) Object.assign(record.stages, { productionWeight: 0, testWeight: 0 });
    const serviceRevisionArn = revisionArn(world.state, service, target.id);
    record.rollback = { reason, startedAt: now, serviceRevisionArn };
  }
  say(world, service, events.rollingBack(service.name, target.id));
}
