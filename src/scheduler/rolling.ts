import { bounds } from "./bounds.ts";
import type { Decisions, DeploymentView, ServiceView, TaskView } from "./service-view.ts";
import { Starts } from "./starts.ts";
import { Stops } from "./stops.ts";
import { upkeep } from "./upkeep.ts";

/**
 * One look of the service scheduler (REPLICA strategy, rolling update).
 *
 * Both budgets are used in every look: stop while more tasks are healthy than the lower bound asks for, start while
 * fewer tasks exist than the upper bound allows. STOPPING tasks count against the upper bound, as rolls at 50/100 show.
 * A completed old deployment replaces its own losses until healthy new tasks take over.
 * https://aws.amazon.com/about-aws/whats-new/2025/11/amazon-ecs-service-availability-rolling-deployments
 *
 * `pick(n)` gives a number below n, for the random strategy.
 */
export function look(view: ServiceView, pick: (count: number) => number): Decisions {
  const [primary, ...others] = view.deployments;
  if (primary === undefined) return { stop: [], start: [], unplaced: [], desired: new Map(), stuck: false };
  const { lower, upper } = bounds(view.desiredCount, view.percents);
  const frozen = primary.rolloutState === "FAILED";
  const stops = new Stops(view, pick);
  const starts = new Starts(view, stops, upper, pick);
  const desired = new Map<string, number>();
  const draining = new Set(view.instances.filter((instance) => !instance.active).map((one) => one.id));

  const leaves = (task: TaskView) => draining.has(task.instance ?? "");
  const stays = (deployment: DeploymentView) =>
    stops.live().filter((task) => task.deployment === deployment.id && !leaves(task));
  const keep = (deployment: DeploymentView, wanted: number) => {
    const live = stays(deployment);
    const stopping = view.tasks.some((one) => one.deployment === deployment.id && one.stage === "stopping");
    const need = upkeep(live, wanted, starts.room(), stopping);
    for (const task of need.unhealthy) stops.stop(task, "unhealthy");
    const sound = live.filter((task) => !task.failing);
    stops.some(sound, need.surplus, deployment === primary ? 0 : lower, deployment);
    if (!deployment.mayStart || starts.want(deployment, need.missing, need.replacements)) return;
    // No instance takes the replacement beside the unhealthy task: that one goes first.
    const [first] = live.filter((task) => task.failing && !need.unhealthy.includes(task));
    if (first === undefined || need.replacements === 0 || stopping || need.unhealthy.length > 0) return;
    stops.stop(first, "unhealthy");
    starts.forgive(deployment);
  };

  // Tasks that go in any case: of deployments that never completed, and on draining instances.
  const unproven = new Set(others.filter((one) => one.rolloutState !== "COMPLETED").map((one) => one.id));
  stops.evict(
    stops.live().filter((task) => leaves(task) || (!frozen && unproven.has(task.deployment))),
    lower,
    primary,
  );
  for (const id of unproven) desired.set(id, stops.live().filter((task) => task.deployment === id).length);

  const proven = others.filter((one) => !unproven.has(one.id));
  const newHealthy = stays(primary).filter((task) => task.healthy).length;
  let kept = proven.reduce((total, one) => total + one.desiredCount, 0);
  for (const deployment of proven) {
    const spare = frozen ? 0 : Math.max(0, kept + newHealthy - lower);
    const wanted = Math.max(0, deployment.desiredCount - spare);
    kept -= deployment.desiredCount - wanted;
    desired.set(deployment.id, wanted);
    keep(deployment, wanted);
  }

  if (frozen) {
    const live = stays(primary);
    for (const task of live.filter((one) => one.failing)) stops.stop(task, "unhealthy");
    stops.some(stays(primary), Math.max(0, stays(primary).length - view.desiredCount), 0, primary);
    desired.set(primary.id, stays(primary).length);
  } else {
    const before = stays(primary).length;
    const reach = Math.min(view.desiredCount, Math.max(before, before + starts.room()));
    desired.set(primary.id, Math.max(reach, Math.min(view.desiredCount, primary.desiredCount)));
    keep(primary, view.desiredCount);
  }

  const done = !frozen && stays(primary).length >= view.desiredCount;
  const moving = view.tasks.some((task) => task.stage !== "running" || task.failing || !task.healthy);
  const stuck =
    !done && !frozen && !moving && stops.list.length === 0 && starts.list.length === 0 && starts.room() <= 0;
  return { stop: stops.list, start: starts.list, unplaced: starts.unplaced, desired, stuck };
}
