/** One image to build, as the inputs or a bake file ask for it. */
export interface ImageSpec {
  /** The key in `images`: name of the container that gets the image, and of the bake target. */
  readonly container: string;
  /** `shop/web` in the caller's own registry, or with the registry's host before it. */
  readonly repository: string;
  /** Path, relative to the workspace, or a URL that BuildKit fetches. */
  readonly context: string;
  /** Path of the Dockerfile, relative to the workspace; BuildKit's own default where left out. */
  readonly file?: string;
  readonly target?: string;
  readonly args: Readonly<Record<string, string>>;
  /** Named contexts: `target:<container>`, `docker-image://…`, a path or a URL. */
  readonly contexts: Readonly<Record<string, string>>;
  /** Empty: the builder's own. */
  readonly platforms: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly secrets: readonly BuildSecret[];
}

/** A secret of a build; its value is in a file or a variable, never here. */
export interface BuildSecret {
  readonly id: string;
  readonly from: { readonly file: string } | { readonly variable: string };
}
