import { isObject, type Json } from "../json.ts";

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
