import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../../src/document/parse.ts";
import { Failure, place } from "../../../src/failure.ts";

const value = (text: string) => parseDocument(text, "td").value;

/** `place message` of each problem. */
function problems(text: string): string[] {
  try {
    parseDocument(text, "td");
  } catch (error) {
    if (error instanceof Failure) return error.problems.map((each) => `${place(each.where)} ${each.message}`);
    throw error;
  }
  return [];
}

describe("what can be read", () => {
  test.each([
    ["JSON", '{ "a": [1, "", {}, null] }', { a: [1, "", {}, null] }],
    [
      "comments and trailing commas",
      '// first\n/* and */ { "a": 1, // one\n "b": [1, 2,], }',
      { a: 1, b: [1, 2] },
    ],
    ["a byte order mark and Windows line ends", '\uFEFF{\r\n "a": 1\r\n}\r\n', { a: 1 }],
    ["YAML", "a: 1\nb:\n  - x\n  - {c: ''}\n", { a: 1, b: ["x", { c: "" }] }],
    [
      "YAML after a byte order mark, with Windows line ends",
      "\uFEFFa: 1\r\nb: |\r\n  x\r\n",
      { a: 1, b: "x\n" },
    ],
    ["YAML 1.2 booleans only", "a: yes\nb: true\nc: 012\nd: 1e3", { a: "yes", b: true, c: 12, d: 1000 }],
    ["anchors", "a: &x {b: [1]}\nc: *x", { a: { b: [1] }, c: { b: [1] } }],
    ["names that are no text", "80: a\ntrue: b\n1.0: c", { "80": "a", true: "b", "1.0": "c" }],
    [
      "numbers that are kept, however written",
      "[1.50, 100, 1.0e2, 0.0000001, 1E21, -0.10]",
      [1.5, 100, 100, 1e-7, 1e21, -0.1],
    ],
    ["hexadecimal, octal and short numbers of YAML", "a: 0x1F\nb: 0o17\nc: +.5", { a: 31, b: 15, c: 0.5 }],
    ["a quoted name that looks like a merge key", "'<<': 1", { "<<": 1 }],
    [
      "merge keys: what is said here counts, then what is merged first",
      "x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\nz:\n  <<: [*x, *y]\n  c: 5\n",
      { x: { a: 1, b: 2 }, y: { b: 3, c: 4 }, z: { a: 1, b: 2, c: 5 } },
    ],
    ["marks of documents around one", "# nothing\n---\n---\na: 1\n---\n# nothing\n", { a: 1 }],
    ["lines of # before JSON", '# a\n \t# b\n{\n\t"a": 1 // c\n}', { a: 1 }],
    ["one document with its marks", "---\na: 1\n...\n", { a: 1 }],
  ])("%s", (_name, text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  test.each(['{"__proto__": {"x": 1}, "constructor": 2}', "__proto__: {x: 1}\nconstructor: 2"])(
    "a member named __proto__ is data: %s",
    (text) => {
      const read = value(text);
      expect(JSON.stringify(read)).toBe('{"__proto__":{"x":1},"constructor":2}');
      expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    },
  );

  test("every JSON document comes back as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, "\t"), (json, indent) => {
        const text = JSON.stringify(json, null, indent);
        // A tab cannot indent YAML, which a document of one scalar is read as; that has no indentation.
        expect(value(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is refused, and where", () => {
  test.each([
    ['{ "a": 1\n  "b": 2 }', "td:2:3 This is not valid JSON: a ',' is expected before this."],
    ['{ "a": secret }', "td:1:8 This is not valid JSON: there is a word that is neither in quotes nor"],
    ["{", "td:1:2 This is not valid JSON: a '}' is expected here."],
    ['{ "a": 1 } x', "td:1:12 This is not valid JSON: there is"],
    ['{ "a": 1,\n  "a": 2 }', "td:2:3 The member 'a' stands more than once"],
    ["a: 1\nb: 2\na: 3", "td:3:1 The member 'a' stands more than once"],
    ['80: 1\n"80": 2', "td:2:1 The member '80' stands more than once"],
    ['{ "a": 12345678901234567890 }', "td:1:8 A JSON number cannot hold this number"],
    ["a: 0.12345678901234567890", "td:1:4 A JSON number cannot hold this number"],
    ["a: .inf", "td:1:4 A JSON number cannot hold this number"],
    ['{ "a": 1e999 }', "td:1:8 A JSON number cannot hold this number"],
    ["a: 1\n---\nb: 2", "td:2:1 There are several YAML documents"],
    ["a: &x [1]\nc:\n  <<: *x", "td:3:3 A merge key (<<) takes an alias (*name) of a map"],
    ["a: !secret x", "td:1:4 This is not valid YAML: only YAML's own tags"],
    ["a: !!binary aGk=", "td:1:4 This is not valid YAML: only YAML's own tags"],
    ["%YAML 1.1\n---\na: yes", "td:1:1 Only YAML 1.2 is supported."],
    ["a: *x", "td:1:4 This is not valid YAML: an alias (*name) has no anchor"],
    ["a:\n\t- b", "td:2:1 This is not valid YAML: indentation is made of spaces"],
    ["? [a]\n: b", "td:1:3 The name of a member must be a text."],
    ["", "td:1:1 The document is empty."],
    ["# only a comment\n", "td:1:1 The document is empty."],
    ["a: &x [*x]", "td:1:7 This is nested more than 100 levels deep."],
  ])("%j", (text, expected) => {
    expect(problems(text)[0]).toContain(expected);
  });

  test.each([
    ["[".repeat(50_000), "JSON"],
    [`a: ${"[".repeat(50_000)}`, "YAML"],
    [`{"a": ${"[".repeat(200)}${"]".repeat(200)}}`, "closed JSON"],
  ])("nesting without end (%#)", (text) => {
    expect(problems(text)).toHaveLength(1);
  });

  test("aliases that multiply", () => {
    const line = (n: number) =>
      `a${n}: &a${n} [${Array(10)
        .fill(`*a${n - 1}`)
        .join(", ")}]`;
    const bomb = ["a0: &a0 [x, x]", ...Array.from({ length: 9 }, (_, n) => line(n + 1))].join("\n");
    expect(problems(bomb)[0]).toContain("more than 200000 values");
  });

  test("no problem tells what stands in the document", () => {
    const secret = "hunter2";
    const broken = [
      `{ "a": ${secret} }`,
      `{ "a": "${secret} }`,
      `{ "a": "\\${secret}" }`,
      `a: !${secret} x`,
      `a: *${secret}`,
      `a: "${secret}`,
      `a: |${secret}\n  b`,
      `a: b: ${secret}`,
      `a: 'x' ${secret}`,
      `%${secret}\n---\na`,
      `- a\n${secret}: b`,
    ];
    for (const text of broken) {
      const found = problems(text);
      expect(found.length, text).toBeGreaterThan(0);
      expect(found.join(), text).not.toContain(secret);
    }
  });
});

describe("where things stand", () => {
  const json = '{\n  "a": [\n    { "b": 1 },\n    2\n  ],\n  "__proto__": 3\n}';
  const yaml = "a:\n  - b: 1\n    c: &x {d: 2}\n  - 2\ne: *x\n";
  test.each([
    [json, ["a", 0, "b"], "td:3:7"],
    [json, ["a", 1], "td:4:5"],
    [json, ["a", 7, "x"], "td:2:3"],
    [json, ["a", 0, "missing", "more"], "td:3:5"],
    [json, ["__proto__"], "td:6:3"],
    [json, ["toString"], "td:1:1"],
    [yaml, ["a", 0, "c", "d"], "td:3:12"],
    [yaml, ["a", 1], "td:4:5"],
    [yaml, ["e"], "td:5:1"],
  ])("%j %j", (text, path, expected) => {
    expect(place(parseDocument(text, "td").whereIs(path))).toBe(expected);
  });
});
