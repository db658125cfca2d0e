import type { Clock } from "../clock.ts";
import { Refusal } from "../refusal.ts";

/** Milliseconds for which a throttled call is tried again. */
const patience = 120_000;

/**
 * Makes a call again while AWS throttles it: a throttled call did nothing. A hundred jobs that begin at once empty an
 * account's buckets for longer than the SDK's own four attempts take; RegisterTaskDefinition is given one token a second.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html
 * @param call throws Refusal
 * @param say told once, before the first wait
 */
export async function withPatience<T>(
  call: () => Promise<T>,
  { clock, random, say }: { clock: Clock; random: () => number; say: (error: Refusal) => void },
): Promise<T> {
  const deadline = clock.now() + patience;
  for (let attempt = 0; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== "throttled" || clock.now() >= deadline) throw error;
      if (attempt === 0) say(error);
      await clock.sleep(1000 * 2 ** Math.min(attempt, 3) * (0.5 + random()));
    }
  }
}
