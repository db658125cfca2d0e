import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";
import { type RunnerLine, type RunOptions, runWorkflow, type WorkflowResult } from "../../../runner/index.ts";
import { Failure, type Problem, place } from "../../../src/failure.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes away with the test, with these files in it. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "fixture-")));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The files of one action of a checkout; its scripts are CommonJS and use Node's own modules. */
export function action(
  name: string,
  parts: { inputs?: string; main: string; post?: string; runs?: string },
): Record<string, string> {
  const { inputs = "{}", main, post, runs = "" } = parts;
  const postLine = post === undefined ? "" : `\n  post: ../../dist/${name}-post.js`;
  return {
    [`actions/${name}/action.yml`]: `name: ${name}
description: A fixture
inputs: ${inputs}
runs:
  using: node24
  main: ../../dist/${name}.js${postLine}${runs}
`,
    [`dist/${name}.js`]: main,
    ...(post !== undefined && { [`dist/${name}-post.js`]: post }),
  };
}

export interface Rehearsal extends Omit<RunOptions, "file" | "repository"> {
  /** Files of the checkout whose actions are org/ecs-actions. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Runs a workflow given as text. `log` is what a person would have seen, one `kind text` per line. */
export async function rehearse(
  yaml: string,
  given: Rehearsal = {},
): Promise<WorkflowResult & { log: string[] }> {
  const { files, ...options } = given;
  const repository = folderWith({ "w.yml": yaml, ...files });
  const log: string[] = [];
  const onLine = (line: RunnerLine) => {
    log.push(`${line.kind} ${line.text}`);
    options.onLine?.(line);
  };
  const result = await runWorkflow({ ...options, file: join(repository, "w.yml"), repository, onLine });
  return { ...result, log };
}

/** The problems for which a workflow is refused, as `line:column message`. */
export async function refusals(yaml: string, given: Rehearsal = {}): Promise<string[]> {
  try {
    await rehearse(yaml, given);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.problems.map((problem: Problem) => {
      const at = place(problem.where)?.replace(/^.*\/(w|action)\.yml/, "$1.yml") ?? "nowhere";
      return `${at} ${problem.message}`;
    });
  }
  return [];
}

/** A workflow of one job with these steps, written at the left margin. */
export function job(steps: string, more = ""): string {
  return `on: workflow_dispatch
jobs:
  only:
    runs-on: ubuntu-latest
${more.replace(/^(?=.)/gm, "    ")}
    steps:
${steps.trim().replace(/^(?=.)/gm, "      ")}
`;
}
