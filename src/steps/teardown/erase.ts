import type { Clock } from "../../clock.ts";
import { Failure } from "../../failure.ts";
import type { Revision, Revisions } from "../../teardown/ports.ts";
import { paced } from "./pace.ts";
import { NotGone } from "./tally.ts";

/** Half of what an account has, so that deployments meanwhile can register. */
const deregistering = { burst: 10, perSecond: 1 };
const deleting = { burst: 3, perSecond: 1 };
/** DeleteTaskDefinitions takes ten at once. */
const together = 10;

/** What becomes of each revision. */
export interface Erasing {
  /** Milliseconds after which no other one is begun with. */
  readonly timeout: number;
  gone(revision: Revision): void;
  left(revision: Revision, why: Failure): void;
  /** Says how many have been seen to. */
  progress?(done: number): void;
}

/** Deregisters and deletes revisions; never rejects with a Failure. */
export type Erase = (revisions: readonly Revision[], erasing: Erasing) => Promise<void>;

/** One for all that a step erases: it keeps to the account's rates over all of it. */
export function eraser(
  known: Pick<Revisions, "deregister" | "remove">,
  slowly: { readonly clock: Clock; readonly signal: AbortSignal; readonly random: () => number },
): Erase {
  const { clock, signal } = slowly;
  const deregister = paced(deregistering, slowly);
  const erase = paced(deleting, slowly);
  /** Ten at a time, so that a run that is killed leaves few that are deregistered and not deleted. */
  return async (revisions, { timeout, gone, left, progress }) => {
    const deadline = clock.now() + timeout;
    for (let at = 0; at < revisions.length; at += together) {
      const batch = revisions.slice(at, at + together);
      const inactive: Revision[] = [];
      for (const revision of batch) {
        try {
          if (signal.aborted) throw new NotGone("cancelled", "The workflow was cancelled before.");
          if (clock.now() > deadline)
            throw new NotGone("timed-out", `Not its turn within ${Math.round(timeout / 1000)} s.`);
          if (revision.status === "ACTIVE") await deregister(() => known.deregister(revision.arn));
          inactive.push(revision);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          left(revision, error);
        }
      }
      if (inactive.length === 0) continue;
      try {
        const kept = await erase(() => known.remove(inactive.map(({ arn }) => arn)));
        for (const revision of inactive) {
          const why = kept.get(revision.arn);
          if (why === undefined) gone(revision);
          else left(revision, new Failure({ message: `ECS did not delete it: ${why}` }));
        }
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        for (const revision of inactive) left(revision, error);
      }
      progress?.(Math.min(at + together, revisions.length));
    }
  };
}
