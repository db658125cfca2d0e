import { bounds } from "./bounds.ts";
import { obstacle } from "./placement.ts";
import type { Decisions, DeploymentView, ServiceView, Start, Stop, TaskView } from "./service-view.ts";

/**
 * One look at a DAEMON service: one task on each active instance that its constraints allow; each instance's task is
 * stopped before the new one starts. That the lower bound is taken of the eligible instances is a guess.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html#service_scheduler_daemon
 */
export function lookDaemon(view: ServiceView): Decisions {
  const primary = view.deployments[0];
  const placing = primary?.placing;
  if (primary === undefined || placing === undefined) {
    return { stop: [], start: [], unplaced: [], desired: new Map(), stuck: false };
  }
  const own = new Set(view.tasks.map((task) => task.id));
  const eligible = view.instances.filter(
    (instance) =>
      obstacle({ ...instance, tasks: instance.tasks.filter((task) => !own.has(task.id)) }, placing) ===
      undefined,
  );
  const homes = new Set(eligible.map((instance) => instance.id));
  const { lower } = bounds(homes.size, view.percents);
  const stop: Stop[] = [];
  const start: Start[] = [];
  let healthy = view.tasks.filter((task) => task.stage !== "stopping" && task.healthy).length;

  const goes = (task: TaskView) => !homes.has(task.instance ?? "") || task.failing;
  for (const task of view.tasks.filter((one) => one.stage !== "stopping")) {
    const old = task.deployment !== primary.id && primary.rolloutState !== "FAILED";
    if (!goes(task) && !(old && (!task.healthy || healthy > lower))) continue;
    stop.push({ task: task.id, cause: task.failing ? "unhealthy" : "scaling" });
    if (task.healthy) healthy -= 1;
  }
  if (primary.mayStart && primary.rolloutState !== "FAILED") {
    const taken = new Set(view.tasks.map((task) => task.instance));
    for (const id of homes) {
      if (!taken.has(id)) start.push({ deployment: primary.id, instance: id, replacesUnhealthy: false });
    }
  }
  const stopped = new Set(stop.map((one) => one.task));
  const left = (deployment: DeploymentView) =>
    view.tasks.filter(
      (task) => task.deployment === deployment.id && task.stage !== "stopping" && !stopped.has(task.id),
    ).length;
  const desired = new Map(view.deployments.map((one) => [one.id, one === primary ? homes.size : left(one)]));
  return { stop, start, unplaced: [], desired, stuck: false };
}
