import { describe, expect, test } from "vitest";
import { Failure } from "../../../../src/failure.ts";
import type { JsonObject } from "../../../../src/json.ts";
import { type ChangeInput, changesOf } from "../../../../src/steps/render/changes.ts";
import { render } from "../../../../src/task-definition/render.ts";

const one: JsonObject = {
  containerDefinitions: [{ name: "web", image: "web:1", environment: [{ name: "A", value: "a" }] }],
};
const two: JsonObject = {
  containerDefinitions: [
    { name: "web", image: "web:1" },
    { name: "side", image: "side:1" },
  ],
};

function problems(input: ChangeInput, document = two) {
  try {
    changesOf(input, document, {});
  } catch (error) {
    if (error instanceof Failure)
      return error.problems.map(({ where, message }) => `${where?.input}: ${message}`);
    throw error;
  }
  return [];
}

const containers = (document: JsonObject, input: ChangeInput, fromFiles: Record<string, string> = {}) =>
  render(document, changesOf(input, document, fromFiles))["containerDefinitions"];

describe("which containers get what", () => {
  test("the only one needs no name", () => {
    expect(containers(one, { image: "web:2", command: ["x"] })).toMatchObject([
      { image: "web:2", command: ["x"] },
    ]);
  });

  test("several names, one of them twice, get it all the same", () => {
    expect(containers(two, { "container-name": ["web", "side", "web"], image: "x:2" })).toEqual([
      { name: "web", image: "x:2" },
      { name: "side", image: "x:2" },
    ]);
  });

  test("images for some, `image` for others, the rest for those in container-name", () => {
    const input = {
      images: { web: "web:2" },
      "container-name": ["side"],
      image: "side:2",
      "docker-labels": { a: "1" },
    };
    expect(containers(two, input)).toEqual([
      { name: "web", image: "web:2" },
      { name: "side", image: "side:2", dockerLabels: { a: "1" } },
    ]);
  });

  test("of two containers none is guessed, and every input that needs the name is told", () => {
    const input = {
      image: "x",
      "environment-variables": {},
      "env-files": [],
      "log-configuration-log-driver": "x",
    };
    expect(problems(input)).toEqual([
      "image: Input 'image' needs 'container-name': which container gets it?",
      "environment-variables: Input 'environment-variables' needs 'container-name': which container gets them?",
      "env-files: Input 'env-files' needs 'container-name': which container gets them?",
      "log-configuration-log-driver: Input 'log-configuration-log-driver' needs 'container-name': which container gets it?",
    ]);
  });

  test("images and task-level inputs need no container-name", () => {
    expect(problems({ images: { web: "web:2" }, cpu: "256", family: "x" })).toEqual([]);
  });

  test("an image from two inputs, and a replacing by nothing, are told together", () => {
    const input = {
      images: { web: "a", side: "b" },
      image: "c",
      "container-name": ["web"],
      "environment-mode": "replace",
    } as const;
    expect(problems(input)).toEqual([
      "environment-mode: 'environment-mode: replace' needs 'environment-variables' or 'environment-from-file'.",
      "images: Container 'web' gets an image from 'images' and another from 'image'.",
    ]);
  });
});

describe("variables", () => {
  const files = { A: "file", B: "file" };
  test.each<[string, ChangeInput, [string, string][]]>([
    [
      "those of the input go before those of files",
      { "environment-from-file": ["x"], "environment-variables": { B: "input" } },
      [
        ["A", "file"],
        ["B", "input"],
      ],
    ],
    [
      "replaced",
      { "environment-variables": { C: "c" }, "environment-mode": "replace" },
      [
        ["A", "file"],
        ["B", "file"],
        ["C", "c"],
      ],
    ],
    [
      "removed",
      { "remove-environment-variables": ["A", "Z"], "environment-from-file": ["x"] },
      [
        ["A", "file"],
        ["B", "file"],
      ],
    ],
  ])("%s", (_name, input, expected) => {
    const [web] = Array.isArray(one["containerDefinitions"]) ? one["containerDefinitions"] : [];
    expect(containers(one, input, files)).toEqual([
      { ...(web as JsonObject), environment: expected.map(([name, value]) => ({ name, value })) },
    ]);
  });
});

test("task-level inputs become the task's members", () => {
  const input = {
    family: "f",
    cpu: "256",
    memory: "512",
    "task-role-arn": "t",
    "execution-role-arn": "e",
    "cpu-architecture": "ARM64",
    "operating-system-family": "LINUX",
  };
  expect(render({ runtimePlatform: { x: 1 } }, changesOf(input, {}, {}))).toEqual({
    family: "f",
    cpu: "256",
    memory: "512",
    taskRoleArn: "t",
    executionRoleArn: "e",
    runtimePlatform: { x: 1, cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
  });
});
