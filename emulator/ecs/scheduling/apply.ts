import { failedCheck } from "../../../src/scheduler/health.ts";
import { events, stoppedReasons } from "../../../src/scheduler/messages.ts";
import type { Decisions, ServiceView } from "../../../src/scheduler/service-view.ts";
import { nameOf } from "../arn.ts";
import { findTaskDefinition } from "../references.ts";
import type { Service, Tag } from "../state.ts";
import { recordUnhealthy } from "./failures.ts";
import { launchTypeOf } from "./placing.ts";
import { resolved, say, sayOnce } from "./say.ts";
import { createTask } from "./task-create.ts";
import { type StopCause, stopGently } from "./task-stop.ts";
import { healthRules, taskSight } from "./view.ts";
import { groupOf, type TaskRun, type World } from "./world.ts";

/** Says once of each task that fails a health check what is wrong with it. */
export function announceUnhealthy(world: World, service: Service, view: ServiceView): void {
  for (const one of view.tasks) {
    const run = world.runs.get(one.id);
    if (!one.failing || run === undefined) continue;
    const { task } = run;
    if (failedCheck(taskSight(world, run), healthRules(world, service)) === "container") {
      sayOnce(world, service, `unhealthy ${task.id}`, events.failedContainerCheck(service.name, task.id));
      continue;
    }
    const failed = run.targets.find(({ health }) => health.state === "unhealthy");
    if (failed === undefined) continue;
    const { balancer, port } = failed.target;
    const ec2Instance = world.state.instances.get(task.containerInstanceArn ?? "")?.ec2InstanceId;
    const reason = failed.health.reason ?? "Health checks failed";
    const message = events.unhealthy(service.name, { task: task.id, balancer, port, ec2Instance, reason });
    sayOnce(world, service, `unhealthy ${task.id}`, message);
  }
}

/** Does what the scheduler core decided: stops first, as their instances may take the new tasks. */
export function apply(world: World, service: Service, decisions: Decisions): void {
  const now = world.clock.now();
  for (const deployment of service.deployments) {
    const desired = decisions.desired.get(deployment.id);
    if (desired === undefined || desired === deployment.desiredCount) continue;
    deployment.desiredCount = desired;
    deployment.updatedAt = now;
  }
  stop(world, service, decisions);
  start(world, service, decisions);
  const [unplaced] = decisions.unplaced;
  if (unplaced === undefined) resolved(world, service, "unplaced");
  else {
    const closest = unplaced.closest === undefined ? undefined : nameOf(unplaced.closest);
    sayOnce(world, service, "unplaced", events.unplaced(service.name, unplaced.obstacle, closest));
  }
  if (decisions.stuck) sayOnce(world, service, "stuck", events.stuck(service.name));
  else resolved(world, service, "stuck");
}

function stop(world: World, service: Service, { stop: stops }: Decisions): void {
  const causes = new Map<TaskRun, StopCause>();
  for (const { task, cause } of stops) {
    const run = world.runs.get(task);
    if (run === undefined) continue;
    causes.set(run, {
      reason: cause === "unhealthy" ? unhealthyReason(world, service, run) : scaling(service),
      code: "ServiceSchedulerInitiated",
    });
    if (cause === "unhealthy") recordUnhealthy(run);
  }
  if (causes.size === 0) return;
  const ids = [...causes.keys()].map((run) => run.task.id);
  say(world, service, events.stopped(service.name, ids));
  stopGently(world, [...causes.keys()], (run) => causes.get(run) ?? { reason: scaling(service) });
}

/** The tags a task takes over when it is created; a later change of them does not reach it. */
function propagatedTags({ state }: World, service: Service, taskDefinitionArn: string): readonly Tag[] {
  const from = service.definition["propagateTags"];
  if (from === "SERVICE") return service.tags;
  return from === "TASK_DEFINITION" ? (findTaskDefinition(state, taskDefinitionArn)?.tags ?? []) : [];
}

const scaling = (service: Service) => stoppedReasons.scaling(service.deployments[0]?.id ?? "");

function unhealthyReason(world: World, service: Service, run: TaskRun): string {
  const failed = run.targets.find(({ health }) => health.state === "unhealthy");
  const check = failedCheck(taskSight(world, run), healthRules(world, service));
  return check === "container" || failed === undefined
    ? stoppedReasons.containerCheck
    : stoppedReasons.balancerCheck(failed.target.balancer);
}

function start(world: World, service: Service, { start: starts }: Decisions): void {
  const ids = starts.flatMap(({ deployment: id, instance }) => {
    const deployment = service.deployments.find((one) => one.id === id);
    if (deployment === undefined) return [];
    const task = createTask(world, {
      clusterArn: service.clusterArn,
      taskDefinitionArn: deployment.taskDefinitionArn,
      containerInstanceArn: instance,
      launchType: launchTypeOf(service, deployment),
      group: groupOf(service),
      startedBy: id,
      overrides: { containerOverrides: [] },
      tags: propagatedTags(world, service, deployment.taskDefinitionArn),
      service,
    });
    return [task.id];
  });
  if (ids.length === 0) return;
  const replaced = starts.filter((one) => one.replacesUnhealthy).length;
  say(world, service, events.started(service.name, ids, replaced));
}
