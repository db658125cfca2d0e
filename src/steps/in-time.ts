import type { Clock } from "../clock.ts";

/**
 * Waits for a call, but not beyond a deadline, and not when the workflow is cancelled.
 * @param deadline milliseconds since 1970, on the clock
 * @returns undefined where the call was not back by then; whatever it comes to after that, nobody waits for it
 */
export async function inTime<T>(
  call: Promise<T>,
  deadline: number,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<T | undefined> {
  const found = new AbortController();
  const left = Math.max(0, deadline - clock.now());
  const over = clock.sleep(left, AbortSignal.any([signal, found.signal])).then(() => undefined);
  call.catch(() => undefined);
  try {
    return await Promise.race([call, over]);
  } finally {
    found.abort();
  }
}
