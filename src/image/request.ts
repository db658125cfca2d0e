import type { BuildSecret } from "./spec.ts";

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
