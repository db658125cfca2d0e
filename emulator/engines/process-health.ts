import { connect } from "node:net";
import { isObject, number } from "../../src/json.ts";
import type { EmulatorClock } from "../clock.ts";
import type { HealthStatus } from "../ecs/state.ts";
import { ask } from "./ask.ts";
import { type Listening, redisPort } from "./container-settings.ts";
import type { ContainerLaunch } from "./engine.ts";
import type { Place } from "./real-place.ts";
import { atLeastASecond } from "./real-time.ts";

/**
 * Follows a container's health check, where its definition has one. Its command is not run, as nothing of the image is
 * here; the container's first port is asked at the command's interval instead: over HTTP, or whether redis listens.
 * Returns how to end it.
 * @param scale how many times faster than real time the clock runs
 */
export function watchHealth(
  clock: EmulatorClock,
  scale: number,
  { definition }: ContainerLaunch,
  place: Listening | undefined,
  changed: (health: HealthStatus) => void,
): () => void {
  const check = definition["healthCheck"];
  if (!isObject(check) || !place) return () => undefined;
  const interval = (number(check["interval"]) ?? 30) * 1000;
  const retries = number(check["retries"]) ?? 3;
  const startPeriod = (number(check["startPeriod"]) ?? 0) * 1000;
  const timeoutMs = atLeastASecond(number(check["timeout"]) ?? 5, scale);
  const since = clock.now();
  let health: HealthStatus = "UNKNOWN";
  let failed = 0;
  let over = false;
  const once = async () => {
    const good = await answers(place, timeoutMs);
    if (over) return;
    if (good) failed = 0;
    else if (clock.now() - since > startPeriod) failed += 1;
    const now = good ? "HEALTHY" : failed >= retries ? "UNHEALTHY" : health;
    if (now !== health) changed(now);
    health = now;
    // Whoever hears of it may have ended this container.
    if (!over) cancel = clock.after(interval, () => void once());
  };
  let cancel = clock.after(interval, () => void once());
  return () => {
    over = true;
    cancel();
  };
}

async function answers(place: Listening, timeoutMs: number): Promise<boolean> {
  return place.containerPort === redisPort
    ? connects(place, timeoutMs)
    : (await ask(place, "/", timeoutMs)) === 200;
}

function connects({ address, port }: Place, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: timeoutMs });
    const end = (good: boolean) => {
      socket.destroy();
      resolve(good);
    };
    socket.once("data", () => end(true));
    socket.once("timeout", () => end(false));
    socket.once("error", () => end(false));
    socket.once("close", () => resolve(false));
    socket.write("PING\r\n");
  });
}
