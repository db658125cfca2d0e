import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { action, folderWith, job, type Rehearsal, rehearse } from "./fixture.ts";

const grace = { interruptMs: 150, terminateMs: 150 };

/** Cancels the run when a line with this text appears. */
async function cancelAt(yaml: string, text: string, given: Rehearsal = {}) {
  const controller = new AbortController();
  return rehearse(yaml, {
    grace,
    ...given,
    signal: controller.signal,
    onLine: (line) => {
      if (line.kind === "output" && line.text === text) controller.abort();
    },
  });
}

/** An action that says which signals it got, and obeys the last of `obeys` only. */
const listener = (obeys: string) => `
for (const name of ["SIGINT", "SIGTERM"]) {
  process.on(name, () => {
    console.log(name);
    if (name === "${obeys}") process.exit(0);
  });
}
setInterval(() => {}, 1000);
console.log("ready");
`;

describe("a cancelled run", () => {
  test("interrupts the step, then runs only what asked for it", async () => {
    const { jobs, result } = await cancelAt(
      job(`
- uses: org/ecs-actions/actions/x@v1
- {name: usual, run: "true"}
- {name: failure, run: "true", if: failure()}
- {name: always, run: "true", if: always()}
- {name: cancelled, run: "true", if: cancelled()}
`),
      "ready",
      { files: action("x", { main: listener("SIGINT"), post: "console.log('cleaned up')" }) },
    );
    const steps = jobs[0]?.steps ?? [];
    // Exit code 0 does not count: the step did not do what it was there for.
    expect(steps.map(({ outcome }) => outcome)).toEqual([
      "cancelled",
      "skipped",
      "skipped",
      "success",
      "success",
      "success",
    ]);
    expect(steps[0]?.lines.map(({ text }) => text)).toEqual([
      "ready",
      "SIGINT",
      "The operation was canceled.",
    ]);
    expect(steps[5]).toMatchObject({ stage: "post", lines: [{ text: "cleaned up" }] });
    expect(result).toBe("cancelled");
  });

  test("goes on to SIGTERM and then to the end of everything that the step started", async () => {
    const polite = await cancelAt(job("- uses: org/ecs-actions/actions/x@v1"), "ready", {
      files: action("x", { main: listener("SIGTERM") }),
    });
    expect(polite.jobs[0]?.steps[0]?.lines.map(({ text }) => text)).toEqual([
      "ready",
      "SIGINT",
      "SIGTERM",
      "The operation was canceled.",
    ]);
    const workspace = folderWith();
    const start = performance.now();
    const deaf = await cancelAt(
      job("- run: |\n    trap '' INT TERM\n    (sleep 30; touch late) &\n    echo ready\n    wait"),
      "ready",
      { workspace },
    );
    expect(deaf.jobs[0]?.steps[0]).toMatchObject({ outcome: "cancelled" });
    expect(deaf.jobs[0]?.steps[0]?.exitCode).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("lets a step and a job finish whose conditions still hold", async () => {
    const { jobs } = await cancelAt(
      `
on: push
jobs:
  first:
    runs-on: ubuntu-latest
    steps:
      - {if: always(), run: "echo ready; sleep 0.2; echo done"}
      - {run: echo not this}
  usual: {needs: first, runs-on: ubuntu-latest, steps: [{run: "true"}]}
  clean:
    needs: first
    if: always()
    runs-on: ubuntu-latest
    steps: [{run: echo clean}]
`,
      "ready",
    );
    expect(jobs.map(({ result }) => result)).toEqual(["cancelled", "cancelled", "success"]);
    expect(jobs[0]?.steps.map(({ outcome }) => outcome)).toEqual(["success", "skipped"]);
  });
});

describe("timeout-minutes", () => {
  test("of a step fails it", async () => {
    const { jobs, result } = await rehearse(
      job("- {name: slow, timeout-minutes: 0.003, run: exec sleep 30}\n- {run: 'true', if: failure()}"),
      { grace },
    );
    expect(jobs[0]?.steps.map(({ outcome }) => outcome)).toEqual(["failure", "success"]);
    expect(jobs[0]?.steps[0]?.annotations[0]?.message).toBe(
      "The action 'slow' has timed out after 0.003 minutes.",
    );
    expect(result).toBe("failure");
  });

  test("of a job cancels it", async () => {
    const { jobs } = await rehearse(job("- run: exec sleep 30", "timeout-minutes: 0.003"), { grace });
    expect(jobs[0]).toMatchObject({ result: "cancelled", steps: [{ outcome: "cancelled" }] });
    expect(jobs[0]?.annotations[0]?.message).toContain("maximum execution time of 0.003 minutes");
  });
});

/** True where something answers on a port of this machine. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

test("what a step leaves running in the background ends with its job", async () => {
  const server = `
const server = require("node:net").createServer();
server.listen(0, "127.0.0.1", () => require("node:fs").writeFileSync("port", String(server.address().port)));
`;
  const workspace = folderWith({ "server.cjs": server });
  let during = false;
  await rehearse(
    job(`
- run: |
    "$NODE" server.cjs > /dev/null 2>&1 &
    until [ -s port ]; do sleep 0.02; done
- run: |
    "$NODE" -e 'require("node:net").connect(+process.argv[1], "127.0.0.1", () => { console.log("answers"); process.exit() })' "$(cat port)"
`),
    {
      workspace,
      environment: { NODE: process.execPath },
      onLine: ({ kind, text }) => {
        during ||= kind === "output" && text === "answers";
      },
    },
  );
  const port = Number(readFileSync(join(workspace, "port"), "utf8"));
  expect(during).toBe(true);
  await vi.waitFor(async () => expect(await answers(port)).toBe(false));
});
