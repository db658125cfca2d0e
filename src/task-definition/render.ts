import { type Path, pathText } from "../document/path.ts";
import { Failure, type Problem } from "../failure.ts";
import { isObject, type Json, type JsonObject, objects, text } from "../json.ts";
import { nearest } from "../suggest.ts";
import { together } from "../together.ts";
import { type ContainerChange, changeContainer } from "./container-changes.ts";
import { mergeDefinition } from "./merge.ts";

/** What a rendering changes. Containers are told by name; what is not told stays as it is. */
export interface Changes extends TaskChange {
  readonly containers?: Readonly<Record<string, ContainerChange>>;
  /** A fragment of a task definition that is merged in last. */
  readonly overrides?: JsonObject;
}

export interface TaskChange {
  readonly family?: string;
  /** CPU units or `1 vCPU`, as ECS takes it. */
  readonly cpu?: string;
  /** MiB or `2 GB`, as ECS takes it. */
  readonly memory?: string;
  readonly taskRoleArn?: string;
  readonly executionRoleArn?: string;
  /** Members of `runtimePlatform`; the others stay. */
  readonly cpuArchitecture?: string;
  readonly operatingSystemFamily?: string;
}

/**
 * A copy of the document with the changes made.
 * @throws Failure where a container is not there, with those that are
 */
export function render(document: JsonObject, changes: Changes): JsonObject {
  const { containers = {}, overrides, cpuArchitecture, operatingSystemFamily, ...members } = changes;
  refuse(missingContainers(document, Object.keys(containers)));
  const definitions = document["containerDefinitions"];
  const platform = told({ cpuArchitecture, operatingSystemFamily });
  const present = document["runtimePlatform"];
  const changed = {
    ...document,
    ...told(members),
    ...(Object.keys(platform).length === 0
      ? {}
      : { runtimePlatform: { ...(isObject(present) ? present : {}), ...platform } }),
    ...(Array.isArray(definitions)
      ? {
          containerDefinitions: together(
            definitions.map((container) => () => changedContainer(container, containers)),
          ),
        }
      : {}),
  };
  if (!overrides) return changed;
  refuse(misfits(changed, overrides));
  return mergeDefinition(changed, overrides);
}

/** A part of a fragment that cannot be merged into a definition. */
export interface Misfit extends Problem {
  /** In the fragment. */
  readonly path: Path;
}

/**
 * What of a fragment cannot be merged in: a container that is neither in the definition nor a whole one, as its name is
 * misspelt then; and another name within a container than the one that it stands under.
 */
export function misfits(document: JsonObject, fragment: JsonObject): Misfit[] {
  const misspelt = namedContainers(fragment).flatMap(({ name, container, path }) =>
    text(container["image"]) === undefined
      ? missingContainers(document, [name]).map((problem) => ({ ...problem, path }))
      : [],
  );
  return [...renamed(fragment), ...misspelt];
}

/** Containers of a map that have another name in themselves. */
export function renamed(fragment: JsonObject): Misfit[] {
  return namedContainers(fragment).flatMap(({ name, container, path }) => {
    if ((container["name"] ?? name) === name) return [];
    const place = [...path, "name"];
    return [
      {
        message: `\`${pathText(place)}\` is another name than the one that the container stands under.`,
        hint: "Leave it out. A container cannot be renamed: remove it with null, and add one of the other name.",
        path: place,
      },
    ];
  });
}

function namedContainers({ containerDefinitions: containers }: JsonObject) {
  const entries: [string | number, Json][] = Array.isArray(containers)
    ? [...containers.entries()]
    : Object.entries(isObject(containers) ? containers : {});
  return entries.flatMap(([step, container]) => {
    const name = typeof step === "string" ? step : isObject(container) ? text(container["name"]) : undefined;
    if (name === undefined || !isObject(container)) return [];
    return [{ name, container, path: ["containerDefinitions", step] }];
  });
}

function changedContainer(container: Json, changes: Readonly<Record<string, ContainerChange>>): Json {
  const name = isObject(container) ? text(container["name"]) : undefined;
  if (!isObject(container) || name === undefined || !Object.hasOwn(changes, name)) return container;
  return changeContainer(container, changes[name] ?? {});
}

/** Names of the containers, in their order. */
export function containerNames(document: JsonObject): string[] {
  return objects(document["containerDefinitions"]).flatMap(({ name }) => text(name) ?? []);
}

/** Of names those that no container has, with those that there are. */
export function missingContainers(document: JsonObject, named: readonly string[]): Problem[] {
  const present = containerNames(document);
  const missing = [...new Set(named)].filter((name) => !present.includes(name));
  return missing.map((name) => {
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

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Failure(problems);
}

function told(members: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
