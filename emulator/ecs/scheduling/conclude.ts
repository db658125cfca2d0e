import { events, rolloutReasons } from "../../../src/scheduler/messages.ts";
import type { Decisions, ServiceView } from "../../../src/scheduler/service-view.ts";
import { earlySuccessOf, isStaged } from "../deployment-strategy.ts";
import type { Deployment, Service } from "../state.ts";
import { defaultTiming } from "../timing.ts";
import { finishRecord, recordOf, rollbackTo } from "./records.ts";
import { say } from "./say.ts";
import { isLastStage } from "./stages.ts";
import { memoryOf, ms, type World } from "./world.ts";

const repeatSteadyAfter = ms(6 * 3600);

/** After a look: the deployment has completed, the service is steady, or a deleted one is INACTIVE. */
export function conclude(world: World, service: Service, view: ServiceView, decisions: Decisions): void {
  const [primary] = service.deployments;
  if (service.status === "DRAINING") {
    if (view.tasks.length > 0) return;
    service.status = "INACTIVE";
    service.deployments = [];
    world.memories.delete(service.arn);
    return;
  }
  if (primary === undefined) return;
  dropReplaced(world, service, primary, view);
  const memory = memoryOf(world, service);
  const now = world.clock.now();
  const settled = isSettled(primary, view, decisions);
  if (!(settled || isEarly(service, primary, view)) || !isLastStage(service, primary)) {
    memory.settledSince = undefined;
    memory.steady = false;
    return;
  }
  const { completeAfter, alarmBakeTime = defaultTiming.alarmBakeTime } = world.scenario.timing;
  const bakes = !isStaged(service.definition) && recordOf(service, primary)?.alarms?.status === "MONITORING";
  const wait = ms(completeAfter + (bakes ? alarmBakeTime : 0));
  if (memory.settledSince === undefined) {
    memory.settledSince = now;
    world.clock.after(wait, world.wake);
  }
  if (now - memory.settledSince < wait) return;
  if (primary.rolloutState === "IN_PROGRESS") {
    complete(world, service, primary, view);
    memory.steady = false;
  }
  if (!settled) return;
  const lastSaid = memory.said.get("steady")?.at ?? 0;
  if (memory.steady && now - lastSaid < repeatSteadyAfter) return;
  memory.steady = true;
  const message = events.steady(service.name);
  memory.said.set("steady", { message, at: now });
  say(world, service, message);
}

function isSettled(primary: Deployment, { tasks }: ServiceView, decisions: Decisions): boolean {
  return (
    primary.rolloutState !== "FAILED" &&
    decisions.stop.length === 0 &&
    decisions.start.length === 0 &&
    decisions.unplaced.length === 0 &&
    tasks.length === primary.desiredCount &&
    tasks.every((task) => task.deployment === primary.id && task.stage === "running" && task.healthy)
  );
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEarlySuccessCriteria.html */
function isEarly(service: Service, primary: Deployment, { tasks }: ServiceView): boolean {
  const criteria = earlySuccessOf(service.definition);
  if (criteria === undefined || primary.rolloutState === "FAILED") return false;
  const ours = tasks.filter((task) => task.deployment === primary.id);
  const enough = Math.ceil((criteria.healthyPercent * service.desiredCount) / 100);
  const cleanedUp = !criteria.blocking || ours.length === tasks.length;
  return cleanedUp && ours.filter((task) => task.healthy).length >= enough;
}

function complete(world: World, service: Service, primary: Deployment, view: ServiceView): void {
  const now = world.clock.now();
  primary.rolloutState = "COMPLETED";
  primary.rolloutStateReason = rolloutReasons.completed(primary.id);
  primary.updatedAt = now;
  dropReplaced(world, service, primary, view);
  say(world, service, events.completed(service.name, primary.id));
  finishRecord(recordOf(service, primary), "SUCCESSFUL", now);
  finishRecord(rollbackTo(world, service, primary), "ROLLBACK_SUCCESSFUL", now);
}

/** A replaced deployment stays listed while a rollback may need it, or while it is what is being rolled back. */
function dropReplaced(world: World, service: Service, primary: Deployment, view: ServiceView): void {
  const rolledBack = rollbackTo(world, service, primary)?.deploymentId;
  service.deployments = service.deployments.filter(
    (one) =>
      one === primary ||
      (one.rolloutState === "COMPLETED" && primary.rolloutState !== "COMPLETED") ||
      (one.id === rolledBack && primary.rolloutState !== "COMPLETED") ||
      view.tasks.some((task) => task.deployment === one.id),
  );
}
