import { describe, expect, test } from "vitest";
import { boolean, duration, integer, list, oneOf, text } from "../../../src/inputs/kinds.ts";
import { optional, readInputs, required } from "../../../src/inputs/table.ts";
import { parseImages } from "../../../src/task-definition/images-text.ts";

const table = {
  service: required(text, "The service."),
  "desired-count": optional(integer({ min: 0, max: 5000 }), "How many."),
  timeout: optional(duration({ min: "10s", max: "6h" }), "How long.", "30m"),
  wait: optional(boolean, "Whether.", "false"),
  preflight: optional(oneOf("error", "warn", "off"), "Check.", "error"),
  "container-name": optional(list, "Names."),
  images: optional({ form: "map", parse: parseImages }, "Images."),
};

const read = (given: Record<string, string>) => readInputs(table, { service: "web", ...given });

function problem(given: Record<string, string>): string {
  const result = read(given);
  return "problems" in result ? result.problems.map(({ message }) => message).join(" ") : "none";
}

describe("inputs", () => {
  test("defaults, trimming, lists and durations", () => {
    const given = {
      service: " web ",
      "desired-count": "",
      timeout: "1h30m",
      wait: "True",
      "container-name": "web, side\n third\n",
      images: 'web: "repo/web:1"\nside: repo/side@sha256:aa',
    };
    expect(read(given)).toEqual({
      notices: [],
      values: {
        service: "web",
        timeout: 5_400_000,
        wait: true,
        preflight: "error",
        "container-name": ["web", "side", "third"],
        images: { web: "repo/web:1", side: "repo/side@sha256:aa" },
      },
    });
  });

  test.each([
    ["yes is no boolean", { wait: "yes" }, "Input 'wait' must be true or false."],
    ["a bare number has no unit", { timeout: "30" }, "Input 'timeout' needs a unit: 30s or 30m?"],
    ["beyond the range", { timeout: "7h" }, "Input 'timeout' must lie between 10s and 6h."],
    ["no number", { "desired-count": "two" }, "must be a whole number from 0 to 5000"],
    ["a fraction", { "desired-count": "1.5" }, "must be a whole number from 0 to 5000"],
    ["an unknown value", { preflight: "warning" }, "must be one of error, warn, off"],
    ["a list where a map is meant", { images: "- web" }, "not of the form 'container: image'"],
    ["an image that an expression left empty", { images: "a: b\nweb: " }, "Line 2 of the images"],
    [
      "a required input that is empty",
      { service: "  " },
      "Input 'service' is required and is empty or missing.",
    ],
    [
      "an input with a typo",
      { "desired-cuont": "2" },
      "There is no input 'desired-cuont'; did you mean 'desired-count'?",
    ],
  ])("%s", (_name, given, message) => {
    expect(problem(given)).toContain(message);
  });

  test("every wrong input is told at once, and what is right is handed on", () => {
    const result = read({ wait: "yes", timeout: "5", "desired-count": "3", service: "" });
    expect("problems" in result && result.problems.map(({ where }) => where?.input)).toEqual([
      "service",
      "timeout",
      "wait",
    ]);
    expect("rest" in result && result.rest["desired-count"]).toBe(3);
  });

  test("no message holds a value: YAML that does not parse may be a secret", () => {
    expect(problem({ images: "web: 'hunter2" })).not.toContain("hunter2");
  });
});
