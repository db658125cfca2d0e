import { describe, expect, test } from "vitest";
import { changeInputs } from "../../../src/actions/task-definition-inputs.ts";
import { readInputs } from "../../../src/inputs/table.ts";

/** Value of one input, or what is wrong with it. */
function read(name: keyof typeof changeInputs, text: string): unknown {
  const found = readInputs(changeInputs, { [name]: text });
  return "problems" in found ? found.problems.map(({ message }) => message) : found.values[name];
}

test.each([
  ["blanks that nobody sees at the end of a line go", "A=x \t\nB= y\u00a0", { A: "x", B: " y" }],
  ["between delimiters they stay", "A<<EOF\nx \nEOF", { A: "x " }],
])("environment-variables: %s", (_name, text, expected) => {
  expect(read("environment-variables", text)).toEqual(expected);
});

test("secrets: blanks around the = are no part of name and ARN", () => {
  expect(read("secrets", "S = /app/s\r\nT=/app/t=1 ")).toEqual({ S: "/app/s", T: "/app/t=1" });
});

test("env-files: a comma divides only before another ARN", () => {
  expect(read("env-files", "arn:aws:s3:::b/a,1.env, arn:aws:s3:::b/b.env\n\narn:aws:s3:::b/c.env")).toEqual([
    "arn:aws:s3:::b/a,1.env",
    "arn:aws:s3:::b/b.env",
    "arn:aws:s3:::b/c.env",
  ]);
});

describe("command", () => {
  test.each([
    ["npm run start", ["npm", "run", "start"]],
    ['sh -c "exec app | tee log"', ["sh", "-c", "exec app | tee log"]],
    [`app --name="a b" --json='{"a": 1}'`, ["app", "--name=a b", '--json={"a": 1}']],
    [`echo 'it'\\''s' "C:\\data" two\\ words`, ["echo", "it's", "C:\\data", "two words"]],
    ['["app", "C:\\\\data", "{\\"a\\":1}"]', ["app", "C:\\data", '{"a":1}']],
  ])("%s", (text, expected) => {
    expect(read("command", text)).toEqual(expected);
  });

  test.each([
    ["powershell -File C:\\app\\start.ps1", "backslash outside quotes"],
    ["type \\\\server\\share", "backslash outside quotes"],
    ['app --json={"secret":1}', "quote in the middle of a word"],
    ["echo don't won't", "quote in the middle of a word"],
  ])("%s has two readings and is refused, untold", (text, sign) => {
    expect(read("command", text)).toEqual([`The command has a ${sign}, which a shell would take out.`]);
  });
});
