import { Failure, type Problem } from "./failure.ts";

/**
 * Does all of these, so that what is wrong in one does not hide what is wrong in another.
 * @throws Failure with the problems of all of them
 */
export function together<T>(work: readonly (() => T)[]): T[] {
  const problems: Problem[] = [];
  const results = work.flatMap((one): T[] => {
    try {
      return [one()];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new Failure(problems);
  return results;
}
