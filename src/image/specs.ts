import type { Problem } from "../failure.ts";
import { WrongValue } from "../inputs/kinds.ts";
import type { RepositoryPlace } from "./ports.ts";
import { parseRepository } from "./repository.ts";
import { type ImageRequest, isContainerName } from "./request.ts";
import type { BuildSecret, ImageSpec } from "./spec.ts";

type TextByName = Readonly<Record<string, string>>;

/** The inputs that say what is built, by their names in action.yml. */
export interface ImageInput {
  readonly images?: readonly ImageRequest[] | undefined;
  readonly "bake-file"?: readonly string[] | undefined;
  readonly "bake-targets"?: readonly string[] | undefined;
  readonly repository?: string | undefined;
  readonly "container-name"?: string | undefined;
  readonly context?: string | undefined;
  readonly file?: string | undefined;
  readonly target?: string | undefined;
  readonly "build-args"?: TextByName | undefined;
  readonly "build-contexts"?: TextByName | undefined;
  readonly platforms?: readonly string[] | undefined;
  readonly labels?: TextByName | undefined;
  /** Values by id. */
  readonly secrets?: TextByName | undefined;
  /** Variables by id. */
  readonly "secret-envs"?: TextByName | undefined;
  /** Paths by id. */
  readonly "secret-files"?: TextByName | undefined;
  readonly tags?: readonly string[] | undefined;
  /** The registry of repositories that are named without one. */
  readonly registry?: Pick<RepositoryPlace, "account" | "region"> | undefined;
}

/** Images with all that is wrong with the inputs that name them; the images are complete where nothing is. */
export interface Specs {
  readonly images: readonly ImageSpec[];
  /** Bare tags, in order, none twice; empty where none are given. */
  readonly tags: readonly string[];
  readonly problems: readonly Problem[];
}

/** Inputs that describe a single image. */
export const ofOneImage = ["repository", "container-name", "context", "file", "target"] as const;

/** The images of the inputs, in one of the two forms: `images`, or the inputs for a single one. */
export function imageSpecs(input: ImageInput): Specs {
  const { tags, repository: ofTags, problems: ofTagsProblems } = tagsOf(input);
  const problems = [...ofTagsProblems];
  const requests = input.images ?? single(input, ofTags, problems);
  if (input.images) {
    for (const name of ofOneImage) {
      if (input[name] === undefined) continue;
      problems.push({
        message: `Input '${name}' is for a single image, and 'images' is given.`,
        where: { input: name },
        hint:
          name === "container-name"
            ? "The keys of `images` are the containers' names."
            : `Write it in 'images', at the image that it is for: \`web: { ${name}: … }\`.`,
      });
    }
  }
  const images = requests.map((request) => spec(request, input, problems));
  return { images: images.filter((image) => image !== undefined), tags, problems };
}

/** The one image that the inputs describe without `images`. */
function single(input: ImageInput, ofTags: string | undefined, problems: Problem[]): ImageRequest[] {
  const { repository = ofTags, context, file, target } = input;
  if (repository === undefined) {
    problems.push({
      message: "Which image? Neither 'images' nor 'repository' is given.",
      where: { input: "images" },
      hint: "Give `images`, a map by container name (`web: { repository: shop/web }`), or `repository` for a single one. An expression that found nothing also gives an empty text.",
    });
    return [];
  }
  const container = input["container-name"] ?? repository.split("/").at(-1) ?? "";
  if (!isContainerName(container)) {
    problems.push({
      message: `Input 'container-name' ${input["container-name"] === undefined ? "is needed: the repository's name" : "must be the name of a container: it"} has other characters than letters, digits, '-' and '_', or begins with a '-'.`,
      where: { input: "container-name" },
      hint: "It is the key of the image in the outputs, and the name of the container in the task definition.",
    });
    return [];
  }
  return [
    {
      container,
      repository,
      line: 0,
      ...(context === undefined ? {} : { context }),
      ...(file === undefined ? {} : { file }),
      ...(target === undefined ? {} : { target }),
    },
  ];
}

/** Tags, without the repository that may stand before them, and what is wrong with it. */
export interface Tags {
  readonly tags: readonly string[];
  readonly repository?: string;
  readonly problems: readonly Problem[];
}

/** docker/build-push-action's `tags` are whole references: `…amazonaws.com/shop/web:1` says the repository too. */
export function tagsOf(input: ImageInput): Tags {
  const problems: Problem[] = [];
  const tags = new Set<string>();
  const repositories = new Set<string>();
  for (const given of input.tags ?? []) {
    const slash = given.lastIndexOf("/");
    const colon = given.lastIndexOf(":");
    if (slash !== -1 && colon > slash) repositories.add(given.slice(0, colon));
    tags.add(slash !== -1 && colon > slash ? given.slice(colon + 1) : given);
  }
  const [first, ...others] = repositories;
  const several = input.images ?? input["bake-file"];
  if (first !== undefined && (several || others.length > 0 || !same(input.repository ?? first, first))) {
    problems.push({
      message: several
        ? "With several images 'tags' are tags alone, the same for each image."
        : "Input 'tags' names another repository than this image's: an image goes to one.",
      where: { input: "tags" },
      hint: several
        ? "Leave the repository out of them: it is each image's `repository`."
        : "Give the tags alone, and the repository in `repository`.",
    });
  }
  return { tags: [...tags], problems, ...(first === undefined ? {} : { repository: first }) };
}

/** `shop/web` and `…amazonaws.com/shop/web` may be the same. */
function same(one: string, other: string): boolean {
  return one === other || other.endsWith(`/${one}`);
}

function spec(request: ImageRequest, input: ImageInput, problems: Problem[]): ImageSpec | undefined {
  const { container, line, context = ".", file, target, platforms = input.platforms ?? [] } = request;
  const place = line === 0 ? "" : `Line ${line} of the images: `;
  const wrong = platforms.find((platform) => !/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/.test(platform));
  if (wrong !== undefined) {
    problems.push({
      message: `${place}'${wrong}' is no platform.`,
      where: { input: request.platforms ? "images" : "platforms" },
      hint: "ECS runs linux/amd64, linux/arm64 and windows/amd64.",
    });
  }
  const repository = repositoryOf(request, input, problems);
  if (!repository) return undefined;
  return {
    container,
    repository,
    context,
    ...(file === undefined ? {} : { file }),
    ...(target === undefined ? {} : { target }),
    args: { ...input["build-args"], ...request.args },
    contexts: { ...input["build-contexts"], ...request.contexts },
    platforms,
    labels: { ...input.labels, ...request.labels },
    secrets: secretsOf(request, input),
  };
}

/** Where the image goes, with the registry of the input `registry` where it names none. */
export function repositoryOf(
  { container, repository, line }: Pick<ImageRequest, "container" | "repository" | "line">,
  { registry }: Pick<ImageInput, "registry">,
  problems: Problem[],
): RepositoryPlace | undefined {
  const place = line === 0 ? "" : `Line ${line} of the images: `;
  const where = { input: line === 0 ? "repository" : "images" };
  if (repository === undefined) {
    problems.push({
      message: `${place}'${container}' has no 'repository'.`,
      where,
      hint: "Name the ECR repository that the image goes to: `repository: shop/web`.",
    });
    return undefined;
  }
  try {
    const parsed = parseRepository(repository);
    return parsed.account === undefined ? { ...registry, ...parsed } : parsed;
  } catch (error) {
    if (!(error instanceof WrongValue)) throw error;
    problems.push({ message: `${place}The repository of '${container}' ${error.message}.`, where });
    return undefined;
  }
}

/** The image's own secrets go before those for all images. */
export function secretsOf(request: Pick<ImageRequest, "secrets">, input: ImageInput): BuildSecret[] {
  const values = Object.entries(secretVariables(input.secrets ?? {}));
  const shared: BuildSecret[] = [
    ...values.map(([id, { variable }]): BuildSecret => ({ id, from: { variable } })),
    ...Object.entries(input["secret-envs"] ?? {}).map(([id, variable]) => ({ id, from: { variable } })),
    ...Object.entries(input["secret-files"] ?? {}).map(([id, file]) => ({ id, from: { file } })),
  ];
  return [...new Map([...shared, ...(request.secrets ?? [])].map((secret) => [secret.id, secret])).values()];
}

/** The variable in which the build's process, and nothing else, gets the value of a secret; by the secret's id. */
export function secretVariables(
  secrets: TextByName,
): Record<string, { readonly variable: string; readonly value: string }> {
  return Object.fromEntries(
    Object.entries(secrets).map(([id, value], at) => [
      id,
      { variable: `ECS_ACTIONS_SECRET_${at + 1}`, value },
    ]),
  );
}
