import type { Path } from "../../document/path.ts";
import { Failure } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { parseEnvironment } from "../../task-definition/environment-text.ts";
import { locate } from "../../task-definition/locate.ts";
import { missingContainers, render } from "../../task-definition/render.ts";
import { type ChangeInput, changesOf } from "./changes.ts";
import { all, type LoadedTaskDefinition } from "./documents.ts";
import { settingInput } from "./input-places.ts";
import { checkFragment, placed } from "./layers.ts";
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
  // A wrong input is told already; what a definition lacks without it is no mistake of the user's.
  const incomplete = needed.some((name) => name in input && input[name] === undefined);
  const [, changes] = await all([
    checkContainers(input, loaded.document),
    incomplete ? Promise.resolve({}) : changesFor(input, loaded.document, fromFiles),
  ]);
  if (incomplete) throw new Failure([]);
  return located(input, loaded, render(loaded.document, changes));
}

/** Inputs without which a definition may be none that could be checked. */
const needed = ["variables", "images", "environment-variables", "overrides"] as const;

const changesFor = async (...input: Parameters<typeof changesOf>) => changesOf(...input);

/** @throws Failure with the inputs that name a container which is not there */
async function checkContainers(input: RenderInput, document: JsonObject): Promise<void> {
  const { images = {}, overrides } = input;
  const named = async (name: string, containers: readonly string[]) => {
    const problems = missingContainers(document, containers);
    if (problems.length > 0) throw new Failure(problems.map((each) => ({ ...each, where: { input: name } })));
  };
  await all([
    named("container-name", input["container-name"] ?? []),
    named("images", Object.keys(images)),
    (async () =>
      overrides && checkFragment(document, { document: overrides.fragment, whereIs: overrides.whereIs }))(),
  ]);
}

/** Where the parts of a rendered definition stand: in the input that sets them, else where its source has them. */
function located(
  input: RenderInput,
  loaded: LoadedTaskDefinition,
  document: JsonObject,
): LoadedTaskDefinition {
  const { overrides } = input;
  const layers = overrides ? [{ document: overrides.fragment, whereIs: overrides.whereIs }] : [];
  const whole = placed({ ...loaded, document }, loaded, ...layers);
  const isOverridden = (path: Path) =>
    overrides !== undefined && locate(document, path, overrides.fragment).length === path.length;
  const whereIs = (path: Path) => {
    const name = settingInput(input, document, path);
    return name === undefined || isOverridden(path) ? whole.whereIs(path) : { input: name };
  };
  return { ...whole, whereIs };
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
