import type { EmulatorClock } from "../clock.ts";
import type { Scenario } from "../scenario-types.ts";
import { type SettingsOf, settingsOfScenario } from "./balancer-settings.ts";
import type { EngineAndBalancer } from "./engine.ts";
import { HttpTargets } from "./http-targets.ts";
import { ProcessFronts } from "./process-fronts.ts";
import { ProcessTask } from "./process-task.ts";
import { hasManyLoopbacks, realPlace } from "./real-place.ts";

export interface ProcessEngine extends EngineAndBalancer {
  /** Name of a load balancer, or of a listener, to the address where it answers. */
  readonly addresses: Readonly<Record<string, string>>;
}

export interface ProcessOptions {
  /** How many times faster than real time the clock runs. */
  readonly scale?: number;
  /** Of this machine's loopback addresses, 0 to 255: each endpoint that runs at the same time has its own. */
  readonly block?: number;
  readonly settingsOf?: SettingsOf;
}

/**
 * An engine whose tasks are child processes with real HTTP, behind load balancers that really listen.
 * @throws Error with `code` EADDRINUSE where the port that the scenario gives a load balancer is taken
 */
export async function processEngine(
  clock: EmulatorClock,
  scenario: Scenario,
  { scale = 1, block = 0, settingsOf = settingsOfScenario(scenario) }: ProcessOptions = {},
): Promise<ProcessEngine> {
  const loopbacks = { many: await hasManyLoopbacks(), block };
  const tasks = new Map<string, ProcessTask>();
  const groups = new Map<string, HttpTargets>();
  const groupOf = (balancer: string) => {
    const group = groups.get(balancer) ?? new HttpTargets(clock, () => settingsOf(balancer), scale);
    groups.set(balancer, group);
    return group;
  };
  const fronts = new ProcessFronts(groupOf, scale);
  for (const { name, port = 0 } of scenario.balancers) {
    await fronts
      .listen(name, port, () => groupOf(name))
      .catch(async (error: unknown) => {
        await fronts.close();
        throw error;
      });
  }
  return {
    addresses: fronts.addresses,
    listeners: fronts,
    engine: {
      name: "process",
      start(launch, report) {
        const ended = () => tasks.delete(launch.taskArn);
        tasks.set(launch.taskArn, new ProcessTask(clock, launch, report, { loopbacks, scale, ended }));
      },
      stop: (taskArn) => tasks.get(taskArn)?.stop(),
      async close() {
        await Promise.all([...tasks.values()].map((task) => task.close()));
      },
    },
    balancer: {
      register(target, changed) {
        groupOf(target.balancer).register(target, realPlace(target.address, target.port, loopbacks), changed);
      },
      deregister: (target, drained) => groupOf(target.balancer).deregister(target, drained),
      async close() {
        for (const group of groups.values()) group.close();
        await fronts.close();
      },
    },
  };
}
