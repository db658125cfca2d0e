import { isObject, type Json } from "../json.ts";

/**
 * Whether everything that `part` says stands in `whole` too. ECS answers with defaults filled in, so a definition that
 * says less than the live service is no change to it.
 */
export function isContained(part: Json, whole: Json | undefined): boolean {
  if (Array.isArray(part)) {
    return (
      Array.isArray(whole) &&
      part.length === whole.length &&
      part.every((item, index) => isContained(item, whole[index]))
    );
  }
  if (isObject(part)) {
    return isObject(whole) && Object.entries(part).every(([name, value]) => isContained(value, whole[name]));
  }
  return part === whole;
}
