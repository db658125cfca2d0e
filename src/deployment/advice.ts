import type { Bounds, Percents, Unblock } from "../scheduler/bounds.ts";
import type { Evidence } from "./evidence.ts";
import type { Outcome } from "./outcome.ts";

/** The fix for what ECS's own words name; the first rule that fits is used. */
const fixes: readonly { readonly pattern: RegExp; readonly hint: string }[] = [
  {
    pattern: /deployment configuration\. Update the minimumHealthyPercent/,
    hint: "Lower minimumHealthyPercent, raise maximumPercent (more room is needed) or run more tasks.",
  },
  {
    pattern: /already using a port required/,
    hint: "A static host port needs an instance of its own for every task: add an instance, or lower minimumHealthyPercent so that an old task makes room first, or use hostPort 0 behind a target group.",
  },
  {
    pattern: /insufficient (memory|CPU units) available/,
    hint: "No instance has the room: add one, ask for less in the task definition, or lower minimumHealthyPercent so that an old task makes room first.",
  },
  {
    pattern: /missing an attribute required|placement constraint unsatisfied/,
    hint: "No instance meets the placement constraints or has what the task definition needs (log driver, awsvpc …).",
  },
  {
    pattern: /No Container Instances were found/,
    hint: "The cluster has no instance: is the Auto Scaling group at 0, or do the instances belong to another cluster (ECS_CLUSTER in /etc/ecs/ecs.config)?",
  },
  {
    pattern: /CannotPull/,
    hint: "The image cannot be pulled: does the tag exist in that repository, for this platform, and may the execution role (or the instance's role) pull it?",
  },
  {
    pattern: /OutOfMemory/,
    hint: "The container needs more memory than its definition gives it: raise `memory`.",
  },
  {
    pattern: /health check/i,
    hint: "The new tasks start but do not pass the health check in time: look at its path, port and codes, and at healthCheckGracePeriodSeconds.",
  },
  { pattern: /exit code|Essential container/, hint: "The container's own log says why it ended." },
];

/** What to do about an ending, from the evidence; nothing where the evidence names no cause we know. */
export function advice(result: {
  readonly outcome: Outcome;
  readonly says: string;
  readonly evidence: Evidence;
}): { readonly hint?: string } {
  const words = [
    ...result.evidence.stopped.map(({ reason }) => reason),
    ...result.evidence.events.toReversed(),
    result.says,
  ];
  for (const said of words) {
    const fix = fixes.find(({ pattern }) => pattern.test(said));
    if (fix) return { hint: fix.hint };
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
