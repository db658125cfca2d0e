import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineSplitter } from "../../../src/docker/lines.ts";

function split(chunks: readonly string[], limit?: number): string[] {
  const lines: string[] = [];
  const splitter = lineSplitter((line) => lines.push(line), limit);
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return lines;
}

describe("lines of a program", () => {
  test.each<[string, string[], string[]]>([
    ["in parts", ["#1 load", "ing\n#2", " done\n"], ["#1 loading", "#2 done"]],
    ["without an end", ["#1 done\nERROR: x"], ["#1 done", "ERROR: x"]],
    ["of Windows", ["a\r\nb\r", "\n"], ["a", "b"]],
    ["overwritten by a counter", ["#5 10%\r#5 50%\r#5 100%\n"], ["#5 100%"]],
    ["empty ones stay", ["a\n\nb\n"], ["a", "", "b"]],
    ["nothing", [""], []],
  ])("%s", (_name, chunks, lines) => {
    expect(split(chunks)).toEqual(lines);
  });

  test("a very long one is cut, and says so", () => {
    expect(split([`${"x".repeat(25)}\nshort\n`], 10)).toEqual([
      `${"x".repeat(10)} … (15 characters more)`,
      "short",
    ]);
  });

  test("how the text comes in does not matter", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "\n", "\r", "é") })), (chunks) => {
        expect(split(chunks)).toEqual(split([chunks.join("")]));
      }),
    );
  });
});
