import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stage, withoutAws } from "../support/endpoint.ts";

const web = '{ "name": "web", "image": "web:1.2", "memory": 128 }';
const definition = `{ "family": "web", "containerDefinitions": [ ${web} ] }`;

async function rendered(content: string | Buffer, file = "td.json") {
  const on = await stage();
  writeFileSync(join(on.workspace, file), content);
  const environment = { ...withoutAws, RUNNER_TEMP: on.workspace };
  const result = await on.run(
    "render-task-def",
    { "task-definition": file },
    { environment, timeoutMs: 20_000 },
  );
  const written = result.outputs["task-definition"] ?? "";
  return {
    ...result,
    document: written === "" ? undefined : JSON.parse(readFileSync(written, "utf8")),
    errors: result.annotations.filter(({ level }) => level === "error"),
  };
}

describe("files as they are found come out as the definition that they hold", () => {
  test.each<[string, string, string?]>([
    [
      "the AWS CLI's answer, with what only Describe gives",
      `{ "taskDefinition": { "family": "web", "revision": 3, "status": "ACTIVE", "containerDefinitions": [ ${web} ] }, "tags": null }`,
    ],
    [
      "a byte order mark, Windows line ends, comments, a trailing comma",
      `\uFEFF// web\r\n${definition.replaceAll(" ", "\r\n")}`.replace(/\}$/, ",}"),
    ],
    [
      "YAML with an anchor, a merge key and a mark",
      "---\nfamily: web\ncontainerDefinitions:\n  - <<: &a {image: 'web:1.2', memory: 128}\n    name: web\n",
      "td.yml",
    ],
  ])("%s", async (_name, text, file) => {
    const { exitCode, document, stdout } = await rendered(text, file);
    expect(exitCode, stdout).toBe(0);
    expect(document).toEqual(JSON.parse(definition));
  });
});

describe("what is no task definition ends with a place and a sentence, and no stack", () => {
  const utf16 = Buffer.from(`\uFEFF${definition}`, "utf16le");
  test.each<[string, string | Buffer, RegExp, number]>([
    ["an HTML page", "<!DOCTYPE html>\n<html></html>\n", /HTML or XML/, 1],
    ["UTF-16 of Windows PowerShell", utf16, /UTF-16/, 1],
    [
      "a pointer of Git LFS",
      "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
      /Git LFS/,
      1,
    ],
    [
      "a file that git-crypt has encrypted",
      Buffer.from([0, ...Buffer.from("GITCRYPT"), 0, 200, 201]),
      /git-crypt/,
      1,
    ],
    [
      "a template that is not filled in",
      '{\n  "family": "web",\n  "cpu": {{ env `CPU` }}\n}',
      /a tag of a template/,
      3,
    ],
    ["a Python dictionary", "{'family': 'web'}", /double quotes/, 1],
    [
      "CloudFormation's names",
      '{\n  "Family": "web",\n  "ContainerDefinitions": []\n}',
      /as CloudFormation writes it/,
      3,
    ],
    ["a Compose file", "version: '3'\nservices:\n  web:\n    image: nginx\n", /a Compose file/, 2],
    [
      "a small text that grows",
      `a: &a [${"x,".repeat(5000)}]\nb:\n${"  - *a\n".repeat(5000)}`,
      /more than 200000 values/,
      1,
    ],
    ["nesting without end", '{"a":'.repeat(100_000), /nested too deeply/, 1],
  ])("%s", async (_name, content, message, line) => {
    const { exitCode, errors, stdout, stderr } = await rendered(content);
    expect(exitCode, stdout).toBe(1);
    expect(errors).toMatchObject([{ file: "td.json", line, message: expect.stringMatching(message) }]);
    expect(stdout + stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  });
});
