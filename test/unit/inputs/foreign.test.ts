import { describe, expect, test } from "vitest";
import { alias, needless, unsupported } from "../../../src/inputs/foreign.ts";
import { boolean, integer, text } from "../../../src/inputs/kinds.ts";
import { optional, readInputs } from "../../../src/inputs/table.ts";

const seconds = {
  form: "seconds",
  parse: (value: string) => integer({ min: 1, max: 99 }).parse(value) * 1000,
};
const table = {
  timeout: optional({ form: "ms", parse: Number }, "How long.", "500"),
  service: optional(text, "The service."),
  wait: optional(boolean, "Whether.", "false"),
  "wait-seconds": alias("timeout", seconds),
  "service-name": alias("service", text),
  "max-retries": needless("calls are tried again by themselves."),
  codedeploy: unsupported("Use ECS's own blue/green."),
};
const read = (given: Record<string, string>) => readInputs(table, given);

describe("inputs of other actions", () => {
  test("an alias gives its value to our input, in its own form, and one sentence says so", () => {
    expect(read({ "wait-seconds": "7", "service-name": " web " })).toEqual({
      values: { timeout: 7000, service: "web", wait: false },
      notices: ["'wait-seconds' is called 'timeout' here.", "'service-name' is called 'service' here."],
    });
  });

  test("left out, or empty as an expression that found nothing, they are not there", () => {
    const values = { timeout: 500, wait: false };
    expect(read({ "wait-seconds": "", "max-retries": " ", codedeploy: "\n" })).toEqual({
      values,
      notices: [],
    });
  });

  test("what needs no input here is taken with a word why", () => {
    expect(read({ "max-retries": "any" })).toEqual({
      values: { timeout: 500, wait: false },
      notices: ["'max-retries' is not needed: calls are tried again by themselves."],
    });
  });

  test("the default that the runner hands over is no second value; another one is", () => {
    expect(read({ timeout: "500", "wait-seconds": "7" })).toMatchObject({ values: { timeout: 7000 } });
    expect(read({ timeout: "600", "wait-seconds": "7" })).toMatchObject({
      problems: [{ message: "Inputs 'wait-seconds' and 'timeout' are the same, and both are given." }],
      rest: { timeout: 600 },
    });
  });

  test("what is wrong with them is told together, by the name that was written, without the value", () => {
    const result = read({
      "wait-seconds": "hunter2",
      codedeploy: "hunter2",
      wait: "hunter2",
      constructor: "x",
    });
    const problems = "problems" in result ? result.problems : [];
    expect(problems.map(({ where }) => where?.input)).toEqual([
      "wait",
      "wait-seconds",
      "codedeploy",
      "constructor",
    ]);
    expect(problems[2]).toMatchObject({
      message: "Input 'codedeploy' is not supported.",
      hint: "Use ECS's own blue/green.",
    });
    expect(JSON.stringify(problems)).not.toContain("hunter2");
  });
});

test("an input that is wrong is told apart from one that is left out", () => {
  const result = read({ wait: "hunter2" });
  const rest: object = "rest" in result ? result.rest : {};
  expect([Object.hasOwn(rest, "wait"), Object.hasOwn(rest, "service")]).toEqual([true, false]);
});
