import type { Phase } from "../deployment/phases.ts";
import { inertMarkdown } from "./inert.ts";
import { clock } from "./roll-picture.ts";

/** What the roll's time went to, as a table; empty where nothing is known of it. */
export function phasesTable(phases: readonly Phase[]): string {
  if (phases.length === 0) return "";
  const rows = phases.map(({ name, from, to, tasks, note }) => {
    const what = [tasks === undefined ? "" : `${tasks} ${tasks === 1 ? "task" : "tasks"}`, note ?? ""];
    const cells = [
      inertMarkdown(name),
      `${clock(Math.round(from))} – ${clock(Math.round(to))}`,
      `${Math.round(to - from)} s`,
      inertMarkdown(what.filter((text) => text !== "").join("; ")),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return ["| Phase | When | Took | |", "| --- | --- | ---: | --- |", ...rows].join("\n");
}
