/** A JSON value as it stands in a document or on the wire. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object; members that are absent are `undefined` on reading. */
export type JsonObject = { [member: string]: Json };

/** True for a plain JSON object (not null, not an array). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a list member; anything else in its place counts as none (hostile answers and documents). */
export function objects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The strings of a list member; anything else in its place counts as none. */
export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** A string member, or undefined where it is absent or of another type. */
export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A finite number member, or undefined where it is absent or of another type. */
export function number(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
