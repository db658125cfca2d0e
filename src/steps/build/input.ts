import type { CacheMode } from "../../image/cache.ts";
import type { RepositoryPlace } from "../../image/ports.ts";
import type { RepositorySettings } from "../../image/repository-settings.ts";
import type { ReuseMode } from "../../image/reuse.ts";
import type { ImageInput } from "../../image/specs.ts";
import type { Ports } from "../../ports.ts";

/** What a build touches. */
export type StepPorts = Pick<Ports, "clock" | "files" | "log" | "build">;

/** The inputs of build-and-push, by their names in action.yml. */
export interface BuildInput extends ImageInput {
  readonly push: boolean;
  readonly cache: CacheMode;
  readonly "cache-ref"?: string | undefined;
  readonly "cache-from"?: readonly string[] | undefined;
  readonly "cache-to"?: readonly string[] | undefined;
  readonly reuse: ReuseMode;
  readonly "create-repository": boolean;
  readonly "repository-settings"?: RepositorySettings | undefined;
  /** Registries to log in to on top of those that the images are in or built from. */
  readonly "registry-ids"?: readonly Pick<RepositoryPlace, "account" | "region">[] | undefined;
  readonly builder?: string | undefined;
  readonly "no-cache": boolean;
  readonly "no-cache-filters"?: readonly string[] | undefined;
  readonly pull: boolean;
  readonly provenance: string;
  readonly sbom: string;
  readonly annotations?: readonly string[] | undefined;
  readonly allow?: readonly string[] | undefined;
  readonly "dry-run": boolean;
}

export type BuildOutputs = Partial<
  Record<
    "images" | "image" | "digest" | "digests" | "tag" | "built" | "reused" | "seconds" | "metadata",
    string
  >
>;
