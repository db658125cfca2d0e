import type { Path } from "../document/path.ts";
import { originalPath, withoutNulls } from "../document/without-nulls.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";

/** Members that DescribeTaskDefinition gives and RegisterTaskDefinition does not take (client-ecs 3.1164). */
const describeOnly: ReadonlySet<string> = new Set([
  "taskDefinitionArn",
  "revision",
  "status",
  "requiresAttributes",
  "compatibilities",
  "registeredAt",
  "deregisteredAt",
  "deleteRequestedAt",
  "registeredBy",
]);

/** A task definition as it can be registered, and what was left out of it. */
export interface Cleaned {
  readonly document: JsonObject;
  /** The members that only Describe gives, for rules that compare them with the rest. */
  readonly described: JsonObject;
  /** Paths, in the original, of what was removed. */
  readonly removed: readonly Path[];
  /** Where a value of the cleaned document (or of `described`) stands in the original. */
  originalPath(path: Path): Path;
}

/**
 * Takes out nulls and the members that only Describe gives, and unwraps `{ "taskDefinition": …, "tags": … }` as
 * `aws ecs describe-task-definition` prints it. Everything else stays: unknown members, empty texts, lists and objects.
 */
export function clean(original: JsonObject): Cleaned {
  const removed: Path[] = [];
  const whole = asObject(withoutNulls(original, removed));
  const nulls = [...removed];
  const wrapped = wrappedIn(whole);
  const prefix = wrapped ? ["taskDefinition"] : [];
  const inner = wrapped ?? whole;
  const entries = Object.entries(inner);
  const described = entries.filter(([name]) => describeOnly.has(name));
  for (const [name] of described) removed.push([...prefix, name]);
  const kept = entries.filter(([name]) => !describeOnly.has(name));
  // Describe gives the tags beside the definition, Register takes them in it.
  // It shows a definition without tags as an empty list, which Register refuses: "Tags can not be empty."
  const beside = wrapped && isFilled(whole["tags"]) && !("tags" in inner);
  if (beside) kept.push(["tags", whole["tags"] ?? []]);
  if (wrapped)
    removed.push(
      ...Object.keys(whole)
        .filter((name) => name !== "taskDefinition" && !(name === "tags" && beside))
        .map((name) => [name]),
    );
  return {
    document: Object.fromEntries(kept),
    described: Object.fromEntries(described),
    removed,
    originalPath: (path) => originalPath(beside && path[0] === "tags" ? path : [...prefix, ...path], nulls),
  };
}

/** The definition out of what `aws ecs describe-task-definition` prints, with its tags; any other document as it is. */
export function unwrapped(document: JsonObject): JsonObject {
  const inner = wrappedIn(document);
  if (!inner) return document;
  return {
    ...inner,
    ...(isFilled(document["tags"]) && !("tags" in inner) ? { tags: document["tags"] } : {}),
  };
}

function wrappedIn(document: JsonObject): JsonObject | undefined {
  const inner = document["taskDefinition"];
  const isDefinition = (value: JsonObject) => "containerDefinitions" in value || "family" in value;
  return isObject(inner) && isDefinition(inner) && !isDefinition(document) ? inner : undefined;
}

function isFilled(tags: Json | undefined): tags is Json {
  return tags !== undefined && tags !== null && !(Array.isArray(tags) && tags.length === 0);
}

function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
