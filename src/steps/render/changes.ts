import { Failure, type Problem } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import type { ContainerChange } from "../../task-definition/container-changes.ts";
import type { Overrides } from "../../task-definition/overrides-text.ts";
import { type Changes, containerNames } from "../../task-definition/render.ts";

type TextByName = Readonly<Record<string, string>>;

/** Inputs that change the containers in `container-name`. */
export interface ContainerInput {
  readonly image?: string | undefined;
  readonly "environment-variables"?: TextByName | undefined;
  readonly "environment-from-file"?: readonly string[] | undefined;
  readonly "environment-mode"?: "merge" | "replace" | undefined;
  readonly "remove-environment-variables"?: readonly string[] | undefined;
  readonly "env-files"?: readonly string[] | undefined;
  readonly secrets?: TextByName | undefined;
  readonly "remove-secrets"?: readonly string[] | undefined;
  readonly "log-configuration-log-driver"?: string | undefined;
  readonly "log-configuration-options"?: TextByName | undefined;
  readonly "docker-labels"?: TextByName | undefined;
  readonly command?: readonly string[] | undefined;
  readonly "entry-point"?: readonly string[] | undefined;
}

/** Inputs that change a task definition. */
export interface ChangeInput extends ContainerInput {
  readonly images?: TextByName | undefined;
  readonly "container-name"?: readonly string[] | undefined;
  readonly family?: string | undefined;
  readonly cpu?: string | undefined;
  readonly memory?: string | undefined;
  readonly "task-role-arn"?: string | undefined;
  readonly "execution-role-arn"?: string | undefined;
  readonly "cpu-architecture"?: string | undefined;
  readonly "operating-system-family"?: string | undefined;
  readonly overrides?: Overrides | undefined;
}

const ofContainers = [
  "image",
  "environment-variables",
  "environment-from-file",
  "remove-environment-variables",
  "env-files",
  "secrets",
  "remove-secrets",
  "log-configuration-log-driver",
  "log-configuration-options",
  "docker-labels",
  "command",
  "entry-point",
] as const satisfies readonly (keyof ContainerInput)[];

/**
 * What the inputs ask to change in a document.
 * @param fromFiles variables of `environment-from-file`; those of `environment-variables` go before them
 * @throws Failure with everything in which the inputs contradict each other, or leave open which container is meant
 */
export function changesOf(input: ChangeInput, document: JsonObject, fromFiles: TextByName): Changes {
  const { images = {}, overrides } = input;
  const everyName = containerNames(document);
  const given = ofContainers.filter((name) => input[name] !== undefined);
  const names = given.length > 0 ? (input["container-name"] ?? everyName) : [];
  const problems = [
    ...whichContainer(input, given, everyName),
    ...namedForNothing(input, given),
    ...replacedByNothing(input, fromFiles),
    ...(input.image === undefined ? [] : twoImages(images, names)),
  ];
  if (problems.length > 0) throw new Failure(problems);
  const change = containerChange(input, fromFiles);
  const containers = new Map<string, ContainerChange>(names.map((name) => [name, change]));
  for (const [name, image] of Object.entries(images))
    containers.set(name, { ...containers.get(name), image });
  return {
    containers: Object.fromEntries(containers),
    ...present("family", input.family),
    ...present("cpu", input.cpu),
    ...present("memory", input.memory),
    ...present("taskRoleArn", input["task-role-arn"]),
    ...present("executionRoleArn", input["execution-role-arn"]),
    ...present("cpuArchitecture", input["cpu-architecture"]),
    ...present("operatingSystemFamily", input["operating-system-family"]),
    ...present("overrides", overrides?.fragment),
  };
}

function containerChange(input: ContainerInput, fromFiles: TextByName): ContainerChange {
  const {
    "environment-variables": variables,
    "environment-from-file": files,
    "remove-environment-variables": remove,
    secrets,
    "remove-secrets": removeSecrets,
  } = input;
  const environment = {
    set: { ...fromFiles, ...variables },
    ...present("remove", remove),
    replace: input["environment-mode"] === "replace",
  };
  return {
    ...present("image", input.image),
    ...(variables || files || remove ? { environment } : {}),
    ...(secrets || removeSecrets
      ? { secrets: { ...present("set", secrets), ...present("remove", removeSecrets) } }
      : {}),
    ...present("environmentFiles", input["env-files"]),
    ...present("logDriver", input["log-configuration-log-driver"]),
    ...present("logOptions", input["log-configuration-options"]),
    ...present("dockerLabels", input["docker-labels"]),
    ...present("command", input.command),
    ...present("entryPoint", input["entry-point"]),
  };
}

function whichContainer(
  { "container-name": names }: ChangeInput,
  given: readonly string[],
  everyName: readonly string[],
): Problem[] {
  if (names !== undefined || everyName.length < 2) return [];
  return given.map((name) => ({
    message: `Input '${name}' needs 'container-name': which container gets ${name.endsWith("s") ? "them" : "it"}?`,
    where: { input: name },
    hint: `The containers are ${everyName.join(", ")}.`,
  }));
}

/** An image whose expression found nothing is no image: a step that then changes nothing must not be green. */
function namedForNothing(
  { "container-name": names, images }: ChangeInput,
  given: readonly string[],
): Problem[] {
  if (names === undefined || given.length > 0 || images !== undefined) return [];
  return [
    {
      message: "Input 'container-name' names what to change, and nothing to change in it is given.",
      where: { input: "container-name" },
      hint: "Is 'image' an expression that found nothing? That also gives an empty text.",
    },
  ];
}

/** An expression that found nothing gives an empty text, as does an empty file: that must not take every variable away. */
function replacedByNothing(input: ContainerInput, fromFiles: TextByName): Problem[] {
  if (input["environment-mode"] !== "replace") return [];
  if (input["environment-variables"] || Object.keys(fromFiles).length > 0) return [];
  const hint = "To take single variables away use 'remove-environment-variables'.";
  const where = { input: "environment-mode" };
  if (input["environment-from-file"])
    return [
      {
        message:
          "The files of 'environment-from-file' hold no variable, and 'environment-mode: replace' would take all away.",
        where,
        hint,
      },
    ];
  return [
    {
      message: "'environment-mode: replace' needs 'environment-variables' or 'environment-from-file'.",
      where,
      hint,
    },
  ];
}

function twoImages(images: TextByName, names: readonly string[]): Problem[] {
  return names
    .filter((name) => Object.hasOwn(images, name))
    .map((name) => ({
      message: `Container '${name}' gets an image from 'images' and another from 'image'.`,
      where: { input: "images" },
      hint: "Keep one of the two.",
    }));
}

function present<const Name extends string, T>(
  name: Name,
  value: T | undefined,
): { readonly [N in Name]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]: T });
}
