import type { BuildSecret } from "./spec.ts";

/**
 * A container's name in ECS, which is also a target's in Bake. One that began with a `-` would be an option of buildx's.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function isContainerName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_-]{0,254}$/.test(name);
}

/** What the input `images` says of one container; what it leaves out comes from the inputs for all images. */
export interface ImageRequest {
  readonly container: string;
  /** As it was written; undefined where a bake file's tags may say it. */
  readonly repository?: string;
  readonly context?: string;
  readonly file?: string;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly contexts?: Readonly<Record<string, string>>;
  readonly platforms?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly secrets?: readonly BuildSecret[];
  /** One-based line of the input on which it begins. */
  readonly line: number;
}
