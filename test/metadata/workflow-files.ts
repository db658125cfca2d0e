import { existsSync, readdirSync, readFileSync } from "node:fs";
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

/** The files in a folder and below it (dot folders too, which a glob leaves out), by a pattern for their path. */
function files(folder: string, pattern: RegExp): TextFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => [folder, path.replaceAll("\\", "/")].join("/"))
    .filter((path) => pattern.test(path) && !path.includes("/node_modules/"))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }))
    .toSorted((a, b) => a.path.localeCompare(b.path));
}

/** The example workflows: every YAML file of examples/ that has jobs. */
export const exampleWorkflows = files("examples", /\.ya?ml$/).filter(({ text }) => {
  const document: unknown = parse(text, { logLevel: "silent" });
  return isObject(document) && "jobs" in document;
});

export const ownWorkflows = files(".github/workflows", /\.ya?ml$/);

const rootAction = existsSync(join(root, "action.yml"))
  ? [{ path: "action.yml", text: readFileSync(join(root, "action.yml"), "utf8") }]
  : [];

/** Every action of this repository. */
export const actionFiles = [...rootAction, ...files("actions", /^actions\/[^/]+\/action\.yml$/)];

/** Names of the outputs of an action of this repository by its path (`""` for the root), undefined where there is none. */
export function actionOutputs(path: string): string[] | undefined {
  const file = actionFiles.find((each) => each.path === join(path, "action.yml"));
  const document: unknown = file && parse(file.text);
  if (!isObject(document)) return undefined;
  return isObject(document["outputs"]) ? Object.keys(document["outputs"]) : [];
}
