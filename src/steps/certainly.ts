import type { Ports } from "../ports.ts";
import { Refusal } from "../refusal.ts";

/** As often as the SDK tries a call by itself. */
const attempts = 4;

/**
 * Makes a call that does something more each time it is made, and that ECS has no client token for. Where it is not
 * known whether a call got through, what there is now is looked at before it is made again.
 * @param call is tried once by the SDK; throws Refusal
 * @param done what an earlier try did after all; undefined where it did nothing, or nobody may look
 */
export async function certainly<T>(
  call: () => Promise<T>,
  done: () => Promise<T | undefined>,
  { clock, random, log }: Pick<Ports, "clock" | "random" | "log">,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const passes = error instanceof Refusal && (error.kind === "throttled" || error.kind === "transient");
      if (!passes || attempt === attempts) throw error;
      log.debug(`trying again: ${error.message}`);
      await clock.sleep(500 * 2 ** attempt * (0.5 + random()));
      const found = error.kind === "transient" ? await done() : undefined;
      if (found !== undefined) return found;
    }
  }
}
