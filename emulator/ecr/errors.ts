import { WireError } from "../wire-error.ts";

/** Refusals in ECR's own words, seen in real answers where nothing else is said. */
const inRegistry = (account: string) => `in the registry with id '${account}'`;

export const noRepository = (name: string, account: string) =>
  new WireError(
    "RepositoryNotFoundException",
    `The repository with name '${name}' does not exist ${inRegistry(account)}`,
  );
export const repositoryExists = (name: string, account: string) =>
  new WireError(
    "RepositoryAlreadyExistsException",
    `The repository with name '${name}' already exists ${inRegistry(account)}`,
  );
export const repositoryNotEmpty = (name: string, account: string) =>
  new WireError(
    "RepositoryNotEmptyException",
    `The repository with name '${name}' ${inRegistry(account)} cannot be deleted because it still contains images`,
  );
export const noImage = (reference: string, name: string, account: string) =>
  new WireError(
    "ImageNotFoundException",
    `The image with imageId {${reference}} does not exist within the repository with name '${name}' ${inRegistry(account)}`,
  );
export const imageExists = (digest: string, tag: string, name: string, account: string) =>
  new WireError(
    "ImageAlreadyExistsException",
    `Image with digest '${digest}' and tag '${tag}' already exists in the repository with name '${name}' in registry with id '${account}'`,
  );
export const immutableTag = (tag: string, name: string) =>
  new WireError(
    "ImageTagAlreadyExistsException",
    `The image tag '${tag}' already exists in the '${name}' repository and cannot be overwritten because the repository is immutable.`,
  );
export const otherDigest = (given: string, found: string) =>
  new WireError(
    "ImageDigestDoesNotMatchException",
    `The provided image digest '${given}' does not match the digest '${found}' of the image manifest`,
  );
export const noLayers = (digests: readonly string[], name: string, account: string) =>
  new WireError(
    "LayersNotFoundException",
    `Layers with digests '[${digests.join(", ")}]' required for pushing image into repository with name '${name}' ${inRegistry(account)} do not exist`,
  );
export const noReferenced = (digests: readonly string[], name: string, account: string) =>
  new WireError(
    "ReferencedImagesNotFoundException",
    `Images with digests '[${digests.join(", ")}]' required for pushing image into repository with name '${name}' ${inRegistry(account)} do not exist`,
  );
export const noLifecyclePolicy = (name: string, account: string) =>
  new WireError(
    "LifecyclePolicyNotFoundException",
    `Lifecycle policy does not exist for the repository with name '${name}' ${inRegistry(account)}`,
  );
export const unsupportedManifest = () =>
  new WireError("UnsupportedImageTypeException", "Unsupported manifest type");
export const invalid = (message: string) => new WireError("InvalidParameterException", message);
/** How ECR words what breaks a constraint of its model. */
export const violates = (member: string, constraint: string) =>
  invalid(`Invalid parameter at '${member}' failed to satisfy constraint: '${constraint}'`);
