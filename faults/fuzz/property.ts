import fc from "fast-check";
import { Failure, type Problem, place } from "../../src/failure.ts";
import { planted } from "../planted.ts";

/** One thing that must hold for all values of a kind. */
export interface Property {
  readonly name: string;
  check(run: { readonly cases: number; readonly seed: number }): Checked;
}

export interface Checked {
  readonly name: string;
  readonly cases: number;
  /** The smallest value that was found for which it does not hold, and what was thrown. */
  readonly violation?: string;
}

/** Milliseconds that one case may take on a busy machine. */
const longest = 5000;

/**
 * A property whose `tried` may throw a Failure without a secret in it, and nothing else.
 * @param tried throws where the value shows that it does not hold
 */
export function property<T>(name: string, values: fc.Arbitrary<T>, tried: (value: T) => void): Property {
  return {
    name,
    check({ cases, seed }) {
      const found = fc.check(
        fc.property(values, (value) => {
          const start = performance.now();
          orFailure(() => tried(value));
          const took = performance.now() - start;
          if (took > longest) throw new Error(`It took ${Math.round(took)} ms.`);
        }),
        { numRuns: cases, seed, interruptAfterTimeLimit: 240_000, endOnFailure: false },
      );
      if (!found.failed) return { name, cases: found.numRuns };
      const thrown = found.errorInstance instanceof Error ? found.errorInstance.stack : "interrupted";
      const value = fc.stringify(found.counterexample).slice(0, 1500);
      return { name, cases: found.numRuns, violation: `${name} (seed ${seed}): ${thrown}\nof ${value}` };
    },
  };
}

/** What the work gives; undefined where it ended with a Failure, which has to be fit to print. */
export function orFailure<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    fitToPrint(error.problems);
    return undefined;
  }
}

/** @throws where problems say nothing, or hold what they must not */
export function fitToPrint(problems: readonly Problem[]): void {
  if (problems.length === 0) throw new Error("A Failure without a problem.");
  for (const problem of problems) {
    const text = [problem.message, problem.hint ?? "", place(problem.where) ?? ""].join("\n");
    if (problem.message.trim() === "") throw new Error("A problem without a message.");
    withoutSecret(text);
  }
}

/** @throws where a text holds a planted value */
export function withoutSecret(text: string): void {
  if (text.includes(planted.environment)) throw new Error(`The value of a variable is in: ${text}`);
}

/** @throws where it is not so */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
