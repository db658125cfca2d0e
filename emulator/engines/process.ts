import type { EmulatorClock } from "../clock.ts";
import type { Scenario } from "../scenario-types.ts";
import type { EngineAndBalancer } from "./engine.ts";
import { HttpBalancer } from "./http-balancer.ts";
import { ProcessTask } from "./process-task.ts";
import { hasManyLoopbacks, realPlace } from "./real-place.ts";

export interface ProcessEngine extends EngineAndBalancer {
  /** Balancer name to the address where it answers. */
  readonly addresses: Readonly<Record<string, string>>;
}

/**
 * An engine whose tasks are child processes with real HTTP, behind load balancers that really listen.
 * @param scale how many times faster than real time the clock runs
 * @param block of this machine's loopback addresses, 0 to 255: each endpoint that runs at the same time has its own
 * @throws Error with `code` EADDRINUSE where the port that the scenario gives a load balancer is taken
 */
export async function processEngine(
  clock: EmulatorClock,
  scenario: Scenario,
  scale = 1,
  block = 0,
): Promise<ProcessEngine> {
  const loopbacks = { many: await hasManyLoopbacks(), block };
  const tasks = new Map<string, ProcessTask>();
  const balancers = new Map<string, HttpBalancer>();
  const addresses: Record<string, string> = {};
  const closeBalancers = async () => {
    await Promise.all([...balancers.values()].map((balancer) => balancer.close()));
  };
  for (const balancer of scenario.balancers) {
    const listening = new HttpBalancer(clock, balancer, scale);
    addresses[balancer.name] = await listening.listen().catch(async (error: unknown) => {
      await closeBalancers();
      throw error;
    });
    balancers.set(balancer.name, listening);
  }
  return {
    addresses,
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
        const place = realPlace(target.address, target.port, loopbacks);
        const balancer = balancers.get(target.balancer);
        // A balancer that the scenario does not name has nothing to listen on: its targets never get healthy.
        if (balancer) balancer.register(target, place, changed);
        else changed({ state: "unused" });
      },
      deregister(target, drained) {
        const balancer = balancers.get(target.balancer);
        if (balancer) balancer.deregister(target, drained);
        else drained();
      },
      close: closeBalancers,
    },
  };
}
