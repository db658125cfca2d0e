import { describe, expect, test } from "vitest";
import { action, job, refusals } from "./fixture.ts";

describe("what GitHub would refuse", () => {
  test("has its place", async () => {
    expect(await refusals("on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    step: []\n")).toEqual([
      "w.yml:5:5 Unexpected value 'step'",
    ]);
    expect(await refusals(job(`- run: echo "\${{ secret.x }}"`))).toEqual([
      expect.stringContaining("w.yml:7:20 Unrecognized named-value: 'secret'"),
    ]);
    expect(await refusals("on: push\njobs:\n  a: {runs-on: x, needs: b, steps: [{run: a}]}\n")).toEqual([
      expect.stringContaining("w.yml:3:3 The workflow must contain at least one job with no dependencies"),
    ]);
  });

  test("a file that is not YAML is told without a picture of the line", async () => {
    expect(await refusals("on: push\njobs: [\n")).toEqual([
      expect.stringMatching(/^w\.yml:3:1 Flow sequence [^\n]+$/),
    ]);
  });
});

test("all that this runner does not do is told at once, in the file's order, and nothing runs", async () => {
  const problems = await refusals(
    `on: push
jobs:
  called:
    uses: org/x/.github/workflows/y.yml@v1
  a:
    runs-on: ubuntu-latest
    container: node:24
    services: {db: {image: redis}}
    strategy:
      matrix: \${{ fromJSON('{"v":[1]}') }}
    defaults: {run: {shell: pwsh}}
    steps:
      - run: touch \${{ github.workspace }}/ran
      - uses: docker/build-push-action@v6
      - uses: docker://alpine
      - uses: actions/checkout@v4
        with: {path: here}
      - run: echo \${{ hashFiles('x') }}
        shell: bash
      - run: "true"
        if: hashFiles('x') != '' && 'hashFiles' != ''
        shell: python
`,
    { event: { name: "push", payload: {} } },
  );
  expect(problems).toEqual([
    "w.yml:4:11 'org/x/.github/workflows/y.yml@v1' is not a workflow of this checkout and cannot be run here",
    "w.yml:7:5 Job containers are not started here",
    "w.yml:8:5 Service containers are not started here",
    "w.yml:10:15 A matrix made by an expression is not run here",
    "w.yml:11:29 The shell 'pwsh' is not available here",
    "w.yml:14:15 'docker/build-push-action' is not an action of this repository and cannot be run here",
    "w.yml:15:15 'docker://alpine' is not an action of this repository and cannot be run here",
    "w.yml:17:16 'path' of actions/checkout@v4 has no effect here",
    "w.yml:18:14 hashFiles() is not available here",
    "w.yml:21:13 hashFiles() is not available here",
    "w.yml:22:16 The shell 'python' is not available here",
  ]);
});

describe("an action of the checkout", () => {
  test.each([
    ["is missing", {}, "w.yml:7:15 There is no action.yml in "],
    [
      "is not node24",
      {
        "actions/x/action.yml": "name: x\ndescription: x\nruns: {using: node20, main: x.js}\n",
        "actions/x/x.js": "",
      },
      "action.yml:3:15 Actions with 'using: node20' cannot be run here",
    ],
    [
      "is a composite",
      { "actions/x/action.yml": "name: x\ndescription: x\nruns: {using: composite, steps: []}\n" },
      "action.yml:3:15 Actions with 'using: composite' cannot be run here",
    ],
    [
      "is not built",
      {
        "actions/x/action.yml": "name: x\ndescription: x\nruns:\n  using: node24\n  main: ../../dist/x.js\n",
      },
      "action.yml:5:9 'main' names a file that does not exist: ",
    ],
    [
      "leads elsewhere",
      { "actions/x/action.yml": "name: x\ndescription: x\nruns:\n  using: node24\n  main: ../../../x.js\n" },
      "action.yml:5:9 'main' leads out of the repository",
    ],
    [
      "has a pre script",
      action("x", { main: "", runs: "\n  pre: x.js" }),
      "action.yml:7:8 Actions with a 'pre' script cannot be run here",
    ],
    [
      "has a wrong manifest",
      { "actions/x/action.yml": "name: x\nruns: {using: node24, main: x.js, man: 1}\n" },
      "action.yml:1:1 Required property is missing: description",
    ],
  ])("that %s is refused", async (_, files, problem) => {
    const step = "- uses: org/ecs-actions/actions/x@v1";
    const problems = await refusals(job(`${step}\n${step}`), { files });
    expect(problems[0]).toContain(problem);
    // What is wrong in the action's own file is told once.
    expect(problems).toEqual([...new Set(problems)]);
  });

  test("cannot be reached outside the checkout", async () => {
    expect(await refusals(job("- uses: org/ecs-actions/../x@v1"))).toEqual([
      expect.stringContaining("leads out of"),
    ]);
  });
});

test("an event that the workflow does not run on is refused", async () => {
  expect(await refusals(job("- run: a"), { event: { name: "push", payload: {} } })).toEqual([
    "w.yml The event 'push' does not start this workflow; these do: workflow_dispatch",
  ]);
});
