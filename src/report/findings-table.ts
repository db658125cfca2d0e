import type { Path } from "../document/path.ts";
import { place, type Where } from "../failure.ts";
import type { Finding } from "../task-definition/validate.ts";
import { inertMarkdown } from "./inert.ts";

/**
 * What was found in a task definition, as Markdown for the job summary; empty where there is nothing to say.
 * @param file as the user wrote it
 * @param ignored the line about ignored findings
 */
export function findingsTable(
  file: string,
  findings: readonly Finding[],
  whereIs: (path: Path) => Where,
  ignored?: string,
): string {
  if (findings.length === 0 && ignored === undefined) return "";
  const rows = findings.map(({ severity, rule, path, message, hint, link }) => {
    const name = link === undefined ? rule : `[${rule}](${link})`;
    const sign = severity === "error" ? "❌ error" : "⚠️ warning";
    const cells = [
      sign,
      name,
      inertMarkdown(place(whereIs(path)) ?? ""),
      inertMarkdown(`${message} ${hint}`),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return [
    `### ${errors > 0 ? "❌" : "⚠️"} ${inertMarkdown(file)}: ${count(errors, "error")}, ${count(findings.length - errors, "warning")}`,
    rows.length === 0 ? "" : ["| | Rule | Place | What |", "| --- | --- | --- | --- |", ...rows].join("\n"),
    ignored === undefined ? "" : inertMarkdown(ignored),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
