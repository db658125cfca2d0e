import { isObject, number } from "../../src/json.ts";
import type { EmulatorClock } from "../clock.ts";
import type { HealthStatus } from "../ecs/state.ts";
import { ask } from "./ask.ts";
import type { ContainerLaunch } from "./engine.ts";
import type { Place } from "./real-place.ts";

/**
 * Follows a container's health check, where its definition has one. Its command is not run, as nothing of the image is
 * here; the container's port is asked over HTTP at the command's interval instead. Returns how to end it.
 */
export function watchHealth(
  clock: EmulatorClock,
  { definition }: ContainerLaunch,
  place: Place | undefined,
  changed: (health: HealthStatus) => void,
): () => void {
  const check = definition["healthCheck"];
  if (!isObject(check) || !place) return () => undefined;
  const interval = (number(check["interval"]) ?? 30) * 1000;
  const retries = number(check["retries"]) ?? 3;
  const startPeriod = (number(check["startPeriod"]) ?? 0) * 1000;
  const since = clock.now();
  let health: HealthStatus = "UNKNOWN";
  let failed = 0;
  let over = false;
  const once = async () => {
    const good = (await ask(place, "/", 1000)) === 200;
    if (over) return;
    if (good) failed = 0;
    else if (clock.now() - since > startPeriod) failed += 1;
    const now = good ? "HEALTHY" : failed >= retries ? "UNHEALTHY" : health;
    if (now !== health) changed(now);
    health = now;
    cancel = clock.after(interval, () => void once());
  };
  let cancel = clock.after(interval, () => void once());
  return () => {
    over = true;
    cancel();
  };
}
