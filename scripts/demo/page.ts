import { styleText } from "node:util";
import type { RunnerLine } from "../../runner/index.ts";

const margin = `  ${styleText("dim", "│")} `;
const colors = { error: "red", warning: "yellow", notice: "blue" } as const;
/** The same warning about the same file is said by every run; here the first time is enough. */
const warned = new Set<string>();

/** What the demo prints: headings, plain text, and the log of a workflow. */
export const page = {
  heading(text: string): void {
    console.log(`\n${styleText("bold", text)}`);
  },
  say(text: string): void {
    for (const line of text.trim().split("\n")) console.log(`  ${line}`);
  },
  /** A line of a workflow's log; annotations and groups, which GitHub shows in its own way, as text. */
  log({ kind, text, step }: RunnerLine): void {
    if (kind === "debug" || kind === "endgroup") return;
    if (kind === "end" && text !== "skipped") return;
    if (kind === "start") console.log(`${margin}${styleText("cyan", `▸ ${step.replace(/^Run /, "")}`)}`);
    else if (kind === "error" || kind === "warning" || kind === "notice") {
      if (kind === "warning" && (warned.has(text) || text.startsWith("https://"))) return;
      warned.add(text);
      console.log(`${margin}${styleText(colors[kind], `! ${text}`)}`);
    } else if (!/^(actions|aws-actions)\//.test(text)) console.log(margin + text);
  },
};
