import { isObject, type JsonObject, objects, strings, text } from "../../src/json.ts";
import { noImage, otherDigest, violates } from "./errors.ts";
import { putManifest } from "./manifests.ts";
import { type EcrOperations, repositoryIn } from "./operation.ts";
import { type EcrState, type Manifest, type Repository, sha256, tagsOfDigest } from "./state.ts";

export const imageOperations: EcrOperations = {
  BatchGetImage(request, { state }) {
    const repository = repositoryIn(state, request);
    const wanted = objects(request["imageIds"]);
    const found = wanted.map((id) => ({ id, manifest: manifestOf(repository, id) }));
    const accepted = strings(request["acceptedMediaTypes"]);
    const images = found.flatMap(({ id, manifest }) => {
      if (!manifest || (accepted.length > 0 && !accepted.includes(manifest.mediaType))) return [];
      const tag = text(id["imageTag"]);
      return [
        {
          ...ids(state, repository),
          imageId: { imageDigest: manifest.digest, ...(tag === undefined ? {} : { imageTag: tag }) },
          imageManifest: manifest.text,
          imageManifestMediaType: manifest.mediaType,
        },
      ];
    });
    return { images, failures: found.flatMap(({ id, manifest }) => (manifest ? [] : [notFound(id)])) };
  },

  PutImage(request, context) {
    const { state } = context;
    const repository = repositoryIn(state, request);
    const written = text(request["imageManifest"]) ?? "";
    const given = text(request["imageDigest"]);
    const digest = sha256(written);
    if (given !== undefined && given !== digest) throw otherDigest(given, digest);
    const tag = text(request["imageTag"]);
    const mediaType = text(request["imageManifestMediaType"]);
    const manifest = putManifest(repository, { text: written, mediaType, tag }, context);
    return {
      image: {
        ...ids(state, repository),
        imageId: { imageDigest: digest, ...(tag === undefined ? {} : { imageTag: tag }) },
        imageManifest: written,
        imageManifestMediaType: manifest.mediaType,
      },
    };
  },

  DescribeImages(request, { state }) {
    const repository = repositoryIn(state, request);
    const wanted = objects(request["imageIds"]);
    const missing = wanted.find((id) => !manifestOf(repository, id));
    if (missing) throw noImage(idText(missing), repository.name, state.account);
    const chosen = wanted.flatMap((id) => manifestOf(repository, id)?.digest ?? []);
    const all = [...repository.manifests.values()].filter(
      ({ digest }) => wanted.length === 0 || chosen.includes(digest),
    );
    const filter = request["filter"];
    const status = isObject(filter) ? text(filter["tagStatus"]) : undefined;
    return {
      imageDetails: all
        .filter((manifest) => hasStatus(repository, manifest, status))
        .map((manifest) => detail(state, repository, manifest)),
    };
  },

  ListImages(request, { state }) {
    const repository = repositoryIn(state, request);
    const tagged = [...repository.imageTags].map(([imageTag, imageDigest]) => ({ imageTag, imageDigest }));
    const untagged = [...repository.manifests.keys()]
      .filter((digest) => tagsOfDigest(repository, digest).length === 0)
      .map((imageDigest) => ({ imageDigest }));
    return { imageIds: [...tagged, ...untagged] };
  },

  BatchDeleteImage(request, { state }) {
    const repository = repositoryIn(state, request);
    const deleted: JsonObject[] = [];
    const failures: JsonObject[] = [];
    for (const id of objects(request["imageIds"])) {
      const manifest = manifestOf(repository, id);
      if (!manifest) failures.push(notFound(id));
      else deleted.push(...remove(repository, manifest, text(id["imageTag"])));
    }
    return { imageIds: deleted, failures };
  },

  BatchCheckLayerAvailability(request, { state }) {
    const { blobs } = repositoryIn(state, request);
    const layers = strings(request["layerDigests"]).map((layerDigest) => {
      const blob = blobs.get(layerDigest);
      const layerAvailability = blob ? "AVAILABLE" : "UNAVAILABLE";
      return { layerDigest, layerAvailability, ...(blob ? { layerSize: blob.length } : {}) };
    });
    return { layers, failures: [] };
  },
};

/** @throws WireError where neither tag nor digest is given */
function manifestOf({ manifests, imageTags }: Repository, id: JsonObject): Manifest | undefined {
  const [tag, digest] = [text(id["imageTag"]), text(id["imageDigest"])];
  if (tag === undefined && digest === undefined)
    throw violates("imageIds", "imageDigest or imageTag is needed");
  const tagged = tag === undefined ? undefined : imageTags.get(tag);
  if (tag !== undefined && (tagged === undefined || (digest !== undefined && digest !== tagged)))
    return undefined;
  return manifests.get(digest ?? tagged ?? "");
}

/** A tag alone takes the tag away; the image goes with its last one, or by its digest. */
function remove(repository: Repository, { digest }: Manifest, tag: string | undefined): JsonObject[] {
  const gone = tag === undefined ? tagsOfDigest(repository, digest) : [tag];
  for (const name of gone) repository.imageTags.delete(name);
  if (tagsOfDigest(repository, digest).length === 0) repository.manifests.delete(digest);
  if (gone.length === 0) return [{ imageDigest: digest }];
  return gone.map((imageTag) => ({ imageDigest: digest, imageTag }));
}

function notFound(id: JsonObject): JsonObject {
  return { imageId: id, failureCode: "ImageNotFound", failureReason: "Requested image not found" };
}

function idText(id: JsonObject): string {
  const digest = `imageDigest:'${text(id["imageDigest"]) ?? "null"}'`;
  return `${digest}, imageTag:'${text(id["imageTag"]) ?? "null"}'`;
}

function hasStatus(repository: Repository, { digest }: Manifest, status: string | undefined): boolean {
  const tagged = tagsOfDigest(repository, digest).length > 0;
  return status === undefined || status === "ANY" || (status === "TAGGED") === tagged;
}

function detail(state: EcrState, repository: Repository, manifest: Manifest): JsonObject {
  const { digest, mediaType, pushedAt } = manifest;
  const tags = tagsOfDigest(repository, digest);
  return {
    ...ids(state, repository),
    imageDigest: digest,
    ...(tags.length === 0 ? {} : { imageTags: tags }),
    imageSizeInBytes: size(manifest),
    imagePushedAt: pushedAt / 1000,
    imageManifestMediaType: mediaType,
  };
}

/** Of the layers, as they are kept. */
function size({ text: written }: Manifest): number {
  const parsed: unknown = JSON.parse(written);
  const layers = isObject(parsed) ? objects(parsed["layers"]) : [];
  return layers.reduce((sum, layer) => sum + Number(layer["size"] ?? 0), 0);
}

function ids(state: EcrState, { name }: Repository): JsonObject {
  return { registryId: state.account, repositoryName: name };
}
