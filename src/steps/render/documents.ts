import { cleanService } from "../../deployment/service-document.ts";
import { serviceTypes } from "../../deployment/service-types.ts";
import { parseDocument } from "../../document/parse.ts";
import { type Path, pathText } from "../../document/path.ts";
import { Failure, type Problem, type Where } from "../../failure.ts";
import { isObject, type JsonObject } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { clean, cleanFragment } from "../../task-definition/clean.ts";
import { containerList } from "../../task-definition/merge.ts";
import { mistakenFor } from "../../task-definition/mistaken.ts";
import { renamed } from "../../task-definition/render.ts";
import { fillIn } from "../../task-definition/template.ts";
import { together } from "../../together.ts";
import { layered, placed } from "./layers.ts";

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

/** A file as it was read, with the variables put in. */
interface Read {
  readonly file: string;
  readonly value: JsonObject;
  whereIs(path: Path): Where;
}

/**
 * Reads the files of a task definition, puts the variables in and merges each later file into what the ones before it
 * gave.
 * @param variables undefined: `${…}` is text like any other
 * @throws Failure where a file cannot be read, holds no object, a variable that is not declared, or a container that
 *   cannot be merged
 */
export async function loadTaskDefinitions(
  files: readonly string[],
  variables: Readonly<Record<string, string>> | undefined,
  ports: Ports,
): Promise<LoadedTaskDefinition> {
  const [first, ...later] = await all(
    files.map(async (file): Promise<Read> => {
      const { value, whereIs } = await load(file, "task-definition", ports);
      return { file, value: variables ? fillIn(value, variables, whereIs) : value, whereIs };
    }),
  );
  if (!first) throw new Failure({ message: "No file is named.", where: { input: "task-definition" } });
  let loaded = ofOneFile(first, ports);
  together(
    later.map(({ file, value, whereIs }) => () => {
      const { document, originalPath } = cleanFragment(value);
      const merged = layered(loaded, { document, whereIs: (path) => whereIs(originalPath(path)) });
      loaded = { ...merged, source: merged.document, file: `${loaded.file}, ${file}` };
    }),
  );
  return loaded;
}

/** @throws Failure where a container in a map has two names */
function ofOneFile({ file, value, whereIs }: Read, ports: Ports): LoadedTaskDefinition {
  const { document, described, removed, originalPath } = clean(value);
  if (removed.length > 0) ports.log.debug(`${file}: left out ${removed.map(pathText).join(", ")}`);
  const read = { document, whereIs: (path: Path) => whereIs(originalPath(path)) };
  const containers = document["containerDefinitions"];
  if (!isObject(containers)) return { ...read, source: document, described, file };
  const twoNames = renamed(document);
  if (twoNames.length > 0) {
    throw new Failure(twoNames.map(({ path, ...problem }) => ({ ...problem, where: read.whereIs(path) })));
  }
  const listed = { ...document, containerDefinitions: containerList(containers) };
  return placed({ ...read, document: listed, source: listed, described, file }, read);
}

/**
 * @param variables undefined: `${…}` is text like any other
 * @throws Failure where the file cannot be read, holds no service definition, or a variable that is not declared
 */
export async function loadServiceDefinition(
  file: string,
  variables: Readonly<Record<string, string>> | undefined,
  ports: Ports,
): Promise<Loaded> {
  const { value, whereIs } = await load(file, "service-definition", ports);
  const filled = variables ? fillIn(value, variables, whereIs, serviceTypes) : value;
  const { document, removed, originalPath } = cleanService(filled, whereIs);
  if (removed.length > 0) ports.log.debug(`${file}: left out ${removed.map(pathText).join(", ")}`);
  return { document, file, whereIs: (path) => whereIs(originalPath(path)) };
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
