import { isObject, type Json, type JsonObject } from "../json.ts";
import { canonical } from "./canonical.ts";
import { clean } from "./clean.ts";
import { isDefault } from "./defaults.ts";
import { isOrderFree, itemKey } from "./keyed-lists.ts";
import { cpuUnits, mebibytes } from "./units.ts";

/**
 * One form for all definitions that mean the same to ECS: what a user wrote and what Describe makes of it become equal.
 * Without nulls, members of Describe, defaults, empty lists and objects; CPU and memory of the task in units and MiB;
 * lists whose order says nothing are sorted. Only for comparing: it is never registered.
 */
export function normalise(document: JsonObject): JsonObject {
  const cleaned = clean(document).document;
  const networkMode = cleaned["networkMode"] ?? "bridge";
  return Object.fromEntries(
    membersOf(cleaned, "", networkMode).map(([name, value]) => [name, taskSize(name, value)]),
  );
}

/** @param within name of the member that holds this object, or the list that does; "" for the task itself */
function membersOf(object: JsonObject, within: string, networkMode: Json): [string, Json][] {
  const members: [string, Json][] = [];
  for (const [name, value] of Object.entries(object)) {
    const normal = normalised(value, name, networkMode);
    if (isEmpty(normal, name) || isDefault(within, name, normal, object, networkMode)) continue;
    members.push([name, normal]);
  }
  return members;
}

function normalised(value: Json, name: string, networkMode: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) {
    const members = membersOf(value, name, networkMode);
    const isNormal =
      members.length === Object.keys(value).length && members.every(([of, member]) => member === value[of]);
    return isNormal ? value : Object.fromEntries(members);
  }
  const items = value.map((item) => normalised(item, name, networkMode));
  return isOrderFree(name) ? sorted(items, name) : items;
}

/** Items of one key keep their order: of two variables of one name the later one counts. */
function sorted(items: readonly Json[], name: string): Json[] {
  return items
    .map((item) => ({ item, key: itemKey(name, item) ?? canonical(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

/** That a volume is Docker's or EFS's is said by the member alone. */
const meaningful = new Set(["dockerVolumeConfiguration", "efsVolumeConfiguration"]);

function isEmpty(value: Json, name: string): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0 && !meaningful.has(name);
}

function taskSize(name: string, value: Json): Json {
  if ((name !== "cpu" && name !== "memory") || typeof value === "object") return value;
  const text = String(value);
  return String((name === "cpu" ? cpuUnits(text) : mebibytes(text)) ?? text);
}
