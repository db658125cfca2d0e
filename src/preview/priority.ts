import { hash } from "./hash.ts";

/**
 * Priorities that previews take, of 1 to 50000; lower ones, which are tried first, are left to rules by hand.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html
 */
export const priorities = { least: 1000, most: 40_000 } as const;

/**
 * The first free priority from a place that the host decides: deployments at the same moment seldom want the same one,
 * which "one above the highest" would make sure of.
 * @param before a rule's priority that it has to come before
 * @returns undefined where none is free
 */
export function freePriority(
  host: string,
  taken: ReadonlySet<number>,
  before: number = priorities.most + 1,
): number | undefined {
  const count = Math.min(before, priorities.most + 1) - priorities.least;
  const start = hash(host) % count;
  for (let step = 0; step < count; step++) {
    const priority = priorities.least + ((start + step) % count);
    if (!taken.has(priority)) return priority;
  }
  return undefined;
}
