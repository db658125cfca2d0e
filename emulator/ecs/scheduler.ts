import { lookDaemon } from "../../src/scheduler/daemon.ts";
import { look } from "../../src/scheduler/rolling.ts";
import type { EmulatorClock } from "../clock.ts";
import type { EngineAndBalancer } from "../engines/engine.ts";
import { type ContainerLogs, noLogs } from "../logs/container-logs.ts";
import type { Scenario } from "../scenario-types.ts";
import type { Ids, RunTaskRequest, SchedulerPort } from "./operation.ts";
import { announceUnhealthy, apply } from "./scheduling/apply.ts";
import { conclude } from "./scheduling/conclude.ts";
import { recordHealthy } from "./scheduling/failures.ts";
import { endLostTasks } from "./scheduling/lost-instances.ts";
import { failWhereDue } from "./scheduling/rollback.ts";
import { tendRecords } from "./scheduling/service-deployments.ts";
import { moveStage } from "./scheduling/stages.ts";
import { createTask } from "./scheduling/task-create.ts";
import { stopGently } from "./scheduling/task-stop.ts";
import { viewOf } from "./scheduling/view.ts";
import { ms, type World } from "./scheduling/world.ts";
import { isDaemon } from "./service-settings.ts";
import type { Service, State } from "./state.ts";

export interface SchedulerOptions {
  readonly state: State;
  readonly clock: EmulatorClock;
  readonly ids: Ids;
  readonly engines: EngineAndBalancer;
  readonly scenario: Scenario;
  /** Where containers' lines go; nowhere by default. */
  readonly logs?: ContainerLogs;
}

/**
 * The control loop: looks at every service each `schedulerInterval` and whenever it is woken, lets the core decide
 * (src/scheduler), and carries that out. Engines and clock belong to the caller.
 */
export function createScheduler(options: SchedulerOptions): SchedulerPort & { close(): void } {
  const { state, clock, ids, scenario } = options;
  let cancelTick = () => {};
  let cancelWake: (() => void) | undefined;
  const { logs = noLogs } = options;
  const world: World = {
    ...options,
    logs,
    startedAt: clock.now(),
    runs: new Map(),
    memories: new Map(),
    wake,
  };

  function wake(): void {
    cancelWake ??= clock.after(0, () => {
      cancelWake = undefined;
      lookAtAll();
    });
  }

  function lookAtAll(): void {
    endLostTasks(world);
    for (const service of state.services.values()) if (service.status !== "INACTIVE") tend(world, service);
  }

  function tick(): void {
    lookAtAll();
    cancelTick = clock.after(ms(scenario.timing.schedulerInterval), tick);
  }

  cancelTick = clock.after(ms(scenario.timing.schedulerInterval), tick);
  return {
    wake,
    runTask(request: RunTaskRequest): string {
      const overrides = request.overrides ?? { containerOverrides: [] };
      return createTask(world, { ...request, overrides }).arn;
    },
    stopTask(taskArn, reason, stopCode) {
      const run = world.runs.get(taskArn);
      if (run !== undefined) stopGently(world, [run], () => ({ reason, code: stopCode }));
    },
    close() {
      cancelTick();
      cancelWake?.();
    },
  };

  /** One look at one service. */
  function tend(within: World, service: Service): void {
    tendRecords(within, service);
    failWhereDue(within, service);
    const view = viewOf(within, service);
    for (const task of view.tasks) {
      const run = within.runs.get(task.id);
      if (task.healthy && run !== undefined) recordHealthy(run);
    }
    announceUnhealthy(within, service, view);
    const pick = (count: number) => Number.parseInt(ids.hex(8), 16) % count;
    const daemon = isDaemon(service.definition) && service.status === "ACTIVE";
    const decisions = daemon ? lookDaemon(view) : look(view, pick);
    apply(within, service, decisions);
    // A DAEMON service's desired count is not asked for: it follows from the instances.
    if (daemon) service.desiredCount = service.deployments[0]?.desiredCount ?? 0;
    conclude(within, service, view, decisions);
    moveStage(within, service, view);
  }
}
