import { expect, test } from "vitest";
import { Failure } from "../../../src/failure.ts";
import { parseIgnoredRules } from "../../../src/task-definition/ignored-rules.ts";
import { ignoredLine, triage } from "../../../src/task-definition/triage.ts";
import { validate } from "../../../src/task-definition/validate.ts";
import { definition } from "./samples.ts";

function problems(text: string): string[] {
  try {
    parseIgnoredRules(text);
    return [];
  } catch (error) {
    if (error instanceof Failure) return error.problems.map(({ message }) => message);
    throw error;
  }
}

test("rules to ignore, each with its reason", () => {
  const text = "# why\n\nimage-tag-moves: by hand: only in the lab\r\n  privileged :  a build agent \n";
  expect(parseIgnoredRules(text)).toEqual({
    "image-tag-moves": "by hand: only in the lab",
    privileged: "a build agent",
  });
});

test("every wrong line is told by its number", () => {
  expect(problems("image-tag-move: x\nprivileged:\n\nprivileged: x\nnothing like a rule")).toEqual([
    "Line 1 of the rules to ignore names no rule; did you mean 'image-tag-moves'?",
    "Line 2 of the rules to ignore gives no reason for ignoring 'privileged'.",
    "Line 4 of the rules to ignore names 'privileged' again.",
    "Line 5 of the rules to ignore names no rule.",
  ]);
});

test("what is told, by mode and by what is ignored", () => {
  const findings = validate(definition({}, { image: "Web", privileged: true, name: "a b" }));
  const told = (mode: "error" | "warn" | "off", ignore = {}) =>
    triage(findings, mode, ignore).told.map(({ severity, rule }) => `${severity} ${rule}`);
  expect(told("error")).toEqual([
    "error container-name-invalid",
    "warning privileged",
    "warning image-upper-case",
    "warning image-tag-moves",
  ]);
  expect(told("warn", { privileged: "x", "image-upper-case": "x" })).toEqual([
    "warning container-name-invalid",
    "warning image-tag-moves",
  ]);
  expect(told("off")).toEqual([]);
});

test("ignored findings in one line", () => {
  const ignore = { "image-tag-moves": "lab", "container-name-invalid": "old" };
  const containers = [
    { name: "a b", image: "web" },
    { name: "app", image: "app" },
  ];
  const findings = validate(definition({ memory: "512", containerDefinitions: containers }));
  const { ignored, told } = triage(findings, "error", ignore);
  expect(told).toEqual([]);
  expect(ignoredLine(ignored, ignore)).toBe(
    "3 findings ignored: container-name-invalid (old), image-tag-moves (2×, lab)",
  );
  expect(ignoredLine([], ignore)).toBeUndefined();
});
