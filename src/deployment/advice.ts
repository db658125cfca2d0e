import type { Bounds, Percents, Unblock } from "../scheduler/bounds.ts";
import { causeLink, causeOf } from "./causes.ts";
import type { Evidence } from "./evidence.ts";

/** What to do about an ending, from the evidence; nothing where the evidence names no cause we know. */
export function advice(result: { readonly says: string; readonly evidence: Evidence }): {
  readonly hint?: string;
  readonly link?: string;
} {
  const words = [
    ...result.evidence.stopped.map(({ reason }) => reason),
    ...(result.evidence.waiting ?? []),
    ...result.evidence.events.toReversed(),
    ...result.evidence.targets,
    result.says,
  ];
  for (const said of words) {
    const cause = causeOf(said);
    if (cause) return { hint: cause.hint, link: causeLink(cause) };
  }
  return {};
}

/** The arithmetic of a roll that can never move, in one sentence. */
export function stuckSentence({
  desiredCount,
  minimumHealthyPercent,
  maximumPercent,
  lower,
  upper,
}: Percents & Bounds & { readonly desiredCount: number }): string {
  return (
    `With desiredCount ${desiredCount}, minimumHealthyPercent ${minimumHealthyPercent} and maximumPercent ${maximumPercent}, ` +
    `ECS must keep ${lower} task(s) and may run ${upper} at the most: it can neither stop an old task nor start a new one, ` +
    "and waits for ever."
  );
}

/** The smallest changes that would let a stuck roll move, in words. */
export function unblockHint(changes: readonly Unblock[]): string {
  const costs: Record<Unblock["cost"], string> = {
    none: "",
    downtime: " (the service is away while its one task is replaced)",
    "fewer-tasks": " (one task fewer during the roll)",
    "more-capacity": " (needs room for one task more)",
  };
  const said = changes.map((change) => `${change.changes} ${change[change.changes]}${costs[change.cost]}`);
  return `Any one of these lets it move: ${said.join("; ")}.`;
}
