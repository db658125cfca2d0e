import type { Ending } from "../../actions/action.ts";
import type { ImageFate } from "../../image/reuse.ts";
import { type BuildPlan, prepareBake, toBuild } from "./bake.ts";
import { requireBuildx } from "./builder.ts";
import { warnOfDockerfiles } from "./dockerfiles.ts";
import { dryRun } from "./dry-run.ts";
import type { BuildInput, BuildOutputs, StepPorts } from "./input.ts";
import { loginsFor, registriesOf } from "./logins.ts";
import { finish, finishUnpushed } from "./outputs.ts";
import { createRepositories, seenRepositories } from "./repositories.ts";
import { imageFates } from "./reuse.ts";
import { type Built, runBake, TagTaken } from "./run.ts";
import { type Wanted, wantedImages } from "./specs.ts";

const cancelled: Ending = {
  outcome: "cancelled",
  problem: { message: "Cancelled. What was created or pushed before stays in ECR; no output names it." },
};

interface Context {
  readonly ports: StepPorts;
  readonly signal: AbortSignal;
  readonly outputs: BuildOutputs;
}

/**
 * Brings the images of the inputs into ECR: what can be known before a build is known first, what ECR has already is
 * not built, and the rest is built together. Docker is needed only where something is built.
 */
export async function build(input: BuildInput, context: Context): Promise<Ending> {
  const { ports } = context;
  const wanted = await wantedImages(input, ports);
  const plan = () => (input.push ? planPush(wanted, input, ports) : planBuild(wanted, input, ports));
  const first = await plan();
  warnOfDockerfiles(
    toBuild(first).flatMap(({ container }) => wanted.dockerfiles.get(container) ?? []),
    ports,
  );
  try {
    return await carryOut(first, input, context);
  } catch (error) {
    if (!(error instanceof TagTaken) || input.reuse === "never") throw error;
    ports.log.line("another run pushed to the same tag while this one built: looking at ECR once more");
    return await carryOut(await plan(), input, context);
  }
}

/** Nothing is changed before all that can be checked is; no tag of an image that is there moves before the build. */
async function carryOut(plan: BuildPlan, input: BuildInput, context: Context): Promise<Ending> {
  const { ports, signal, outputs } = context;
  const { wanted } = plan;
  const isBuilt = toBuild(plan).length > 0;
  if (isBuilt) await requireBuildx(ports);
  const bake = isBuilt ? await prepareBake(plan, input, ports) : undefined;
  if (signal.aborted) return cancelled;
  if (input["dry-run"]) {
    dryRun(plan, bake, input, ports);
    return {};
  }
  const logins = bake ? await loginsFor(registriesOf(plan, bake, input), ports) : [];
  if (input.push) {
    const ecr = await ports.build.ecr();
    await createRepositories(wanted, plan.repositories, input["repository-settings"], ecr, ports);
  }
  let built: Built | undefined;
  if (bake) {
    ports.log.line(`building ${bake.targets.join(", ")}`);
    built = await runBake({ ...bake, logins }, wanted.dockerfiles, ports, signal);
  }
  if (signal.aborted) return cancelled;
  if (input.push) {
    await tagReused(plan, ports);
    await finish(plan, built, { ports, outputs });
  } else if (built) {
    await finishUnpushed(plan, built, { ports, outputs });
  }
  return {};
}

async function planPush(wanted: Wanted, input: BuildInput, ports: StepPorts): Promise<BuildPlan> {
  const ecr = await ports.build.ecr();
  const create = input["create-repository"] ? (input["repository-settings"]?.request ?? {}) : undefined;
  const repositories = await seenRepositories(wanted.images, create, ecr, ports);
  const fates = await imageFates(wanted, repositories, input, ecr, ports);
  return { wanted, repositories, fates };
}

/** Without a push ECR is asked for nothing, unless a cache is to be read from it. */
async function planBuild(wanted: Wanted, input: BuildInput, ports: StepPorts): Promise<BuildPlan> {
  const fates = new Map(
    wanted.images.map(({ container }): [string, ImageFate] => [container, { tags: [], problems: [] }]),
  );
  const asks = input.cache === "registry" || input.cache === "inline";
  const repositories = asks
    ? await seenRepositories(wanted.images, {}, await ports.build.ecr(), ports)
    : new Map();
  return { wanted, repositories, fates };
}

/** Puts the tags of this run to the images that were in ECR before. */
async function tagReused({ wanted, fates }: BuildPlan, { build, log }: StepPorts): Promise<void> {
  const ecr = await build.ecr();
  for (const { container, repository } of wanted.images) {
    const fate = fates.get(container);
    if (!fate || !("reuse" in fate)) continue;
    for (const tag of fate.missingTags) {
      await ecr.putImage(repository, fate.reuse, tag);
      log.line(`${container}: tag ${tag} put to the image that is there`);
    }
  }
}
