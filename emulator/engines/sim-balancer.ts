import type { EmulatorClock } from "../clock.ts";
import type { SettingsOf } from "./balancer-settings.ts";
import type { Answer } from "./behaviour.ts";
import type { Balancer, Target } from "./engine.ts";
import { TargetWatch } from "./target-watch.ts";

/** Checks targets on the endpoint's clock: the first check one interval after registration. */
export function simBalancer(
  clock: EmulatorClock,
  settingsOf: SettingsOf,
  ask: (target: Target) => Answer,
): Balancer {
  const checks = new Map<string, () => void>();
  const key = (target: Target) => `${target.balancer} ${target.taskArn} ${target.port}`;
  return {
    register(target, changed) {
      const settings = () => settingsOf(target.balancer);
      const watch = new TargetWatch(settings, changed);
      const again = () => {
        const cancel = clock.after(settings().interval * 1000, () => {
          again();
          watch.checked(ask(target));
        });
        checks.set(key(target), cancel);
      };
      again();
    },
    deregister(target, drained) {
      checks.get(key(target))?.();
      checks.delete(key(target));
      clock.after(settingsOf(target.balancer).deregistrationDelay * 1000, drained);
    },
    async close() {
      for (const cancel of checks.values()) cancel();
      checks.clear();
    },
  };
}
