import { withoutNulls } from "../document/without-nulls.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { identity, isMergedByKey, itemKey, mergeKey, toldApart } from "./keyed-lists.ts";

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
  const items = lastOfEach(fragment, name);
  const targets = counterparts(base, items, name);
  const merged = [...base];
  for (const [index, item] of items.entries()) {
    const at = targets[index];
    const result = mergeValue(at === undefined ? undefined : base[at], item, "");
    if (result === undefined) continue;
    if (at === undefined) merged.push(result);
    else merged[at] = result;
  }
  return merged;
}

function lastOfEach(items: readonly Json[], name: string): Json[] {
  const last = new Map(items.map((item, index) => [identity(name, item), index]));
  return items.filter((item, index) => last.get(identity(name, item)) === index);
}

/**
 * Which item each item of a fragment is merged into: the one that is the same; of two that are, the last one, as of two
 * variables of one name it counts. Else one with the same key, unless there are several and it says that it is another.
 */
function counterparts(base: readonly Json[], items: readonly Json[], name: string): (number | undefined)[] {
  const identities = base.map((item) => identity(name, item));
  const free = new Set(base.keys());
  const take = (at: number | undefined) => {
    if (at !== undefined) free.delete(at);
    return at;
  };
  const same = items.map((item) => {
    const wanted = identity(name, item);
    return take([...free].findLast((at) => identities[at] === wanted));
  });
  return items.map((item, index) => same[index] ?? take(alike(item)));

  function alike(item: Json): number | undefined {
    const key = mergeKey(name, item);
    const candidates = [...base.keys()].filter(
      (at) => key !== undefined && mergeKey(name, base[at] ?? null) === key,
    );
    if (candidates.length > 1 && toldApart(name, item) !== "") return undefined;
    return candidates.find((at) => free.has(at));
  }
}
