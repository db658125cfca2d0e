import { isObject, type Json } from "../json.ts";

/**
 * What ECS takes where a service says nothing, and answers or leaves out as it likes. Not `minimumHealthyPercent`: 0 is
 * not what it takes.
 */
const defaults: Readonly<Record<string, Json>> = {
  propagateTags: "NONE",
  availabilityZoneRebalancing: "DISABLED",
  assignPublicIp: "DISABLED",
  platformVersion: "LATEST",
  strategy: "ROLLING",
  /** Of `deploymentController`. */
  type: "ECS",
  healthCheckGracePeriodSeconds: 0,
  bakeTimeInMinutes: 0,
  weight: 0,
  base: 0,
};

/** Lists that say something by their order; of all others ECS answers items in another one than it was given. */
const ordered = new Set(["placementStrategy"]);

/**
 * Whether everything that `part` says stands in `whole` too. ECS answers with defaults filled in, so a definition that
 * says less than the live service is no change to it; nor is one that says a default which ECS does not answer.
 * @param name of the member that holds the value, or the list that does
 */
export function isContained(part: Json, whole: Json | undefined, name = ""): boolean {
  if (whole === undefined || whole === null) return isUnset(part, name);
  if (Array.isArray(part)) {
    if (!Array.isArray(whole) || part.length !== whole.length) return false;
    return ordered.has(name)
      ? part.every((item, index) => isContained(item, whole[index], name))
      : isPaired(part, whole, name);
  }
  if (isObject(part)) {
    return (
      isObject(whole) &&
      Object.entries(part).every(([member, value]) => isContained(value, whole[member], member))
    );
  }
  return part === whole;
}

/** Whether each item has one of its own that it is contained in: the first may suit several. */
function isPaired(parts: readonly Json[], wholes: readonly Json[], name: string): boolean {
  const [first, ...rest] = parts;
  if (first === undefined) return true;
  return wholes.some(
    (whole, index) => isContained(first, whole, name) && isPaired(rest, wholes.toSpliced(index, 1), name),
  );
}

/** Whether a value says nothing that leaving it out would not say. */
function isUnset(value: Json, name: string): boolean {
  if (value === null || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.entries(value).every(([member, inner]) => isUnset(inner, member));
  return defaults[name] === value;
}
