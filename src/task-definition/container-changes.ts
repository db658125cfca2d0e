import { Failure } from "../failure.ts";
import { isObject, type Json, type JsonObject, text } from "../json.ts";
import { imageFor } from "./image-reference.ts";

/** What changes in one container; what is not told stays as it is. */
export interface ContainerChange {
  /** A reference, or the digest alone of an image in the repository that the container uses already. */
  readonly image?: string;
  readonly environment?: EntriesChange;
  /** Names to `valueFrom`: an ARN or the name of a parameter, never the secret itself. */
  readonly secrets?: EntriesChange;
  /** ARNs of objects in S3; they take the place of the files that are there. */
  readonly environmentFiles?: readonly string[];
  readonly logDriver?: string;
  readonly logOptions?: Readonly<Record<string, string>>;
  readonly dockerLabels?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly entryPoint?: readonly string[];
}

/** Changes of a container's variables or secrets. What is set and removed is set. */
export interface EntriesChange {
  readonly set?: Readonly<Record<string, string>>;
  /** Names; one that is not there is none the less fine. */
  readonly remove?: readonly string[];
  /** Whether everything that is not set goes. */
  readonly replace?: boolean;
}

/** A copy of a container with the changes made. @throws Failure where a member to be changed is not of its type */
export function changeContainer(container: JsonObject, change: ContainerChange): JsonObject {
  const { image, environmentFiles, command, entryPoint } = change;
  return {
    ...container,
    ...(image === undefined ? {} : { image: newImage(container, image) }),
    ...entries(container, "environment", "value", change.environment),
    ...entries(container, "secrets", "valueFrom", change.secrets),
    ...(environmentFiles
      ? { environmentFiles: environmentFiles.map((value) => ({ value, type: "s3" })) }
      : {}),
    ...logConfiguration(container, change),
    ...(change.dockerLabels
      ? { dockerLabels: { ...member(container, "dockerLabels"), ...change.dockerLabels } }
      : {}),
    ...(command ? { command: [...command] } : {}),
    ...(entryPoint ? { entryPoint: [...entryPoint] } : {}),
  };
}

function newImage(container: JsonObject, wanted: string): string {
  const image = imageFor(wanted, text(container["image"]));
  if (image !== undefined) return image;
  throw new Failure({
    message: `The image for container '${text(container["name"])}' is a digest without a repository, ${container["image"] === undefined ? "and the container has no image whose repository it could be of" : "and not a whole one: sha256: and 64 hex digits"}.`,
    where: { input: "images" },
    hint: "Give the whole reference: registry/repository@sha256:….",
  });
}

function logConfiguration(container: JsonObject, { logDriver, logOptions }: ContainerChange): JsonObject {
  if (logDriver === undefined && !logOptions) return {};
  const present = member(container, "logConfiguration");
  const options = logOptions
    ? { options: { ...member(present, "options", text(container["name"])), ...logOptions } }
    : {};
  return { logConfiguration: { ...present, ...(logDriver === undefined ? {} : { logDriver }), ...options } };
}

/** An object member of a container, or of its log configuration; {} where it is absent. @throws Failure where it is something else */
function member(object: JsonObject, name: string, container = text(object["name"])): JsonObject {
  const present = object[name] ?? {};
  if (isObject(present)) return present;
  throw new Failure({
    message: `\`${name}\` of container '${container}' is not an object, so nothing can be set in it.`,
  });
}

/** Entries keep their places and their other members; new ones come last. */
function entries(
  container: JsonObject,
  list: "environment" | "secrets",
  valueMember: "value" | "valueFrom",
  change: EntriesChange | undefined,
): JsonObject {
  if (!change) return {};
  const { set = {}, remove = [], replace = false } = change;
  const present = container[list] ?? [];
  if (!Array.isArray(present)) {
    throw new Failure({
      message: `The ${list === "secrets" ? "secrets" : "environment"} of container '${text(container["name"])}' is not a list.`,
      hint: `Write it as a list of { "name": …, "${valueMember}": … }.`,
    });
  }
  const unset = new Map(Object.entries(set));
  const kept = present.flatMap((entry): Json[] => {
    const name = isObject(entry) ? text(entry["name"]) : undefined;
    if (!isObject(entry) || name === undefined) return replace ? [] : [entry];
    if (!Object.hasOwn(set, name)) return replace || remove.includes(name) ? [] : [entry];
    const value = unset.get(name);
    // A name that is there twice is there once afterwards.
    if (value === undefined) return [];
    unset.delete(name);
    return [{ ...entry, [valueMember]: value }];
  });
  for (const [name, value] of unset) kept.push({ name, [valueMember]: value });
  return kept.length > 0 || list in container ? { [list]: kept } : {};
}
