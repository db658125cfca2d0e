import type { EmulatorClock } from "../clock.ts";
import type { Scenario } from "../scenario-types.ts";
import { type SettingsOf, settingsOfScenario } from "./balancer-settings.ts";
import type { EngineAndBalancer } from "./engine.ts";
import { simBalancer } from "./sim-balancer.ts";
import { SimTask } from "./sim-task.ts";

/**
 * An engine of nothing but time on the endpoint's clock: containers pull, start, answer and end as the scenario says.
 * It has no randomness, so the same scenario gives the same run.
 */
export function simEngine(
  clock: EmulatorClock,
  scenario: Scenario,
  settingsOf: SettingsOf = settingsOfScenario(scenario),
): EngineAndBalancer {
  const tasks = new Map<string, SimTask>();
  return {
    engine: {
      name: "sim",
      start(launch, report) {
        tasks.set(launch.taskArn, new SimTask(clock, launch, report, () => tasks.delete(launch.taskArn)));
      },
      stop(taskArn) {
        tasks.get(taskArn)?.stop();
      },
      async close() {
        for (const task of tasks.values()) task.close();
        tasks.clear();
      },
    },
    balancer: simBalancer(clock, settingsOf, (target) => {
      const task = tasks.get(target.taskArn) ?? [...tasks.values()].find((one) => one.listensOn(target));
      return task?.answerOn(target.port) ?? "refused";
    }),
  };
}
