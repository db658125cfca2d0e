import type { Ending } from "../actions/action.ts";
import type { ImageFate } from "../image/reuse.ts";
import { type BuildPlan, loginsFor, prepareBake, toBuild } from "./build-bake.ts";
import { requireBuildx } from "./build-builder.ts";
import { warnOfDockerfiles } from "./build-dockerfiles.ts";
import { dryRun } from "./build-dry-run.ts";
import type { BuildInput, BuildOutputs, StepPorts } from "./build-input.ts";
import { finish, finishUnpushed } from "./build-outputs.ts";
import { createRepositories, seenRepositories } from "./build-repositories.ts";
import { imageFates } from "./build-reuse.ts";
import { runBake } from "./build-run.ts";
import { type Wanted, wantedImages } from "./build-specs.ts";

const cancelled: Ending = {
  outcome: "cancelled",
  problem: {
    message: "Cancelled. Images that were complete before are in ECR; nothing else was changed.",
  },
};

/**
 * Brings the images of the inputs into ECR: what can be known before a build is known first, what ECR has already is
 * not built, and the rest is built together. Docker is needed only where something is built.
 */
export async function build(
  input: BuildInput,
  { ports, signal, outputs }: { ports: StepPorts; signal: AbortSignal; outputs: BuildOutputs },
): Promise<Ending> {
  const wanted = await wantedImages(input, ports, signal);
  const plan = input.push ? await planPush(wanted, input, ports) : await planBuild(wanted, input, ports);
  if (signal.aborted) return cancelled;
  const images = toBuild(plan);
  warnOfDockerfiles(
    images.flatMap(({ container }) => wanted.dockerfiles.get(container) ?? []),
    ports,
  );
  if (images.length > 0) await requireBuildx(ports);
  if (input["dry-run"]) {
    dryRun(plan, images.length > 0 ? await prepareBake(plan, input, ports) : undefined, input, ports);
    return {};
  }
  const after = input.push ? await push(plan, input, ports) : plan;
  const built = images.length > 0 ? await bakeImages(after, input, ports, signal) : undefined;
  if (signal.aborted) return cancelled;
  if (input.push) await finish(after, built, await ports.build.ecr(), { ports, outputs });
  else if (built) await finishUnpushed(after, built, { ports, outputs });
  return {};
}

async function planPush(wanted: Wanted, input: BuildInput, ports: StepPorts): Promise<BuildPlan> {
  const ecr = await ports.build.ecr();
  const repositories = await seenRepositories(wanted.images, input["create-repository"], ecr, ports);
  const fates = await imageFates(wanted, repositories, input, ecr, ports);
  return { wanted, repositories, fates };
}

/** Without a push ECR is asked for nothing, unless a cache is to be read from it. */
async function planBuild(wanted: Wanted, input: BuildInput, ports: StepPorts): Promise<BuildPlan> {
  const fates = new Map(
    wanted.images.map(({ container }): [string, ImageFate] => [container, { tags: [], problems: [] }]),
  );
  if (input.cache !== "registry" && input.cache !== "inline")
    return { wanted, repositories: new Map(), fates };
  const repositories = await seenRepositories(wanted.images, true, await ports.build.ecr(), ports);
  return { wanted, repositories, fates };
}

/** What is changed in ECR before a build: repositories that are missing, tags of images that are there. */
async function push(plan: BuildPlan, input: BuildInput, ports: StepPorts): Promise<BuildPlan> {
  const { wanted, fates } = plan;
  const ecr = await ports.build.ecr();
  const repositories = await createRepositories(
    wanted.images,
    plan.repositories,
    input["repository-settings"],
    wanted.lifecyclePolicy,
    ecr,
    ports,
  );
  for (const { container, repository } of wanted.images) {
    const fate = fates.get(container);
    if (!fate || !("reuse" in fate)) continue;
    for (const tag of fate.missingTags) {
      await ecr.putImage(repository, fate.reuse, tag);
      ports.log.line(`${container}: tag ${tag} put to the image that is there`);
    }
  }
  return { ...plan, repositories };
}

async function bakeImages(plan: BuildPlan, input: BuildInput, ports: StepPorts, signal: AbortSignal) {
  const prepared = await prepareBake(plan, input, ports);
  const logins = await loginsFor(plan, input, ports.build.ecr);
  const names = toBuild(plan).map(({ container }) => container);
  ports.log.line(`building ${names.join(", ")}`);
  return runBake({ ...prepared, logins }, plan.wanted.dockerfiles, ports, signal);
}
