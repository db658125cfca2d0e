import { expect, test } from "vitest";
import type { Moment } from "../../../src/deployment/movement.ts";
import { rollPicture } from "../../../src/report/roll-picture.ts";

const moment = (at: number, ...counts: [revision: string, running: number, pending: number][]): Moment => ({
  at,
  revisions: counts.map(([revision, running, pending]) => ({ revision, running, pending })),
});

test("a column for each revision, a sign for each task", () => {
  const picture = rollPicture([
    moment(0, ["web:1", 2, 0]),
    moment(5, ["web:1", 1, 0], ["web:2", 0, 1]),
    moment(65, ["web:2", 2, 0]),
  ]);
  expect(picture.split("\n").slice(0, 5)).toEqual([
    "| Time | web:1 | web:2 |",
    "| ---: | --- | --- |",
    "| 0:00 | ●● |  |",
    "| 0:05 | ● | ○ |",
    "| 1:05 |  | ●● |",
  ]);
});

test("two deployments of one revision share a column; many tasks become a number", () => {
  const again = moment(1, ["web:1", 20, 0], ["web:1", 0, 3]);
  expect(rollPicture([moment(0, ["web:1", 20, 0]), again])).toContain("| 0:01 | ●×20○○○ |");
});

test("nothing that moved, nothing to draw", () => {
  expect(rollPicture([moment(0, ["web:1", 2, 0])])).toBe("");
});

test("of a roll that goes up and down for hours, the beginning and the end", () => {
  const picture = rollPicture(Array.from({ length: 500 }, (_, at) => moment(at, ["web:1", at % 2, 0])));
  expect(picture.split("\n").filter((row) => row.startsWith("| 8:") || row.startsWith("| …"))).toHaveLength(
    21,
  );
  expect(picture.split("\n").length).toBeLessThan(70);
});
