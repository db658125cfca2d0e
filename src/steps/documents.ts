import { parseDocument } from "../document/parse.ts";
import { type Path, pathText } from "../document/path.ts";
import { originalPath, withoutNulls } from "../document/without-nulls.ts";
import { Failure, type Problem, type Where } from "../failure.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { Ports } from "../ports.ts";
import { clean, unwrapped } from "../task-definition/clean.ts";
import { mistakenFor } from "../task-definition/mistaken.ts";
import { fillIn } from "../task-definition/template.ts";
import { layered } from "./layers.ts";

/** A document that a step works on, without nulls, and where its parts stand in the user's file. */
export interface Loaded {
  readonly document: JsonObject;
  /** As the user wrote it. */
  readonly file: string;
  whereIs(path: Path): Where;
}

export interface LoadedTaskDefinition extends Loaded {
  /** Members that only Describe gives, as they stood in the file; they are not registered. */
  readonly described: JsonObject;
  /** As it was read, before the inputs changed anything. */
  readonly source: JsonObject;
  /** Of the revision in ECS that it was taken from. */
  readonly arn?: string;
}

/**
 * Reads the files of a task definition, puts the variables in and merges each later file into what the ones before it
 * gave.
 * @param variables undefined: `${…}` is text like any other
 * @throws Failure where a file cannot be read, holds no object or a variable that is not declared
 */
export async function loadTaskDefinitions(
  files: readonly string[],
  variables: Readonly<Record<string, string>> | undefined,
  ports: Ports,
): Promise<LoadedTaskDefinition> {
  const [first, ...later] = await all(
    files.map(async (file) => {
      const { value, whereIs } = await load(file, "task-definition", ports);
      const filled = variables ? fillIn(value, variables, whereIs) : value;
      return { file, value: isObject(filled) ? filled : {}, whereIs };
    }),
  );
  if (!first) throw new Failure({ message: "No file is named.", where: { input: "task-definition" } });
  const { document, described, removed, originalPath: original } = clean(first.value);
  if (removed.length > 0) ports.log.debug(`${first.file}: left out ${removed.map(pathText).join(", ")}`);
  let loaded: LoadedTaskDefinition = {
    document,
    source: document,
    described,
    file: first.file,
    whereIs: (path) => first.whereIs(original(path)),
  };
  for (const { file, value, whereIs } of later) {
    const fragment = unwrapped(value);
    const prefix = fragment === value ? [] : ["taskDefinition"];
    const merged = layered(loaded, fragment, (path) => whereIs([...prefix, ...path]));
    const whole = clean(merged.document).document;
    loaded = { ...merged, document: whole, source: whole, file: `${loaded.file}, ${file}` };
  }
  return loaded;
}

/** @throws Failure where the file cannot be read, or holds no object */
export async function loadServiceDefinition(file: string, ports: Ports): Promise<Loaded> {
  const { value, whereIs } = await load(file, "service-definition", ports);
  const removed: Path[] = [];
  const document = withoutNulls(value, removed);
  return {
    document: isObject(document) ? document : {},
    file,
    whereIs: (path) => whereIs(originalPath(path, removed)),
  };
}

async function load(file: string, input: string, ports: Ports) {
  const { value, whereIs } = parseDocument(await ports.files.read(file, input), file);
  const mistaken = input === "task-definition" ? mistakenFor(value) : undefined;
  if (mistaken) {
    const { message, hint, path } = mistaken;
    throw new Failure({ message, where: whereIs(path), hint });
  }
  if (isObject(value)) return { value, whereIs };
  throw new Failure({
    message: `A ${input} is an object with named members; this file holds ${Array.isArray(value) ? "a list" : "something else"}.`,
    where: whereIs([]),
    hint: "Does the input name the right file?",
  });
}

/**
 * Does all of these, so that what is wrong in one does not hide what is wrong in another.
 * @throws Failure with the problems of all of them
 */
export async function all<const T extends readonly Promise<unknown>[]>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const problems: Problem[] = [];
  const results = await Promise.allSettled(work);
  for (const result of results) {
    if (result.status === "fulfilled") continue;
    if (!(result.reason instanceof Failure)) throw result.reason;
    problems.push(...result.reason.problems);
  }
  if (problems.length > 0) throw new Failure(problems);
  return (await Promise.all(work)) as { -readonly [K in keyof T]: Awaited<T[K]> };
}
