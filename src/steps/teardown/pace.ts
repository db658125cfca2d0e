import type { Clock } from "../../clock.ts";
import { Refusal } from "../../refusal.ts";

/** A bucket of an account's calls: so many at once, then so many a second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** How often a call that AWS throttles although it keeps to its rate is made again: others of the account call too. */
const attempts = 8;

/**
 * Makes calls no faster than their rate allows, and again after a while where AWS throttles them all the same.
 * @param rate https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html
 */
export function paced(
  { burst, perSecond }: Rate,
  {
    clock,
    signal,
    random,
  }: { readonly clock: Clock; readonly signal: AbortSignal; readonly random: () => number },
): <T>(call: () => Promise<T>) => Promise<T> {
  let tokens = burst;
  let at = clock.now();
  const turn = async () => {
    const now = clock.now();
    tokens = Math.min(burst, tokens + ((now - at) / 1000) * perSecond);
    at = now;
    tokens -= 1;
    if (tokens < 0) await clock.sleep((-tokens / perSecond) * 1000, signal);
  };
  return async (call) => {
    for (let attempt = 1; ; attempt++) {
      await turn();
      try {
        return await call();
      } catch (error) {
        const throttled = error instanceof Refusal && error.kind === "throttled";
        if (!throttled || attempt === attempts || signal.aborted) throw error;
        await clock.sleep(Math.min(30_000, 1000 * 2 ** attempt) * (0.5 + random() / 2), signal);
      }
    }
  };
}
