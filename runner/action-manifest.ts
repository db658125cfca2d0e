import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { BasicExpressionToken } from "@actions/workflow-parser/templates/tokens/basic-expression-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { isMapping } from "@actions/workflow-parser/templates/tokens/type-guards";
import { Failure, type Problem } from "../src/failure.ts";
import { conditionOf } from "./conditions.ts";
import { literalOf } from "./expressions.ts";
import { parseActionText, parseProblems, whereIs } from "./templates.ts";

export interface ActionInput {
  readonly name: string;
  readonly default?: TemplateToken;
  readonly deprecationMessage?: string;
}

/** A JavaScript action as its action.yml describes it. */
export interface ActionManifest {
  /** Path of the action.yml. */
  readonly file: string;
  readonly inputs: readonly ActionInput[];
  /** Absolute path of the script. */
  readonly main: string;
  /** Absolute path of the script for the end of the job. */
  readonly post?: string;
  readonly postIf: BasicExpressionToken;
}

function readInputs(token: TemplateToken | undefined): ActionInput[] {
  if (!token || !isMapping(token)) return [];
  return [...token].map(({ key, value }) => {
    const fallback = isMapping(value) ? value.find("default") : undefined;
    const deprecation = isMapping(value) ? value.find("deprecationMessage")?.toString() : undefined;
    return {
      name: key.toString(),
      ...(fallback && { default: fallback }),
      ...(deprecation && { deprecationMessage: deprecation }),
    };
  });
}

/** Path of the action.yml (or action.yaml) in a folder, undefined where there is none. */
function manifestFile(folder: string): string | undefined {
  return ["action.yml", "action.yaml"].map((name) => join(folder, name)).find((file) => existsSync(file));
}

/**
 * Reads the action in `folder` of the checkout `repository`.
 * @throws Failure with all that keeps it from running here.
 */
export function readManifest(folder: string, repository: string): ActionManifest {
  const file = manifestFile(folder);
  if (!file) throw new Failure({ message: `There is no action.yml in ${folder}` });
  const parsed = parseActionText(file, readFileSync(file, "utf8"));
  const problems: Problem[] = parseProblems(file, parsed);
  const root = parsed.value;
  const runs = root && isMapping(root) ? root.find("runs") : undefined;
  if (problems.length > 0 || !root || !isMapping(root) || !runs || !isMapping(runs))
    throw new Failure(problems);

  const refuse = (token: TemplateToken, message: string, hint: string) =>
    problems.push({ message, where: whereIs(file, token), hint });
  const using = runs.find("using");
  if (using && literalOf(using) !== "node24") {
    refuse(using, `Actions with 'using: ${using.toString()}' cannot be run here`, "Use node24.");
  }
  const pre = runs.find("pre");
  if (pre) refuse(pre, "Actions with a 'pre' script cannot be run here", "Do its work in main.");

  function script(name: "main" | "post"): string | undefined {
    const token = runs && isMapping(runs) ? runs.find(name) : undefined;
    if (!token || !file) return undefined;
    const path = resolve(dirname(file), token.toString());
    if (relative(repository, path).startsWith("..")) {
      refuse(token, `'${name}' leads out of the repository`, "Give a path inside it.");
    } else if (!existsSync(path)) {
      refuse(token, `'${name}' names a file that does not exist: ${path}`, "Build it first: npm run build.");
    }
    return path;
  }

  const main = script("main");
  const post = script("post");
  const postIf = conditionOf(runs.find("post-if"), "always()");
  if (problems.length > 0) throw new Failure(problems);
  if (!main) throw new Failure({ message: "There is no 'main' script", where: whereIs(file, runs) });
  return { file, inputs: readInputs(root.find("inputs")), main, ...(post && { post }), postIf };
}
