import type { JsonObject } from "../json.ts";
import type { RepositoryPlace } from "./ports.ts";

/** One image to build, as the inputs or a bake file ask for it. */
export interface ImageSpec {
  /** The key in `images`: name of the container that gets the image, and of the bake target. */
  readonly container: string;
  /** Where it is pushed to. */
  readonly repository: RepositoryPlace;
  /** Path, relative to the workspace, or a URL that BuildKit fetches. */
  readonly context: string;
  /** Path of the Dockerfile, relative to the workspace (to the root of a context that is a URL); left out: `Dockerfile` in the context. */
  readonly file?: string;
  readonly target?: string;
  readonly args: Readonly<Record<string, string>>;
  /** Named contexts: `target:<container>`, `docker-image://…`, a path or a URL. */
  readonly contexts: Readonly<Record<string, string>>;
  /** Empty: the builder's own. */
  readonly platforms: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly secrets: readonly BuildSecret[];
  /** The target of a bake file of the user's that it comes from, as buildx printed it; our own members go over its. */
  readonly bakeTarget?: JsonObject;
}

/** A secret of a build; its value is in a file or a variable, never here. */
export interface BuildSecret {
  readonly id: string;
  readonly from: { readonly file: string } | { readonly variable: string };
}
