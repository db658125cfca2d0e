import { isObject, type JsonObject, text } from "../json.ts";

/** Digest of the image that a target was pushed as; undefined where the metadata names none. */
export function digestOf(metadata: JsonObject, target: string): string | undefined {
  const entry = metadata[target];
  const digest = isObject(entry) ? text(entry["containerimage.digest"]) : undefined;
  return digest !== undefined && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined;
}

/** What buildx says of the image, and not of its build. */
const ofImage = /^(containerimage\.(?!buildinfo)|image\.name$)/;

/**
 * What of the metadata may go on to other steps: what describes the image. Of the build itself buildx (and BuildKit
 * before 0.12, in `containerimage.buildinfo`) tells every argument and the Dockerfiles, some hundred kilobytes of it,
 * and an output is no place for either.
 */
export function publicMetadata(metadata: JsonObject): JsonObject {
  const entries = Object.entries(metadata).flatMap(([target, entry]) => {
    if (!isObject(entry) || target.startsWith("buildx.")) return [];
    const kept = Object.entries(entry).filter(([name]) => ofImage.test(name));
    return [[target, Object.fromEntries(kept)] as const];
  });
  return Object.fromEntries(entries);
}
