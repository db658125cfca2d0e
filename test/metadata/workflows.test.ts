import { describe, expect, test } from "vitest";
import { ownRepository } from "../../runner/uses.ts";
import { actionFiles, actionOutputs, exampleWorkflows, ownWorkflows } from "./workflow-files.ts";
import { byName, findings } from "./workflow-findings.ts";
import { unknownOutputs } from "./workflow-rules.ts";

const workflow = (steps: string) =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps.replace(/^/gm, "      ")}\n`;

describe("the check itself", () => {
  test.each([
    ["w.yml", workflow("- run: echo\n  shel: bash"), "w.yml:7:9: Unexpected value 'shel'"],
    [
      "w.yml",
      workflow(`- run: echo \${{ steps.q.outputs.x }}`),
      "w.yml:6:19: Context access might be invalid: q",
    ],
    ["w.yml", workflow(`- uses: ${ownRepository}/actions/nonesuch@v1`), "Unable to resolve action"],
    ["action.yml", "name: x\nruns: {using: node24, main: x.js}\n", "description"],
    [
      "action.yml",
      "name: x\ndescription: x\nruns: {using: node26, main: x.js}\n",
      "Unexpected value 'node26'",
    ],
  ])("finds what is wrong in %s (%#)", async (path, text, finding) => {
    expect((await findings({ path, text })).join("\n")).toContain(finding);
  });

  test("lets secrets, variables and a pull request's members be", async () => {
    const text = workflow(
      `- run: x\n  env: {A: "\${{ secrets.A }}", B: "\${{ vars.B }}", C: "\${{ github.event.pull_request.head.sha }}"}`,
    ).replace("push", "pull_request");
    expect(await findings({ path: "w.yml", text })).toEqual([]);
  });

  test("lets actions of others be", async () => {
    expect(
      await findings({ path: "w.yml", text: workflow("- uses: actions/checkout@v5\n  with: {ref: x}") }),
    ).toEqual([]);
  });

  test("finds an output that an action does not have", () => {
    const text = workflow(
      `- {id: d, uses: ${ownRepository}/actions/d@v1}\n- run: echo \${{ steps.d.outputs.bogus }}`,
    );
    expect(unknownOutputs("w.yml", text, () => ["outcome"])).toEqual([
      "w.yml: step 'd' has no output 'bogus'; it has outcome",
    ]);
  });
});

test("there are examples", () => {
  expect(exampleWorkflows.length).toBeGreaterThan(0);
});

test.each([...exampleWorkflows, ...ownWorkflows])(
  "$path is valid, inputs of our actions included",
  async (file) => {
    expect(await findings(file)).toEqual([]);
    expect(unknownOutputs(file.path, byName(file.text), actionOutputs)).toEqual([]);
  },
);

test.each(actionFiles)("$path is valid", async (file) => {
  expect(await findings(file)).toEqual([]);
});
