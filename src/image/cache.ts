import type { Problem } from "../failure.ts";
import { optionText } from "./bake-text.ts";
import type { Builder } from "./ports.ts";

export type CacheMode = "none" | "inline" | "registry" | "gha";

/** Entries of a bake target's `cache-from` and `cache-to`, in docker's text form. */
export interface CachePlan {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** A tag that the image gets on top, so that the next build finds the cache in it. */
  readonly tag?: string;
}

/** The tag of the cache in the image's own repository. */
export const cacheTag = "buildcache";

/**
 * The cache that this builder can do: one that it cannot becomes the nearest that it can, with a warning.
 * The driver `docker` exports no cache, but inline, unless the engine keeps its images in containerd:
 * https://docs.docker.com/build/cache/backends/
 */
export function possibleCache(
  wanted: CacheMode,
  builder: Pick<Builder, "driver" | "containerdStore">,
): { readonly mode: CacheMode; readonly warning?: Problem } {
  if (wanted === "none" || wanted === "inline") return { mode: wanted };
  if (builder.driver !== "docker" || builder.containerdStore) return { mode: wanted };
  const mode = wanted === "registry" ? "inline" : "none";
  return {
    mode,
    warning: {
      message: `The builder's driver 'docker' cannot export a cache of type '${wanted}': ${mode === "inline" ? "an inline cache is used, which holds the layers of the last stage only" : "the build goes on without one"}.`,
      where: { input: "cache" },
      hint: "Add the step docker/setup-buildx-action before this one: its builder can.",
    },
  };
}

/** Where the cache of one image is, and how it gets there. */
export interface CachePlace {
  /** What sets this image's cache apart from others in GitHub's. */
  readonly scope: string;
  /** Host and name of the repository. */
  readonly uri: string;
  /** A whole reference instead of `<uri>:buildcache`. */
  readonly ref?: string | undefined;
  /** Whether the tag of the cache cannot be written again, because of the repository's immutability. */
  readonly frozen?: boolean;
}

/**
 * The cache of one image. ECR takes a cache as an image manifest in OCI's media types only (`400 Bad Request` for
 * BuildKit's default, an index of layers: https://github.com/aws/containers-roadmap/issues/876), and a cache that
 * cannot be written must not fail a build that succeeded.
 */
export function cachePlan(mode: CacheMode, { scope: name, uri, ref, frozen = false }: CachePlace): CachePlan {
  if (mode === "none") return { from: [], to: [] };
  if (mode === "gha") {
    const scope = { type: "gha", scope: `ecs-actions-${name}` };
    return { from: [optionText(scope)], to: [optionText({ ...scope, mode: "max", "ignore-error": "true" })] };
  }
  const reference = ref ?? `${uri}:${cacheTag}`;
  const from = [optionText({ type: "registry", ref: reference })];
  if (mode === "inline") {
    // The tags of an image name its commit: none of them leads the next build to this one.
    const tag = ref === undefined && !frozen ? { tag: cacheTag } : {};
    return { from, to: [optionText({ type: "inline" })], ...tag };
  }
  const to = optionText({
    type: "registry",
    ref: reference,
    mode: "max",
    "image-manifest": "true",
    "oci-mediatypes": "true",
    "ignore-error": "true",
  });
  return { from, to: frozen ? [] : [to] };
}
