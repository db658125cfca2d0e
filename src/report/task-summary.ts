import type { LogTail } from "../deployment/evidence.ts";
import type { Problem } from "../failure.ts";
import { inertHtml, inertMarkdown } from "./inert.ts";
import { taskId, taskLink } from "./task-link.ts";

/** What the job summary tells about a one-off task. Holds no environment value. */
export interface TaskSummary {
  readonly region: string;
  readonly cluster: string;
  /** `web:2` */
  readonly what: string;
  readonly outcome: "succeeded" | "failed" | "timed-out" | "cancelled";
  readonly says: string;
  /** Seconds. */
  readonly waited: number;
  readonly logs: readonly LogTail[];
  /** ARN; absent where none was started. */
  readonly task?: string;
  readonly problem?: Problem;
}

const signs = { succeeded: "✅", failed: "❌", "timed-out": "⏱️", cancelled: "🚫" } as const;

/** The Markdown of a one-off task: the outcome first, then what it wrote last. */
export function taskSummary(summary: TaskSummary): string {
  const { outcome, what, waited, says, task, logs, problem } = summary;
  const time = task === undefined ? "" : ` after ${waited} s`;
  const where =
    task === undefined
      ? ""
      : `[Task ${inertMarkdown(taskId(task))}](${taskLink({ ...summary, task })}) in cluster ${inertMarkdown(summary.cluster)}`;
  return [
    `### ${signs[outcome]} One-off task of ${inertMarkdown(what)}: ${outcome}${time}`,
    inertMarkdown(says),
    where,
    problem?.hint === undefined ? "" : `**What to do:** ${inertMarkdown(problem.hint)}`,
    ...logs.map(lastLines),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

/** A fence of its own that nothing in the lines can close. */
function lastLines({ container, lines }: LogTail): string {
  if (lines.length === 0) return "";
  const fence = "`".repeat(Math.max(3, ...lines.map((line) => (/`+/.exec(line)?.[0].length ?? 0) + 1)));
  const title = `Last lines of container ${inertHtml(container)}`;
  return `<details><summary>${title}</summary>\n\n${fence}text\n${lines.join("\n")}\n${fence}\n\n</details>`;
}
