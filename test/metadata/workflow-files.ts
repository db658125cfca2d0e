import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { isObject } from "../../src/json.ts";

/** The checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface TextFile {
  /** Relative to the checkout, with slashes. */
  readonly path: string;
  readonly text: string;
}

function files(...patterns: string[]): TextFile[] {
  return globSync(patterns, { cwd: root, exclude: ["**/node_modules/**"] })
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(root, path), "utf8") }))
    .toSorted((a, b) => a.path.localeCompare(b.path));
}

/** The example workflows: every YAML file of examples/ that has jobs. */
export const exampleWorkflows = files("examples/**/*.yml", "examples/**/*.yaml").filter(({ text }) => {
  const document: unknown = parse(text);
  return isObject(document) && "jobs" in document;
});

export const ownWorkflows = files(".github/workflows/*.yml", ".github/workflows/*.yaml");

/** Every action of this repository. */
export const actionFiles = files("action.yml", "actions/*/action.yml");

/** Outputs and inputs of an action of this repository by its path (`""` for the root), undefined where there is none. */
export function actionMetadata(path: string): { inputs: string[]; outputs: string[] } | undefined {
  const file = actionFiles.find((each) => each.path === join(path, "action.yml"));
  const document: unknown = file && parse(file.text);
  if (!isObject(document)) return undefined;
  const names = (member: unknown) => (isObject(member) ? Object.keys(member) : []);
  return { inputs: names(document["inputs"]), outputs: names(document["outputs"]) };
}
