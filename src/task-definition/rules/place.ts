import type { Path } from "../../document/path.ts";
import { isObject, type Json, type JsonObject, strings, text } from "../../json.ts";
import { containersOf } from "./rule.ts";

/** A member that a document has, and where. */
export interface Place {
  readonly value: Json;
  readonly path: Path;
  /** `'interval' of container 'web'`; of the task: `'networkMode'`. */
  readonly title: string;
}

/**
 * The members that a document has at a path.
 * @param pattern `containerDefinitions[].healthCheck.interval`; `[]` stands for each item of a list
 */
export function placesOf(document: JsonObject, pattern: string): Place[] {
  let found: { value: Json; path: Path }[] = [{ value: document, path: [] }];
  for (const step of pattern.replaceAll("[]", ".[]").split(".")) {
    found = found.flatMap(({ value, path }) => {
      if (step === "[]") {
        return Array.isArray(value)
          ? value.map((item, index) => ({ value: item, path: [...path, index] }))
          : [];
      }
      const member = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
      return member === undefined ? [] : [{ value: member, path: [...path, step] }];
    });
  }
  return found.map(({ value, path }) => ({ value, path, title: titleOf(document, path) }));
}

function titleOf(document: JsonObject, path: Path): string {
  const member = `'${path.findLast((step) => typeof step === "string")}'`;
  const [list, index] = path;
  if (typeof index !== "number") return member;
  if (list === "containerDefinitions") {
    const container = containersOf(document).find((each) => each.path[1] === index);
    return container ? `${member} of ${container.title}` : member;
  }
  const items = typeof list === "string" ? document[list] : undefined;
  const item = Array.isArray(items) ? items[index] : undefined;
  const name = isObject(item) ? text(item["name"]) : undefined;
  return list === "volumes" && name !== undefined ? `${member} of volume '${name}'` : member;
}

/** Whether a member says anything: `false`, an empty text, list or object are as good as left out. */
export function isSet(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === false || value === "") return false;
  return typeof value !== "object" || Object.keys(value).length > 0;
}

/** Whether ECS checks the definition for Fargate when it is registered. */
export function isForFargate({ requiresCompatibilities }: JsonObject): boolean {
  return strings(requiresCompatibilities).includes("FARGATE");
}

/** Whether its containers are Windows containers, as far as it says. */
export function isForWindows({ runtimePlatform }: JsonObject): boolean {
  return isObject(runtimePlatform) && /^WINDOWS/.test(text(runtimePlatform["operatingSystemFamily"]) ?? "");
}

/** Begins a sentence with a title. */
export function capital(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}
