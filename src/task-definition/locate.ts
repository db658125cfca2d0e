import type { Path } from "../document/path.ts";
import { isObject, type Json } from "../json.ts";
import { identity, isMergedByKey, mergeKey } from "./keyed-lists.ts";

/**
 * Where a value of a rendered definition stands in one of the documents that it was made of: the way as far as it leads
 * there. Items of lists with keys are found by their keys, as variables may have been removed before them, and a
 * container in a map of containers by its name.
 */
export function locate(rendered: Json, path: Path, source: Json): Path {
  const found: (string | number)[] = [];
  let [here, there, member]: [Json | undefined, Json | undefined, string] = [rendered, source, ""];
  for (const step of path) {
    const at: string | number | undefined =
      typeof step === "number" ? itemIn(there, step, here, member) : step;
    const next: Json | undefined = at === undefined ? undefined : part(there, at);
    if (at === undefined || next === undefined) return found;
    found.push(at);
    if (typeof step === "string") member = step;
    [here, there] = [part(here, step), next];
  }
  return found;
}

/** Where the item that is at `step` in the rendered list is in the other one. */
function itemIn(
  there: Json | undefined,
  step: number,
  here: Json | undefined,
  member: string,
): string | number | undefined {
  const item = part(here, step);
  if (item === undefined || !isMergedByKey(member)) return step;
  const key = mergeKey(member, item);
  if (!Array.isArray(there)) return member === "containerDefinitions" ? key : undefined;
  const wanted = identity(member, item);
  const ours = Array.isArray(here) ? here.map((each) => identity(member, each)) : [];
  const theirs = there.map((each) => identity(member, each));
  const same = [...theirs.keys()].filter((at) => theirs[at] === wanted);
  // Of two variables of one name the later counts: the last ones belong together, then those before them.
  const behind = ours.slice(step + 1).filter((each) => each === wanted).length;
  if (same.length > 0) return same[same.length - 1 - behind];
  // It was changed by what it was merged with, unless that is another item here.
  const at = there.findLastIndex(
    (each, index) =>
      key !== undefined && mergeKey(member, each) === key && !ours.includes(theirs[index] ?? ""),
  );
  return at === -1 ? undefined : at;
}

function part(value: Json | undefined, step: string | number): Json | undefined {
  if (typeof step === "number") return Array.isArray(value) ? value[step] : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
