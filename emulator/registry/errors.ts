import { WireError } from "../wire-error.ts";

/** A refusal as the distribution specification words it. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
export class RegistryError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** What docker shows of ECR's refusals: a code of the specification before ECR's own text. */
const codes: Readonly<Record<string, readonly [status: number, code: string]>> = {
  RepositoryNotFoundException: [404, "NAME_UNKNOWN"],
  ImageTagAlreadyExistsException: [400, "TAG_INVALID"],
  ImageDigestDoesNotMatchException: [400, "DIGEST_INVALID"],
  LayersNotFoundException: [404, "BLOB_UNKNOWN"],
  ReferencedImagesNotFoundException: [404, "MANIFEST_BLOB_UNKNOWN"],
  UnsupportedImageTypeException: [400, "UNSUPPORTED"],
  InvalidParameterException: [400, "MANIFEST_INVALID"],
};

export function asRegistryError(error: unknown): RegistryError {
  if (error instanceof RegistryError) return error;
  const known = error instanceof WireError ? codes[error.type] : undefined;
  if (error instanceof Error && known) return new RegistryError(known[0], known[1], error.message);
  // A bug of the endpoint itself: our stack, so that we understand.
  return new RegistryError(500, "UNKNOWN", String(error instanceof Error ? error.stack : error));
}

export const unknownBlob = () => new RegistryError(404, "BLOB_UNKNOWN", "blob unknown to registry");
export const unknownManifest = () => new RegistryError(404, "MANIFEST_UNKNOWN", "Requested image not found");
export const unknownUpload = () =>
  new RegistryError(404, "BLOB_UPLOAD_UNKNOWN", "blob upload unknown to registry");
export const digestInvalid = () =>
  new RegistryError(400, "DIGEST_INVALID", "provided digest did not match uploaded content");
export const noSuchPath = () => new RegistryError(404, "UNSUPPORTED", "The operation is unsupported.");
