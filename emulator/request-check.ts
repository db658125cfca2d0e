import { isObject, type Json, type JsonObject } from "../src/json.ts";
import { nearest } from "../src/suggest.ts";
import type { Difference } from "./model-check.ts";

/** null is an absent member: AWS's JSON protocols say so, and older clients send it. */
export function withoutNulls(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => (item === null ? [] : [[name, clean(item)]])),
  );
}

function clean(value: Json): Json {
  if (Array.isArray(value)) return value.map(clean);
  return isObject(value) ? withoutNulls(value) : value;
}

/**
 * What is said of a member that the installed SDK's model does not know. AWS mostly ignores them; an endpoint for
 * rehearsals refuses them, as they are mistakes.
 */
export function unknownMember(operation: string, { path, expected, known = [] }: Difference): string {
  const close = nearest(path.split(/[.[]/).at(-1) ?? path, known);
  const hint = close === undefined ? `${expected} has ${known.join(", ")}.` : `Did you mean "${close}"?`;
  return `Unknown member "${path}" in ${operation}. ${hint}`;
}
