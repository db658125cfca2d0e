import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { Failure } from "../src/failure.ts";
import { type ActionManifest, readManifest } from "./action-manifest.ts";
import { type StandIn, standInFor } from "./stand-ins.ts";

/** The name under which the actions of the checkout are used. */
export const ownRepository = "org/ecs-actions";

export interface UsesOptions {
  /** The checkout whose actions are `org/ecs-actions`. */
  readonly repository: string;
  /** Where `./path` leads. */
  readonly workspace: string;
  /** Outputs of further actions that are to do nothing, by `owner/name` or `owner/name/path`. */
  readonly declaredNoOps: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type Used =
  | { readonly kind: "action"; readonly manifest: ActionManifest }
  | { readonly kind: "stand-in"; readonly standIn: StandIn };

function manifestIn(root: string, path: string): Used {
  const folder = join(root, path);
  if (relative(root, folder).startsWith(".."))
    throw new Failure({ message: `'${path}' leads out of ${root}` });
  return { kind: "action", manifest: readManifest(folder, root) };
}

/**
 * What a step's `uses:` comes to.
 * @throws Failure where it names something that cannot be run here.
 */
export function resolveUses(uses: string, options: UsesOptions): Used {
  if (uses.startsWith("./")) return manifestIn(options.workspace, uses.slice(2));
  // "This repository at this commit": https://github.com/actions/runner, since 2.336.
  if (uses.startsWith("$/")) return manifestIn(options.repository, uses.slice(2));
  const [action = ""] = uses.split("@");
  const standIn = uses.startsWith("docker://") ? undefined : standInFor(action, options.declaredNoOps);
  if (standIn) return { kind: "stand-in", standIn };
  const [owner, name, ...path] = action.split("/");
  if (`${owner}/${name}`.toLowerCase() === ownRepository)
    return manifestIn(options.repository, path.join("/"));
  throw new Failure({
    message: `'${action}' is not an action of this repository and cannot be run here`,
    hint: `Declare it as one that does nothing, with the outputs that the workflow reads: declaredNoOps: { "${action}": {} }.`,
  });
}

/**
 * The file of the workflow that a job's `uses:` names.
 * @throws Failure where it is not one of this checkout
 */
export function calledFile(uses: string, { workspace, repository }: UsesOptions): string {
  const root = uses.startsWith("./") ? workspace : repository;
  const file = resolve(root, uses.slice(2));
  if (!/^[.$]\/\.github\/workflows\/[^/]+\.ya?ml$/.test(uses) || !existsSync(file)) {
    throw new Failure({
      message: `'${uses}' is not a workflow of this checkout and cannot be run here`,
      hint: "Call it as ./.github/workflows/<name>.yml, with the file in the workspace.",
    });
  }
  return file;
}
