import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFileCommand } from "../../../runner/file-commands.ts";

describe("parseFileCommand", () => {
  test.each([
    ["a=1\nb=x=y\n\n", { a: "1", b: "x=y" }],
    ["a=\n", { a: "" }],
    ["a<<E\n1\n\n=2\nE\nb=3", { a: "1\n\n=2", b: "3" }],
    ["a<<E\r\n1\r\n2\r\nE\r\n", { a: "1\n2" }],
    ["a<<E\nE\n", { a: "" }],
    ["url=x<<y\n", { url: "x<<y" }],
    ["a=1\na=2\n", { a: "2" }],
  ])("%j", (text, values) => {
    expect(parseFileCommand(text)).toEqual(values);
  });

  test.each([
    ["just text", "Invalid format 'just text'"],
    ["=1", "Name must not be empty"],
    ["<<E\nE", "Name must not be empty"],
    ["a<<E\n1\nE ", "Matching delimiter not found 'E'"],
  ])("%j is refused", (text, message) => {
    expect(() => parseFileCommand(text)).toThrow(message);
  });

  test("any value survives the form that @actions/core writes", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: "grapheme" }).filter((line) => !/[\r\n]/.test(line) && line !== "ghadelimiter"),
        ),
        (lines) => {
          const value = lines.join("\n");
          expect(parseFileCommand(`n<<ghadelimiter\n${value}\nghadelimiter\n`)).toEqual({ n: value });
        },
      ),
    );
  });
});
