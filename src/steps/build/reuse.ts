import { Failure } from "../../failure.ts";
import { type Content, contentOf, contentPaths, type Workspace } from "../../image/content.ts";
import { dockerfileOf, normalised } from "../../image/paths.ts";
import type { CommittedTree, Ecr, Git, StoredImage } from "../../image/ports.ts";
import {
  commitTag,
  contentTagPrefix,
  type ImageFate,
  imageFate,
  type ReuseQuestion,
  tagsToAsk,
} from "../../image/reuse.ts";
import type { ImageSpec } from "../../image/spec.ts";
import type { BuildInput, StepPorts } from "./input.ts";
import type { SeenRepository } from "./repositories.ts";
import type { Wanted } from "./specs.ts";
import { tolerant } from "./tolerant.ts";

/**
 * Which images ECR has already, by container.
 * @throws Failure with every tag that stands in the way of a push
 */
export async function imageFates(
  wanted: Wanted,
  repositories: ReadonlyMap<string, SeenRepository>,
  input: Pick<BuildInput, "reuse" | "provenance" | "sbom" | "annotations" | "no-cache">,
  ecr: Ecr,
  ports: StepPorts,
): Promise<Map<string, ImageFate>> {
  const keys = await reuseKeys(wanted, input, ports);
  const permitted = tolerant(ports, "What is in ECR already cannot be looked up, so all is built");
  const fates = await Promise.all(
    wanted.images.map(async ({ container, repository: place }): Promise<[string, ImageFate]> => {
      const repository = repositories.get(container);
      if (!repository) throw new Error(`${container} has no repository`);
      const question = {
        container,
        repository,
        tags: wanted.tags,
        key: keys.get(container),
        mode: input.reuse,
      } satisfies Omit<ReuseQuestion, "found">;
      const found = new Map<string, StoredImage>();
      const look = async (tag: string) => {
        if (repository.missing || found.has(tag)) return;
        const image = await permitted(() => ecr.image(place, tag));
        if (image?.found) found.set(tag, image.found);
      };
      const { key } = question;
      if (key !== undefined) await look(key);
      await Promise.all(tagsToAsk(question, key !== undefined && found.has(key)).map(look));
      return [container, imageFate({ ...question, found })];
    }),
  );
  const problems = fates.flatMap(([, fate]) => fate.problems);
  if (problems.length > 0) throw new Failure(problems);
  return new Map(fates);
}

/** The tag under which each image would be, had it been built before. */
async function reuseKeys(
  wanted: Wanted,
  input: Pick<BuildInput, "reuse" | "provenance" | "sbom" | "annotations" | "no-cache">,
  ports: StepPorts,
): Promise<Map<string, string>> {
  const { log } = ports;
  const { images, tags, commit } = wanted;
  if (input.reuse === "never") return new Map();
  if (input["no-cache"]) {
    log.line("'no-cache: true': nothing is reused");
    return new Map();
  }
  if (input.reuse === "commit") {
    const tag = commitTag(tags, commit);
    if (tag === undefined) {
      log.notice({
        message:
          "No tag names the commit, so each run builds: 'reuse: commit' has nothing to find the image of a commit by.",
        where: { input: "tags" },
        hint: "Put the commit (github.sha) among the tags, or say `reuse: never`.",
      });
      return new Map();
    }
    return new Map(images.map(({ container }) => [container, tag]));
  }
  const git = await ports.build.git();
  const workspace = await workspaceOf(images, git, ports);
  const { architecture } = await ports.build.docker();
  const settings = {
    provenance: input.provenance,
    sbom: input.sbom,
    annotations: [...(input.annotations ?? [])],
  };
  const keys = new Map<string, string>();
  for (const image of images) {
    const content = contentOf(image, images, workspace, { ...settings, architecture });
    if ("unknown" in content) log.notice(notReusable(image, content));
    else keys.set(image.container, `${contentTagPrefix}${await sha256(JSON.stringify(content.content))}`);
  }
  return keys;
}

function notReusable({ container }: ImageSpec, { unknown }: Extract<Content, { unknown: string }>) {
  return {
    message: `'${container}' is built whether its content changed or not: ${unknown}.`,
    where: { input: "reuse" },
    hint: "`reuse: content` compares what is in the commit. Keep other files out of the context with .dockerignore.",
  };
}

async function workspaceOf(images: readonly ImageSpec[], git: Git, { files }: StepPorts): Promise<Workspace> {
  const trees = new Map<string, CommittedTree | undefined>();
  for (const path of new Set(images.flatMap(contentPaths))) trees.set(path, await git.tree(path));
  const ignores = new Map<string, string>();
  for (const image of images) {
    const beside = `${dockerfileOf(image)}.dockerignore`;
    const content =
      (await readIfThere(files, beside)) ??
      (await readIfThere(files, normalised(`${image.context}/.dockerignore`)));
    if (content !== undefined) ignores.set(image.container, content);
  }
  return { trees, ignores };
}

async function readIfThere(files: StepPorts["files"], path: string): Promise<string | undefined> {
  try {
    return await files.read(path, "context");
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** In hexadecimal digits. */
async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
