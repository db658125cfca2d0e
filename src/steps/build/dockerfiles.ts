import { Failure } from "../../failure.ts";
import type { BuildCheck } from "../../image/build-checks.ts";
import { checkDockerfile } from "../../image/dockerfile-rules.ts";
import { dockerfileOf, isRemote, normalised } from "../../image/paths.ts";
import type { ImageSpec } from "../../image/spec.ts";
import { text } from "../../json.ts";
import type { StepPorts } from "./input.ts";

/** The Dockerfile of an image, where it lies in the workspace. */
export interface LoadedDockerfile {
  readonly path: string;
  readonly content: string;
}

/**
 * Reads the Dockerfiles of images, each once.
 * @throws Failure where one that the inputs name is not there
 */
export async function readDockerfiles(
  images: readonly ImageSpec[],
  { files }: StepPorts,
): Promise<Map<string, LoadedDockerfile>> {
  const found = new Map<string, LoadedDockerfile>();
  const missing: Failure[] = [];
  await Promise.all(
    images.map(async (image) => {
      const path = pathOf(image);
      if (path === undefined) return;
      try {
        found.set(image.container, { path, content: await files.read(path, "file") });
      } catch (error) {
        // Of a bake file's paths we know less than Bake does.
        if (!(error instanceof Failure) || image.bakeTarget) return;
        missing.push(await notThere(image, path, files));
      }
    }),
  );
  if (missing.length > 0) throw new Failure(missing.flatMap(({ problems }) => problems));
  return found;
}

function pathOf(image: ImageSpec): string | undefined {
  if (!image.bakeTarget) return dockerfileOf(image);
  if (image.bakeTarget["dockerfile-inline"] !== undefined || isRemote(image.context)) return undefined;
  return normalised(`${image.context}/${text(image.bakeTarget["dockerfile"]) ?? "Dockerfile"}`);
}

async function notThere(image: ImageSpec, path: string, files: StepPorts["files"]): Promise<Failure> {
  const inContext = image.file === undefined ? undefined : normalised(`${image.context}/${image.file}`);
  const meant =
    inContext !== undefined &&
    inContext !== path &&
    (await files.read(inContext, "file").then(
      () => true,
      () => false,
    ));
  return new Failure({
    message: `The Dockerfile '${path}' of '${image.container}' does not exist.`,
    where: { input: image.file === undefined ? "context" : "file" },
    hint: meant
      ? `'file' is relative to the workspace, as docker's own --file: write '${inContext}'.`
      : "Paths are relative to the workspace; is the step actions/checkout before this one?",
  });
}

/** Warns of what will not do what was meant, each Dockerfile once. */
export function warnOfDockerfiles(dockerfiles: Iterable<LoadedDockerfile>, { log }: StepPorts): void {
  const byPath = new Map([...dockerfiles].map((dockerfile) => [dockerfile.path, dockerfile]));
  for (const { path, content } of byPath.values()) {
    for (const { message, hint, line } of checkDockerfile(content)) {
      log.warning({ message, hint, where: { file: path, line } });
    }
  }
}

/** Warns of what BuildKit's own checks found, where ours have not said it of the same line. */
export function warnOfBuildChecks(
  checks: readonly BuildCheck[],
  targets: readonly string[],
  dockerfiles: ReadonlyMap<string, LoadedDockerfile>,
  { log }: StepPorts,
): void {
  const told = new Set<string>();
  for (const { target = targets[0] ?? "", rule, message, line, link } of checks) {
    const dockerfile = dockerfiles.get(target);
    const place = `${dockerfile?.path ?? target}:${line}`;
    const ours = dockerfile && checkDockerfile(dockerfile.content).some((finding) => finding.line === line);
    if (ours || told.has(`${place} ${rule}`)) continue;
    told.add(`${place} ${rule}`);
    log.warning({
      message: `${message}. (${rule}, image '${target}')`,
      link,
      ...(dockerfile === undefined ? {} : { where: { file: dockerfile.path, line } }),
    });
  }
}
