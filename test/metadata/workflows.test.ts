import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import "../../runner/json-imports.ts";
import { parse } from "yaml";
import { ownRepository } from "../../runner/uses.ts";
import {
  actionFiles,
  actionOutputs,
  exampleWorkflows,
  ownWorkflows,
  type TextFile,
} from "./workflow-files.ts";
import { unknownOutputs } from "./workflow-rules.ts";

const { registerLogger, validate } = await import("@actions/languageservice");

// The service logs its own failures and then finds nothing wrong; a test must not take that for a pass.
registerLogger({
  error: (message) => {
    throw new Error(message);
  },
  warn: () => {},
  info: () => {},
  log: () => {},
});

/** The service looks inputs up for `owner/name/path@ref` only. */
function byName(text: string): string {
  return text.replace(/(\buses:\s*)[.$]\/(actions\/[\w-]+)?(?=\s|$)/g, (_, uses: string, path?: string) =>
    [uses, ownRepository, path && `/${path}`, "@v1"].join(""),
  );
}

let documents = 0;

/** What GitHub's language service holds against a workflow or an action, as `file:line:column: message`. */
async function findings({ path, text }: TextFile): Promise<string[]> {
  // Answers are kept by URI.
  documents += 1;
  const document = TextDocument.create(`file:///${documents}/${path}`, "yaml", 1, byName(text));
  const found = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name, path: folder = "" }) => {
        if (`${owner}/${name}` !== ownRepository)
          return { name, description: "Not looked up: no network in tests" };
        const file = actionFiles.find(
          (each) => each.path === [folder, "action.yml"].filter(Boolean).join("/"),
        );
        return file && parse(file.text);
      },
    },
  });
  // 1 is an error, 2 a warning (a context that does not exist); findings of the parser have no severity.
  return found
    .filter(({ severity }) => severity === undefined || severity <= 2)
    .map(({ message, range: { start } }) => `${path}:${start.line + 1}:${start.character + 1}: ${message}`);
}

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
