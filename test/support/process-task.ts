import { onTestFinished } from "vitest";
import { runningClock } from "../../emulator/clock.ts";
import type { ContainerLaunch, TaskEvent, TaskLaunch } from "../../emulator/engines/engine.ts";
import { type ProcessEngine, processEngine } from "../../emulator/engines/process.ts";
import { completeScenario } from "../../emulator/scenario.ts";
import type { BalancerScenario } from "../../emulator/scenario-types.ts";

let tasks = 0;

export interface Started {
  readonly launch: TaskLaunch;
  readonly events: TaskEvent[];
  /** The first event of this type (of this container), once it has come. */
  event<T extends TaskEvent["type"]>(type: T, container?: string): Promise<Extract<TaskEvent, { type: T }>>;
}

/** A process engine of a test's own; everything it started is gone when the test is over. */
export async function engine(
  balancers: readonly BalancerScenario[] = [],
): Promise<ProcessEngine & { run(containers: Partial<ContainerLaunch>[], address?: string): Started }> {
  const clock = runningClock();
  const engines = await processEngine(clock, completeScenario({ balancers }));
  onTestFinished(async () => {
    await Promise.all([engines.engine.close(), engines.balancer.close()]);
    clock.close();
  });
  return {
    ...engines,
    run(containers, address = "127.0.1.1") {
      tasks += 1;
      const launch: TaskLaunch = {
        taskArn: `task/${tasks}`,
        taskId: String(tasks),
        address,
        taskDefinition: {},
        containers: containers.map((container) => ({
          name: "web",
          image: "web:1",
          essential: true,
          environment: {},
          links: {},
          portMappings: [],
          stopTimeout: 2,
          definition: {},
          ...container,
          behaviour: { pull: 0, start: 0, ...container.behaviour },
        })),
      };
      const events: TaskEvent[] = [];
      engines.engine.start(launch, (event) => events.push(event));
      return { launch, events, event: (type, container) => seen(events, type, container) };
    },
  };
}

async function seen<T extends TaskEvent["type"]>(
  events: readonly TaskEvent[],
  type: T,
  container?: string,
): Promise<Extract<TaskEvent, { type: T }>> {
  for (let waited = 0; waited < 500; waited++) {
    const found = events.find(
      (event): event is Extract<TaskEvent, { type: T }> =>
        event.type === type &&
        (container === undefined || ("container" in event && event.container === container)),
    );
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`no ${type}; there were ${events.map((event) => event.type).join(", ")}`);
}

/** A host port of a test's own, so that tests do not meet. */
export function freePort(): number {
  nextPort += 1;
  return nextPort;
}
let nextPort = 21_000 + (process.pid % 500) * 40;
