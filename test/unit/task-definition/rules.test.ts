import { describe, expect, test } from "vitest";
import { ecsModel } from "../../../src/aws/ecs-model.ts";
import type { JsonObject } from "../../../src/json.ts";
import { clean } from "../../../src/task-definition/clean.ts";
import { rules } from "../../../src/task-definition/rules/all.ts";
import { validate } from "../../../src/task-definition/validate.ts";
import { examples } from "../../rules/all.ts";
import { documentOf, type Example } from "../../rules/example.ts";

/** Ids of the rules that find something in a fragment. */
function found(example: Example, fragment: JsonObject): string[] {
  const { document, described } = clean(documentOf(example, fragment));
  const shape = ecsModel.registerTaskDefinition;
  const { service } = example;
  return [
    ...new Set(
      validate(document, { described, shape, ...(service ? { service } : {}) }).map(({ rule }) => rule),
    ),
  ];
}

test("every rule has an example, and every example a rule", () => {
  expect(Object.keys(examples).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
});

describe.each(Object.entries(examples))("%s", (id, example) => {
  test("finds the bad example, and no other rule does but those that are named", () => {
    const ids = found(example, example.bad);
    expect(ids).toContain(id);
    expect(ids.filter((other) => other !== id && !example.also.includes(other))).toEqual([]);
  });

  test("nothing is wrong with the good one", () => {
    expect(found(example, example.good).filter((other) => !example.also.includes(other))).toEqual([]);
  });
});

test("every rule says what to read, and what to change in sentences", () => {
  for (const { id, link, check } of rules) {
    expect(link, id).toMatch(/^https:\/\/(docs\.aws\.amazon\.com|docs\.docker\.com|github\.com)\//);
    const example = examples[id];
    if (!example) continue;
    const { document, described } = clean(documentOf(example, example.bad));
    const { service } = example;
    const shape = ecsModel.registerTaskDefinition;
    const [first] = check(document, { described, shape, ...(service ? { service } : {}) });
    expect(first?.message, id).toMatch(/[.?]$/);
    expect(first?.hint, id).toMatch(/\S/);
  }
});
