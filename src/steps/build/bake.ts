import type { Problem } from "../../failure.ts";
import { bakeFile } from "../../image/bake-file.ts";
import { type CacheMode, type CachePlan, cachePlan, cacheTag, possibleCache } from "../../image/cache.ts";
import { builtFrom } from "../../image/check.ts";
import { commitLabels } from "../../image/labels.ts";
import type { BakeRun } from "../../image/ports.ts";
import { isImmutable } from "../../image/repository.ts";
import type { ImageFate } from "../../image/reuse.ts";
import type { ImageSpec } from "../../image/spec.ts";
import { secretVariables } from "../../image/specs.ts";
import type { BuildInput, StepPorts } from "./input.ts";
import type { SeenRepository } from "./repositories.ts";
import type { Wanted } from "./specs.ts";

/** What is to be done with the images of a run. */
export interface BuildPlan {
  readonly wanted: Wanted;
  /** By container; empty where nothing is pushed and no cache is read. */
  readonly repositories: ReadonlyMap<string, SeenRepository>;
  /** By container. */
  readonly fates: ReadonlyMap<string, ImageFate>;
}

/** What `docker buildx bake` is called with, but for the logins. */
export type PreparedBake = Omit<BakeRun, "onLine" | "logins">;

/** The images of a plan that are built. */
export function toBuild({ wanted, fates }: BuildPlan): ImageSpec[] {
  return wanted.images.filter(({ container }) => {
    const fate = fates.get(container);
    return fate !== undefined && !("reuse" in fate);
  });
}

/** Makes the bake file of a plan. The cache is what the builder can do; a warning tells where that is less than asked. */
export async function prepareBake(
  plan: BuildPlan,
  input: BuildInput,
  ports: StepPorts,
): Promise<PreparedBake> {
  const { wanted } = plan;
  const mode = await cacheMode(input, ports);
  const labels = await labelsOf(wanted, ports);
  const images = toBuild(plan).map((spec) => {
    const cache = cacheOf(spec, mode, plan, input, ports);
    return { spec, labels, cache, references: references(spec, cache, plan), contexts: contexts(spec, plan) };
  });
  const secrets = Object.values(secretVariables(input.secrets ?? {}));
  for (const { value } of secrets) ports.build.hide(value);
  const { builder, allow = [] } = input;
  const { workspace } = await ports.build.docker();
  return {
    bakeFile: bakeFile(
      images,
      {
        workspace,
        push: input.push,
        noCache: input["no-cache"],
        noCacheFilters: input["no-cache-filters"] ?? [],
        pull: input.pull,
        provenance: input.provenance,
        sbom: input.sbom,
        annotations: input.annotations ?? [],
      },
      wanted.helpers,
    ),
    targets: images.map(({ spec }) => spec.container),
    ...(builder === undefined ? {} : { builder }),
    arguments: allow.map((entitlement) => `--allow=${entitlement}`),
    environment: {
      ...Object.fromEntries(secrets.map(({ variable, value }) => [variable, value])),
      // The paths of our own file are those that the workflow names; a bake file of the repository has to ask.
      ...(input["bake-file"] ? {} : { BUILDX_BAKE_ENTITLEMENTS_FS: "0" }),
    },
  };
}

async function cacheMode({ cache, builder }: BuildInput, { build, log }: StepPorts): Promise<CacheMode> {
  if (cache === "none" || cache === "inline") return cache;
  const { mode, warning } = possibleCache(cache, await (await build.docker()).builder(builder));
  if (warning) log.warning(warning);
  return mode;
}

async function labelsOf({ commit }: Wanted, { build }: StepPorts): Promise<Record<string, string>> {
  const git = await build.git();
  const time = await git.commitTime();
  return commitLabels({
    id: commit,
    created: time === undefined ? undefined : new Date(time * 1000).toISOString().replace(".000Z", "Z"),
    remoteUrl: await git.remoteUrl(),
  });
}

function cacheOf(
  { container, repository: { name } }: ImageSpec,
  mode: CacheMode,
  { wanted, repositories }: BuildPlan,
  input: BuildInput,
  { log }: StepPorts,
): CachePlan {
  if (input["cache-from"] || input["cache-to"]) {
    return { from: input["cache-from"] ?? [], to: input["cache-to"] ?? [] };
  }
  const repository = repositories.get(container);
  const ref = cacheReference(input["cache-ref"], container, wanted.images.length > 1);
  const frozen = ref === undefined && repository !== undefined && isImmutable(repository, cacheTag);
  if (frozen && (mode === "registry" || mode === "inline") && input.push)
    log.warning(frozenCache(repository.name));
  const plan = cachePlan(mode, {
    scope: `${name}-${container}`,
    uri: repository?.uri ?? "",
    ref,
    frozen: frozen || !input.push,
  });
  return input.push || mode === "gha" ? plan : { from: plan.from, to: [] };
}

/** Without a tag the container's name is one: the images of a run must not write over each other's caches. */
function cacheReference(ref: string | undefined, container: string, several: boolean): string | undefined {
  if (ref === undefined) return undefined;
  const hasTag = ref.lastIndexOf(":") > ref.lastIndexOf("/");
  if (!hasTag) return `${ref}:${container}`;
  return several ? `${ref}-${container}` : ref;
}

function frozenCache(repository: string): Problem {
  return {
    message: `The cache's tag '${cacheTag}' would have to be written again with each build, and the tags of '${repository}' are immutable: the cache is read, and not written.`,
    where: { input: "cache" },
    hint: `Exclude it (IMMUTABLE_WITH_EXCLUSION with the filter ${cacheTag}*), or name another repository in 'cache-ref'.`,
  };
}

function references(
  { container }: ImageSpec,
  cache: CachePlan,
  { repositories, fates }: BuildPlan,
): string[] {
  const fate = fates.get(container);
  const uri = repositories.get(container)?.uri;
  if (uri === undefined || !fate || "reuse" in fate) return [];
  const tags = [...fate.tags, ...(cache.tag === undefined ? [] : [cache.tag])];
  return tags.map((tag) => `${uri}:${tag}`);
}

/** An image that is not built anew is taken from ECR: `target:` would build it once more. */
function contexts(spec: ImageSpec, { repositories, fates }: BuildPlan): Record<string, string> {
  const reused = new Map<string, string>(
    builtFrom(spec).flatMap((name): [string, string][] => {
      const fate = fates.get(name);
      const uri = repositories.get(name)?.uri;
      return fate && "reuse" in fate && uri !== undefined
        ? [[`target:${name}`, `docker-image://${uri}@${fate.reuse.digest}`]]
        : [];
    }),
  );
  return Object.fromEntries(
    Object.entries(spec.contexts).map(([name, context]) => [name, reused.get(context) ?? context]),
  );
}
