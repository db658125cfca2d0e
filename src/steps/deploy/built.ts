import type { Ending } from "../../actions/action.ts";
import { Failure, type Problem } from "../../failure.ts";
import type { ImageRequest } from "../../image/request.ts";
import { isObject } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { parseImages } from "../../task-definition/images-text.ts";
import { collected } from "../../together.ts";
import { build } from "../build/build.ts";
import type { BuildInput, BuildOutputs, StepPorts } from "../build/input.ts";
import { wantedImages } from "../build/specs.ts";
import { liveService } from "../live-service.ts";
import type { LoadedTaskDefinition } from "../render/documents.ts";
import { whereToDeploy } from "../where-to-deploy.ts";
import type { DeployInput } from "./input.ts";

type TextByName = Readonly<Record<string, string>>;

/** Inputs of a step that builds what it deploys, by their names in action.yml; beside a wrong one some have no value. */
export interface DeployBuiltInput
  extends Partial<
    Pick<BuildInput, "tags" | "reuse" | "cache" | "create-repository" | "repository-settings" | "dry-run">
  > {
  readonly build?: readonly ImageRequest[] | undefined;
  readonly images?: TextByName | undefined;
}

/**
 * Checks what is to be built and the documents together: neither is worth the minutes of a build where the other is
 * wrong.
 * @param check checks the documents with the images that the build will give, still without their digests
 * @throws Failure with what is wrong in both
 */
export async function checkedWithBuild<I extends DeployBuiltInput, T>(
  input: I,
  check: (input: I) => Promise<T>,
  ports: StepPorts,
): Promise<T> {
  const { build: requests, images = {} } = input;
  if (!requests) return check(input);
  const problems = twice(requests, images);
  const wanted = await collected(problems, () => wantedImages(buildInput(requests, input), ports));
  const named = new Map(wanted?.images.map(({ container, repository }) => [container, repository.name]));
  const planned = requests.map(({ container }) => [
    container,
    wanted ? `${named.get(container)}:${wanted.tags[0]}` : "to-be-built",
  ]);
  const withImages = { ...input, images: { ...images, ...Object.fromEntries(planned) } };
  const checked = await collected(problems, () => check(withImages));
  const ofBuild = Object.keys(images).length === 0;
  if (checked !== undefined && problems.length === 0) return checked;
  throw new Failure(problems.map((problem) => (ofBuild ? placedAtBuild(problem) : problem)));
}

/**
 * Builds and pushes the images, and puts them into the task definition. A service that cannot be deployed to is told
 * before the build.
 * @returns an ending where the build was cancelled
 * @throws Failure where it failed; nothing of the service has been changed then
 */
export async function buildInto<D extends Documents>(
  documents: D,
  input: DeployBuiltInput & Pick<DeployInput, "service" | "cluster">,
  { ports, signal, outputs }: BuildContext,
): Promise<{ readonly documents: D } | { readonly halted: Ending }> {
  if (!input.build) return { documents };
  const { serviceDefinition } = documents;
  const { cluster, service } = whereToDeploy({ ...input, serviceDefinition });
  await liveService(await ports.ecs(), cluster, service, serviceDefinition !== undefined);
  const built: BuildOutputs = {};
  const halted = await build(buildInput(input.build, input), { ports, signal, outputs: built });
  if (halted.outcome !== undefined) return { halted };
  // A dry run builds nothing: the task definition keeps the names that its images will have.
  if (built.images === undefined || !documents.taskDefinition) return { documents };
  outputs.images = built.images;
  const taskDefinition = withImages(documents.taskDefinition, parseImages(built.images));
  return { documents: { ...documents, taskDefinition } };
}

type Documents = Pick<DeployInput, "serviceDefinition"> & {
  readonly taskDefinition: LoadedTaskDefinition | undefined;
};

interface BuildContext {
  readonly ports: Ports;
  readonly signal: AbortSignal;
  readonly outputs: { images?: string };
}

function buildInput(images: readonly ImageRequest[], input: DeployBuiltInput): BuildInput {
  return {
    images,
    tags: input.tags,
    reuse: input.reuse ?? "commit",
    cache: input.cache ?? "none",
    "create-repository": input["create-repository"] ?? false,
    "repository-settings": input["repository-settings"],
    "dry-run": input["dry-run"] ?? false,
    push: true,
    "no-cache": false,
    pull: false,
    provenance: "false",
    sbom: "false",
  };
}

/** Everything else of the definition was checked before the build. */
function withImages(loaded: LoadedTaskDefinition, images: TextByName): LoadedTaskDefinition {
  const containers = loaded.document["containerDefinitions"];
  if (!Array.isArray(containers)) return loaded;
  const containerDefinitions = containers.map((container) => {
    const name = isObject(container) ? container["name"] : undefined;
    return typeof name === "string" && images[name] !== undefined && isObject(container)
      ? { ...container, image: images[name] }
      : container;
  });
  return { ...loaded, document: { ...loaded.document, containerDefinitions } };
}

function twice(requests: readonly ImageRequest[], images: TextByName): Problem[] {
  return requests
    .filter(({ container }) => Object.hasOwn(images, container))
    .map(({ container }) => ({
      message: `Container '${container}' gets an image from 'build' and another from 'images'.`,
      where: { input: "build" },
      hint: "Keep one of the two.",
    }));
}

/** What build-and-push calls `images` is `build` here. */
function placedAtBuild(problem: Problem): Problem {
  const input = problem.where?.input;
  return input === "images" || input === "repository"
    ? { ...problem, where: { ...problem.where, input: "build" } }
    : problem;
}
