import { expect, test } from "vitest";
import { findingsTable } from "../../../src/report/findings-table.ts";
import { validate } from "../../../src/task-definition/validate.ts";
import { definition } from "../task-definition/samples.ts";

const whereIs = () => ({ file: "ecs/web|1.json", line: 4, column: 7 });

test("a row for each finding, errors first", () => {
  const findings = validate(definition({}, { image: "web", memory: 128, memoryReservation: 256 }));
  const table = findingsTable("ecs/web.json", findings, whereIs, "1 finding ignored: privileged (lab)");
  expect(table.split("\n").slice(0, 4)).toEqual([
    "### ❌ ecs/web.json: 1 error, 1 warning",
    "",
    "| | Rule | Place | What |",
    "| --- | --- | --- | --- |",
  ]);
  expect(table).toMatch(
    /^\| ❌ error \| \[memory-below-reservation\]\(https:\S+\) \| ecs\/web\\\|1\.json:4:7 \| The memory/m,
  );
  expect(table).toMatch(/^\| ⚠️ warning \| \[image-tag-moves\]/m);
  expect(table).toContain("\n1 finding ignored: privileged (lab)\n");
});

test("names from files stay text", () => {
  const web = { mountPoints: [{ sourceVolume: "x|<img src=y>\n| `z`", containerPath: "/x" }] };
  const table = findingsTable("web.json", validate(definition({}, web)), whereIs);
  const rows = table.split("\n").filter((line) => line.startsWith("| ❌"));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain("x\\|\\<img src=y\\> \\| \\`z\\`");
});

test("nothing where nothing was found", () => {
  expect(findingsTable("web.json", [], whereIs)).toBe("");
});
