import type { Problem } from "../failure.ts";
import { ofOneImage } from "./specs.ts";

/** Inputs that have to agree with each other, by their names in action.yml. */
export interface AgreeInput {
  readonly images?: unknown;
  readonly "bake-file"?: unknown;
  readonly "bake-targets"?: unknown;
  readonly repository?: unknown;
  readonly "container-name"?: unknown;
  readonly context?: unknown;
  readonly file?: unknown;
  readonly target?: unknown;
  readonly cache?: string | undefined;
  readonly "cache-ref"?: unknown;
  readonly "cache-from"?: unknown;
  readonly "cache-to"?: unknown;
  readonly "create-repository"?: boolean | undefined;
  readonly "repository-settings"?: unknown;
  readonly push?: boolean | undefined;
}

/** What in the inputs contradicts each other. */
export function disagreements(input: AgreeInput): Problem[] {
  const problems: Problem[] = [];
  const tell = (name: string, message: string, hint: string) =>
    problems.push({ message, where: { input: name }, hint });
  const { cache = "none" } = input;
  if (input["bake-targets"] !== undefined && input["bake-file"] === undefined) {
    tell(
      "bake-targets",
      "Input 'bake-targets' needs 'bake-file': targets of which file?",
      "Give 'bake-file' too.",
    );
  }
  for (const name of ofOneImage) {
    if (input["bake-file"] === undefined || input[name] === undefined) continue;
    tell(
      name,
      `Input '${name}' is for a single image, and 'bake-file' is given.`,
      name === "repository"
        ? "Name the repositories in 'images', by target: `web: shop/web`."
        : "The bake file says it, target by target.",
    );
  }
  for (const name of ["cache-from", "cache-to"] as const) {
    if (input[name] === undefined) continue;
    if (cache !== "none") {
      tell(
        name,
        `Input '${name}' and 'cache: ${cache}' both say where the cache is.`,
        "Keep one of the two.",
      );
    }
    if (input.images !== undefined && input["bake-file"] === undefined) {
      tell(
        name,
        `Input '${name}' is for a single image: several would write their caches over each other's.`,
        "Use `cache: registry`: each image then has its own.",
      );
    }
  }
  if (input["cache-ref"] !== undefined && (cache === "none" || cache === "gha")) {
    tell(
      "cache-ref",
      "Input 'cache-ref' needs `cache: registry` or `cache: inline`.",
      "Say which with 'cache'.",
    );
  }
  if (input["repository-settings"] !== undefined && input["create-repository"] === false) {
    tell(
      "repository-settings",
      "Input 'repository-settings' needs `create-repository: true`: a repository that is there is left as it is.",
      "Give `create-repository: true`.",
    );
  }
  return problems;
}
