import { Failure, type Problem } from "../failure.ts";
import { objects, text } from "../json.ts";
import type { Ports } from "../ports.ts";
import { type Changes, render } from "../task-definition/render.ts";
import { type LoadedTaskDefinition, loadTaskDefinition } from "./documents.ts";

export interface RenderInput {
  readonly "task-definition": string;
  readonly images?: Readonly<Record<string, string>> | undefined;
  readonly "container-name"?: readonly string[] | undefined;
  readonly image?: string | undefined;
  readonly "environment-variables"?: Readonly<Record<string, string>> | undefined;
}

/**
 * Reads a task definition and makes the changes that the inputs ask for. It is not checked yet.
 * @throws Failure where the file cannot be read, or a container is not in it
 */
export async function renderTaskDefinition(input: RenderInput, ports: Ports): Promise<LoadedTaskDefinition> {
  const loaded = await loadTaskDefinition(input["task-definition"], ports);
  const document = render(loaded.document, changes(input, loaded));
  return { ...loaded, document };
}

/** @throws Failure where the inputs contradict each other */
function changes(input: RenderInput, { document }: LoadedTaskDefinition): Changes {
  const { images = {}, image, "container-name": names, "environment-variables": set } = input;
  const problems: Problem[] = [];
  const oneImage: Record<string, string> = {};
  if (image !== undefined && names === undefined) {
    problems.push({
      message: "Input 'image' needs 'container-name': which container gets it?",
      where: { input: "image" },
    });
  }
  for (const name of image === undefined ? [] : (names ?? [])) {
    oneImage[name] = image ?? "";
    if (name in images) {
      problems.push({
        message: `Container '${name}' gets an image from 'images' and another from 'image'.`,
        where: { input: "images" },
        hint: "Keep one of the two.",
      });
    }
  }
  const everyName = objects(document["containerDefinitions"]).flatMap(({ name }) => text(name) ?? []);
  if (set && names === undefined && everyName.length > 1) {
    problems.push({
      message: "Input 'environment-variables' needs 'container-name': which container gets them?",
      where: { input: "environment-variables" },
      hint: `The containers are ${everyName.join(", ")}.`,
    });
  }
  if (problems.length > 0) throw new Failure(problems);
  return {
    images: { ...images, ...oneImage },
    ...(set ? { environment: Object.fromEntries((names ?? everyName).map((name) => [name, { set }])) } : {}),
  };
}
