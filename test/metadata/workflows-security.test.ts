import { describe, expect, test } from "vitest";
import { exampleWorkflows, ownWorkflows } from "./workflow-files.ts";
import { securityFindings } from "./workflow-rules.ts";

const sha = "0123456789abcdef0123456789abcdef01234567";
const workflow = (head: string, step: string) => `${head}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - ${step}
`;
const plain = "on: push\npermissions: {}";

describe("the rules", () => {
  test.each([
    ["no permissions", workflow("on: push", "run: x"), "no top-level permissions"],
    ["all permissions", workflow("on: push\npermissions: write-all", "run: x"), "all permissions at once"],
    [
      "contents: write",
      workflow("on: push\npermissions: {contents: write}", "run: x"),
      "no deployment needs",
    ],
    [
      "a permission for every job",
      `${workflow("on: push\npermissions: {id-token: write}", "run: x")}  b: {runs-on: x, steps: [{run: x}]}\n`,
      "gives id-token to every job",
    ],
    [
      "a title in a script",
      workflow(plain, `run: echo \${{ github.event.pull_request.title }}`),
      "w.yml:7:19: ",
    ],
    [
      "a branch in a script",
      workflow(plain, `run: echo \${{ format('{0}', github.head_ref) }}`),
      "hand it in by env",
    ],
    [
      "an input in a script",
      workflow(plain, `run: echo a \${{ inputs.name }} b`),
      `\${{ inputs.name }} becomes part`,
    ],
    ["a secret in a script", workflow(plain, `run: echo \${{ secrets['KEY'] }}`), "hand it in by env"],
    [
      "a script of github-script",
      workflow(plain, `{uses: actions/github-script@v8, with: {script: "\${{ github.event }}"}}`),
      "hand it in by env",
    ],
    ["a branch of others' action", workflow(plain, "uses: actions/checkout@main"), "full commit SHA"],
    ["a tag of others' action", workflow(plain, "uses: actions/checkout@v5"), "full commit SHA"],
    ["an image without digest", workflow(plain, "uses: docker://alpine:3"), "pinned by digest"],
    [
      "a head with rights",
      workflow(
        "on: pull_request_target\npermissions: {}",
        `{uses: actions/checkout@${sha}, with: {ref: "\${{ github.head_ref }}"}}`,
      ),
      "pull request's head",
    ],
  ])("find %s", (_, text, finding) => {
    expect(securityFindings("w.yml", text, true).join("\n")).toContain(finding);
  });

  test.each([
    [
      "the number of an event by env",
      workflow(plain, `{run: 'echo "$N"', env: {N: "\${{ github.event.number }}"}}`),
    ],
    [
      "what nobody else can write",
      workflow(plain, `run: echo \${{ github.event_name }} \${{ steps.a.outputs.b }} \${{ github.sha }}`),
    ],
    ["our own action by tag", workflow(plain, "uses: org/ecs-actions/actions/x@v1")],
    ["a pinned action", workflow(plain, `uses: somebody/thing/sub@${sha}`)],
    ["one job's token", workflow("on: push\npermissions: {id-token: write, contents: read}", "run: x")],
  ])("let pass %s", (_, text) => {
    expect(securityFindings("w.yml", text, true)).toEqual([]);
  });
});

test.each(exampleWorkflows)("$path keeps the rules", ({ path, text }) => {
  expect(securityFindings(path, text, true)).toEqual([]);
});

test.each(ownWorkflows)("$path keeps the rules", ({ path, text }) => {
  expect(securityFindings(path, text, false)).toEqual([]);
});
