import { isObject, number, objects, text } from "../../../src/json.ts";
import { events } from "../../../src/scheduler/messages.ts";
import type { TaskLaunch } from "../../engines/engine.ts";
import type { Service } from "../state.ts";
import { say } from "./say.ts";
import { ms, runsOf, type TargetRun, type TaskRun, type World } from "./world.ts";

/** Where a task is reached behind each load balancer of its service's revision. */
export function targetsOf(
  service: Service,
  deploymentId: string | undefined,
  launch: TaskLaunch,
): TargetRun[] {
  const deployment = service.deployments.find((one) => one.id === deploymentId);
  const settings = deployment?.settings ?? service.definition;
  return objects(settings["loadBalancers"]).flatMap((one) => {
    const advanced = isObject(one["advancedConfiguration"]) ? one["advancedConfiguration"] : {};
    const alternate = deployment?.alternate ? text(advanced["alternateTargetGroupArn"]) : undefined;
    const balancer = alternate ?? text(one["targetGroupArn"]) ?? text(one["loadBalancerName"]);
    const container = launch.containers.find(({ name }) => name === one["containerName"]);
    const mapping = container?.portMappings.find(
      ({ containerPort }) => containerPort === number(one["containerPort"]),
    );
    if (balancer === undefined || mapping === undefined) return [];
    const target = { balancer, taskArn: launch.taskArn, address: launch.address, port: mapping.hostPort };
    return [{ target, state: "waiting", dueAt: 0, health: { state: "initial" } }];
  });
}

/** Registers the task with its load balancers after ECS's usual delay, together with others that are due then. */
export function registerSoon(world: World, run: TaskRun): void {
  const { service } = run;
  if (service === undefined || run.targets.length === 0) return;
  const delay = ms(world.scenario.timing.registerAfter);
  for (const one of run.targets) one.dueAt = world.clock.now() + delay;
  world.clock.after(delay, () => registerDue(world, service));
}

function registerDue(world: World, service: Service): void {
  const counts = new Map<string, number>();
  for (const run of runsOf(world, service)) {
    if (run.task.desiredStatus === "STOPPED" || run.task.startedAt === undefined) continue;
    for (const one of run.targets) {
      if (one.state !== "waiting" || one.dueAt > world.clock.now()) continue;
      one.state = "registered";
      counts.set(one.target.balancer, (counts.get(one.target.balancer) ?? 0) + 1);
      world.engines.balancer.register(one.target, (health) => {
        one.health = health;
        world.wake();
      });
    }
  }
  for (const [balancer, count] of counts) {
    say(world, service, events.registered(service.name, count, balancer));
  }
}

/** Takes tasks out of their load balancers; `drained` is called for each when all of its targets are. */
export function deregister(world: World, runs: readonly TaskRun[], drained: (run: TaskRun) => void): void {
  const counts = new Map<string, number>();
  const draining = new Map<string, number>();
  for (const run of runs) {
    const registered = run.targets.filter((one) => one.state === "registered");
    for (const one of run.targets) one.state = "deregistered";
    let left = registered.length;
    if (left === 0) drained(run);
    else {
      const deployment = run.task.startedBy ?? "";
      draining.set(deployment, (draining.get(deployment) ?? 0) + 1);
    }
    for (const one of registered) {
      counts.set(one.target.balancer, (counts.get(one.target.balancer) ?? 0) + 1);
      one.health = { state: "draining" };
      world.engines.balancer.deregister(one.target, () => {
        left -= 1;
        if (left === 0) drained(run);
      });
    }
  }
  const service = runs.find((run) => run.service !== undefined)?.service;
  if (service === undefined) return;
  for (const [balancer, count] of counts) {
    say(world, service, events.deregistered(service.name, count, balancer));
  }
  for (const [deployment, count] of draining) {
    say(world, service, events.draining(service.name, deployment, count));
  }
}
