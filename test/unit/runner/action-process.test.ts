import { describe, expect, test } from "vitest";
import { runAction, startAction } from "../../support/action-process.ts";
import { action, folderWith } from "./fixture.ts";

const repository = () =>
  folderWith({
    ...action("x", {
      inputs: `{token: {description: t, default: "\${{ github.token }}"}, say: {description: s}}`,
      main: `
const { appendFileSync } = require("node:fs");
console.log("::add-mask::hidden");
console.log(process.env.INPUT_SAY, "hidden", process.env.INPUT_TOKEN, process.env.AWS_ENDPOINT_URL);
console.error("::error file=a.json,line=2::no");
appendFileSync(process.env.GITHUB_OUTPUT, "a=1\\n");
appendFileSync(process.env.GITHUB_STATE, "b=2\\n");
appendFileSync(process.env.GITHUB_STEP_SUMMARY, "# hidden\\n");
process.exitCode = 1;
if (process.env.INPUT_SAY === "wait") {
  process.on("SIGINT", () => process.exit(130));
  setInterval(() => {}, 1000);
  console.log("waiting");
}
`,
      post: "console.log(process.env.STATE_b)",
    }),
  });

describe("an action as a process", () => {
  test("tells all that it did", async () => {
    const result = await runAction({
      name: "x",
      repository: repository(),
      workspace: folderWith(),
      inputs: { say: "hello" },
      environment: { GITHUB_TOKEN: "t", AWS_ENDPOINT_URL: "http://127.0.0.1:9" },
    });
    expect(result).toMatchObject({
      exitCode: 1,
      signal: null,
      stdout: "::add-mask::hidden\nhello hidden t http://127.0.0.1:9\n",
      stderr: "::error file=a.json,line=2::no\n",
      outputs: { a: "1" },
      state: { b: "2" },
      summary: "# ***\n",
      masks: ["hidden"],
      annotations: [{ level: "error", message: "no", file: "a.json", line: 2 }],
    });
    expect(result.lines).toContainEqual({ kind: "output", text: "hello *** t http://127.0.0.1:9" });
  });

  test("can be interrupted, and its cleanup run", async () => {
    const workspace = folderWith();
    const options = { name: "x", repository: repository(), workspace };
    const running = startAction({
      ...options,
      inputs: { say: "wait" },
      onLine: ({ text }) => {
        if (text === "waiting") running.signal("SIGINT");
      },
    });
    const { exitCode, state } = await running.finished;
    expect(exitCode).toBe(130);
    const cleanup = await runAction({ ...options, inputs: {}, stage: "post", state });
    expect(cleanup.stdout).toBe("2\n");
  });
});
