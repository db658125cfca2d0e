import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pathText } from "../../../src/document/path.ts";
import { Failure } from "../../../src/failure.ts";
import type { Json, JsonObject } from "../../../src/json.ts";
import { checkVariableNames, fillIn } from "../../../src/task-definition/template.ts";
import { definition } from "./samples.ts";

const variables = { A: "1", B: "${A}", EMPTY: "", MIB: "512", YES: "true", BIG: "9".repeat(20) };
const whereIs = (path: readonly (string | number)[]) => ({ file: pathText(path) });

function filled(value: string): Json | undefined {
  return fillIn({ family: value }, variables, whereIs)["family"];
}

function problems(document: JsonObject, declared: Record<string, string> = variables) {
  try {
    fillIn(document, declared, whereIs);
  } catch (error) {
    if (error instanceof Failure) return error.problems;
    throw error;
  }
  return [];
}

describe("texts", () => {
  test.each([
    ["x${A}y${A}", "x1y1"],
    ["${EMPTY}", ""],
    ["${B}", "${A}"],
    ["$${A}", "${A}"],
    ["$$${A}", "$${A}"],
    ["$${B}${B}", "${B}${A}"],
    ["$A $ {A} }${A}", "$A $ {A} }1"],
    ["$&$1${A}", "$&$11"],
  ])("%s becomes %s", (text, expected) => {
    expect(filled(text)).toBe(expected);
  });

  test.each(["${}", "${A:-x}", "${{ A }}", "${ A }", "${A", "${1}", "${A.B}", "${hunter 2}"])(
    "%s is no place for a variable, and is not told",
    (text) => {
      const [problem, ...others] = problems({ family: text });
      expect(problem?.message).toBe("This text has a '${' that does not begin a ${NAME}.");
      expect(problem?.where).toEqual({ file: "family" });
      expect(JSON.stringify(problem)).not.toContain("hunter");
      expect(others).toEqual([]);
    },
  );

  test("a name that is not declared: the nearest, and those that are; never a value", () => {
    const [problem] = problems({ family: "${IMAGE_TGA}" }, { IMAGE_TAG: "hunter2" });
    expect(problem?.message).toBe("There is no variable 'IMAGE_TGA'; did you mean 'IMAGE_TAG'?");
    expect(problem?.hint).toBe(
      "Input 'variables' declares IMAGE_TAG. A literal ${IMAGE_TGA} is written as $${IMAGE_TGA}.",
    );
    expect(problems({ family: "${constructor}" }, {})[0]?.hint).toMatch(/^Input 'variables' declares none\./);
  });

  test("everything that is wrong is told at once, each at its place", () => {
    const document = definition(
      { family: "${NO}" },
      { command: ["ok", "${"], dockerLabels: { "x.${A}": "1" } },
    );
    expect(problems(document).map(({ where }) => where?.file)).toEqual([
      "family",
      "containerDefinitions[0].command[1]",
      'containerDefinitions[0].dockerLabels["x.${A}"]',
    ]);
  });
});

describe("a text that is nothing but a variable becomes what ECS takes", () => {
  test.each<[string, JsonObject, JsonObject]>([
    ["a number", { memory: "${MIB}" }, { memory: 512 }],
    [
      "in a list",
      { portMappings: [{ containerPort: "${MIB}" }] },
      { portMappings: [{ containerPort: 512 }] },
    ],
    [
      "in a list of numbers",
      { restartPolicy: { ignoredExitCodes: ["${A}"] } },
      { restartPolicy: { ignoredExitCodes: [1] } },
    ],
    ["true", { essential: "${YES}" }, { essential: true }],
    [
      "a text where ECS takes a text",
      { environment: [{ name: "N", value: "${MIB}" }] },
      { environment: [{ name: "N", value: "512" }] },
    ],
    ["more than the variable is a text", { memory: "1${MIB}" }, { memory: "1512" }],
    ["a value that is no number", { memory: "${B}" }, { memory: "${A}" }],
    ["nor one that a number cannot keep", { memory: "${BIG}" }, { memory: variables.BIG }],
    ["an escaped place", { memory: "$${MIB}" }, { memory: "${MIB}" }],
    ["a member that is not known", { fromTheFuture: "${MIB}" }, { fromTheFuture: "512" }],
  ])("%s", (_name, web, expected) => {
    const is = fillIn(definition({}, web), variables, whereIs);
    expect(is).toEqual(definition({}, expected));
  });

  test("in a map of containers and in what describe-task-definition prints too", () => {
    const document = {
      taskDefinition: { cpu: "${MIB}", containerDefinitions: { web: { memory: "${MIB}" } } },
    };
    expect(fillIn(document, variables, whereIs)).toEqual({
      taskDefinition: { cpu: "512", containerDefinitions: { web: { memory: 512 } } },
    });
  });
});

test("a document without a place is itself, whatever the variables", () => {
  const json = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.parse(JSON.stringify(value)));
  fc.assert(
    fc.property(json, (document: JsonObject) => {
      fc.pre(!JSON.stringify(document).includes("${"));
      expect(fillIn(document, variables, whereIs)).toEqual(document);
    }),
  );
});

test("what a text is escaped to comes out as the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("$", "{", "}", "A", " ") }), (text) => {
      expect(filled(text.replaceAll("${", () => "$${"))).toBe(text);
    }),
  );
});

test("names of variables", () => {
  expect(() => checkVariableNames({ A_1: "", _: "", __proto__x: "" })).not.toThrow();
  expect(() => checkVariableNames({ "A-B": "hunter2", "1A": "", "": "" })).toThrow(
    /^'A-B' cannot .*\n'1A' cannot .*\n'' cannot [^\n]*$|^'1A' cannot/,
  );
});
