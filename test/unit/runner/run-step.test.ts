import { describe, expect, test } from "vitest";
import { folderWith, job, rehearse } from "./fixture.ts";

test("if, continue-on-error and the status functions", async () => {
  const { jobs, result } = await rehearse(
    job(`
- {id: soft, run: exit 4, continue-on-error: true}
- {run: "true", if: steps.soft.outcome == 'failure' && steps.soft.conclusion == 'success'}
- {id: hard, run: exit 5}
- {run: "true"}
- {run: "true", if: "true"}
- {run: "true", if: failure() && job.status == 'failure'}
- {run: "true", if: "\${{ always() }}"}
- {run: "true", if: cancelled()}
`),
  );
  expect(jobs[0]?.steps.map(({ outcome, conclusion }) => `${outcome} ${conclusion}`)).toEqual([
    "failure success",
    "success success",
    "failure failure",
    "skipped skipped",
    "skipped skipped",
    "success success",
    "success success",
    "skipped skipped",
  ]);
  expect(jobs[0]?.steps[2]).toMatchObject({
    exitCode: 5,
    annotations: [{ level: "error", message: "Process completed with exit code 5." }],
  });
  expect(result).toBe("failure");
});

describe("a script", () => {
  test("runs as under GitHub's default shell, bash or sh", async () => {
    const steps = `
- {name: default, run: "false | true; echo on; false; echo off"}
- {name: bash, if: always(), shell: bash, run: "echo on; false | true; echo off"}
- {name: sh, if: always(), shell: sh, run: "echo on; false; echo off"}
`;
    const { jobs } = await rehearse(job(steps));
    for (const step of jobs[0]?.steps ?? []) {
      expect([step.name, step.lines.map(({ text }) => text)]).toEqual([
        step.name,
        ["on", "Process completed with exit code 1."],
      ]);
    }
  });

  test("works in the workspace, or in the folder that the step or the defaults name", async () => {
    const workspace = folderWith({ "app/one": "", "lib/two": "" });
    const { log } = await rehearse(
      job("- run: ls\n- {run: ls, working-directory: lib}", "defaults: {run: {working-directory: app}}"),
      { workspace },
    );
    expect(log.filter((line) => line.startsWith("output"))).toEqual(["output one", "output two"]);
    const { jobs } = await rehearse(job("- {run: ls, working-directory: nowhere}"));
    expect(jobs[0]?.steps[0]?.annotations[0]?.message).toContain(
      "The working directory 'nowhere' does not exist",
    );
  });

  test("sees the environment of workflow, job and step, and none of this machine's", async () => {
    process.env["LEAK"] = "leaked";
    const { log } = await rehearse(
      `env: {A: workflow, B: workflow, C: workflow}\n${job(
        `- env: {C: step, GITHUB_REF: mine}\n  run: echo "$A $B $C $D \${{ env.C }}/$LEAK $GITHUB_REF $CI"`,
        "env: {B: job, C: job}",
      )}`,
      { environment: { D: "caller", A: "caller" } },
    );
    delete process.env["LEAK"];
    expect(log).toContain("output workflow job step caller step/ refs/heads/main true");
  });
});

describe("the command files", () => {
  test("reach the steps that follow", async () => {
    const workspace = folderWith({ "tools/hello": "#!/bin/sh\necho hello from tools\n" });
    const { log, jobs } = await rehearse(
      job(`
- id: one
  run: |
    chmod +x tools/hello
    echo "$PWD/tools" >> "$GITHUB_PATH"
    printf 'LINES<<E\\n1\\n2\\nE\\nGITHUB_SHA=mine\\n' >> "$GITHUB_ENV"
    echo "a=x=y" >> "$GITHUB_OUTPUT"
    echo "# \${{ secrets.KEY }}" >> "$GITHUB_STEP_SUMMARY"
    hello || echo not yet
- run: |
    hello
    echo "\${{ env.LINES }}" | wc -l | tr -d ' '
    [ "$GITHUB_SHA" != mine ] && echo "\${{ steps.one.outputs.a }}"
`),
      { workspace, secrets: { KEY: "hunter2" } },
    );
    // What the shell says of the missing command comes by another pipe, at any moment.
    const said = log.filter((line) => line.startsWith("output") && !line.includes("not found"));
    expect(said).toEqual(["output not yet", "output hello from tools", "output 2", "output x=y"]);
    expect(jobs[0]?.steps[0]).toMatchObject({ outputs: { a: "x=y" }, summary: "# ***\n" });
  });

  test("fail the step where they cannot be read; NODE_OPTIONS is kept out", async () => {
    const { jobs } = await rehearse(
      job(`
- run: echo nonsense >> "$GITHUB_OUTPUT"
- run: echo NODE_OPTIONS=--inspect >> "$GITHUB_ENV"
  if: always()
- run: echo "[$NODE_OPTIONS]"
  if: always()
`),
    );
    const [first, second, third] = jobs[0]?.steps ?? [];
    expect(first).toMatchObject({ outcome: "failure", exitCode: 0 });
    expect(first?.annotations.map(({ message }) => message)).toEqual([
      "Unable to process file command 'output' successfully.",
      "Invalid format 'nonsense'",
    ]);
    expect(second?.annotations[0]?.message).toContain("Can't store NODE_OPTIONS");
    expect(third?.lines[0]?.text).toBe("[]");
  });
});

test("workflow commands become annotations, groups and masks", async () => {
  const { jobs } = await rehearse(
    job(`
- run: |
    echo "::group::Deploy"
    echo "::add-mask::s3cret%0Aother"
    echo "s3cret and other"
    echo "::endgroup::"
    echo "::error file=task.json,line=3,col=5,title=Bad s3cret::no s3cret%0Ahere"
    echo "::stop-commands::pause"
    echo "::warning::just text, other"
    echo "::pause::"
    echo "::warning::heard" >&2
    echo "::set-output name=old::way"
    echo "::set-env name=A::b"
`),
  );
  const [step] = jobs[0]?.steps ?? [];
  expect(step?.lines.slice(0, 6)).toEqual([
    { kind: "group", text: "Deploy" },
    { kind: "output", text: "*** and ***" },
    { kind: "endgroup", text: "" },
    { kind: "error", text: "no ***" },
    { kind: "error", text: "here" },
    { kind: "output", text: "::warning::just text, ***" },
  ]);
  expect(step?.outputs).toEqual({ old: "way" });
  expect(step?.annotations).toContainEqual({
    level: "error",
    message: "no ***\nhere",
    title: "Bad ***",
    file: "task.json",
    line: 3,
    column: 5,
  });
  expect(step?.annotations.filter(({ level }) => level !== "notice").map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      "heard",
      "The `set-output` command is deprecated. Append to the file $GITHUB_OUTPUT instead.",
      "The `set-env` command is disabled. Append to the file $GITHUB_ENV instead.",
    ]),
  );
});
