import type { Moment, RevisionCount } from "../deployment/movement.ts";
import { inertMarkdown } from "./inert.ts";

/** Tasks that are drawn one by one; more become a number. */
const drawn = 12;

/** Moments that are drawn at either end of a roll that has many more: tasks that crash on and on. */
const ends = 30;

/**
 * The roll over time as a table that GitHub shows: a column for each revision, a row for each moment at which something
 * moved, a sign for each task. Empty where nothing moved.
 */
export function rollPicture(moments: readonly Moment[]): string {
  if (moments.length < 2) return "";
  const revisions = [
    ...new Set(moments.flatMap(({ revisions: all }) => all.map(({ revision }) => revision))),
  ];
  const rows = moments.map(({ at, revisions: all }) => {
    const cells = revisions.map((name) => tasks(all.filter(({ revision }) => revision === name)));
    return `| ${clock(at)} | ${cells.join(" | ")} |`;
  });
  if (rows.length > 2 * ends) {
    const left = rows.length - 2 * ends;
    rows.splice(ends, left, `| … |${" … |".repeat(revisions.length)}`);
  }
  return [
    `| Time | ${revisions.map(inertMarkdown).join(" | ")} |`,
    `| ---: |${" --- |".repeat(revisions.length)}`,
    ...rows,
    "",
    "● running, ○ starting",
  ].join("\n");
}

/** A revision has two deployments while its tasks are started anew. */
function tasks(counts: readonly RevisionCount[]): string {
  const sum = (of: (count: RevisionCount) => number) => counts.reduce((total, count) => total + of(count), 0);
  return [
    signs(
      "●",
      sum(({ running }) => running),
    ),
    signs(
      "○",
      sum(({ pending }) => pending),
    ),
  ].join("");
}

function signs(sign: string, count: number): string {
  return count > drawn ? `${sign}×${count}` : sign.repeat(count);
}

/** `1:05` */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
