import { isObject, type Json, objects, text } from "../../src/json.ts";
import { imageExists, immutableTag, invalid, noLayers, noReferenced, unsupportedManifest } from "./errors.ts";
import type { EcrContext } from "./operation.ts";
import { type Manifest, type Repository, sha256 } from "./state.ts";

const indexTypes = new Set([
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
]);
const manifestTypes = new Set([
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
]);

interface Push {
  readonly text: string;
  /** As the client declares it; else what the manifest says of itself. */
  readonly mediaType?: string | undefined;
  readonly tag?: string | undefined;
}

/**
 * Takes in a manifest or an index, and puts the tag at it.
 * @throws WireError where a part of it is not there, the tag may not move, or nothing would change
 */
export function putManifest(
  repository: Repository,
  { text: written, mediaType: declared, tag }: Push,
  { state, clock }: EcrContext,
): Manifest {
  const parsed = parse(written);
  const mediaType = declared ?? text(parsed["mediaType"]) ?? "application/vnd.oci.image.manifest.v1+json";
  const digest = sha256(written);
  requireParts(repository, parsed, mediaType, state.account);
  const present = tag === undefined ? undefined : repository.imageTags.get(tag);
  if (tag !== undefined && present === digest) throw imageExists(digest, tag, repository.name, state.account);
  if (tag !== undefined && present !== undefined && !mayMove(repository, tag))
    throw immutableTag(tag, repository.name);
  const known = repository.manifests.get(digest);
  const manifest = known ?? { digest, text: written, mediaType, pushedAt: clock.now() };
  repository.manifests.set(digest, manifest);
  if (tag !== undefined) repository.imageTags.set(tag, digest);
  return manifest;
}

function parse(written: string): { [member: string]: Json } {
  try {
    const value: unknown = JSON.parse(written);
    if (isObject(value)) return value;
  } catch {
    // Refused below, as what is no object.
  }
  throw invalid("Invalid image manifest provided");
}

function requireParts(
  { name, blobs, manifests }: Repository,
  parsed: { [member: string]: Json },
  mediaType: string,
  account: string,
): void {
  const digests = (value: Json | undefined) => objects(value).flatMap((item) => text(item["digest"]) ?? []);
  if (indexTypes.has(mediaType)) {
    const children = objects(parsed["manifests"]);
    // BuildKit's cache is by default an index of layers, which ECR does not take (containers-roadmap#876).
    const odd = children.some((child) => !isManifest(text(child["mediaType"])));
    if (odd) throw unsupportedManifest();
    const missing = digests(parsed["manifests"]).filter((digest) => !manifests.has(digest));
    if (missing.length > 0) throw noReferenced(missing, name, account);
    return;
  }
  if (!manifestTypes.has(mediaType)) throw unsupportedManifest();
  const config = isObject(parsed["config"]) ? [parsed["config"]] : [];
  const missing = [...digests(config), ...digests(parsed["layers"])].filter((digest) => !blobs.has(digest));
  if (missing.length > 0) throw noLayers(missing, name, account);
}

function isManifest(mediaType: string | undefined): boolean {
  return mediaType !== undefined && (manifestTypes.has(mediaType) || indexTypes.has(mediaType));
}

/** https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html */
function mayMove({ tagMutability, mutabilityExclusions }: Repository, tag: string): boolean {
  const excluded = mutabilityExclusions.some((filter) => wildcard(filter).test(tag));
  return tagMutability.startsWith("IMMUTABLE") ? excluded : !excluded;
}

function wildcard(filter: string): RegExp {
  const literal = filter.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replaceAll("*", ".*")}$`);
}
