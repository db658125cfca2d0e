import { describe, expect, test } from "vitest";
import { ecsModel } from "../../../src/aws/ecs-model.ts";
import { parseDocument } from "../../../src/document/parse.ts";
import { Failure, place } from "../../../src/failure.ts";
import { isObject, type Json } from "../../../src/json.ts";
import { clean } from "../../../src/task-definition/clean.ts";
import { mistakenFor } from "../../../src/task-definition/mistaken.ts";
import { asProblem, validate } from "../../../src/task-definition/validate.ts";

const web = '{ "name": "web", "image": "web:1.2", "memory": 128 }';
const around = (container: string) => `{ "family": "web", "containerDefinitions": [ ${container} ] }`;
const container = (members: string) => around(`{ "name": "web", "image": "web:1.2", ${members} }`);

/** What is said of a file's text, as `place severity: message -> hint`. */
function said(text: string, file = "td.json"): string[] {
  try {
    const { value, whereIs } = parseDocument(text, file);
    if (!isObject(value)) return [mistakenFor(value)?.message ?? "no object"];
    const { document, described, originalPath } = clean(value);
    return validate(document, { described, shape: ecsModel.registerTaskDefinition }).map((finding) => {
      const { message, where, hint } = asProblem(finding, (path) => whereIs(originalPath(path)));
      return `${place(where)} ${finding.severity}: ${message} -> ${hint}`;
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.problems.map(({ message, where, hint }) => `${place(where)} refused: ${message} -> ${hint}`);
  }
}

describe("understood, with nothing to say against it", () => {
  const yaml = "family: web\ncontainerDefinitions:\n  - name: web\n    image: web:1.2\n    memory: 128\n";
  test.each([
    ["the AWS CLI's answer", `{ "taskDefinition": ${around(web)}, "tags": null }`],
    [
      "the same as YAML, as --output yaml prints it",
      yaml.replace(/^/gm, "  ").replace("  ", "taskDefinition:\n  "),
    ],
    [
      "null for every member that is not set",
      container('"memory": 128, "links": null, "user": null, "secrets": null'),
    ],
    ["empty lists", container('"memory": 128, "environment": [], "mountPoints": [], "volumesFrom": []')],
    ["a byte order mark, tabs and Windows line ends", `\uFEFF${around(web).replaceAll(" ", "\r\n\t")}`],
    ["comments and trailing commas", `// task\n/* of */ ${container('"memory": 128, // MiB\n')}`],
    ["comments of YAML before JSON", `# task\n#\n${around(web)}`],
    ["a file of YAML in braces", `{ family: web, containerDefinitions: [${web}] }`],
    ["a number with a fraction of nothing", container('"memory": 128.0, "cpu": 1e2')],
    ["YAML after its mark, and with one behind", `---\n${yaml}---\n`],
    [
      "a merge key",
      `family: web\ncontainerDefinitions:\n  - &a {name: web, image: "web:1.2", memory: 128}\n  - {<<: *a, name: app}\n`,
    ],
  ])("%s", (_name, text) => {
    expect(said(text, "td.yml")).toEqual([]);
  });
});

describe("no task definition: one sentence that says what it is", () => {
  test.each([
    ["[]", "no object"],
    [`[ ${web} ]`, "a list of container definitions"],
    [`[ { "taskDefinition": ${around(web)} } ]`, "a list around a task definition"],
    ['[ { "name": "web", "imageUri": "web:1" } ]', "an imagedefinitions.json of CodePipeline"],
    [web, "a single container definition"],
    ['{ "Family": "web", "ContainerDefinitions": [ { "Name": "web" } ] }', "as CloudFormation writes it"],
    ['{ "family": "web", "AWSEBDockerrunVersion": 2, "containerDefinitions": [] }', "Elastic Beanstalk's"],
    ["AWSTemplateFormatVersion: '2010-09-09'\nResources: {}\n", "a CloudFormation template"],
    ["version: 0.0\nResources:\n  - TargetService: {}\n", "an AppSpec file"],
    ["version: '3'\nservices:\n  web:\n    image: nginx\n", "a Compose file"],
    ["version: 1\ntask_definition:\n  ecs_network_mode: awsvpc\n", "the ecs-params.yml"],
    ["name: web\ntype: Load Balanced Web Service\nimage:\n  port: 80\n", "a manifest of AWS Copilot"],
    ["apiVersion: apps/v1\nkind: Deployment\n", "a manifest of Kubernetes"],
    ["on: push\njobs: {}\n", "a workflow of GitHub Actions"],
    ['{ "serviceName": "web", "taskDefinition": "web:1" }', "a service definition"],
    ['{ "services": [ { "serviceName": "web" } ] }', "answer about services"],
    ["family: ENC[AES256_GCM,data:a]\nsops:\n  version: 3.9.0\n", "SOPS has encrypted"],
    ['{ "family": "web", "container_definitions": "[]" }', "no containers"],
  ])("%s", (text, expected) => {
    const found = said(text, "td.yml").filter((line) => !line.includes(" warning: "));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});

describe("no document", () => {
  test.each([
    ["<!DOCTYPE html>\n<html></html>", "HTML or XML"],
    ["version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "a pointer of Git LFS"],
    ["\0GITCRYPT\0\uFFFD", "encrypted by git-crypt"],
    ["$ANSIBLE_VAULT;1.1;AES256\n6231\n", "encrypted"],
    ['\uFFFD\uFFFD{\0"\0', "UTF-16"],
    ['{ "family": "w\uFFFDb" }', "td.json:1:15 refused: There are bytes here that are no UTF-8"],
    ['{\n<<<<<<< HEAD\n  "family": "a"\n', "td.json:2:1 refused: There is a conflict mark of Git"],
    ['resource "aws_ecs_task_definition" "web" {\n  family = "web"\n}', "Terraform's configuration"],
    [
      "An error occurred (ClientException) when calling the DescribeTaskDefinition",
      "error message of the AWS CLI",
    ],
    ["```json\n{}\n```", "a fence of Markdown"],
  ])("%j", (text, expected) => {
    const found = said(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});

describe("almost JSON: each kind of sign once, at its first place", () => {
  test.each([
    [
      "{'family': 'web', 'x': True}",
      [
        "1:2 refused: This is not valid JSON: texts stand in double quotes",
        "1:24 refused: This is not valid JSON: True, False and None are Python's",
      ],
    ],
    [
      '{ family: "web", cpu: 1 }',
      [
        "1:3 refused: This is not valid JSON: the name of a member stands in double quotes (here and in 1 more place).",
      ],
    ],
    [
      '{ "memory": {{ env `M` `1` }}, "cpu": {{ x }} }',
      [
        "1:13 refused: This is not valid JSON: a tag of a template ({{ … }} or {% … %}) is not filled in (here and in 1 more place).",
      ],
    ],
    [
      '{ "image": "{{ must_env "IMAGE" }}", "cpu": 1 }',
      ["1:13 refused: This is not valid JSON: a tag of a template"],
    ],
    ['{% if x %}{ "a": 1 }{% endif %}', ["1:1 refused: This is not valid JSON: a tag of a template"]],
    [
      '{ "memory": ${MEMORY}, "cpu": $CPU }',
      [
        "1:13 refused: This is not valid JSON: a placeholder ($NAME or ${NAME}) that is not in quotes is not filled in (here and in 1 more place).",
      ],
    ],
    ['{ "memory": <MEMORY> }', ["1:13 refused: This is not valid JSON: a placeholder that is not in quotes"]],
    ['{ # web\n "a": 1 }', ["1:3 refused: This is not valid JSON: a comment begins with //, not with #."]],
    ["{ “family”: 1 }", ["1:3 refused: This is not valid JSON: there are typographic quotes"]],
    ['{\u00A0"a": 1 }', ["1:2 refused: This is not valid JSON: there is an invisible character"]],
    [
      '{ "a": 1 "b": 2, \'c\': 3 }',
      [
        "1:10 refused: This is not valid JSON: a ',' is expected before this.",
        "1:18 refused: This is not valid JSON: texts stand in double quotes",
      ],
    ],
  ])("%s", (text, expected) => {
    const found = said(text);
    expect(found).toHaveLength(expected.length);
    for (const [index, start] of expected.entries()) expect(found[index]).toContain(`td.json:${start}`);
  });

  test("a template in YAML", () => {
    expect(said("family: web\ncpu: {{ must_env `CPU` }}\n", "td.yml")[0]).toMatch(
      /^td.yml:2:6 refused: .*template/,
    );
    expect(said("family: web\n{% if x %}\ncpu: 1\n", "td.yml")[0]).toMatch(/^td.yml:2:1 refused: .*template/);
  });
});

describe("values of the wrong type: all told together, each with what to write", () => {
  test("numbers and booleans as texts", () => {
    const members =
      '"cpu": "256", "memory": "512MB", "essential": "true", "portMappings": [{ "containerPort": "80" }]';
    expect(
      said(container(members))
        .filter((line) => line.includes("error"))
        .map((line) => line.split(" -> ")[1]),
    ).toEqual([
      "Write it without quotes.",
      "Write a whole number alone, without quotes and without a unit.",
      "Write true or false, without quotes.",
      "Write it without quotes.",
    ]);
  });

  test.each([
    ['"memory": 128, "environment": { "A": "hunter2" }', '{ "name": "…", "value": "…" }'],
    ['"memory": 128, "environment": ["A=hunter2"]', '{ "name": "…", "value": "…" }'],
    ['"memory": 128, "environment": [{ "name": "A", "value": 1 }]', "put numbers, true and false in quotes"],
    ['"memory": 128, "secrets": { "A": "hunter2" }', '"valueFrom"'],
    ['"memory": 128, "portMappings": ["80:80"]', '"containerPort": 80'],
    ['"memory": 128, "command": "npm start"', '["npm", "start"]'],
  ])("%s", (members, hint) => {
    const [first, ...others] = said(container(members));
    expect(first).toMatch(/^td.json:1:\d+ error: /);
    expect(first).toContain(hint);
    expect(first).not.toContain("hunter2");
    expect(others).toEqual([]);
  });

  test("containers as the text of a list, as Terraform has them", () => {
    expect(said('{ "family": "web", "containerDefinitions": "[{}]" }')[0]).toContain(
      "without quotes around it",
    );
  });
});

test("what a CLI prints and ECS does not take back is found", () => {
  expect(
    said(`{ "family": "web", "taskRoleArn": "", "tags": [], "containerDefinitions": [${web}] }`).join(),
  ).toMatch(/^(?!.*tag).*Role is not valid/s);
});

test("small texts that grow: an end within a second, and one sentence", () => {
  const bombs: [string, string][] = [
    [`a: &a [${"x,".repeat(5000)}]\nb:\n${"  - *a\n".repeat(5000)}`, "more than 200000 values"],
    ["- ".repeat(20_000), "nested too deeply"],
    ['{"a":'.repeat(50_000), "nested too deeply"],
    [`{${"/* */".repeat(20_000)}`, "'}' is expected"],
  ];
  for (const [text, expected] of bombs) {
    const start = performance.now();
    const found = said(text);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  }
});

test.each<[Json]>([[null], ["text"], [1], [{}], [{ family: "web" }], [{ taskDefinition: null }]])(
  "%j is not mistaken",
  (json) => {
    expect(mistakenFor(json)).toBeUndefined();
  },
);
