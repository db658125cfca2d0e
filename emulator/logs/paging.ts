import { type JsonObject, number, text } from "../../src/json.ts";
import { invalid, violates } from "./errors.ts";

/**
 * One page of a list. Tokens hold where the next page begins; clients must not read them.
 * @throws WireError where limit is too great, or the token is none of ours
 */
export function page<T>(
  items: readonly T[],
  request: JsonObject,
  most: number,
): { readonly items: readonly T[]; readonly nextToken?: string } {
  const limit = limitOf(request, most);
  const from = number(Number(text(request["nextToken"]) ?? "0"));
  if (from === undefined) throw invalid("The specified nextToken is invalid.");
  const to = from + limit;
  return {
    items: items.slice(from, to),
    ...(to < items.length ? { nextToken: String(to).padStart(8, "0") } : {}),
  };
}

/** @throws WireError where limit is above what the operation gives */
export function limitOf(request: JsonObject, most: number): number {
  const limit = number(request["limit"]) ?? most;
  if (limit > most)
    throw violates(`'${limit}'`, "limit", `Member must have value less than or equal to ${most}`);
  return limit;
}
