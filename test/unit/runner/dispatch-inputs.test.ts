import { expect, test } from "vitest";
import { inputValues, readInputs } from "../../../runner/dispatch-inputs.ts";
import { Failure } from "../../../src/failure.ts";

const declared = readInputs({
  inputs: {
    version: { required: true },
    stage: { type: "choice", options: ["staging", "production"] },
    force: { type: "boolean" },
    count: { type: "number", default: 2 },
    note: null,
  },
});

test("values get their types and defaults", () => {
  expect(inputValues(declared, { version: "1.2" })).toEqual({
    version: "1.2",
    stage: "staging",
    force: false,
    count: 2,
    note: "",
  });
  expect(inputValues(declared, { version: "", force: "true", count: "7" })).toMatchObject({
    force: true,
    count: 7,
  });
});

test("all that is wrong is told at once", () => {
  try {
    inputValues(declared, { stage: "prod", force: "yes", count: "many", vers: "1" });
    expect.unreachable();
  } catch (error) {
    expect(error instanceof Failure && error.problems.map(({ message }) => message)).toEqual([
      "Input 'version' is required",
      "Input 'stage' is 'prod'; it can be staging, production",
      "Input 'force' is 'yes'; it can be true or false",
      "Input 'count' is 'many', not a number",
      "The workflow has no input 'vers'; it has version, stage, force, count, note",
    ]);
  }
});
