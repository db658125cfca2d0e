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
 * Takes out nulls, an empty list of tags, and the members that only Describe gives, and unwraps `{ "taskDefinition": …, "tags": … }` as
 * `aws ecs describe-task-definition` prints it. Everything else stays: unknown members, empty texts, lists and objects.
 */
export function clean(original: JsonObject): Cleaned {
  const removed: Path[] = [];
  const whole = asObject(withoutNulls(original, removed));
  const nulls = [...removed];
  const { inner, wrapped, besides, inWhole } = opened(whole);
  const entries = Object.entries(inner);
  const described = entries.filter(([name]) => describeOnly.has(name));
  const noTags = entries.filter(isNoTags);
  for (const [name] of [...described, ...noTags]) removed.push([...inWhole([]), name]);
  if (wrapped)
    removed.push(
      ...Object.keys(whole)
        .filter((name) => name !== "taskDefinition" && !Object.hasOwn(besides, name))
        .map((name) => [name]),
    );
  return {
    document: Object.fromEntries([
      ...entries.filter((entry) => !describeOnly.has(entry[0]) && !isNoTags(entry)),
      ...Object.entries(besides),
    ]),
    described: Object.fromEntries(described),
    removed,
    originalPath: (path) => originalPath(inWhole(path), nulls),
  };
}

/**
 * The same for a fragment that is to be merged in: its nulls stay, as they remove what they stand for.
 */
export function cleanFragment(original: JsonObject): Pick<Cleaned, "document" | "originalPath"> {
  const { inner, besides, inWhole } = opened(original);
  const kept = Object.entries({ ...inner, ...besides }).filter(
    (entry) => !describeOnly.has(entry[0]) && !isNoTags(entry),
  );
  return { document: Object.fromEntries(kept), originalPath: inWhole };
}

/** The definition in what `aws ecs describe-task-definition` prints; any other document is one itself. */
function opened(whole: JsonObject) {
  const definition = wrappedIn(whole);
  // Describe gives the tags beside the definition, Register takes them in it.
  // It shows a definition without tags as an empty list, which Register refuses: "Tags can not be empty."
  const beside = definition && isFilled(whole["tags"]) && !isFilled(definition["tags"]);
  const prefix = definition ? ["taskDefinition"] : [];
  return {
    inner: definition ?? whole,
    wrapped: definition !== undefined,
    besides: beside ? { tags: whole["tags"] ?? [] } : {},
    inWhole: (path: Path): Path => (beside && path[0] === "tags" ? path : [...prefix, ...path]),
  };
}

function wrappedIn(document: JsonObject): JsonObject | undefined {
  const inner = document["taskDefinition"];
  const isDefinition = (value: JsonObject) => "containerDefinitions" in value || "family" in value;
  return isObject(inner) && isDefinition(inner) && !isDefinition(document) ? inner : undefined;
}

/** Consoles write `"tags": []`, and ECS does not take it back: "Tags can not be empty." */
function isNoTags([name, value]: readonly [string, Json]): boolean {
  return name === "tags" && Array.isArray(value) && value.length === 0;
}

function isFilled(tags: Json | undefined): tags is Json {
  return tags !== undefined && tags !== null && !(Array.isArray(tags) && tags.length === 0);
}

function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
