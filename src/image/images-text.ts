import { Failure, type Problem } from "../failure.ts";
import { parseStructured } from "../inputs/structured-text.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { nearest } from "../suggest.ts";
import { type ImageRequest, isContainerName } from "./request.ts";
import type { BuildSecret } from "./spec.ts";

/** Says what is wrong with one member; `name` undefined for the whole entry. */
type Tell = (name: string | undefined, message: string, hint?: string) => undefined;

/** A number of the text as it is written there, by its way in the entry: `3.10` is no 3.1 to whoever named a version. */
type Written = (...path: string[]) => string | undefined;

/** Reads one member of an entry; undefined where it is wrong, and told. */
type Read = (value: Json, name: string, tell: Tell, written: Written) => unknown;

const text: Read = (value, name, tell) =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : tell(name, "must be a text");

/** Numbers and booleans are what YAML makes of `RAILS_VERSION: 7`; a build argument is a text all the same. */
const texts: Read = (value, name, tell, written) => {
  if (!isObject(value)) return tell(name, "must be a map of names and texts");
  const wrong = Object.entries(value).filter(([, item]) => item === null || typeof item === "object");
  for (const [key] of wrong) {
    tell(
      name,
      `gives '${key}' no text`,
      "An expression that found nothing also gives an empty text; write '' for one that is meant to be empty.",
    );
  }
  return wrong.length > 0
    ? undefined
    : Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, written(name, key) ?? String(item)]),
      );
};

const list: Read = (value, name, tell) => {
  const items = typeof value === "string" ? value.split(",").map((item) => item.trim()) : value;
  if (Array.isArray(items) && items.every((item) => typeof item === "string" && item !== "")) return items;
  return tell(name, "must be a list of texts");
};

const secrets: Read = (value, name, tell) => {
  const form = "Write `id: { env: VARIABLE }` or `id: { file: path }`; a value here would reach the log.";
  if (!isObject(value)) return tell(name, "must be a map of ids", form);
  return Object.entries(value).flatMap(([id, from]): BuildSecret[] => {
    const { env, file, ...others } = isObject(from) ? from : {};
    const one = typeof env === "string" ? { variable: env } : typeof file === "string" ? { file } : undefined;
    if (one && (env === undefined || file === undefined) && Object.keys(others).length === 0) {
      return [{ id, from: one }];
    }
    tell(name, `does not say where '${id}' comes from`, form);
    return [];
  });
};

const members: Readonly<Record<Exclude<keyof ImageRequest, "container" | "line">, Read>> = {
  repository: text,
  context: text,
  file: text,
  target: text,
  args: texts,
  contexts: texts,
  platforms: list,
  labels: texts,
  secrets,
};

/** What docker/build-push-action, Bake and Compose call the same. */
const otherNames: Readonly<Record<string, string>> = {
  "build-args": "args",
  "build-contexts": "contexts",
  additional_contexts: "contexts",
  dockerfile: "file",
  platform: "platforms",
  secret: "secrets",
  image: "repository",
};

/**
 * The images of the input `images`: a YAML (so also JSON) map by container name, of maps, or of texts that are the
 * repository alone.
 * @throws Failure with everything that is wrong, by line
 */
export function parseImageRequests(content: string): ImageRequest[] {
  const { value, whereIs, written } = parseStructured(content, "images");
  const problems: Problem[] = [];
  const entries = isObject(value) ? Object.entries(value) : [];
  if (entries.length === 0) {
    throw new Failure({
      message: "The images are no map by container name.",
      hint: "Write `web: { repository: shop/web, context: . }`, one container per line.",
    });
  }
  const found = entries.map(([container, entry]) => {
    const lineOf = (name?: string) => whereIs(name === undefined ? [container] : [container, name]).line ?? 1;
    const tell: Tell = (name, message, hint) => {
      problems.push({
        message: `Line ${lineOf(name)} of the images: ${name === undefined ? "" : `'${name}' of `}'${container}' ${message}${message.endsWith("?") ? "" : "."}`,
        ...(hint === undefined ? {} : { hint }),
      });
      return undefined;
    };
    if (!isContainerName(container)) {
      tell(
        undefined,
        "is no name of a container: letters, digits, '-' and '_', with no '-' at the beginning",
      );
    }
    const line = lineOf();
    if (typeof entry === "string" && entry.trim() !== "")
      return { container, line, repository: entry.trim() };
    if (isObject(entry)) {
      return { container, line, ...request(entry, tell, (...path) => written([container, ...path])) };
    }
    tell(
      undefined,
      "is neither a map nor a repository",
      "Write `web: { repository: shop/web, context: . }`.",
    );
    return { container, line };
  });
  if (problems.length > 0) throw new Failure(problems);
  return found;
}

function request(entry: JsonObject, tell: Tell, written: Written): Omit<ImageRequest, "container" | "line"> {
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(entry)) {
    if (Object.hasOwn(members, name)) {
      const read = members[name as keyof typeof members](value, name, tell, written);
      if (read !== undefined) found[name] = read;
      continue;
    }
    const known = Object.keys(members);
    const meant = Object.hasOwn(otherNames, name) ? otherNames[name] : nearest(name, known);
    tell(
      name,
      meant === undefined ? "is not known" : `is not known; did you mean '${meant}'?`,
      `An image has ${known.join(", ")}; everything else is an input for all images.`,
    );
  }
  return found;
}
