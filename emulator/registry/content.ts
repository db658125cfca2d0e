import { putManifest } from "../ecr/manifests.ts";
import { type EcrContext, repositoryIn } from "../ecr/operation.ts";
import { sha256, tagsOfDigest } from "../ecr/state.ts";
import { WireError } from "../wire-error.ts";
import type { RegistryAnswer, RegistryRequest } from "./answer.ts";
import { digestInvalid, noSuchPath, unknownBlob, unknownManifest } from "./errors.ts";

/** Manifests and indexes, by tag or digest. */
export function manifest(request: RegistryRequest, context: EcrContext): RegistryAnswer {
  const { method, name, reference } = request;
  const repository = repositoryIn(context.state, { repositoryName: name });
  if (method === "PUT") return put(request, context);
  const digest = reference.startsWith("sha256:") ? reference : repository.imageTags.get(reference);
  const found = repository.manifests.get(digest ?? "");
  if (!found) throw unknownManifest();
  if (method === "DELETE") {
    for (const tag of tagsOfDigest(repository, found.digest)) repository.imageTags.delete(tag);
    repository.manifests.delete(found.digest);
    return { status: 202 };
  }
  if (method !== "GET" && method !== "HEAD") throw noSuchPath();
  const body = Buffer.from(found.text, "utf8");
  return {
    status: 200,
    headers: {
      "content-type": found.mediaType,
      "docker-content-digest": found.digest,
      "content-length": String(body.length),
    },
    body,
  };
}

function put({ name, reference, headers, body }: RegistryRequest, context: EcrContext): RegistryAnswer {
  const repository = repositoryIn(context.state, { repositoryName: name });
  const text = body.toString("utf8");
  const byDigest = reference.startsWith("sha256:");
  const digest = sha256(text);
  if (byDigest && digest !== reference) throw digestInvalid();
  const mediaType = String(headers["content-type"] ?? "").split(";")[0] || undefined;
  try {
    putManifest(repository, { text, mediaType, tag: byDigest ? undefined : reference }, context);
  } catch (error) {
    // By the registry the same push again is no mistake.
    if (!(error instanceof WireError) || error.type !== "ImageAlreadyExistsException") throw error;
  }
  return {
    status: 201,
    headers: {
      location: `/v2/${name}/manifests/${digest}`,
      "docker-content-digest": digest,
      "content-length": "0",
    },
  };
}

/** Layers and configurations, by digest. */
export function blob({ method, name, reference }: RegistryRequest, { state }: EcrContext): RegistryAnswer {
  const { blobs } = repositoryIn(state, { repositoryName: name });
  const found = blobs.get(reference);
  if (!found) throw unknownBlob();
  if (method !== "GET" && method !== "HEAD") throw noSuchPath();
  return {
    status: 200,
    headers: {
      "content-type": "application/octet-stream",
      "docker-content-digest": reference,
      "content-length": String(found.length),
    },
    body: found,
  };
}

/** The tags of a repository. */
export function tagList({ name }: RegistryRequest, { state }: EcrContext): RegistryAnswer {
  const { imageTags } = repositoryIn(state, { repositoryName: name });
  const body = JSON.stringify({ name, tags: [...imageTags.keys()].toSorted() });
  return { status: 200, headers: { "content-type": "application/json" }, body };
}
