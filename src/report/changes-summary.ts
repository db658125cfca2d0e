import { inertMarkdown } from "./inert.ts";

/**
 * The Markdown that tells what changed in a task definition.
 * @param changes a line each, without a value that may be secret
 */
export function changesSummary(family: string, title: string, changes: readonly string[]): string {
  const list = changes.map((change) => `- ${inertMarkdown(change)}`);
  return [
    `### ${inertMarkdown(family)}`,
    `${inertMarkdown(title)}${list.length > 0 ? ":" : "."}`,
    list.join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n\n");
}
