import type { Json } from "../json.ts";
import { builtFrom } from "./check.ts";
import { dockerIgnore } from "./docker-ignore.ts";
import { dockerfileOf, isRemote, isWithin, normalised } from "./paths.ts";
import type { CommittedTree } from "./ports.ts";
import type { ImageSpec } from "./spec.ts";

/** What a build takes from the workspace, by path. */
export interface Workspace {
  readonly trees: ReadonlyMap<string, CommittedTree | undefined>;
  /** Contents of the `.dockerignore` that belongs to an image's context; none where there is none. */
  readonly ignores: ReadonlyMap<string, string>;
}

/** What of the settings for all images changes them. */
export interface ContentSettings {
  readonly provenance: string;
  readonly sbom: string;
  readonly annotations: string[];
  /** That an image gets which names no platform. */
  readonly architecture: string;
}

/** Either what the image is made of, as data that is the same for the same content, or why that cannot be said. */
export type Content = { readonly content: Json } | { readonly unknown: string };

/** Folders and files of the workspace that decide the content of an image. */
export function contentPaths(image: ImageSpec): string[] {
  const file = dockerfileOf(image);
  const local = [image.context, ...Object.values(image.contexts)].filter((context) => isLocal(context));
  const outside = file !== undefined && !isWithin(file, image.context) ? [file] : [];
  return [...new Set([...local.map(normalised), ...outside])];
}

/**
 * What decides the content of an image: the committed trees of its contexts, its Dockerfile, target, arguments,
 * platforms, labels, ids of secrets, provenance and SBOM, and the same of the images that it is built from. Not in it,
 * as it differs for the same content: commit, tags, cache. Not in it, as it cannot be known without a build: what a tag
 * of a base image points at now, what a RUN fetches, and the values of secrets.
 */
export function contentOf(
  image: ImageSpec,
  images: readonly ImageSpec[],
  workspace: Workspace,
  settings: ContentSettings,
): Content {
  const { architecture, ...others } = settings;
  if (image.bakeTarget) return { unknown: "it comes from a bake file, whose members are not all known" };
  if (isRemote(image.context)) return { unknown: "its context is fetched from elsewhere" };
  const parts: Record<string, Json> = {};
  for (const path of contentPaths(image)) {
    const tree = workspace.trees.get(path);
    if (!tree) return { unknown: `'${path}' is not in the commit` };
    const ignored = dockerIgnore(workspace.ignores.get(image.container) ?? "");
    const differing = tree.differing.find(
      (file) =>
        isRead(file, image) || !isWithin(file, image.context) || !ignored(relative(file, image.context)),
    );
    if (differing !== undefined) {
      return { unknown: `'${differing}' is not as in the commit, and the build may take it` };
    }
    parts[path] = tree.hash;
  }
  const from: Record<string, Json> = {};
  for (const name of builtFrom(image)) {
    const other = images.find(({ container }) => container === name);
    const found = other && contentOf(other, images, workspace, settings);
    if (!found) return { unknown: `what '${name}' is made of is not known` };
    if ("unknown" in found) return { unknown: `it is built from '${name}': ${found.unknown}` };
    from[name] = found.content;
  }
  return {
    content: {
      version: 1,
      context: normalised(image.context),
      file: dockerfileOf(image) ?? "",
      target: image.target ?? "",
      args: sorted(image.args),
      contexts: sorted(image.contexts),
      platforms: image.platforms.length > 0 ? image.platforms.toSorted() : [architecture],
      labels: sorted(image.labels),
      secrets: image.secrets.map(({ id }) => id).toSorted(),
      settings: others,
      parts,
      from,
    },
  };
}

/** The Dockerfile and the ignore file reach BuildKit whatever the ignore file keeps out, itself included. */
function isRead(path: string, image: ImageSpec): boolean {
  const file = dockerfileOf(image);
  return [file, `${file}.dockerignore`, normalised(`${image.context}/.dockerignore`)].includes(path);
}

function isLocal(context: string): boolean {
  return !isRemote(context) && !/^(target|docker-image|oci-layout):/.test(context);
}

function relative(path: string, folder: string): string {
  const bare = normalised(folder);
  return bare === "." ? path : path.slice(bare.length + 1);
}

function sorted(values: Readonly<Record<string, string>>): Json {
  return Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
