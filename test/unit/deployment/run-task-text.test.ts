import { describe, expect, test } from "vitest";
import {
  capacityProviderStrategy,
  containerOverrides,
  ids,
  startedBy,
  taskEbsVolume,
  taskTags,
} from "../../../src/deployment/run-task-text.ts";
import type { Problem } from "../../../src/failure.ts";
import { optional, readInputs } from "../../../src/inputs/table.ts";

const table = {
  "run-task-container-overrides": optional(containerOverrides, ""),
  "run-task-subnets": optional(ids("subnet"), ""),
  "run-task-security-groups": optional(ids("sg"), ""),
  "run-task-capacity-provider-strategy": optional(capacityProviderStrategy, ""),
  "run-task-started-by": optional(startedBy, ""),
  "run-task-tags": optional(taskTags, ""),
  "run-task-managed-ebs-volume": optional(taskEbsVolume, ""),
};

type Name = keyof typeof table;

function value(name: Name, text: string): unknown {
  const read = readInputs(table, { [name]: text });
  return "values" in read ? read.values[name] : read.problems;
}

function problems(name: Name, text: string): readonly Problem[] {
  const read = readInputs(table, { [name]: text });
  return "problems" in read ? read.problems : [];
}

describe("what users of the AWS action write", () => {
  test.each<[Name, string, unknown]>([
    ["run-task-subnets", "subnet-1,subnet-2", ["subnet-1", "subnet-2"]],
    ["run-task-subnets", " subnet-1, subnet-2 ", ["subnet-1", "subnet-2"]],
    ["run-task-security-groups", "sg-1\nsg-2", ["sg-1", "sg-2"]],
    ["run-task-container-overrides", "[]", []],
    [
      "run-task-container-overrides",
      '[{"name":"web","command":["rake","db:migrate"],"environment":[{"name":"A","value":""}],"cpu":256}]',
      [{ name: "web", command: ["rake", "db:migrate"], environment: [{ name: "A", value: "" }], cpu: 256 }],
    ],
    [
      "run-task-container-overrides",
      "- name: web\n  command: [rake, db:migrate]\n  cpu: null",
      [{ name: "web", command: ["rake", "db:migrate"] }],
    ],
    [
      "run-task-capacity-provider-strategy",
      '[{"capacityProvider":"FARGATE_SPOT","weight":1}]',
      [{ capacityProvider: "FARGATE_SPOT", weight: 1 }],
    ],
    [
      "run-task-tags",
      '[{"key":"team","value":"web"},{"key":"bare"}]',
      [{ key: "team", value: "web" }, { key: "bare" }],
    ],
    [
      "run-task-managed-ebs-volume",
      '{"roleArn":"arn:aws:iam::111122223333:role/ebs","sizeInGiB":20,"newMember":1}',
      { roleArn: "arn:aws:iam::111122223333:role/ebs", sizeInGiB: 20, newMember: 1 },
    ],
    ["run-task-started-by", "deploy-7", "deploy-7"],
  ])("%s: %s", (name, text, expected) => {
    expect(value(name, text)).toEqual(expected);
  });

  test("a member that is newer than this version reaches ECS", () => {
    expect(value("run-task-container-overrides", "- name: web\n  restartQuickly: true")).toEqual([
      { name: "web", restartQuickly: true },
    ]);
  });
});

describe("what is wrong is told by its line, and never by its value", () => {
  test.each<[string, Name, string, string]>([
    ["no list", "run-task-container-overrides", "name: s3cret", "a list is expected"],
    [
      "no map",
      "run-task-container-overrides",
      "- s3cret",
      "Line 1 of the container overrides: an item is no map",
    ],
    ["no name", "run-task-container-overrides", "- command: [s3cret]", "has no `name`"],
    [
      "a name twice",
      "run-task-container-overrides",
      "- name: web\n- name: web",
      "Line 2 of the container overrides: the same `name`",
    ],
    [
      "a command in one text",
      "run-task-container-overrides",
      "- name: web\n  command: s3cret x",
      "Line 2 of the container overrides: `command` has to be a list",
    ],
    [
      "a number as a value",
      "run-task-container-overrides",
      "- name: web\n  environment:\n    - name: s3cret\n      value: 5",
      "in quotes",
    ],
    [
      "a map of variables",
      "run-task-container-overrides",
      "- name: web\n  environment: { A: s3cret }",
      "`environment` has to be a list of `name` and `value`",
    ],
    [
      "a slip of the pen",
      "run-task-container-overrides",
      "- name: web\n  comand: [s3cret]",
      "there is no `comand`; did you mean `command`?",
    ],
    ["no YAML", "run-task-container-overrides", '[{"name": "s3cret]', "Line 1 of the container overrides"],
    [
      "too long",
      "run-task-container-overrides",
      `- name: s3cret\n  command: [${"x".repeat(8200)}]`,
      "ECS takes 8192",
    ],
    ["no provider", "run-task-capacity-provider-strategy", "- weight: 1", "has no `capacityProvider`"],
    [
      "a weight in quotes",
      "run-task-capacity-provider-strategy",
      "- capacityProvider: s3cret\n  weight: '1'",
      "`weight` has to be a whole number",
    ],
    ["a tag's number", "run-task-tags", "- key: s3cret\n  value: 7", "`value` has to be a text"],
    ["no subnet", "run-task-subnets", "subnet-1, s3cret", "item 2 is none"],
    ["JSON where a list of ids is", "run-task-subnets", '["subnet-s3cret"]', "item 1 is none"],
    ["groups as subnets", "run-task-security-groups", "subnet-s3cret", "sg-0123abcd"],
    ["no role", "run-task-managed-ebs-volume", "snapshotId: s3cret", "needs `roleArn`"],
    ["no map", "run-task-managed-ebs-volume", "- s3cret", "no map of settings"],
    [
      "too long a name",
      "run-task-started-by",
      `s3cret${"x".repeat(128)}`,
      "has 134 characters; ECS takes 128",
    ],
  ])("%s", (_, name, text, says) => {
    const found = problems(name, text);
    const words = found.map(({ message, hint }) => `${message} ${hint}`).join("\n");
    expect(words).toContain(says);
    expect(words).not.toContain("s3cret");
    expect(found.every(({ where }) => where?.input === name)).toBe(true);
  });

  test("everything at once", () => {
    const text = "- command: x\n- name: web\n  cpu: much";
    expect(problems("run-task-container-overrides", text)).toHaveLength(3);
  });
});
