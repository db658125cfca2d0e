import { publicMetadata } from "../../image/metadata.ts";
import type { ImageSpec } from "../../image/spec.ts";
import { buildSummary } from "../../report/build-summary.ts";
import { type BuildPlan, toBuild } from "./bake.ts";
import type { BuildOutputs, StepPorts } from "./input.ts";
import { pushedDigests } from "./pushed.ts";
import type { Built } from "./run.ts";

/** An image that is in ECR at the end of the run. */
interface Finished {
  readonly spec: ImageSpec;
  readonly uri: string;
  readonly digest: string;
  readonly how: "built" | "reused";
  /** Milliseconds. */
  readonly took?: number;
}

/**
 * Sets the outputs, declares what was built, and writes the summary.
 * @param built undefined where no image had to be
 * @throws Failure where an image is not in ECR after all
 */
export async function finish(
  plan: BuildPlan,
  built: Built | undefined,
  { ports, outputs }: { ports: StepPorts; outputs: BuildOutputs },
): Promise<void> {
  const { wanted, fates, repositories } = plan;
  const [tag = ""] = wanted.tags;
  const pushed = await pushedDigests(plan, built?.metadata ?? {}, ports);
  const images = wanted.images.map((spec): Finished => {
    const uri = repositories.get(spec.container)?.uri ?? "";
    const fate = fates.get(spec.container);
    if (fate && "reuse" in fate) return { spec, uri, digest: fate.reuse.digest, how: "reused" };
    const took = built?.pushedAfter.get(`${uri}:${tag}`) ?? built?.took;
    const digest = pushed.get(spec.container) ?? "";
    return { spec, uri, digest, how: "built", ...(took === undefined ? {} : { took }) };
  });
  const byContainer = (value: (image: Finished) => string) =>
    JSON.stringify(Object.fromEntries(images.map((image) => [image.spec.container, value(image)])));
  const seconds = (took: number) => Math.round(took / 1000);
  const times = images.flatMap(({ spec, took }) =>
    took === undefined ? [] : [[spec.container, seconds(took)]],
  );
  const named = (how: Finished["how"]) =>
    JSON.stringify(images.filter((image) => image.how === how).map(({ spec }) => spec.container));
  const reference = ({ uri, digest }: Finished) => `${uri}:${tag}@${digest}`;
  Object.assign(outputs, {
    images: byContainer(reference),
    digests: byContainer(({ digest }) => digest),
    tag,
    built: named("built"),
    reused: named("reused"),
    seconds: JSON.stringify(Object.fromEntries(times)),
    metadata: JSON.stringify(publicMetadata(built?.metadata ?? {})),
  });
  const [only] = images;
  if (only && images.length === 1) Object.assign(outputs, { image: reference(only), digest: only.digest });
  for (const image of images) {
    const time = image.took === undefined ? "" : ` in ${seconds(image.took)} s`;
    ports.log.line(`${image.spec.container}: ${image.how}${time}: ${reference(image)}`);
  }
  // An image of an earlier run was not made by this one, which is what an attestation would say.
  await ports.build.declareArtifacts(
    images.filter(({ how }) => how === "built").map((image) => `oci://${reference(image)}`),
  );
  await ports.log.summary(
    buildSummary(
      images.map(({ spec, digest, how, took }) => ({
        container: spec.container,
        repository: spec.repository.name,
        tags: wanted.tags,
        digest,
        how,
        ...(took === undefined ? {} : { took: seconds(took) }),
      })),
    ),
  );
}

/** What is said where nothing was pushed. */
export async function finishUnpushed(
  plan: BuildPlan,
  built: Built,
  { ports, outputs }: { ports: StepPorts; outputs: BuildOutputs },
) {
  const containers = toBuild(plan).map(({ container }) => container);
  Object.assign(outputs, {
    built: JSON.stringify(containers),
    reused: "[]",
    metadata: JSON.stringify(publicMetadata(built.metadata)),
  });
  ports.log.line(`built and not pushed: ${containers.join(", ")}`);
  await ports.log.summary(
    buildSummary(
      toBuild(plan).map(({ container, repository }) => ({
        container,
        repository: repository.name,
        tags: [],
        how: "built",
        took: Math.round(built.took / 1000),
      })),
    ),
  );
}
