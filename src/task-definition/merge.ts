import { withoutNulls } from "../document/without-nulls.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { canonical } from "./canonical.ts";
import { isMergedByKey, itemKey, mergeKey, toldApartBy } from "./keyed-lists.ts";

/**
 * A task definition with a fragment of one merged into it (docs/rendering.md): objects member by member, lists with
 * keys item by item, anything else replaced; null removes. `containerDefinitions` of the fragment may be a map by
 * container name, in which null removes a container. Merging the same fragment again changes nothing.
 */
export function mergeDefinition(document: JsonObject, fragment: JsonObject): JsonObject {
  const { containerDefinitions: containers } = fragment;
  if (!isObject(containers)) return mergeObject(document, fragment);
  const present = document["containerDefinitions"];
  const gone = new Set(Object.keys(containers).filter((name) => containers[name] === null));
  const kept = Array.isArray(present)
    ? present.filter((item) => !gone.has(itemKey("containerDefinitions", item) ?? ""))
    : [];
  return mergeObject(
    { ...document, containerDefinitions: kept },
    { ...fragment, containerDefinitions: containerList(containers) },
  );
}

/** Containers by name as a list. What is no object stays what it is: rules say so. */
export function containerList(containers: JsonObject): Json[] {
  return Object.entries(containers).flatMap(([name, container]) => {
    if (container === null) return [];
    return [isObject(container) ? { ...container, name } : container];
  });
}

function mergeObject(base: JsonObject, fragment: JsonObject): JsonObject {
  const merged = new Map(Object.entries(base));
  for (const [name, value] of Object.entries(fragment)) {
    const result = mergeValue(merged.get(name), value, name);
    if (result === undefined) merged.delete(name);
    else merged.set(name, result);
  }
  return Object.fromEntries(merged);
}

/** @returns undefined where the member is to be removed */
function mergeValue(base: Json | undefined, value: Json, name: string): Json | undefined {
  if (value === null) return undefined;
  if (isObject(value)) return mergeObject(isObject(base) ? base : {}, value);
  const bare = withoutNulls(value, []);
  if (Array.isArray(bare) && Array.isArray(value) && isMergedByKey(name)) {
    return mergeList(Array.isArray(base) ? base : [], value, name);
  }
  return bare;
}

/** Items keep their places, new ones come last. An item that is merged into is taken once. */
function mergeList(base: readonly Json[], fragment: readonly Json[], name: string): Json[] {
  const merged = [...base];
  const taken = new Set<number>();
  for (const item of lastOfEachKey(fragment, name)) {
    const at = counterpart(base, item, { name, taken });
    const result = mergeValue(at === undefined ? undefined : base[at], item, "");
    if (result === undefined) continue;
    if (at === undefined) {
      merged.push(result);
    } else {
      taken.add(at);
      merged[at] = result;
    }
  }
  return merged;
}

function lastOfEachKey(items: readonly Json[], name: string): Json[] {
  const keyOf = (item: Json) => itemKey(name, item) ?? canonical(item);
  const last = new Map(items.map((item, index) => [keyOf(item), index]));
  return items.filter((item, index) => last.get(keyOf(item)) === index);
}

/**
 * Which item a fragment's item is merged into. Of several with its key it is the one that has the same host port (or
 * whatever tells them apart), and none where none has; of variables the last one, as of two of one name it counts.
 */
function counterpart(
  base: readonly Json[],
  item: Json,
  { name, taken }: { readonly name: string; readonly taken: ReadonlySet<number> },
): number | undefined {
  const key = mergeKey(name, item);
  if (key === undefined) {
    const bare = canonical(withoutNulls(item, []) ?? null);
    const same = base.findIndex((other) => canonical(other) === bare);
    return same === -1 ? undefined : same;
  }
  const candidates = [...base.keys()].filter((at) => mergeKey(name, base[at] ?? null) === key);
  const free = candidates.filter((at) => !taken.has(at));
  const member = toldApartBy(name);
  if (member === undefined || candidates.length < 2) return free.at(-1);
  return free.find((at) => said(base[at], member) === said(item, member));
}

/** A member of an item as text; "" where it is not there or is to go. */
function said(item: Json | undefined, member: string): string {
  return isObject(item) ? String(item[member] ?? "") : "";
}
