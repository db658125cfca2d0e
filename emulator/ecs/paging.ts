import type { Json, JsonObject } from "../../src/json.ts";
import { invalidParameter } from "./errors.ts";

export interface Limits {
  /** Where the request does not say. */
  readonly standard: number;
  readonly most: number;
}

/** What most of ECS's lists give: 100. */
export const hundred: Limits = { standard: 100, most: 100 };

/**
 * One page of a list. The token names the last item given, so that items that come or go meanwhile are neither given
 * twice nor lost; clients must not read it.
 * @param key what tells the items apart
 * @throws EcsError where maxResults is out of range, or the token is none of ours (ECS's own texts are unknown)
 */
export function page<T>(
  items: readonly T[],
  key: (item: T) => string,
  request: JsonObject,
  limits: Limits = hundred,
): { items: readonly T[]; nextToken?: string } {
  const { maxResults = limits.standard, nextToken } = request;
  if (typeof maxResults !== "number" || maxResults < 1 || maxResults > limits.most) {
    throw invalidParameter(`maxResults must be between 1 and ${limits.most}.`);
  }
  const from = nextToken === undefined ? 0 : start(items, key, nextToken);
  const found = items.slice(from, from + maxResults);
  const last = found.at(-1);
  const more = from + found.length < items.length;
  return {
    items: found,
    ...(more && last !== undefined ? { nextToken: token(key(last), from + found.length) } : {}),
  };
}

/** @throws EcsError where a request names more than ECS describes at once */
export function atMost<T>(items: readonly T[], most: number, what: string): readonly T[] {
  if (items.length > most) throw invalidParameter(`${what} can have at most ${most} items.`);
  return items;
}

const token = (last: string, next: number) => Buffer.from(JSON.stringify([last, next])).toString("base64url");

function start<T>(items: readonly T[], key: (item: T) => string, nextToken: Json): number {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(String(nextToken), "base64url").toString("utf8"));
  } catch {
    throw invalidParameter("Invalid token.");
  }
  const [last, next] = Array.isArray(read) ? read : [];
  if (typeof last !== "string" || typeof next !== "number") throw invalidParameter("Invalid token.");
  const at = items.findIndex((item) => key(item) === last);
  // The item itself is gone: go on where it stood.
  return at === -1 ? next : at + 1;
}
