import type { EmulatorClock } from "../clock.ts";
import type { Scenario } from "../scenario-types.ts";
import { balancerSettings, failedCheckReason } from "./behaviour.ts";
import type { Balancer, Target, TargetHealth } from "./engine.ts";

/**
 * Checks targets on the endpoint's clock: the first check one interval after registration, healthy or unhealthy after
 * as many equal answers in a row as the thresholds ask for.
 */
export function simBalancer(
  clock: EmulatorClock,
  scenario: Scenario,
  ask: (target: Target) => "none" | number,
): Balancer {
  const checks = new Map<string, () => void>();
  const key = (target: Target) => `${target.balancer} ${target.taskArn} ${target.port}`;
  return {
    register(target, changed) {
      const settings = balancerSettings(target.balancer, scenario);
      let state: TargetHealth["state"] = "initial";
      let passed = 0;
      let failed = 0;
      const check = () => {
        const answer = ask(target);
        const good = answer !== "none" && answer < 400;
        passed = good ? passed + 1 : 0;
        failed = good ? 0 : failed + 1;
        if (passed >= settings.healthyThreshold && state !== "healthy") {
          state = "healthy";
          changed({ state });
        } else if (failed >= settings.unhealthyThreshold && state !== "unhealthy") {
          state = "unhealthy";
          changed({ state, reason: failedCheckReason(answer) });
        }
      };
      const again = () => {
        const cancel = clock.after(settings.interval * 1000, () => {
          again();
          check();
        });
        checks.set(key(target), cancel);
      };
      changed({ state });
      again();
    },
    deregister(target, drained) {
      checks.get(key(target))?.();
      checks.delete(key(target));
      clock.after(balancerSettings(target.balancer, scenario).deregistrationDelay * 1000, drained);
    },
    async close() {
      for (const cancel of checks.values()) cancel();
      checks.clear();
    },
  };
}
