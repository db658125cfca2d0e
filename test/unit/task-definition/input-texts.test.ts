import { describe, expect, test } from "vitest";
import { Failure } from "../../../src/failure.ts";
import { parseEnvironment } from "../../../src/task-definition/environment-text.ts";
import { parseImages } from "../../../src/task-definition/images-text.ts";

function problems(parse: (text: string) => unknown, text: string): string[] {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof Failure) return error.problems.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe("environment variables as text", () => {
  test.each([
    ["the first = splits", "URL=https://h/?a=b=c", { URL: "https://h/?a=b=c" }],
    ["the value stays as it is", "A= 'x' # y ", { A: " 'x' # y " }],
    ["the name is trimmed", "  A =1", { A: "1" }],
    ["blank lines and comments", "\n# A=1\n  # B\n\nC=\n", { C: "" }],
    ["Windows line ends", "A=1\r\nB=2\r\n", { A: "1", B: "2" }],
    [
      "several lines",
      "A<<EOF\n-----\nx=y\n# no comment\n\nEOF\nB=1",
      { A: "-----\nx=y\n# no comment\n", B: "1" },
    ],
    ["<< after = is text", "A=1<<EOF", { A: "1<<EOF" }],
    ["a delimiter with =", "A<<E=F\nx\nE=F", { A: "x" }],
    [
      "names of prototypes",
      "__proto__=1\nconstructor=2",
      JSON.parse('{"__proto__": "1", "constructor": "2"}'),
    ],
    ["nothing", "", {}],
  ])("%s", (_name, text, expected) => {
    expect(parseEnvironment(text)).toEqual(expected);
  });

  test.each([
    ["A=1\nMIIEsecret", ["Line 2 of the environment variables is not of the form NAME=value."]],
    [
      "=MIIEsecret\nexport MIIEsecret=1",
      [1, 2].map((n) => `Line ${n} of the environment variables is not of the form NAME=value.`),
    ],
    [
      "\nA<<EOF\nMIIEsecret\n EOF",
      ["The value that begins at line 2 of the environment variables has no end."],
    ],
    ["A<<\nMIIEsecret\n", ["The value that begins at line 1 of the environment variables has no end."]],
    [
      "A=1\n\nA=MIIEsecret",
      ["Line 3 of the environment variables sets a variable that a line before it sets already."],
    ],
  ])("%j is wrong, and the problem does not quote it", (text, expected) => {
    expect(problems(parseEnvironment, text)).toEqual(expected);
  });
});

describe("images as text", () => {
  test.each([
    [
      "web-app: repo/app:1\nweb-apache: 'repo/apache@sha256:aa'",
      { "web-app": "repo/app:1", "web-apache": "repo/apache@sha256:aa" },
    ],
    ['{"web-app": "repo/app:1"}', { "web-app": "repo/app:1" }],
    [" \n", {}],
  ])("%j", (text, expected) => {
    expect(parseImages(text)).toEqual(expected);
  });

  test.each([
    [
      "web: a\napp: 1.2\nredis:",
      [
        "Line 2 of the images is not of the form 'container: image'.",
        "Line 3 of the images is not of the form 'container: image'.",
      ],
    ],
    ["repo/app:1", ["Line 1 of the images is not of the form 'container: image'."]],
    ["web: a\nweb: b", ["Line 2 of the images: The member 'web' stands more than once in the same object."]],
  ])("%j is wrong", (text, expected) => {
    expect(problems(parseImages, text)).toEqual(expected);
  });
});
