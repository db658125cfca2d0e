import { Failure } from "../../failure.ts";
import { digestOf } from "../../image/metadata.ts";
import type { StoredImage } from "../../image/ports.ts";
import type { ImageSpec } from "../../image/spec.ts";
import type { JsonObject } from "../../json.ts";
import { type BuildPlan, toBuild } from "./bake.ts";
import type { StepPorts } from "./input.ts";
import { tolerant } from "./tolerant.ts";

/** ECR promises nothing on how soon an image can be found: so many looks, with a pause (milliseconds) between them. */
const looks = 3;
const pause = 2000;

/**
 * The digests of what was built, by container, once ECR has them: an exit code of 0 is no proof of a push, and with the
 * driver `docker` the digest in the metadata may be that of an image of the engine's. Where ECR cannot be asked after
 * the push (the role's session is over after a long build) buildx is believed, with a warning.
 * @throws Failure where buildx names no digest, or ECR has no such image
 */
export async function pushedDigests(
  plan: BuildPlan,
  metadata: JsonObject,
  ports: StepPorts,
): Promise<Map<string, string>> {
  const attempt = tolerant(ports, "Whether ECR has what was pushed cannot be looked up", () => true);
  const [tag = ""] = plan.wanted.tags;
  const found = toBuild(plan).map(async (image): Promise<[string, string]> => {
    const { container, repository } = image;
    const digest = digestOf(metadata, container);
    if (digest === undefined) {
      throw new Failure({
        message: `buildx named no digest for '${container}': nobody can say what it pushed.`,
        hint: "Take a newer buildx: docker/setup-buildx-action before this step.",
      });
    }
    const seen = (await attempt(() => look(image, tag, digest, ports)))?.found;
    if (seen && !seen.isThere) {
      throw new Failure({
        message: `buildx says that it pushed '${container}' as ${digest}, and ECR has no such image in '${repository.name}'.`,
        hint: "Run the job again. With the driver `docker` the digest may be the engine's own: add docker/setup-buildx-action before this step.",
      });
    }
    if (seen && seen.atTag?.digest !== digest) {
      const where = seen.atTag ? `at another image already (${seen.atTag.digest})` : "at no image any more";
      ports.log.warning({
        message: `The tag '${tag}' of '${repository.name}' is ${where}: something else changed it in the meantime. The outputs name what this run pushed, ${digest}.`,
        hint: "With the commit as tag, and immutable tags, each image stays where it was pushed.",
      });
    }
    return [container, digest];
  });
  return new Map(await Promise.all(found));
}

async function look(
  { repository }: ImageSpec,
  tag: string,
  digest: string,
  { build, clock }: StepPorts,
): Promise<{ readonly atTag: StoredImage | undefined; readonly isThere: boolean }> {
  const ecr = await build.ecr();
  for (let times = 1; ; times += 1) {
    const atTag = await ecr.image(repository, tag);
    const isThere = atTag?.digest === digest || (await ecr.image(repository, digest)) !== undefined;
    if (isThere || times === looks) return { atTag, isThere };
    await clock.sleep(pause);
  }
}
