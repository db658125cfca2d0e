import { Failure } from "../failure.ts";
import { isObject, type Json, type JsonObject, objects, text } from "../json.ts";
import { nearest } from "../suggest.ts";
import { type ContainerChange, changeContainer } from "./container-changes.ts";
import { containersOf, mergeDefinition } from "./merge.ts";

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
  requireContainers(document, Object.keys(containers));
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
      ? { containerDefinitions: definitions.map((container) => changedContainer(container, containers)) }
      : {}),
  };
  return overrides ? mergeFragment(changed, overrides) : changed;
}

/**
 * Merges a fragment in, as `mergeDefinition` does; a container that is new in it has to have an image.
 * @throws Failure where a container is neither there nor a whole one: its name is misspelt
 */
export function mergeFragment(document: JsonObject, fragment: JsonObject): JsonObject {
  const named = containersOf(fragment).flatMap((container) =>
    isObject(container) && !isWhole(container) ? (text(container["name"]) ?? []) : [],
  );
  requireContainers(document, named);
  return mergeDefinition(document, fragment);
}

function isWhole(container: JsonObject): boolean {
  return text(container["image"]) !== undefined;
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

function requireContainers(document: JsonObject, named: readonly string[]): void {
  const present = containerNames(document);
  const missing = [...new Set(named)].filter((name) => !present.includes(name));
  if (missing.length === 0) return;
  throw new Failure(
    missing.map((name) => {
      const close = nearest(name, present);
      return {
        message: `There is no container '${name}' in the task definition${close === undefined ? "" : `; did you mean '${close}'?`}`,
        hint:
          present.length === 0
            ? "The task definition has no container with a name."
            : `Its containers are ${present.join(", ")}.`,
      };
    }),
  );
}

function told(members: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
