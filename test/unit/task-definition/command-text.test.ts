import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { Failure } from "../../../src/failure.ts";
import { parseCommand } from "../../../src/task-definition/command-text.ts";

const parse = (text: string) => parseCommand(text, "command");

function refused(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof Failure)
      return `${error.message} ${error.problems.map(({ hint }) => hint).join(" ")}`;
    throw error;
  }
  return "";
}

describe("commands", () => {
  test.each<[string, string, string[]]>([
    ["words", "bundle exec puma", ["bundle", "exec", "puma"]],
    ["words on lines", "npm\nrun  start\n", ["npm", "run", "start"]],
    ["quotes", `sh -c 'a && b'`, ["sh", "-c", "a && b"]],
    ["a quote after =", `--title="a b"`, ["--title=a b"]],
    ["an escaped blank", "a\\ b", ["a b"]],
    ["a flag first", "-c x", ["-c", "x"]],
    ["a negative number first", "-1", ["-1"]],
    ["a JSON list", `["sh", "-c", "a \\"b\\""]`, ["sh", "-c", 'a "b"']],
    ["a YAML list", "- sh\n- -c\n- a 'b' \\x\n", ["sh", "-c", "a 'b' \\x"]],
    ["an empty list takes the command away", "[]", []],
    ["an empty text in a list", '[""]', [""]],
  ])("%s", (_name, text, expected) => {
    expect(parse(text)).toEqual(expected);
  });

  test.each([
    ["an open quote", "echo 'hunter2", /single quote/],
    ["a backslash that a shell would take", "C:\\hunter2", /backslash outside quotes/],
    ["quotes that a shell would take", '{"hunter2":1}', /quote in the middle of a word/],
    ["a number in a list", '["hunter2", 5]', /Item 2 of the command is no text/],
    ["a list in a list", "- hunter2\n- - x", /Item 2 of the command is no text/],
    ["a broken list", '["hunter2"\n"x"]', /begins like a list and cannot be read as one, at line 2/],
    ["a test that looks like a list", "[ -f hunter2 ] && x", /put the first word in quotes/],
  ])("%s is refused, and nothing of it is told", (_name, text, message) => {
    expect(refused(text)).toMatch(message);
    expect(refused(text)).not.toContain("hunter2");
  });

  test("a list comes out as it went in, from JSON and from YAML", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.boolean(), (words, asYaml) => {
        expect(parse(asYaml ? stringify(words) : JSON.stringify(words))).toEqual(words);
      }),
    );
  });
});
