import { Failure } from "../../failure.ts";
import { Refusal } from "../../refusal.ts";
import type { StepPorts } from "./input.ts";

/** Makes a call that a build can do without: what was found, or undefined where it was not let through. */
export type Try = <T>(call: () => Promise<T>) => Promise<{ readonly found: T } | undefined>;

/**
 * Calls that a build can do without. The first that is not let through is a warning, the others say nothing new.
 * @param without what is not known then, as a sentence without its full stop
 * @param passes which failures are gone on after; by default that the role lacks the permission
 */
export function tolerant(
  { log }: StepPorts,
  without: string,
  passes: (failure: Failure) => boolean = (failure) =>
    failure instanceof Refusal && failure.kind === "denied",
): Try {
  let told = false;
  return async (call) => {
    try {
      return { found: await call() };
    } catch (error) {
      if (!(error instanceof Failure) || !passes(error)) throw error;
      const [problem] = error.problems;
      if (!told) log.warning({ ...problem, message: `${without}: ${problem?.message ?? error.message}` });
      told = true;
      return undefined;
    }
  };
}
