import type { Kept } from "./part.ts";
import type { Revision, Use } from "./ports.ts";

export interface RevisionPlan {
  /** Oldest first. */
  readonly go: readonly Revision[];
  readonly kept: readonly Kept[];
}

/**
 * Which revisions of a family may go: neither the newest `keep` that are ACTIVE, nor one in use.
 * @param uses of services that are themselves to go do not count: leave them out
 */
export function revisionsToGo(
  revisions: readonly Revision[],
  uses: readonly Use[],
  keep: number,
): RevisionPlan {
  const newestFirst = revisions.toSorted((one, other) => other.revision - one.revision);
  const newest = newestFirst.filter(({ status }) => status === "ACTIVE").slice(0, keep);
  const go: Revision[] = [];
  const kept: Kept[] = [];
  for (const revision of newestFirst) {
    const users = [
      ...new Set(uses.filter(({ definition }) => definition === revision.arn).map(({ by }) => by)),
    ];
    const what = `task definition ${revision.family}:${revision.revision}`;
    if (users.length > 0) kept.push({ what, why: `In use by ${listed(users)}.` });
    else if (newest.includes(revision)) kept.push({ what, why: newestWords(keep), asked: true });
    else go.push(revision);
  }
  return { go: go.toReversed(), kept };
}

const newestWords = (keep: number) => (keep === 1 ? "It is the newest." : `It is one of the newest ${keep}.`);

/** Three are enough to find the others. */
function listed(users: readonly string[]): string {
  const more = users.length - 3;
  return `${users.slice(0, 3).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
