import { describe, expect, test } from "vitest";
import { job, rehearse } from "./fixture.ts";

describe("expressions", () => {
  test("see the event, inputs, variables and secrets", async () => {
    const { log, result } = await rehearse(
      job(`
- run: |
    echo "\${{ github.event_name }} \${{ github.ref }} \${{ github.head_ref }} \${{ github.event.number }}"
    echo "$GITHUB_EVENT_NAME $GITHUB_REF $GITHUB_HEAD_REF $(grep -c number "$GITHUB_EVENT_PATH")"
    echo "\${{ vars.CLUSTER }} \${{ vars.MISSING }}. \${{ secrets.KEY }} \${{ contains(github.event.pull_request.labels.*.name, 'preview') }}"
`).replace("workflow_dispatch", "pull_request"),
      {
        event: {
          name: "pull_request",
          payload: {
            number: 42,
            pull_request: { head: { ref: "topic" }, base: { ref: "main" }, labels: [{ name: "preview" }] },
          },
        },
        vars: { CLUSTER: "prod" },
        secrets: { KEY: "hunter2" },
      },
    );
    expect(result).toBe("success");
    expect(log).toContain("output pull_request refs/pull/42/merge topic 42");
    expect(log).toContain("output pull_request refs/pull/42/merge topic 1");
    expect(log).toContain("output prod . *** true");
  });

  test("inputs keep their types; the payload has them as text", async () => {
    const yaml = job(
      `- run: echo \${{ inputs.dry && 'dry' || 'wet' }} \${{ github.event.inputs.dry == 'false' }}`,
    ).replace("workflow_dispatch", "{workflow_dispatch: {inputs: {dry: {type: boolean, default: true}}}}");
    expect((await rehearse(yaml, { inputs: { dry: "false" } })).log).toContain("output wet true");
    expect((await rehearse(yaml)).log).toContain("output dry false");
  });

  test("leave the text around them alone", async () => {
    const script = `a='{0}' b='x y' c="it's"; echo "$a $b $c" '\${{ github.job }}' \${{ 'a''b''c' != '' && 'set' }}`;
    expect((await rehearse(job(`- run: |\n    ${script}`))).log).toContain("output {0} x y it's only set");
  });

  test("one that cannot be evaluated fails its step, at its place", async () => {
    const { jobs, result } = await rehearse(
      job(`- run: echo \${{ fromJSON('{') }}\n  name: broken\n- run: 'true'`),
    );
    expect(result).toBe("failure");
    expect(jobs[0]?.steps.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["broken", "failure"],
      ["Run true", "skipped"],
    ]);
    expect(jobs[0]?.steps[0]?.annotations[0]?.message).toMatch(
      /w\.yml:7:14: The expression .* cannot be evaluated/,
    );
  });
});

describe("jobs", () => {
  test("pass outputs on to those that need them", async () => {
    const { jobs, log } = await rehearse(`
on: push
jobs:
  second:
    needs: first
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ needs.first.result }} \${{ needs.first.outputs.tag }}"
  first:
    runs-on: ubuntu-latest
    outputs: {tag: "v\${{ steps.make.outputs.tag }}"}
    steps:
      - id: make
        run: echo tag=7 >> "$GITHUB_OUTPUT"
`);
    expect(jobs.map(({ id, outputs }) => [id, outputs])).toEqual([
      ["first", { tag: "v7" }],
      ["second", {}],
    ]);
    expect(log).toContain("output success v7");
  });

  test("lose an output that holds a secret, as at GitHub", async () => {
    const { jobs } = await rehearse(
      job(
        `- id: a\n  run: echo "image=\${{ secrets.ACCOUNT }}.dkr.ecr/x" >> "$GITHUB_OUTPUT"`,
        `outputs: {image: '\${{ steps.a.outputs.image }}'}`,
      ),
      { secrets: { ACCOUNT: "123456789012" } },
    );
    expect(jobs[0]?.steps[0]?.outputs).toEqual({ image: "123456789012.dkr.ecr/x" });
    expect(jobs[0]?.outputs).toEqual({});
    expect(jobs[0]?.annotations).toEqual([
      { level: "warning", message: "Skip output 'image' since it may contain secret." },
    ]);
  });

  test("are skipped down the chain after a failure, but for those that ask for it", async () => {
    const one = (more: string) => `{runs-on: ubuntu-latest, steps: [{run: "true"}], ${more}}`;
    const { jobs, result } = await rehearse(`
on: push
jobs:
  bad: {runs-on: ubuntu-latest, steps: [{run: "false"}]}
  next: ${one("needs: bad")}
  last: ${one("needs: next")}
  clean: ${one("needs: next, if: always()")}
  after-clean: ${one("needs: clean")}
  alarm: ${one("needs: next, if: failure()")}
  never: ${one("if: github.ref == 'refs/heads/other'")}
  free: ${one("")}
`);
    expect(Object.fromEntries(jobs.map((each) => [each.id, each.result]))).toEqual({
      bad: "failure",
      next: "skipped",
      last: "skipped",
      clean: "success",
      "after-clean": "skipped",
      alarm: "success",
      never: "skipped",
      free: "success",
    });
    expect(result).toBe("failure");
  });

  test("run once for each value of their matrix; a failure cancels the rest unless told otherwise", async () => {
    const yaml = job(`- run: '[ \${{ matrix.n }} != 2 ]'`, "strategy: {matrix: {n: [1, 2, 3]}}");
    const first = await rehearse(yaml);
    expect(first.jobs.map(({ name, result }) => [name, result])).toEqual([
      ["only (1)", "success"],
      ["only (2)", "failure"],
      ["only", "cancelled"],
    ]);
    const second = await rehearse(yaml.replace("strategy: {", "strategy: {fail-fast: false, "));
    expect(second.jobs.map(({ result }) => result)).toEqual(["success", "failure", "success"]);
  });

  test("may fail where continue-on-error says so", async () => {
    expect((await rehearse(job("- run: 'false'", "continue-on-error: true"))).result).toBe("success");
  });

  test("whose condition cannot be evaluated fail", async () => {
    const { jobs } = await rehearse(job("- run: 'true'", "if: fromJSON('{') == 1"));
    expect(jobs[0]).toMatchObject({ result: "failure", steps: [], annotations: [{ level: "error" }] });
  });
});

test("variables and secrets that nobody gave are named", async () => {
  const { notGiven } = await rehearse(
    job(
      `- {run: "true", if: vars.A == vars.B && !steps.vars.outputs.x, env: {T: "\${{ secrets.GITHUB_TOKEN }}", K: "\${{ secrets.KEY || 'vars.C' }}"}}`,
    ),
    { vars: { A: "" } },
  );
  expect(notGiven).toEqual(["vars.B", "secrets.KEY"]);
});

test("what GitHub enforces and this runner does not is listed with its place", async () => {
  const { notEnforced } = await rehearse(`
on: {push: {branches: [main]}}
permissions: {contents: read}
concurrency: deploy
jobs:
  a:
    runs-on: [self-hosted]
    environment: production
    permissions: {}
    concurrency: {group: a}
    steps: [{run: "true"}]
`);
  expect(notEnforced.map((line) => line.replace(/^.*\/w\.yml/, ""))).toEqual([
    ":3:1: permissions",
    ":4:1: concurrency",
    ":2:13: on.push.branches",
    ":7:5: runs-on (every job runs on this machine)",
    ":8:5: environment",
    ":9:5: permissions",
    ":10:5: concurrency",
  ]);
});
