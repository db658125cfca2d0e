import type { Problem } from "../failure.ts";
import { isObject, type JsonObject, strings, text } from "../json.ts";
import { nearest } from "../suggest.ts";
import { isContainerName } from "./request.ts";
import type { ImageSpec } from "./spec.ts";
import { type ImageInput, repositoryOf, secretsOf } from "./specs.ts";

/** The images of a bake file, and its targets that images are built from without being pushed. */
export interface BakeTargets {
  readonly images: readonly ImageSpec[];
  readonly helpers: Readonly<Record<string, JsonObject>>;
  readonly problems: readonly Problem[];
}

/**
 * The images of a bake file as `docker buildx bake --print` gives it. A target's name is the container's; its repository
 * is that of its first tag, or the one in the input `images`.
 * @param printed with `group` and `target`
 * @param asked targets and groups, [] for the default
 */
export function bakeTargets(printed: JsonObject, asked: readonly string[], input: ImageInput): BakeTargets {
  const problems: Problem[] = [];
  const all = isObject(printed["target"]) ? printed["target"] : {};
  const names = targetNames(printed, asked.length > 0 ? asked : ["default"]);
  const requests = new Map(input.images?.map((request) => [request.container, request]));
  for (const { container, line, ...others } of requests.values()) {
    const close = nearest(container, names);
    if (!names.includes(container)) {
      problems.push({
        message: `Line ${line} of the images: the bake file builds no target '${container}'${close === undefined ? "" : `; did you mean '${close}'?`}`,
        where: { input: "images" },
        hint: `The targets are ${names.join(", ")}.`,
      });
    }
    const more = Object.keys(others).filter((name) => name !== "repository");
    if (more.length === 0) continue;
    problems.push({
      message: `Line ${line} of the images: with 'bake-file' an image has a repository only; ${more.map((name) => `'${name}'`).join(", ")} belong in the bake file.`,
      where: { input: "images" },
    });
  }
  const images = names.flatMap((container): ImageSpec[] => {
    const target = all[container];
    if (!isObject(target) || !isContainerName(container)) {
      problems.push({
        message: isObject(target)
          ? `The target '${container}' has a name that no container can have: it begins with a '-', or has other characters than letters, digits, '-' and '_'.`
          : `The bake file gives no target '${container}'.`,
        where: { input: "bake-file" },
      });
      return [];
    }
    const { repository = ofTags(target), line = 0 } = requests.get(container) ?? {};
    if (repository === undefined) {
      problems.push({
        message: `The target '${container}' of the bake file says no repository: it has no tags.`,
        where: { input: "bake-file" },
        hint: `Give it in 'images': \`${container}: shop/${container}\`; or name only the targets that are pushed in 'bake-targets'.`,
      });
      return [];
    }
    const place = repositoryOf({ container, repository, line }, input, problems);
    if (!place) return [];
    return [
      {
        container,
        repository: place,
        context: text(target["context"]) ?? ".",
        contexts: { ...textsOf(target["contexts"]), ...input["build-contexts"] },
        args: input["build-args"] ?? {},
        platforms: input.platforms ?? strings(target["platforms"]),
        labels: input.labels ?? {},
        secrets: secretsOf({}, input),
        bakeTarget: target,
      },
    ];
  });
  if (names.length === 0) {
    problems.push({
      message: "The bake file builds nothing: the targets and groups that are asked for hold no target.",
      where: { input: "bake-file" },
      hint: "Name targets in 'bake-targets', or in the file's group `default`.",
    });
  }
  const helpers = Object.entries(all).filter(([name]) => !names.includes(name));
  return {
    images,
    helpers: Object.fromEntries(
      helpers.flatMap(([name, target]) => (isObject(target) ? [[name, target]] : [])),
    ),
    problems,
  };
}

/** Targets by name, groups by what is in them. */
function targetNames(printed: JsonObject, asked: readonly string[], depth = 0): string[] {
  const groups = isObject(printed["group"]) ? printed["group"] : {};
  const names = asked.flatMap((name) => {
    const group = groups[name];
    // A target may have its group's name; Bake lets the group go first, and refuses groups in a circle.
    if (!isObject(group) || depth > 20) return [name];
    return targetNames(printed, strings(group["targets"]), depth + 1);
  });
  return [...new Set(names)];
}

function ofTags(target: JsonObject): string | undefined {
  const [first] = strings(target["tags"]);
  if (first === undefined) return undefined;
  const colon = first.lastIndexOf(":");
  return colon > first.lastIndexOf("/") ? first.slice(0, colon) : first;
}

function textsOf(value: unknown): Record<string, string> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([name, item]) => (typeof item === "string" ? [[name, item]] : [])),
  );
}
