import { expect, test } from "vitest";
import { runTokens } from "../../../src/github/run-tokens.ts";

const run = {
  GITHUB_REPOSITORY: "org/app",
  GITHUB_RUN_ID: "4711",
  GITHUB_RUN_ATTEMPT: "1",
  GITHUB_JOB: "deploy",
  GITHUB_ACTION: "migrate",
};

test("each attempt makes the tokens of those before it, and one of its own at the end", () => {
  const first = runTokens(run, "a");
  const third = runTokens({ ...run, GITHUB_RUN_ATTEMPT: "3" }, "a");
  expect(first).toHaveLength(1);
  expect(third).toHaveLength(3);
  expect(third[0]).toBe(first[0]);
  expect(new Set(third).size).toBe(3);
  // What CreateService takes; RunTask takes more.
  for (const token of third) expect(token).toMatch(/^[!-~]{1,36}$/);
});

test.each(["GITHUB_REPOSITORY", "GITHUB_RUN_ID", "GITHUB_JOB", "GITHUB_ACTION"])(
  "another %s has other tokens, and so has another request",
  (name) => {
    expect(runTokens({ ...run, [name]: "other" }, "a")).not.toEqual(runTokens(run, "a"));
    expect(runTokens(run, "b")).not.toEqual(runTokens(run, "a"));
  },
);

test("outside of a workflow run, and under act, whose runs all have one number, no two are the same", () => {
  for (const environment of [{}, { ...run, ACT: "true" }])
    expect(runTokens(environment, "a")).not.toEqual(runTokens(environment, "a"));
});

test("the hundredth attempt looks back at ten", () => {
  expect(runTokens({ ...run, GITHUB_RUN_ATTEMPT: "100" }, "a")).toHaveLength(10);
});
