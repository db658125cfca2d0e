import { withoutNulls } from "../document/without-nulls.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { canonical } from "./canonical.ts";
import { isMergedByKey, itemKey, mergeKey } from "./keyed-lists.ts";

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

/** The containers of a fragment as a list, whichever of the two ways it is written in. */
export function containersOf(fragment: JsonObject): Json[] {
  const { containerDefinitions: containers } = fragment;
  if (isObject(containers)) return containerList(containers);
  return Array.isArray(containers) ? containers : [];
}

function containerList(containers: JsonObject): Json[] {
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
 * Which item a fragment's item is merged into. Of several with its key it is the one with the same host port; else the
 * last one, as of two variables of one name the later counts.
 */
function counterpart(
  base: readonly Json[],
  item: Json,
  { name, taken }: { readonly name: string; readonly taken: ReadonlySet<number> },
): number | undefined {
  const key = mergeKey(name, item);
  if (key === undefined) {
    const same = base.findIndex((other) => canonical(other) === canonical(item));
    return same === -1 ? undefined : same;
  }
  const candidates = [...base.keys()].filter(
    (at) => !taken.has(at) && mergeKey(name, base[at] ?? null) === key,
  );
  if (name !== "portMappings" || candidates.length < 2) return candidates.at(-1);
  const hostPort = isObject(item) ? item["hostPort"] : undefined;
  return candidates.find((at) => {
    const other = base[at];
    return isObject(other) && other["hostPort"] === hostPort;
  });
}
