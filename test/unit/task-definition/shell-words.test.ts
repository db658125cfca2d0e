import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shellWords, UnfinishedWords } from "../../../src/task-definition/shell-words.ts";

describe("words as a POSIX shell splits them", () => {
  test.each<[string, string[]]>([
    ["", []],
    [" \n\t ", []],
    ["bundle exec  puma\n-C x", ["bundle", "exec", "puma", "-C", "x"]],
    ["''", [""]],
    [`a '' ""`, ["a", "", ""]],
    [`sh -c 'echo "$HOME" && x'`, ["sh", "-c", 'echo "$HOME" && x']],
    [`"a b"c'd e'`, ["a bcd e"]],
    [`--name="a b"`, ["--name=a b"]],
    ["a\\ b \\\\ \\'", ["a b", "\\", "'"]],
    [`"\\"\\\\\\$\\\`\\n"`, ['"\\$`\\n']],
    [`'\\'`, ["\\"]],
    ["a \\\n  b", ["a", "b"]],
    ["a\\\nb", ["ab"]],
    ['"a\\\nb"', ["ab"]],
    ["# * | $HOME `x`", ["#", "*", "|", "$HOME", "`x`"]],
  ])("%j", (text, words) => {
    expect(shellWords(text)).toEqual(words);
  });

  test.each(["'a", '"a', 'a "b\\"', "a\\", "'\\''"])("%j has no end", (text) => {
    expect(() => shellWords(text)).toThrow(UnfinishedWords);
  });
});

const word = fc.string({ unit: fc.constantFrom("a", " ", "'", '"', "\\", "$", "\n", "`", "ü", "🐳") });

test("quoted words come back as they were, in single quotes and in double ones", () => {
  const single = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const double = (text: string) => `"${text.replace(/["\\$`]/g, "\\$&")}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.constantFrom(single, double))), (words) => {
      const line = words.map(([text, quoted]) => quoted(text)).join(" ");
      expect(shellWords(line)).toEqual(words.map(([text]) => text));
    }),
  );
});

test("text without quotes and backslashes is split at blanks and nothing else", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "$", "*", " ", "\n", "\t", "\u00a0") }), (text) => {
      expect(shellWords(text)).toEqual(text.split(/[ \n\t]+/).filter((part) => part !== ""));
    }),
  );
});
