import { Failure, type Problem } from "../failure.ts";
import type { Ecr, Repository, RepositoryPlace } from "../image/ports.ts";
import type { RepositorySettings } from "../image/repository-settings.ts";
import type { ImageSpec } from "../image/spec.ts";
import { Refusal } from "../refusal.ts";
import type { StepPorts } from "./build-input.ts";

/** A repository as far as it could be looked at. */
export type SeenRepository = Repository & { readonly name: string; readonly missing: boolean };

/**
 * Looks at the repositories of images; one that may not be described is taken as it comes, with a warning.
 * @throws Failure with every repository that is missing and is not to be created
 */
export async function seenRepositories(
  images: readonly ImageSpec[],
  create: boolean,
  ecr: Ecr,
  { log }: StepPorts,
): Promise<Map<string, SeenRepository>> {
  const problems: Problem[] = [];
  const seen = await Promise.all(
    images.map(async ({ container, repository: place }): Promise<[string, SeenRepository]> => {
      const { name } = place;
      try {
        const found = await ecr.describeRepository(place);
        if (found) return [container, { ...found, name, missing: false }];
        if (!create) problems.push(missing(place, ecr));
        return [container, { ...(await unseen(place, ecr)), missing: true }];
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "denied") throw error;
        const [problem] = error.problems;
        log.warning({
          message: `Whether '${name}' exists cannot be looked up before the build: ${problem?.message ?? error.message}`,
          ...(problem?.hint === undefined ? {} : { hint: problem.hint }),
        });
        return [container, { ...(await unseen(place, ecr)), missing: false }];
      }
    }),
  );
  if (problems.length > 0) throw new Failure(problems);
  return new Map(seen);
}

/** What can be said of a repository without looking at it. */
async function unseen(place: RepositoryPlace, ecr: Ecr): Promise<Omit<SeenRepository, "missing">> {
  const [login] = await ecr.logins([place]);
  return {
    uri: `${login?.registry ?? ""}/${place.name}`,
    name: place.name,
    account: place.account ?? "",
    tagMutability: "MUTABLE",
    mutabilityExclusions: [],
  };
}

function missing({ name, account, region }: RepositoryPlace, ecr: Ecr): Problem {
  const whose = account === undefined ? "" : ` of account ${account}`;
  return {
    message: `There is no repository '${name}'${whose} in ECR (region ${region ?? ecr.region}).`,
    where: { input: "images" },
    hint: "Give `create-repository: true` (needs ecr:CreateRepository), create it, or check the region and the account.",
  };
}

/** Creates the repositories that are missing, with the settings that new ones get. */
export async function createRepositories(
  images: readonly ImageSpec[],
  seen: ReadonlyMap<string, SeenRepository>,
  settings: RepositorySettings | undefined,
  lifecyclePolicy: string | undefined,
  ecr: Ecr,
  { log }: StepPorts,
): Promise<Map<string, SeenRepository>> {
  const after = new Map(seen);
  for (const { container, repository: place } of images) {
    if (!seen.get(container)?.missing) continue;
    const created = await ecr.createRepository(place, settings?.request ?? {});
    log.line(`created repository ${place.name} (${created.tagMutability})`);
    after.set(container, { ...created, name: place.name, missing: false });
    if (lifecyclePolicy === undefined) continue;
    await ecr.putLifecyclePolicy(place, lifecyclePolicy);
    log.line(`  with the lifecycle policy of ${settings?.lifecyclePolicy}`);
  }
  return after;
}
