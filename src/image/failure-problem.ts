import type { Problem } from "../failure.ts";
import { causeOf } from "./causes.ts";
import type { BuildFailure } from "./failure-text.ts";

/** The Dockerfile of an image. */
export interface ImageDockerfile {
  readonly container: string;
  readonly path: string;
  readonly content: string;
}

/**
 * What is told of a build that failed: which image, step and command, where in which Dockerfile, why, and what to do.
 * @param dockerfiles of the images that were built, as far as they lie in the workspace
 */
export function failureProblem(failure: BuildFailure, dockerfiles: readonly ImageDockerfile[]): Problem {
  const { step, instruction, exitCode, line, message, lastLines } = failure;
  const cause = causeOf([message, ...lastLines].join("\n"));
  const owner = ownerOf(failure, dockerfiles);
  const name = owner?.container ?? failure.target;
  const image = name === undefined ? "The images were not built" : `'${name}' was not built`;
  const where = step === undefined ? "" : ` (step ${step})`;
  const what =
    exitCode !== undefined && instruction !== undefined
      ? `${short(instruction)} ended with exit code ${exitCode}${where}.`
      : `${message}${where}${/[.!?]$/.test(message) ? "" : "."}`;
  const says = cause === undefined ? "" : ` ${cause.says}`;
  const file = owner?.path ?? failure.file;
  return {
    message: `${image}: ${what}${says}`,
    ...(line === undefined || file === undefined ? {} : { where: { file, line } }),
    ...(cause === undefined ? {} : { hint: cause.hint }),
    ...(cause?.link === undefined ? {} : { link: cause.link }),
  };
}

/**
 * BuildKit tells a Dockerfile without its folder, and of images that are built from each other any one: the line that
 * failed says which it was.
 */
function ownerOf(
  { file, line, lineText, step, target }: BuildFailure,
  dockerfiles: readonly ImageDockerfile[],
): ImageDockerfile | undefined {
  const named = dockerfiles.filter(({ path }) => file === undefined || path.split("/").at(-1) === file);
  const holding = named.filter(({ content }) => {
    const found = line === undefined ? undefined : content.split(/\r?\n/)[line - 1];
    return found !== undefined && found.trim() === lineText?.trim();
  });
  const [first, second] = holding;
  if (first && !second) return first;
  const told = [step?.split(" ")[0], target];
  return (first ? holding : named).find(({ container }) => told.includes(container)) ?? first;
}

function short(instruction: string): string {
  return instruction.length <= 200 ? instruction : `${instruction.slice(0, 200)}…`;
}
