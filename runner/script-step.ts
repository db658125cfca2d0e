import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Failure } from "../src/failure.ts";
import { type Scope, textOf } from "./expressions.ts";
import { whereIs } from "./templates.ts";
import type { ScriptWork, Shell } from "./workflow.ts";

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell */
const shells: Record<Shell, readonly string[]> = {
  default: ["bash", "-e"],
  bash: ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail"],
  sh: ["sh", "-e"],
};

export interface ScriptCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/**
 * Writes a step's script to a file of its own and says how to run it.
 * @throws Failure where its working directory does not exist.
 */
export function scriptCommand(
  work: ScriptWork,
  scope: Scope,
  places: { readonly temp: string; readonly workspace: string; readonly fileId: string },
): ScriptCommand {
  const directory = work.workingDirectory && textOf(work.workingDirectory, scope);
  const cwd = resolve(places.workspace, directory ?? ".");
  if (!statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure({
      message: `The working directory '${directory}' does not exist in the workspace`,
      ...(work.workingDirectory && { where: whereIs(scope.file, work.workingDirectory) }),
    });
  }
  mkdirSync(places.temp, { recursive: true });
  const file = join(places.temp, `${places.fileId}.sh`);
  writeFileSync(file, `${textOf(work.script, scope).replaceAll("\r\n", "\n")}\n`);
  const [command = "", ...args] = shells[work.shell];
  return { command, args: [...args, file], cwd };
}
