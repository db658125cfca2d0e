import type { ServiceView } from "../../../src/scheduler/service-view.ts";
import { bakeMinutes, isStaged, nextWeight, pauseHooks, stepBakeMinutes } from "../deployment-strategy.ts";
import type { Deployment, LifecycleStage, Service, ServiceDeployment } from "../state.ts";
import { defaultTiming } from "../timing.ts";
import { recordOf } from "./records.ts";
import { ms, type World } from "./world.ts";

/*
 * Blue/green, linear and canary deployments: the new revision runs in full beside the old one, gets the traffic, both
 * bake, and the old one goes.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-how-it-works.html
 *
 * What AWS does not say is decided here and in the files named, and is a guess:
 * - how long a stage takes in which nothing is waited for (`stageTime`), and that each is shown;
 * - that DescribeServices gives `rolloutState` as for a rolling deployment, and a rollback the same picture;
 * - that the test traffic stays with the new revision until the end;
 * - the words of `statusReason` and `rolloutStateReason` for alarms, hooks and requests (src/scheduler/messages.ts);
 * - the bake time of a rolling deployment with alarms, and that alarms which are ignored, as they are in ALARM when it
 *   starts, show as DISABLED (alarms.ts);
 * - what DescribeServices shows between an early success and the end of the last old task (conclude.ts).
 * Listeners' rules stay as they are: what requests get does not follow the weights.
 */

const order: readonly LifecycleStage[] = [
  "PRE_SCALE_UP",
  "SCALE_UP",
  "POST_SCALE_UP",
  "TEST_TRAFFIC_SHIFT",
  "POST_TEST_TRAFFIC_SHIFT",
  "PRE_PRODUCTION_TRAFFIC_SHIFT",
  "PRODUCTION_TRAFFIC_SHIFT",
  "POST_PRODUCTION_TRAFFIC_SHIFT",
  "BAKE_TIME",
  "CLEAN_UP",
];

/** The deployment begins with its first stage, where it has stages. */
export function beginStages(world: World, service: Service, record: ServiceDeployment): void {
  if (!isStaged(service.definition)) return;
  record.stages = { stage: "PRE_SCALE_UP", since: 0, productionWeight: 0, testWeight: 0, hooks: [] };
  enter(world, service, record, "PRE_SCALE_UP");
}

/** Goes on to the next stage where the present one is done; a hook whose time is up does what it is to do. */
export function moveStage(world: World, service: Service, view: ServiceView): void {
  const [primary] = service.deployments;
  const record = primary && recordOf(service, primary);
  if (!record?.stages || record.status !== "IN_PROGRESS" || record.stages.stage === "CLEAN_UP") return;
  const now = world.clock.now();
  for (const hook of record.stages.hooks) {
    if (hook.status !== "AWAITING_ACTION" || now < hook.expiresAt) continue;
    hook.status = "TIMED_OUT";
    if (hook.timeoutAction === "ROLLBACK") record.status = "ROLLBACK_REQUESTED";
    world.wake();
  }
  if (record.status !== "IN_PROGRESS") return;
  if (record.stages.hooks.some(({ status }) => status === "AWAITING_ACTION")) return;
  if (!isDone(world, service, record, view)) return;
  enter(world, service, record, next(record));
  world.wake();
}

function isDone(
  { clock, scenario: { timing } }: World,
  service: Service,
  record: ServiceDeployment,
  view: ServiceView,
) {
  if (!record.stages) return false;
  const { stage, since, productionWeight } = record.stages;
  const passed = clock.now() - since;
  const plain = ms(timing.stageTime ?? defaultTiming.stageTime);
  switch (stage) {
    case "SCALE_UP":
      return (
        view.tasks.filter((task) => task.deployment === record.deploymentId && task.healthy).length >=
        service.desiredCount
      );
    case "BAKE_TIME":
      return passed >= minutes(bakeMinutes(service.definition));
    case "PRODUCTION_TRAFFIC_SHIFT": {
      const bake = productionWeight < 100 ? minutes(stepBakeMinutes(service.definition)) : 0;
      return passed >= plain + bake;
    }
    default:
      return passed >= plain;
  }
}

const minutes = (count: number) => ms(60 * count);

function next({ stages }: ServiceDeployment): LifecycleStage {
  if (!stages) return "CLEAN_UP";
  // Linear and canary deployments shift their traffic in steps.
  if (stages.stage === "PRODUCTION_TRAFFIC_SHIFT" && stages.productionWeight < 100)
    return "PRE_PRODUCTION_TRAFFIC_SHIFT";
  return order[order.indexOf(stages.stage) + 1] ?? "CLEAN_UP";
}

function enter(world: World, service: Service, record: ServiceDeployment, stage: LifecycleStage): void {
  const { stages } = record;
  if (!stages) return;
  const now = world.clock.now();
  stages.stage = stage;
  stages.since = now;
  record.updatedAt = now;
  if (stage === "TEST_TRAFFIC_SHIFT") stages.testWeight = 100;
  if (stage === "PRODUCTION_TRAFFIC_SHIFT")
    stages.productionWeight = nextWeight(service.definition, stages.productionWeight);
  for (const { stages: at, timeoutMinutes, timeoutAction } of pauseHooks(service.definition)) {
    if (!at.includes(stage)) continue;
    const expiresAt = now + minutes(timeoutMinutes);
    const id = `ecs-pause-${world.ids.hex(43)}`;
    stages.hooks.push({ id, expiresAt, timeoutAction, status: "AWAITING_ACTION" });
  }
}

/** What the scheduler core is to take for the two percents: both revisions in full until the old one may go. */
export function stagePercents(service: Service) {
  const [primary] = service.deployments;
  if (!primary || !isStaged(service.definition)) return undefined;
  const minimumHealthyPercent = isLastStage(service, primary) ? 100 : 200;
  return { minimumHealthyPercent, maximumPercent: 200 };
}

/** Whether the deployment may end, as far as its stages go; one that is being rolled back to has none left. */
export function isLastStage(service: Service, primary: Deployment): boolean {
  const record = recordOf(service, primary);
  return record?.status !== "IN_PROGRESS" || (record.stages?.stage ?? "CLEAN_UP") === "CLEAN_UP";
}

/** Whether the new revision's tasks may be started. */
export function scalesUp(service: Service, deployment: Deployment): boolean {
  return recordOf(service, deployment)?.stages?.stage !== "PRE_SCALE_UP";
}
