import { Failure, type Problem } from "../../failure.ts";
import { type AgreeInput, disagreements } from "../../image/agree.ts";
import { bakeTargets } from "../../image/bake-targets.ts";
import { checkImages } from "../../image/check.ts";
import type { RepositorySettings } from "../../image/repository-settings.ts";
import type { ImageSpec } from "../../image/spec.ts";
import { type ImageInput, imageSpecs, tagsOf } from "../../image/specs.ts";
import { isObject, type JsonObject } from "../../json.ts";
import { collected } from "../../together.ts";
import { requireBuildx } from "./builder.ts";
import { type LoadedDockerfile, readDockerfiles } from "./dockerfiles.ts";
import type { StepPorts } from "./input.ts";
import { checkSecrets } from "./secrets.ts";

/** What is to be built, complete and checked as far as that goes without AWS. */
export interface Wanted {
  readonly images: readonly ImageSpec[];
  /** Tags of every image, the first of them in its reference. */
  readonly tags: readonly string[];
  /** Targets of a bake file that images are built from. */
  readonly helpers: Readonly<Record<string, JsonObject>>;
  /** 40 (or 64) hex digits; undefined where the workspace is no checkout. */
  readonly commit: string | undefined;
  /** By container. */
  readonly dockerfiles: ReadonlyMap<string, LoadedDockerfile>;
  /** For repositories that are created. */
  readonly lifecyclePolicy: string | undefined;
}

type SpecInput = ImageInput &
  AgreeInput & { readonly "repository-settings"?: RepositorySettings | undefined };

/**
 * Everything in the inputs and in the files that they name.
 * @throws Failure with all that is wrong in them
 */
export async function wantedImages(input: SpecInput, ports: StepPorts): Promise<Wanted> {
  const problems: Problem[] = disagreements(input);
  const lifecyclePolicy = await collected(problems, () => readLifecyclePolicy(input, ports));
  const commit = await (await ports.build.git()).head();
  const { tags, problems: wrongTags } = tagsOf(input);
  const fromBakeFile = input["bake-file"];
  const targets =
    fromBakeFile &&
    (await collected(problems, async () => {
      await requireBuildx(ports);
      const docker = await ports.build.docker();
      const asked = input["bake-targets"] ?? [];
      const printed = await inBakeFile(docker.print(fromBakeFile, asked));
      return bakeTargets(printed, asked, input);
    }));
  const helpers = targets?.helpers ?? {};
  const specs = fromBakeFile ? { images: [], problems: wrongTags, ...targets } : imageSpecs(input);
  const { images } = specs;
  problems.push(...specs.problems, ...checkImages(images, tags, Object.keys(helpers)));
  const dockerfiles = await collected(problems, () => readDockerfiles(images, ports));
  await collected(problems, () => checkSecrets(images, input, ports));
  if (tags.length === 0 && commit === undefined) {
    problems.push({
      message:
        "There are no tags: 'tags' is not given, and the workspace is no checkout whose commit could be one.",
      where: { input: "tags" },
      hint: "Add the step actions/checkout before this one, or give 'tags'.",
    });
  }
  if (problems.length > 0) throw new Failure(problems);
  return {
    images,
    helpers,
    commit,
    lifecyclePolicy,
    dockerfiles: dockerfiles ?? new Map(),
    tags: tags.length > 0 || commit === undefined ? tags : [commit],
  };
}

async function inBakeFile<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(
      error.problems.map((problem) => ({ where: { input: "bake-file" }, ...problem })),
      {
        cause: error,
      },
    );
  }
}

async function readLifecyclePolicy(input: SpecInput, { files }: StepPorts): Promise<string | undefined> {
  const path = input["repository-settings"]?.lifecyclePolicy;
  if (path === undefined) return undefined;
  const content = await files.read(path, "repository-settings");
  // What its rules may say, ECR decides; a file of another kind is better found before a repository is made.
  if (!hasRules(content)) {
    throw new Failure({
      message: "The lifecycle policy is no JSON object with a list 'rules'.",
      where: { file: path },
      link: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html",
    });
  }
  return content;
}

function hasRules(content: string): boolean {
  try {
    const policy: unknown = JSON.parse(content);
    return isObject(policy) && Array.isArray(policy["rules"]);
  } catch {
    return false;
  }
}
