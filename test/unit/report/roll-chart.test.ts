import { expect, test } from "vitest";
import type { TaskLife } from "../../../src/deployment/task-lives.ts";
import { phasesTable } from "../../../src/report/phases-table.ts";
import { rollChart } from "../../../src/report/roll-chart.ts";

const life = (task: string, revision: string, more: Partial<TaskLife>): TaskLife => ({
  task,
  revision,
  ours: revision === "web:2",
  created: 0,
  ...more,
});
const chartOf = (lives: TaskLife[], end = 30) => rollChart({ lives, end, watched: false });
const lines = (chart: string) => chart.split("\n").map((line) => line.trim());

test("a line for each task, and a bar for each thing that it did", () => {
  const chart = rollChart({
    watched: true,
    lives: [
      life("a1b2c3d4e5", "web:1", { created: -500, started: -480, stopping: 5, stopped: 40 }),
      life("c1b2c3d4e5", "web:2", { created: 41, started: 60, healthy: 72 }),
    ],
    end: 3750,
  });
  expect(lines(chart)).toEqual([
    "```mermaid",
    "---",
    "displayMode: compact",
    "config:",
    "gantt:",
    "leftPadding: 118",
    "---",
    "gantt",
    "dateFormat HH:mm:ss",
    "axisFormat %H:%M:%S",
    "section web:1 a1b2c3d4",
    "· : 00:00:00, 00:00:05",
    "· : done, 00:00:05, 00:00:40",
    "section web:2 c1b2c3d4",
    "· : active, 00:00:41, 00:01:00",
    "· : active, 00:01:00, 00:01:12",
    "healthy : 00:01:12, 01:02:30",
    "```",
    "",
    "A line for each task: pale until it is healthy, grey while it drains and stops. Time since the deployment was made.",
  ]);
});

test("a task that failed is red, also where it never ran", () => {
  const died = life("died", "web:2", { started: 5, stopping: 20, stopped: 21, failed: "X" });
  expect(lines(chartOf([died]))).toContain("runs : crit, 00:00:05, 00:00:20");
  const never = life("never", "web:2", { stopping: 20, stopped: 20, failed: "TaskFailedToStart" });
  const chart = chartOf([never]);
  expect(lines(chart)).toContain("starts : crit, 00:00:00, 00:00:20");
  expect(chart).toContain("red where it failed");
});

test("one that is still starting is pale to the end", () => {
  expect(lines(chartOf([life("new", "web:2", {})]))).toContain("starts : active, 00:00:00, 00:00:30");
});

test("one that its load balancer never found healthy is pale while it runs; without a load balancer it is not", () => {
  const lives = [life("new", "web:2", { started: 10 })];
  expect(lines(rollChart({ lives, end: 30, watched: true }))).toContain(
    "not healthy : active, 00:00:10, 00:00:30",
  );
  expect(lines(chartOf(lives))).toContain("runs : 00:00:10, 00:00:30");
});

test("of a long family the end, with the revision", () => {
  expect(chartOf([life("new", `${"a".repeat(100)}:17`, { started: 1 })])).toMatch(
    /section \.\.a{25}:17 new\n/,
  );
});

test("signs that Mermaid takes for its own do not reach it", () => {
  const chart = chartOf([life("a;b#c:d", "we\nb: crit, x;", { started: 0 })]);
  expect(lines(chart).filter((line) => line.includes("section"))).toEqual(["section we_b:_crit__x_ a_b_c:d"]);
});

test("nothing to draw, or too much of it", () => {
  expect(chartOf([])).toBe("");
  expect(chartOf([life("a", "web:2", { started: 1 })], 86_400)).toBe("");
  const many = Array.from({ length: 25 }, (_, at) => life(`t${at}`, "web:2", { started: 1 }));
  expect(chartOf(many)).toBe("");
});

test("phases as a table", () => {
  const table = phasesTable([{ name: "new tasks start", from: 41.4, to: 125.2, tasks: 2, note: "a|b" }]);
  expect(table.split("\n").at(-1)).toBe("| new tasks start | 0:41 – 2:05 | 84 s | 2 tasks; a\\|b |");
  expect(phasesTable([])).toBe("");
});
