/*
 * Loaded before an action (`node --import`): its timers, and the time it reads, run ECS_ACTIONS_SPEED times as fast, so
 * that a time-out of half a minute is met in seconds by the script as it is bundled.
 */
const speed = Number(process.env["ECS_ACTIONS_SPEED"] ?? "1");
const start = Date.now();
const realNow = Date.now.bind(Date);
const { setTimeout: realTimeout, setInterval: realInterval } = globalThis;
const realSignal = AbortSignal.timeout.bind(AbortSignal);

Date.now = () => start + (realNow() - start) * speed;
globalThis.setTimeout = Object.assign(
  (action: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
    realTimeout(action, ms / speed, ...args),
  realTimeout,
);
globalThis.setInterval = Object.assign(
  (action: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
    realInterval(action, ms / speed, ...args),
  realInterval,
);

AbortSignal.timeout = (ms: number) => realSignal(Math.ceil(ms / speed));

export {};
