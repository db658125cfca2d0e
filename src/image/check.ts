import type { Problem } from "../failure.ts";
import { nearest } from "../suggest.ts";
import { findCycle } from "../task-definition/rules/cycle.ts";
import { wrongTag } from "./repository.ts";
import type { ImageSpec } from "./spec.ts";

/** The images (or helper targets of a bake file) that an image is built from, by name. */
export function builtFrom({ contexts }: Pick<ImageSpec, "contexts">): string[] {
  return Object.values(contexts).flatMap((context) =>
    context.startsWith("target:") ? [context.slice(7)] : [],
  );
}

/**
 * What cannot be right about images together.
 * @param helpers targets of a bake file that are no images, but may be built from
 */
export function checkImages(
  images: readonly ImageSpec[],
  tags: readonly string[],
  helpers: readonly string[] = [],
): Problem[] {
  const where = { input: "images" };
  const names = images.map(({ container }) => container);
  const problems: Problem[] = tags.flatMap((tag) => {
    const wrong = wrongTag(tag);
    const message = `The tag '${tag.slice(0, 140)}' ${wrong}.`;
    return wrong === undefined ? [] : [{ message, where: { input: "tags" } }];
  });
  for (const image of images) {
    for (const name of builtFrom(image)) {
      if (names.includes(name) || helpers.includes(name)) continue;
      const close = nearest(name, names);
      problems.push({
        message: `'${image.container}' is built from 'target:${name}', and no image is called '${name}'${close === undefined ? "" : `; did you mean '${close}'?`}`,
        where,
        hint: `After 'target:' stands the key of an image: ${names.join(", ")}. Another stage of the same Dockerfile needs no context.`,
      });
    }
  }
  const cycle = findCycle(new Map(images.map((image) => [image.container, builtFrom(image)])));
  if (cycle) {
    problems.push({
      message: `These images are built from each other, so none can be the first: ${cycle.join(" → ")}.`,
      where,
      hint: "Take one 'target:' out of their contexts; what both need can be an image of its own.",
    });
  }
  for (const [at, image] of images.entries()) {
    const other = images.slice(0, at).find((before) => place(before) === place(image));
    if (other) problems.push(sameRepository(other.container, image.container, image.repository.name));
  }
  return problems;
}

/** Two images that would push to the same tags. */
export function sameRepository(one: string, other: string, repository: string): Problem {
  return {
    message: `'${one}' and '${other}' both go to '${repository}' under the same tags: one would take the other's place.`,
    where: { input: "images" },
    hint: "Give each image a repository of its own; containers that run the same image need one entry only.",
  };
}

function place({ repository: { account = "", region = "", name } }: ImageSpec): string {
  return [account, region, name].join("/");
}
