import { parseDockerfile } from "../../image/dockerfile.ts";
import type { RegistryLogin, RepositoryPlace } from "../../image/ports.ts";
import { ecrHosts, ecrRegistry } from "../../image/repository.ts";
import { type BuildPlan, type PreparedBake, toBuild } from "./bake.ts";
import type { BuildInput, StepPorts } from "./input.ts";
import { tolerant } from "./tolerant.ts";

type Registry = Pick<RepositoryPlace, "account" | "region">;

/** The registries that a build logs in to. */
export interface Registries {
  /** Those of its images, and those that the inputs name: without a login there is no build. */
  readonly needed: readonly Registry[];
  /** Hosts that stand in its Dockerfiles, contexts, arguments and caches; an earlier step may have logged in to them. */
  readonly named: readonly string[];
}

export function registriesOf(plan: BuildPlan, bake: PreparedBake, input: BuildInput): Registries {
  const { wanted, repositories } = plan;
  const images = toBuild(plan);
  // Without a repository nothing is pushed, and no cache is in ECR.
  const own = images.filter(({ container }) => repositories.has(container));
  const hosts = own.map(({ container }) => repositories.get(container)?.uri.split("/")[0]);
  const texts = images.flatMap(({ container }) =>
    parseDockerfile(wanted.dockerfiles.get(container)?.content ?? "").map(({ text }) => text),
  );
  const named = ecrHosts([JSON.stringify(bake.bakeFile), ...texts].join("\n"));
  const needed = [
    ...own.map(({ repository: { account, region } }) => ({
      ...(account === undefined ? {} : { account }),
      ...(region === undefined ? {} : { region }),
    })),
    ...(input["registry-ids"] ?? []),
  ];
  return {
    needed: [...new Map(needed.map((place) => [keyOf(place), place])).values()],
    named: named.filter((host) => !hosts.includes(host)),
  };
}

function keyOf({ account, region }: Registry): string {
  return `${account} ${region}`;
}

/**
 * The logins that a build needs.
 * @throws Failure where ECR gives none for a registry that is needed
 */
export async function loginsFor({ needed, named }: Registries, ports: StepPorts): Promise<RegistryLogin[]> {
  const logins = needed.length === 0 ? [] : await (await ports.build.ecr()).logins(needed);
  const asked = new Set([...needed, ...logins.map(({ registry }) => ecrRegistry(registry) ?? {})].map(keyOf));
  const others = named.flatMap((host) => ecrRegistry(host) ?? []).filter((place) => !asked.has(keyOf(place)));
  const permitted = tolerant(
    ports,
    "There is no login for the ECR registries that the build names beside its own",
    () => true,
  );
  const more =
    others.length === 0 ? undefined : await permitted(async () => (await ports.build.ecr()).logins(others));
  const all = [...logins, ...(more?.found ?? [])];
  return [...all, ...otherNames(all, named)];
}

/** A registry has several hosts (dual stack, FIPS), and ECR tells the login of one. */
function otherNames(logins: readonly RegistryLogin[], named: readonly string[]): RegistryLogin[] {
  return named.flatMap((host) => {
    if (logins.some(({ registry }) => registry === host)) return [];
    const place = keyOf(ecrRegistry(host) ?? {});
    const login = logins.find(({ registry }) => keyOf(ecrRegistry(registry) ?? {}) === place);
    return login && ecrRegistry(login.registry) ? [{ ...login, registry: host }] : [];
  });
}
