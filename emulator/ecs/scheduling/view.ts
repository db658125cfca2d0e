import { number } from "../../../src/json.ts";
import { failedCheck, type HealthRules, isHealthy, type TaskSight } from "../../../src/scheduler/health.ts";
import type { DeploymentView, ServiceView, TaskView } from "../../../src/scheduler/service-view.ts";
import { percents } from "../service-settings.ts";
import type { Service } from "../state.ts";
import { isProtected } from "../task-protection.ts";
import { containerSights } from "./container-sights.ts";
import { mayStart } from "./failures.ts";
import { instanceViews } from "./instance-views.ts";
import { placingOf } from "./placing.ts";
import { scalesUp, stagePercents } from "./stages.ts";
import { runsOf, type TaskRun, type World } from "./world.ts";

/** The service and its cluster as the scheduler core sees them; ids of tasks and instances are ARNs. */
export function viewOf(world: World, service: Service): ServiceView {
  return {
    desiredCount: service.status === "ACTIVE" ? service.desiredCount : 0,
    percents: stagePercents(service) ?? percents(service.definition),
    deployments: service.deployments.map(
      (one): DeploymentView => ({
        id: one.id,
        desiredCount: one.desiredCount,
        rolloutState: one.rolloutState,
        mayStart: scalesUp(service, one) && mayStart(world, service, one),
        placing: placingOf(world.state, service, one),
      }),
    ),
    tasks: runsOf(world, service).map((run) => taskView(world, service, run)),
    instances: instanceViews(world.state, service.clusterArn),
  };
}

function taskView(world: World, service: Service, run: TaskRun): TaskView {
  const { task } = run;
  const stopping = task.desiredStatus === "STOPPED";
  const sight = taskSight(world, run);
  const rules = healthRules(world, service);
  return {
    id: task.arn,
    deployment: task.startedBy ?? "",
    instance: task.containerInstanceArn,
    stage: stopping ? "stopping" : task.lastStatus === "RUNNING" ? "running" : "pending",
    healthy: !stopping && isHealthy(sight, rules),
    failing: !stopping && failedCheck(sight, rules) !== undefined,
    // That a deleted service's tasks are stopped all the same is a guess.
    protected: service.status === "ACTIVE" && isProtected(run.task, world.clock.now()),
  };
}

export function taskSight({ clock }: World, run: TaskRun): TaskSight {
  const { startedAt } = run.task;
  return {
    runningFor: startedAt === undefined ? undefined : (clock.now() - startedAt) / 1000,
    containers: containerSights(run),
    targets: run.targets.map((one) => one.health.state),
  };
}

export function healthRules({ scenario }: World, service: Service): HealthRules {
  return {
    steadyAfter: scenario.timing.steadyAfter,
    gracePeriod: number(service.definition["healthCheckGracePeriodSeconds"]) ?? 0,
  };
}
