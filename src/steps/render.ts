import { Failure } from "../failure.ts";
import type { Ports } from "../ports.ts";
import { parseEnvironment } from "../task-definition/environment-text.ts";
import { render } from "../task-definition/render.ts";
import { type ChangeInput, changesOf } from "./changes.ts";
import { all, type LoadedTaskDefinition } from "./documents.ts";
import { placed } from "./layers.ts";
import { readSource, type SourceInput, type Sources } from "./source.ts";

export interface RenderInput extends SourceInput, ChangeInput {}

/**
 * Reads a task definition from its source and makes the changes that the inputs ask for. It is not checked yet.
 * @throws Failure where there is none, it cannot be read, or a container is not in it
 */
export async function renderTaskDefinition(
  input: RenderInput,
  sources: Sources & { readonly needed: true },
  ports: Ports,
): Promise<LoadedTaskDefinition>;
/** @returns undefined where the inputs name no source and there need be none */
export async function renderTaskDefinition(
  input: RenderInput,
  sources: Sources,
  ports: Ports,
): Promise<LoadedTaskDefinition | undefined>;
export async function renderTaskDefinition(
  input: RenderInput,
  sources: Sources,
  ports: Ports,
): Promise<LoadedTaskDefinition | undefined> {
  const [loaded, fromFiles] = await all([
    readSource(input, sources, ports),
    variablesOf(input["environment-from-file"] ?? [], ports),
  ]);
  if (!loaded) return undefined;
  const document = render(loaded.document, changesOf(input, loaded.document, fromFiles));
  const { overrides } = input;
  const layers = overrides ? [{ document: overrides.fragment, whereIs: overrides.whereIs }] : [];
  return placed({ ...loaded, document }, loaded, ...layers);
}

/** Variables out of files of the repository; of one name in two files the later counts. */
async function variablesOf(files: readonly string[], ports: Ports): Promise<Record<string, string>> {
  const read = await all(
    files.map(async (file) => {
      const content = await ports.files.read(file, "environment-from-file");
      return parsed(content.replace(/^\uFEFF/, ""), file, ports);
    }),
  );
  return Object.assign({}, ...read);
}

function parsed(content: string, file: string, { log }: Ports): Record<string, string> {
  try {
    const variables = parseEnvironment(content, `variables in ${file}`);
    const quoted = Object.keys(variables).filter((name) => /^(["']).*\1$/s.test(variables[name] ?? ""));
    if (quoted.length > 0) {
      log.notice({
        message: `The quotes around ${quoted.join(", ")} are kept as part of the value, as in ECS's own environment files.`,
        where: { file },
        hint: "Leave the quotes out, unless the application expects them.",
      });
    }
    return variables;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(
      error.problems.map((problem) => ({ ...problem, where: { file } })),
      { cause: error },
    );
  }
}
