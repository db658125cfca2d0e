import { isObject, type Json, type JsonObject } from "../json.ts";
import { bakeText, givenOption, optionText } from "./bake-text.ts";
import type { CachePlan } from "./cache.ts";
import { bakeDockerfile } from "./paths.ts";
import type { ImageSpec } from "./spec.ts";

/** What is the same for all images of a run. */
export interface BakeSettings {
  /** Absolute. */
  readonly workspace: string;
  /** False: the images are built and go nowhere. */
  readonly push: boolean;
  readonly noCache: boolean;
  readonly noCacheFilters: readonly string[];
  /** Ask the registry for a newer base image, whatever the builder holds. */
  readonly pull: boolean;
  /** `false`, `true`, or the attributes that buildx takes (`mode=max`). */
  readonly provenance: string;
  readonly sbom: string;
  readonly annotations: readonly string[];
}

/** An image to build, with what was found out about it. */
export interface BakeImage {
  readonly spec: ImageSpec;
  /** Whole references; none where nothing is pushed. */
  readonly references: readonly string[];
  /** On top of the spec's own, which go before them. */
  readonly labels: Readonly<Record<string, string>>;
  readonly cache: CachePlan;
  /** Instead of the spec's: an image that is not built anew is taken from ECR. */
  readonly contexts: Readonly<Record<string, string>>;
}

/**
 * The bake file of a run, in JSON. It holds no secret: those are named by file or variable.
 * https://docs.docker.com/build/bake/reference/
 * @param helpers targets of a bake file of the user's that images are built from, as buildx printed them
 */
export function bakeFile(
  images: readonly BakeImage[],
  settings: BakeSettings,
  helpers: Readonly<Record<string, JsonObject>> = {},
): JsonObject {
  const targets = images.map((image) => [image.spec.container, target(image, settings)]);
  return { target: { ...helpers, ...Object.fromEntries(targets) } };
}

/**
 * The same for a build that is made once more after its registry failed: what was built anew a moment ago is in the
 * builder's cache, and built again it would be another image than the one that is pushed already.
 */
export function onceMore(file: JsonObject): JsonObject {
  const targets = Object.entries(object(file["target"])).map(([name, given]) => {
    const { "no-cache": _all, "no-cache-filter": _some, ...rest } = object(given);
    return [name, rest] as const;
  });
  return { ...file, target: Object.fromEntries(targets) };
}

function target(
  { spec, references, labels, cache, contexts }: BakeImage,
  settings: BakeSettings,
): JsonObject {
  const { bakeTarget: given = {} } = spec;
  return {
    ...given,
    ...(spec.bakeTarget
      ? {}
      : {
          context: bakeText(spec.context),
          ...(spec.file === undefined
            ? {}
            : { dockerfile: bakeText(bakeDockerfile(spec.context, spec.file, settings.workspace)) }),
          ...(spec.target === undefined ? {} : { target: bakeText(spec.target) }),
        }),
    ...filled("args", { ...object(given["args"]), ...texts(spec.args) }),
    ...filled("contexts", texts(contexts)),
    // A bake file's own labels go before those that we add.
    ...filled("labels", { ...texts(labels), ...object(given["labels"]), ...texts(spec.labels) }),
    ...filled("platforms", [...spec.platforms]),
    ...filled("secret", options(given["secret"], spec.secrets.map(secret))),
    ...filled("cache-from", options(given["cache-from"], cache.from)),
    ...filled("cache-to", options(given["cache-to"], cache.to)),
    ...filled("annotations", [...list(given["annotations"]), ...settings.annotations.map(bakeText)]),
    ...filled("no-cache-filter", [...list(given["no-cache-filter"]), ...settings.noCacheFilters]),
    ...(settings.noCache ? { "no-cache": true } : {}),
    ...(settings.pull ? { pull: true } : {}),
    attest: [attest("provenance", settings.provenance), attest("sbom", settings.sbom)].map(bakeText),
    tags: [...references],
    output: [optionText({ type: settings.push ? "registry" : "cacheonly" })],
  };
}

/**
 * `mode=max`, `true`, `false` as an attestation of the bake file. Off has to be said: buildx adds a provenance that
 * differs with each run otherwise.
 */
function attest(type: string, value: string): string {
  if (/^false$/i.test(value)) return optionText({ type, disabled: "true" });
  return /^true$/i.test(value) ? optionText({ type }) : `type=${type},${value}`;
}

function secret({ id, from }: ImageSpec["secrets"][number]): string {
  return optionText("file" in from ? { id, src: from.file } : { id, env: from.variable });
}

function texts(values: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, bakeText(value)]));
}

function object(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function options(given: Json | undefined, ours: readonly string[]): string[] {
  return [...list(given).map(givenOption), ...ours.map(bakeText)];
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function filled(name: string, value: JsonObject | Json[]): JsonObject {
  return Object.keys(value).length === 0 ? {} : { [name]: value };
}
