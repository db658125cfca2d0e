import { randomUUID } from "node:crypto";
import { repositoryIn } from "../ecr/operation.ts";
import { type EcrState, type Repository, sha256 } from "../ecr/state.ts";
import type { RegistryAnswer, RegistryRequest } from "./answer.ts";
import { digestInvalid, noSuchPath, unknownUpload } from "./errors.ts";

/** Uploads that are under way: their parts so far, by id. */
export type Uploads = Map<string, Buffer[]>;

/**
 * Layers on their way in: begun by POST, continued by PATCH, ended by PUT with the digest; or all in one POST; or taken
 * over from another repository. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-blobs
 */
export function upload(request: RegistryRequest, state: EcrState, uploads: Uploads): RegistryAnswer {
  const { method, name, reference, query, body } = request;
  const repository = repositoryIn(state, { repositoryName: name });
  if (method === "POST") return begin(repository, request, state, uploads);
  const parts = uploads.get(reference);
  if (!parts) throw unknownUpload();
  if (method === "PATCH") {
    parts.push(body);
    return accepted(name, reference, length(parts));
  }
  if (method === "GET") return { ...accepted(name, reference, length(parts)), status: 204 };
  if (method === "DELETE") {
    uploads.delete(reference);
    return { status: 204 };
  }
  if (method !== "PUT") throw noSuchPath();
  uploads.delete(reference);
  return keep(repository, Buffer.concat([...parts, body]), query.get("digest") ?? "");
}

function begin(
  repository: Repository,
  { name, query, body }: RegistryRequest,
  state: EcrState,
  uploads: Uploads,
): RegistryAnswer {
  const digest = query.get("digest");
  if (digest !== null) return keep(repository, body, digest);
  const mount = query.get("mount") ?? "";
  const mounted = state.repositories.get(query.get("from") ?? "")?.blobs.get(mount);
  if (mounted) {
    repository.blobs.set(mount, mounted);
    return created(name, mount);
  }
  const id = randomUUID();
  uploads.set(id, []);
  return accepted(name, id, 0);
}

function keep(repository: Repository, content: Buffer, digest: string): RegistryAnswer {
  if (sha256(content) !== digest) throw digestInvalid();
  repository.blobs.set(digest, content);
  return created(repository.name, digest);
}

function accepted(name: string, id: string, size: number): RegistryAnswer {
  return {
    status: 202,
    headers: {
      location: `/v2/${name}/blobs/uploads/${id}`,
      "docker-upload-uuid": id,
      range: `0-${Math.max(0, size - 1)}`,
      "content-length": "0",
    },
  };
}

function created(name: string, digest: string): RegistryAnswer {
  return {
    status: 201,
    headers: {
      location: `/v2/${name}/blobs/${digest}`,
      "docker-content-digest": digest,
      "content-length": "0",
    },
  };
}

function length(parts: readonly Buffer[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
