import { styleText } from "node:util";
import type { RunnerLine } from "../../runner/index.ts";

/** What the demo prints: headings, what a workflow's log says, and plain text. */
export const page = {
  heading(text: string): void {
    console.log(`\n${styleText("bold", text)}`);
  },
  say(text: string): void {
    for (const line of text.split("\n")) console.log(`  ${line}`);
  },
  /** A line of a workflow's log; what GitHub folds away or marks is shown as text. */
  log({ kind, text, step }: RunnerLine): void {
    if (kind === "debug" || kind === "end" || kind === "endgroup") return;
    const line = `  ${styleText("dim", "│")} `;
    if (kind === "start") console.log(`${line}${styleText("cyan", `▸ ${step}`)}`);
    else if (kind === "error" || kind === "warning" || kind === "notice") {
      const color = kind === "error" ? "red" : kind === "warning" ? "yellow" : "blue";
      for (const part of text.split("\n")) console.log(`${line}${styleText(color, `${kind}: ${part}`)}`);
    } else console.log(`${line}${text}`);
  },
};
