import { isObject, type Json, type JsonObject } from "../../src/json.ts";
import { invalidRequest } from "./errors.ts";
import type { GitHubOperation, Member } from "./operation.ts";

/**
 * The body of a request, checked against what the operation takes.
 * @throws GitHubError 422 for anything that GitHub would not take; an unknown member it would pass over in some operations
 */
export function checkedBody({ body: expected }: GitHubOperation, raw: string): JsonObject {
  if (!expected) return {};
  const body = parsed(raw);
  for (const name of expected.required) {
    if (body[name] === undefined) throw invalidRequest(`"${name}" wasn't supplied.`);
  }
  for (const [name, value] of Object.entries(body)) {
    const member = expected.members[name];
    if (!member) throw invalidRequest(`"${name}" is not a permitted key.`);
    if (!isA(member, value))
      throw invalidRequest(`For '${name}', ${JSON.stringify(value)} is not ${nameOf(member)}.`);
  }
  return body;
}

/** @throws GitHubError 422 for a parameter that GitHub does not know, which it would pass over: here it is a mistake */
export function checkedQuery(
  { query: known = [] }: GitHubOperation,
  given: URLSearchParams,
): Record<string, string> {
  for (const name of given.keys()) {
    if (![...known, "per_page", "page"].includes(name))
      throw invalidRequest(`"${name}" is no parameter here.`);
  }
  return Object.fromEntries(given);
}

function parsed(raw: string): JsonObject {
  let body: unknown;
  try {
    body = JSON.parse(raw);
  } catch {
    body = undefined;
  }
  if (!isObject(body)) throw invalidRequest("Problems parsing JSON");
  return body;
}

function isA(member: Member, value: Json): boolean {
  switch (member) {
    case "text":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "texts":
      return Array.isArray(value) && value.every((item) => typeof item === "string");
    case "payload":
      return typeof value === "string" || isObject(value);
    default:
      return typeof value === "string" && member.includes(value);
  }
}

function nameOf(member: Member): string {
  return typeof member === "string" ? `a ${member}` : `one of ${member.join(", ")}`;
}
