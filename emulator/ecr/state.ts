import { createHash, randomBytes } from "node:crypto";
import type { Tag } from "../ecs/state.ts";

/*
 * What ECR remembers; its API and the registry that docker pushes to share it. Layers are kept in memory: images of
 * rehearsals are small, and everything is gone when the endpoint closes.
 */

export interface Manifest {
  readonly digest: string;
  /** Exactly as it was pushed: its digest is that of these bytes. */
  readonly text: string;
  readonly mediaType: string;
  /** Milliseconds since 1970 of the endpoint's clock. */
  readonly pushedAt: number;
}

export interface Repository {
  readonly name: string;
  readonly createdAt: number;
  tagMutability: string;
  /** Wildcard filters of the tags that the mutability does not hold for. */
  mutabilityExclusions: readonly string[];
  scanOnPush: boolean;
  encryption: string;
  lifecyclePolicy?: string;
  policy?: string;
  tags: Tag[];
  /** By digest. */
  readonly manifests: Map<string, Manifest>;
  /** Tag to digest. */
  readonly imageTags: Map<string, string>;
  /** Layers and configurations by digest. */
  readonly blobs: Map<string, Buffer>;
}

export interface EcrState {
  readonly region: string;
  readonly account: string;
  /** Where the registry answers, as it stands in image references. */
  host: string;
  readonly repositories: Map<string, Repository>;
  /** Password to when it expires, milliseconds since 1970 of the endpoint's clock. */
  readonly passwords: Map<string, number>;
}

export function emptyEcr(region: string, account: string): EcrState {
  return { region, account, host: "", repositories: new Map(), passwords: new Map() };
}

/** A new repository as ECR makes it; the name must be free. */
export function addRepository(state: EcrState, name: string, at: number): Repository {
  const repository: Repository = {
    name,
    createdAt: at,
    tagMutability: "MUTABLE",
    mutabilityExclusions: [],
    scanOnPush: false,
    encryption: "AES256",
    tags: [],
    manifests: new Map(),
    imageTags: new Map(),
    blobs: new Map(),
  };
  state.repositories.set(name, repository);
  return repository;
}

export function sha256(content: string | Buffer): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

/** A password that is good for twelve hours. https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html */
export function newPassword(state: EcrState, now: number): { password: string; expiresAt: number } {
  const password = randomBytes(24).toString("hex");
  const expiresAt = now + 12 * 3_600_000;
  state.passwords.set(password, expiresAt);
  return { password, expiresAt };
}

export function tagsOfDigest({ imageTags }: Repository, digest: string): string[] {
  return [...imageTags].filter(([, of]) => of === digest).map(([tag]) => tag);
}
