/** Time, injected so that waiting can be tested without waiting. */
export interface Clock {
  /** Milliseconds since 1970 on this machine; never compare it with a time that AWS gave. */
  now(): number;
  /** Resolves after `ms` milliseconds, or at once (also resolving) when `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      signal?.addEventListener("abort", wake, { once: true });
    }),
};
