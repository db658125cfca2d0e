import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { readManifest } from "../../runner/action-manifest.ts";
import { isObject, type JsonObject } from "../../src/json.ts";
import { clean } from "../../src/task-definition/clean.ts";
import { isMergedByKey } from "../../src/task-definition/keyed-lists.ts";
import { mergeDefinition } from "../../src/task-definition/merge.ts";
import { misfits } from "../../src/task-definition/render.ts";
import { fillIn } from "../../src/task-definition/template.ts";

const page = readFileSync(new URL("../../docs/rendering.md", import.meta.url), "utf8");
const root = new URL("../..", import.meta.url).pathname;

/** Each YAML block with the heading that it stands under. */
const blocks = page.split(/^#+ /m).flatMap((section) => {
  const [heading = ""] = section.split("\n");
  return [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, code = ""]) => ({ heading, code }));
});
const examples = blocks.filter(({ code }) => /^---$/m.test(code));

/** The rows of the table under a heading, as the texts between backquotes in each cell. */
function rows(heading: string): string[][][] {
  const [, section = ""] = page.split(`# ${heading}\n`);
  const lines = (section.split(/^#/m)[0] ?? "").split("\n").filter((line) => line.startsWith("| "));
  return lines
    .slice(2)
    .map((line) =>
      line.split(" | ").map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text)),
    );
}

describe("examples in docs/rendering.md", () => {
  test.each(examples)("$heading", ({ code }) => {
    const [is, fragment, becomes, ...more] = parseAllDocuments(code).map((each): JsonObject => each.toJS());
    if (!is || !fragment || !becomes) throw new Error("an example has three documents");
    expect(more).toEqual([]);
    expect(misfits(is, fragment)).toEqual([]);
    const merged = mergeDefinition(is, fragment);
    expect(merged).toEqual(becomes);
    expect(mergeDefinition(merged, fragment)).toEqual(becomes);
    expect(merged).not.toEqual(is);
  });

  test("there are as many as rules", () => {
    expect(examples).toHaveLength(6);
  });

  test("inputs are inputs", () => {
    const { inputs } = readManifest(`${root}/actions/render-task-def`, root);
    const known = new Set(inputs.map(({ name }) => name));
    const used = blocks
      .filter(({ code }) => code.includes("uses:"))
      .flatMap(({ code }) =>
        (parse(code) as { with: JsonObject }[]).flatMap((step) => Object.keys(step.with)),
      );
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });
});

test("the lists with keys are those that are merged by key, and the replaced ones are not", () => {
  const named = rows("Lists with keys: item by item").flatMap(([lists = []]) => lists);
  expect(named.filter((name) => !isMergedByKey(name))).toEqual([]);
  const every = [
    ...readFileSync(new URL("../../src/task-definition/keyed-lists.ts", import.meta.url), "utf8").matchAll(
      /^ {2}(\w+): \[/gm,
    ),
  ];
  const merged = new Set(every.map(([, name = ""]) => name).filter(isMergedByKey));
  expect(new Set(named)).toEqual(merged);
  const [, replaced = ""] = page.split("### Anything else: replaced\n");
  const [sentence = ""] = replaced.trim().split("\n");
  const names = [...sentence.matchAll(/`([\w.]+)`/g)].map(([, name = ""]) => name.split(".").at(-1) ?? "");
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter(isMergedByKey)).toEqual([]);
});

test("the table of variables", () => {
  const variables = { STAGE: "prod", MEMORY: "512" };
  const filled = fillIn(
    {
      family: "web-${STAGE}",
      containerDefinitions: [
        { memory: "${MEMORY}", environment: [{ name: "A", value: "${MEMORY}" }], user: "$${STAGE}" },
      ],
    },
    variables,
    () => ({}),
  );
  expect(filled).toEqual({
    family: "web-prod",
    containerDefinitions: [{ memory: 512, environment: [{ name: "A", value: "512" }], user: "${STAGE}" }],
  });
  const said = rows("Variables").map((row) => row.map(([first]) => first));
  expect(said.map(([from]) => from)).toEqual([
    "web-${STAGE}",
    "memory: ${MEMORY}",
    "value: ${MEMORY}",
    "$${STAGE}",
  ]);
  expect(said.map(([, to]) => to)).toEqual(["web-prod", "512", '"512"', "${STAGE}"]);
});

test("the members that are taken out", () => {
  const [, section = ""] = page.split("## What is taken out\n");
  const line = section.split("\n").find((each) => each.includes("only `describe` gives")) ?? "";
  const names = [...line.matchAll(/`(\w+)`/g)]
    .map(([, name = ""]) => name)
    .filter((name) => name !== "describe");
  const { document, described } = clean(Object.fromEntries([...names, "other"].map((name) => [name, "x"])));
  expect(names).toHaveLength(9);
  expect(Object.keys(described)).toEqual(names);
  expect(isObject(document) && Object.keys(document)).toEqual(["other"]);
});
