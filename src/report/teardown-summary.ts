import type { Outcome } from "../deployment/outcome.ts";
import type { Kept, Remaining } from "../teardown/part.ts";
import { inertMarkdown } from "./inert.ts";

/** What the job summary tells of a teardown. */
export interface TeardownSummary {
  readonly outcome: Outcome;
  /** What would be done, a line each; of a dry run only. */
  readonly plan: readonly string[];
  readonly deleted: readonly string[];
  readonly kept: readonly Kept[];
  readonly remaining: readonly Remaining[];
}

/** The Markdown of a teardown: what is still there first, as somebody has to see to it. */
export function teardownSummary({ outcome, plan, deleted, kept, remaining }: TeardownSummary): string {
  return [
    `### 🧹 Teardown: ${outcome}`,
    list("Would be done, in this order", plan.map(inertMarkdown)),
    list(
      "Still there",
      remaining.map(
        ({ what, why, command }) => `${inertMarkdown(what)}: ${inertMarkdown(why)}${code(command)}`,
      ),
    ),
    list("Deleted", deleted.map(inertMarkdown)),
    list(
      "Kept",
      kept.map(({ what, why }) => `${inertMarkdown(what)}: ${inertMarkdown(why)}`),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function list(title: string, items: readonly string[]): string {
  return items.length > 0 ? `**${title}**\n\n${items.map((item) => `- ${item}`).join("\n")}` : "";
}

/** In a fence of its own, which nothing in a command can close. */
const code = (command: string) => `\n  \`${command.replaceAll("`", "'").replace(/\s+/g, " ")}\``;
