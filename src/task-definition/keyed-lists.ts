import { withoutNulls } from "../document/without-nulls.ts";
import { isObject, type Json } from "../json.ts";
import { canonical } from "./canonical.ts";

/**
 * Lists whose order says nothing to ECS, and what tells their items apart. Lists that are not named here keep their
 * order: command, entryPoint, DNS servers, environmentFiles (the later file wins) and whatever is new.
 */
const keys: Readonly<Record<string, readonly string[]>> = {
  containerDefinitions: ["name"],
  volumes: ["name"],
  tags: ["key"],
  requiresCompatibilities: [],
  placementConstraints: ["type", "expression"],
  inferenceAccelerators: ["deviceName"],
  environment: ["name"],
  secrets: ["name"],
  secretOptions: ["name"],
  portMappings: ["hostPort", "containerPort", "containerPortRange", "protocol"],
  mountPoints: ["containerPath"],
  dependsOn: ["containerName"],
  links: [],
  ulimits: ["name"],
  systemControls: ["namespace"],
  resourceRequirements: ["type"],
  extraHosts: ["hostname", "ipAddress"],
  devices: ["hostPath", "containerPath"],
  tmpfs: ["containerPath"],
  add: [],
  drop: [],
};

/** True for a list member whose order says nothing. */
export function isOrderFree(member: string): boolean {
  return Object.hasOwn(keys, member);
}

/** What tells an item of a list member from the others, in words: `80:3000`, `assets`, `RAILS_ENV`. */
export function itemKey(member: string, item: Json): string | undefined {
  const names = Object.hasOwn(keys, member) ? keys[member] : undefined;
  if (!names) return undefined;
  // A text is its own key where texts are expected; elsewhere it may be a whole `NAME=secret`.
  if (!isObject(item)) return typeof item === "string" && names.length === 0 ? item : undefined;
  const parts = names.flatMap((name) => {
    const value = Object.hasOwn(item, name) ? item[name] : undefined;
    return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
  });
  return parts.length > 0 ? parts.join(":") : undefined;
}

/** What an item is merged by where that is less than all that tells it from the others; [] where nothing is. */
const mergeKeys: Readonly<Record<string, readonly string[]>> = {
  // The type names no item, and an expression is all that there is to change.
  placementConstraints: [],
  // Two host ports may lead to one container port; which is meant, only the host port can say.
  portMappings: ["containerPort", "containerPortRange"],
  extraHosts: ["hostname"],
  devices: ["hostPath"],
};

/** True for a list whose items a fragment is merged into one by one; any other list is replaced as a whole. */
export function isMergedByKey(member: string): boolean {
  const names = Object.hasOwn(mergeKeys, member) ? mergeKeys[member] : keys[member];
  return isOrderFree(member) && names !== undefined && names.length > 0;
}

/** The key that an item of a list is merged by; undefined for one that has none. */
export function mergeKey(member: string, item: Json): string | undefined {
  if (!Object.hasOwn(mergeKeys, member)) return itemKey(member, item);
  if (!isObject(item)) return undefined;
  const parts = (mergeKeys[member] ?? []).flatMap((name) => {
    const value = Object.hasOwn(item, name) ? item[name] : undefined;
    return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
  });
  if (parts.length === 0) return undefined;
  return member === "portMappings" ? `${parts.join(":")}/${item["protocol"] ?? "tcp"}` : parts.join(":");
}

/** What tells items of one merge key apart, where there can be several of them. */
const apart: Readonly<Record<string, string>> = {
  portMappings: "hostPort",
  extraHosts: "ipAddress",
  devices: "containerPath",
};

/** What an item says to be told apart from others of its key; "" where it says nothing, or null. */
export function toldApart(member: string, item: Json): string {
  const name = Object.hasOwn(apart, member) ? apart[member] : undefined;
  return name !== undefined && isObject(item) && Object.hasOwn(item, name) ? String(item[name] ?? "") : "";
}

/** Text that is the same for two items of a list merged by key exactly where one takes the other's place. */
export function identity(member: string, item: Json): string {
  const key = mergeKey(member, item) ?? [canonical(withoutNulls(item, []) ?? null)];
  return JSON.stringify([key, toldApart(member, item)]);
}
