import type { JsonObject } from "../json.ts";

/** A repository of a private registry: `account` is the registry's id, left out for the caller's own. */
export interface RepositoryPlace {
  readonly account?: string;
  /** Left out: the region of the credentials. */
  readonly region?: string;
  readonly name: string;
}

/** What ECR says of a repository. */
export interface Repository {
  /** Host and name, without tag: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web`. */
  readonly uri: string;
  /** `MUTABLE`, `IMMUTABLE`, `IMMUTABLE_WITH_EXCLUSION` … */
  readonly tagMutability: string;
  /** Wildcard filters of the tags that are excluded from the mutability. */
  readonly mutabilityExclusions: readonly string[];
}

/** An image as ECR keeps it: the manifest or index as text, so that it can be put under another tag. */
export interface StoredImage {
  readonly digest: string;
  readonly manifest: string;
  readonly mediaType: string;
}

/** A login at a registry. The password is a secret: it is masked before anything else is done with it. */
export interface RegistryLogin {
  /** As it stands in image references: host, with the port where there is one. */
  readonly registry: string;
  readonly user: string;
  readonly password: string;
}

/** ECR as the steps use it. Refusals are thrown as Refusal, with the missing IAM action named where it is one. */
export interface Ecr {
  readonly region: string;
  /** The caller's own registry for an empty list. */
  logins(registries: readonly Pick<RepositoryPlace, "account" | "region">[]): Promise<RegistryLogin[]>;
  describeRepository(place: RepositoryPlace): Promise<Repository | undefined>;
  /** @param request members of CreateRepository, `repositoryName` left out */
  createRepository(place: RepositoryPlace, request: JsonObject): Promise<Repository>;
  putLifecyclePolicy(place: RepositoryPlace, policy: string): Promise<void>;
  /** @param reference a tag, or a digest `sha256:…`; undefined where there is none */
  image(place: RepositoryPlace, reference: string): Promise<StoredImage | undefined>;
  /** Another tag for an image that is there. Nothing happens where the tag is at this image already. */
  putImage(place: RepositoryPlace, image: StoredImage, tag: string): Promise<void>;
}

/** The builder that buildx would use. */
export interface Builder {
  readonly name: string;
  /** `docker`, `docker-container`, `remote`, `kubernetes`, `cloud`. */
  readonly driver: string;
  /** Of BuildKit, `v0.25.1`; undefined where buildx does not say. */
  readonly buildkit?: string;
  readonly platforms: readonly string[];
  /** With the driver `docker`: whether the engine keeps images in containerd, without which it exports no cache. */
  readonly containerdStore: boolean;
}

/** What is missing on the runner, or the version of buildx (`v0.29.1`). */
export type Buildx =
  | { readonly version: string }
  | { readonly missing: "docker" | "buildx" | "engine"; readonly detail: string };

/** `docker buildx bake` in the workspace: the bake file's paths are relative to it. */
export interface BakeRun {
  /** Contents of the bake file, written 0600 into the private folder. */
  readonly bakeFile: JsonObject;
  readonly targets: readonly string[];
  /** Name of a builder; undefined: the selected one. */
  readonly builder?: string;
  /** Further arguments; never a secret. */
  readonly arguments: readonly string[];
  readonly logins: readonly RegistryLogin[];
  /**
   * Variables on top of the job's own, for this process only: values of secrets that the bake file refers to by `env`,
   * and settings of buildx (`BUILDX_…`).
   */
  readonly environment: Readonly<Record<string, string>>;
  /** A line of buildx's progress (`--progress=plain`), as it comes. */
  onLine(line: string): void;
}

export interface BakeResult {
  readonly exitCode: number;
  /** Metadata file by target; empty where the build failed. */
  readonly metadata: JsonObject;
  /** All that buildx printed. */
  readonly output: readonly string[];
}

/** Docker and buildx as child processes. */
export interface Docker {
  /** Of this machine's processor, `x64` or `arm64`: what a builder on it builds for where no platform is named. */
  readonly architecture: string;
  /** Absolute path of the folder that builds are started in. */
  readonly workspace: string;
  /** Whether the environment of a build has a variable, as secrets may be taken from one. */
  hasVariable(name: string): boolean;
  buildx(): Promise<Buildx>;
  /** @throws Failure where the builder that is named does not exist */
  builder(name: string | undefined): Promise<Builder>;
  /** `docker buildx bake`, with a DOCKER_CONFIG of its own that is gone afterwards. The signal ends it. */
  bake(run: BakeRun, signal: AbortSignal): Promise<BakeResult>;
  /** A bake file of the user's as buildx reads it (`docker buildx bake --print`). */
  print(files: readonly string[], targets: readonly string[]): Promise<JsonObject>;
}

/** A folder or file of the commit that is checked out. */
export interface CommittedTree {
  /** Git's hash of its contents, names and modes in the commit. */
  readonly hash: string;
  /**
   * Paths below it, relative to the workspace, that are not as in the commit: changed, deleted, untracked, and also
   * ignored by git, as a build takes those too. A folder ends with `/` and stands for all that is in it.
   * `git status --porcelain=v1 -z --untracked-files=all --ignored=matching -- path`
   */
  readonly differing: readonly string[];
}

/** Git as the steps use it; every answer is undefined where the workspace is no checkout. */
export interface Git {
  /** Commit that is checked out, 40 (or 64) hex digits. */
  head(): Promise<string | undefined>;
  /** Of the commit, seconds since 1970. */
  commitTime(): Promise<number | undefined>;
  /** @param path relative to the workspace, `.` for all of it; undefined where it is not in the commit */
  tree(path: string): Promise<CommittedTree | undefined>;
  /** As git has it: may be `git@host:owner/name.git`, may hold credentials. */
  remoteUrl(): Promise<string | undefined>;
}

/** What images are built and pushed with. Clients are made at the first use. */
export interface BuildPorts {
  readonly ecr: () => Promise<Ecr>;
  readonly docker: () => Promise<Docker>;
  readonly git: () => Promise<Git>;
  /** Hides a text in all that this job prints from now on. */
  readonly hide: (secret: string) => void;
  /** Declares what the step made, so that actions/attest needs no input; lines `oci://<reference>@<digest>`. */
  readonly declareArtifacts: (lines: readonly string[]) => Promise<void>;
}
