import { expect, test } from "vitest";
import { ancestors, jobOrder } from "../../../runner/plan.ts";

const jobs = [
  { id: "report", needs: ["deploy", "lint"] },
  { id: "deploy", needs: ["build"] },
  { id: "lint", needs: [] },
  { id: "build", needs: [] },
];

test("jobs come after those they need, else as written", () => {
  expect(jobOrder(jobs).map(({ id }) => id)).toEqual(["build", "deploy", "lint", "report"]);
});

test("a job depends on the whole chain", () => {
  expect(ancestors({ id: "report", needs: ["deploy"] }, jobs)).toEqual(["deploy", "build"]);
});
