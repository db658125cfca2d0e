import { Failure, type Problem } from "../../failure.ts";
import { sameRepository } from "../../image/check.ts";
import type { Ecr, Repository, RepositoryPlace } from "../../image/ports.ts";
import { mutabilityOf } from "../../image/repository.ts";
import type { RepositorySettings } from "../../image/repository-settings.ts";
import type { ImageSpec } from "../../image/spec.ts";
import type { JsonObject } from "../../json.ts";
import type { StepPorts } from "./input.ts";
import type { Wanted } from "./specs.ts";
import { tolerant } from "./tolerant.ts";

/** A repository as far as it could be looked at. */
export type SeenRepository = Repository & { readonly name: string; readonly missing: boolean };

/**
 * Looks at the repositories of images. One that may not be described is taken as it comes, with a warning; one that is
 * to be created is told as it will be.
 * @param create what new repositories get, members of CreateRepository; undefined where none are created
 * @throws Failure with every repository that is missing and is not to be created, or that two images would go to
 */
export async function seenRepositories(
  images: readonly ImageSpec[],
  create: JsonObject | undefined,
  ecr: Ecr,
  ports: StepPorts,
): Promise<Map<string, SeenRepository>> {
  const look = tolerant(ports, "Whether the repositories exist cannot be looked up before the build");
  const problems: Problem[] = [];
  const all = await Promise.all(
    images.map(async ({ container, repository: place }): Promise<[string, SeenRepository]> => {
      const seen = await look(() => ecr.describeRepository(place));
      if (seen?.found) return [container, { ...seen.found, name: place.name, missing: false }];
      if (seen && !create) problems.push(missing(place, ecr));
      const [login] = await ecr.logins([place]);
      const uri = `${login?.registry ?? ""}/${place.name}`;
      const mutability = mutabilityOf((seen && create) ?? {});
      return [container, { uri, name: place.name, ...mutability, missing: seen !== undefined }];
    }),
  );
  problems.push(...shared(all));
  if (problems.length > 0) throw new Failure(problems);
  return new Map(all);
}

/** `shop/web` and `…amazonaws.com/shop/web` may turn out to be one. */
function shared(seen: readonly (readonly [string, SeenRepository])[]): Problem[] {
  return seen.flatMap(([container, { uri, name }], at) => {
    const [other] = seen.slice(0, at).find(([, before]) => before.uri === uri) ?? [];
    return other === undefined ? [] : [sameRepository(other, container, name)];
  });
}

function missing({ name, account, region }: RepositoryPlace, ecr: Ecr): Problem {
  const whose = account === undefined ? "" : ` of account ${account}`;
  return {
    message: `There is no repository '${name}'${whose} in ECR (region ${region ?? ecr.region}).`,
    where: { input: "images" },
    hint: "Give `create-repository: true` (needs ecr:CreateRepository), create it, or check the region and the account.",
  };
}

/**
 * Creates the repositories that are missing, with the settings that new ones get.
 * @throws Failure, with the policy that is not put yet where that is what failed: no later run would put it
 */
export async function createRepositories(
  { images, lifecyclePolicy }: Pick<Wanted, "images" | "lifecyclePolicy">,
  seen: ReadonlyMap<string, SeenRepository>,
  settings: RepositorySettings | undefined,
  ecr: Ecr,
  { log }: StepPorts,
): Promise<void> {
  for (const { container, repository: place } of images) {
    if (!seen.get(container)?.missing) continue;
    const created = await ecr.createRepository(place, settings?.request ?? {});
    log.line(`created repository ${place.name} (${created.tagMutability})`);
    if (lifecyclePolicy === undefined) continue;
    try {
      await ecr.putLifecyclePolicy(place, lifecyclePolicy);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      throw new Failure([...error.problems, withoutPolicy(place.name)], { cause: error });
    }
    log.line(`  with the lifecycle policy of ${settings?.lifecyclePolicy}`);
  }
}

function withoutPolicy(name: string): Problem {
  return {
    message: `The repository '${name}' is there now, without its lifecycle policy; the next run leaves it as it is.`,
    where: { input: "repository-settings" },
    hint: `Put the policy yourself (\`aws ecr put-lifecycle-policy\`), or delete the empty repository for the next run to make it anew: \`aws ecr delete-repository --repository-name ${name}\`.`,
  };
}
