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

/** Does one of several things: what is wrong in it joins the problems of the others, and its result is undefined. */
export async function collected<T>(problems: Problem[], work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
