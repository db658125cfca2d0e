import type { Path } from "../document/path.ts";
import { isObject, type Json } from "../json.ts";
import { isMergedByKey, mergeKey } from "./keyed-lists.ts";

/**
 * Where a value of a rendered definition stands in one of the documents that it was made of: the way as far as it leads
 * there. Items of lists with keys are found by their keys, as variables may have been removed before them, and a
 * container in a map of containers by its name.
 */
export function locate(rendered: Json, path: Path, source: Json): Path {
  const found: (string | number)[] = [];
  let [here, there, member]: [Json | undefined, Json | undefined, string] = [rendered, source, ""];
  for (const step of path) {
    const item = part(here, step);
    const at: string | number | undefined =
      typeof step === "number" ? itemIn(there, step, item, member) : step;
    const next: Json | undefined = at === undefined ? undefined : part(there, at);
    if (at === undefined || next === undefined) return found;
    found.push(at);
    if (typeof step === "string") member = step;
    [here, there] = [item, next];
  }
  return found;
}

function itemIn(
  there: Json | undefined,
  step: number,
  item: Json | undefined,
  member: string,
): string | number | undefined {
  if (item === undefined || !isMergedByKey(member)) return step;
  const key = mergeKey(member, item);
  if (key === undefined) return step;
  if (!Array.isArray(there)) return member === "containerDefinitions" ? key : undefined;
  // Two items of one key stand where they stood; so does an item that is the only one.
  const other = there[step];
  if (other !== undefined && mergeKey(member, other) === key) return step;
  const at = there.findIndex((candidate) => mergeKey(member, candidate) === key);
  return at === -1 ? undefined : at;
}

function part(value: Json | undefined, step: string | number): Json | undefined {
  if (typeof step === "number") return Array.isArray(value) ? value[step] : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
