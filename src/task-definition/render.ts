import { Failure, type Problem } from "../failure.ts";
import { isObject, type Json, type JsonObject, objects, text } from "../json.ts";
import { nearest } from "../suggest.ts";

/** What a rendering changes. Containers are told by name; what is not told stays as it is. */
export interface Changes {
  readonly family?: string;
  readonly images?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, EnvironmentChange>>;
}

/** Changes of one container's environment variables. A variable that is set and removed is set. */
export interface EnvironmentChange {
  readonly set?: Readonly<Record<string, string>>;
  /** Names; one that is not there is none the less fine. */
  readonly remove?: readonly string[];
}

/**
 * A copy of the document with the changes made.
 * @throws Failure where a container is not there, with those that are
 */
export function render(document: JsonObject, changes: Changes): JsonObject {
  const missing = missingContainers(document, changes);
  if (missing.length > 0) throw new Failure(missing);
  const containers = document["containerDefinitions"];
  return {
    ...document,
    ...(changes.family === undefined ? {} : { family: changes.family }),
    ...(Array.isArray(containers)
      ? { containerDefinitions: containers.map((container) => renderContainer(container, changes)) }
      : {}),
  };
}

function renderContainer(container: Json, changes: Changes): Json {
  const name = isObject(container) ? text(container["name"]) : undefined;
  if (!isObject(container) || name === undefined) return container;
  const image = own(changes.images, name);
  const environment = own(changes.environment, name);
  return {
    ...container,
    ...(image === undefined ? {} : { image }),
    ...(environment === undefined ? {} : renderEnvironment(container, environment)),
  };
}

/** Variables keep their places and their other members; new ones come last. */
function renderEnvironment(container: JsonObject, { set = {}, remove = [] }: EnvironmentChange): JsonObject {
  const present = container["environment"] ?? [];
  if (!Array.isArray(present)) {
    throw new Failure({
      message: `The environment of container '${text(container["name"])}' is not a list.`,
      hint: 'Write it as a list of { "name": …, "value": … }.',
    });
  }
  const unset = new Map(Object.entries(set));
  const environment = present.flatMap((entry): Json[] => {
    const name = isObject(entry) ? text(entry["name"]) : undefined;
    if (!isObject(entry) || name === undefined) return [entry];
    if (!Object.hasOwn(set, name)) return remove.includes(name) ? [] : [entry];
    const value = unset.get(name);
    // A name that is there twice is there once afterwards.
    if (value === undefined) return [];
    unset.delete(name);
    return [{ ...entry, value }];
  });
  for (const [name, value] of unset) environment.push({ name, value });
  return environment.length > 0 || "environment" in container ? { environment } : {};
}

function missingContainers(document: JsonObject, changes: Changes): Problem[] {
  const present = objects(document["containerDefinitions"]).flatMap(
    (container) => text(container["name"]) ?? [],
  );
  const named = [...Object.keys(changes.images ?? {}), ...Object.keys(changes.environment ?? {})];
  return [...new Set(named)]
    .filter((name) => !present.includes(name))
    .map((name) => {
      const close = nearest(name, present);
      return {
        message: `There is no container '${name}' in the task definition${close === undefined ? "" : `; did you mean '${close}'?`}`,
        hint:
          present.length === 0
            ? "The task definition has no container with a name."
            : `Its containers are ${present.join(", ")}.`,
      };
    });
}

function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
