import { type JsonObject, number, text } from "../src/json.ts";
import { WireError } from "./wire-error.ts";

/**
 * One page of a list, as Elastic Load Balancing's Marker and PageSize ask for.
 * @throws WireError where PageSize is out of range, or the marker is none of ours
 */
export function queryPage<T>(
  items: readonly T[],
  request: JsonObject,
  standard = 400,
): { readonly items: readonly T[]; readonly NextMarker?: string } {
  const size = number(request["PageSize"]) ?? standard;
  if (size < 1 || size > 400)
    throw new WireError("ValidationError", "Page size must be between 1 and 400, inclusive");
  const marker = text(request["Marker"]) ?? "";
  const from = marker === "" ? 0 : Number(Buffer.from(marker, "base64url").toString("utf8"));
  if (!Number.isInteger(from)) throw new WireError("ValidationError", "Invalid marker");
  const to = from + size;
  return {
    items: items.slice(from, to),
    ...(to < items.length ? { NextMarker: Buffer.from(String(to)).toString("base64url") } : {}),
  };
}
