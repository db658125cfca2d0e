import { describe, expect, test } from "vitest";
import { runWorkflow } from "../../../runner/index.ts";
import { Failure } from "../../../src/failure.ts";
import { folderWith } from "./fixture.ts";

const called = `
on:
  workflow_call:
    inputs:
      service: { required: true, type: string }
      count: { type: number, default: 2 }
      dry: { type: boolean, default: false }
    secrets:
      key: { required: false }
    outputs:
      said: { value: "\${{ jobs.inner.outputs.said }}" }
env: { FROM: called }
jobs:
  inner:
    runs-on: ubuntu-latest
    outputs: { said: "\${{ steps.say.outputs.said }}" }
    steps:
      - id: say
        env: { KEY: "\${{ secrets.key }}", OTHER: "\${{ secrets.OTHER }}" }
        run: |
          echo "said=\${{ inputs.service }} \${{ inputs.count == 2 }} \${{ inputs.dry && 'dry' || 'wet' }}" >> "$GITHUB_OUTPUT"
          echo "$FROM \${{ github.event_name }} \${{ vars.CLUSTER }} key=\${#KEY} other=\${#OTHER}"
`;

/** Runs `w.yml`, whose jobs may call the workflow above as ./.github/workflows/called.yml. */
async function run(jobs: string, text = called) {
  const folder = folderWith({
    "w.yml": `on: workflow_dispatch\nenv: { FROM: caller }\njobs:\n${jobs.replace(/^(?=.)/gm, "  ")}`,
    ".github/workflows/called.yml": text,
  });
  const log: string[] = [];
  const result = await runWorkflow({
    file: `${folder}/w.yml`,
    repository: folder,
    workspace: folder,
    vars: { CLUSTER: "prod" },
    secrets: { KEY: "hunter2", OTHER: "swordfish" },
    onLine: ({ kind, job, text: line }) => void (kind === "output" && log.push(`${job}: ${line}`)),
  });
  return { ...result, log };
}

async function refused(jobs: string, text = called): Promise<string[]> {
  const error: unknown = await run(jobs, text).catch((thrown: unknown) => thrown);
  if (!(error instanceof Failure)) throw error;
  return error.problems.map(({ message }) => message);
}

const call = (more: string) =>
  `a:\n  uses: ./.github/workflows/called.yml\n${more.replace(/^(?=.)/gm, "  ")}`;

describe("a called workflow", () => {
  test("has its inputs in their types, the caller's event and variables, and an env of its own", async () => {
    const { jobs, log, result } = await run(
      `${call("with: { service: web }\nsecrets: { key: '${{ secrets.KEY }}' }")}
after:
  needs: a
  runs-on: ubuntu-latest
  steps:
    - run: echo "\${{ needs.a.result }} \${{ needs.a.outputs.said }}"
`,
    );
    expect(log).toEqual([
      "a / inner: called workflow_dispatch prod key=7 other=0",
      "after: success web true wet",
    ]);
    expect(jobs.map(({ id, result: each, steps }) => [id, each, steps.length])).toEqual([
      ["a", "success", 0],
      ["a / inner", "success", 1],
      ["after", "success", 1],
    ]);
    expect(result).toBe("success");
  });

  test("gets all secrets where the call says inherit, and is called once for each value of a matrix", async () => {
    const { log } = await run(
      call(
        "strategy: { matrix: { service: [web, worker] } }\nwith: { service: '${{ matrix.service }}' }\nsecrets: inherit",
      ),
    );
    expect(log).toHaveLength(2);
    expect(log[0]).toContain("other=9");
  });

  test("that fails makes the call fail, and what needs it is skipped", async () => {
    const { jobs, result } = await run(
      `${call("with: { service: web }")}\nafter: { needs: a, runs-on: x, steps: [{ run: "true" }] }\n`,
      called.replace("run: |", "run: |\n          exit 1"),
    );
    expect(jobs.map(({ id, result: each }) => [id, each])).toEqual([
      ["a", "failure"],
      ["a / inner", "failure"],
      ["after", "skipped"],
    ]);
    expect(result).toBe("failure");
  });
});

describe("a call is refused, with nothing run,", () => {
  test.each([
    ["without a required input", call(""), "Input service is required"],
    ["with an unknown input", call("with: { service: a, servce: b }"), "servce is not defined"],
    ["with an unknown secret", call("with: { service: a }\nsecrets: { kay: x }"), "kay is not defined"],
    ["of a workflow that is not there", "a: { uses: ./.github/workflows/no.yml }", "not a workflow of this"],
  ])("%s", async (_, jobs, message) => {
    expect((await refused(jobs)).join("\n")).toContain(message);
  });

  test("of a workflow that nobody may call, or one that is wrong itself", async () => {
    const plain = "on: push\njobs: { a: { runs-on: x, steps: [{ run: a }] } }\n";
    expect((await refused(call(""), plain)).join()).toContain("workflow_call");
    expect((await refused(call(""), plain.replace("steps", "step"))).join()).toContain("'step'");
  });

  test("that leads back to itself", async () => {
    const circle = "on: workflow_call\njobs: { a: { uses: ./.github/workflows/called.yml } }\n";
    expect((await refused(call(""), circle)).join()).toContain("closes a circle");
  });
});
