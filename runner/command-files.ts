import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseFileCommand } from "./file-commands.ts";

/** What a step left in its command files. */
export interface FileCommands {
  readonly outputs: Record<string, string>;
  readonly environment: Record<string, string>;
  readonly state: Record<string, string>;
  /** Folders to put before PATH, in the order in which they were written. */
  readonly path: string[];
  readonly summary: string;
  /** What could not be read, in the runner's words; each fails the step. */
  readonly errors: string[];
}

/** The files through which a step talks to the runner. */
export interface CommandFiles {
  /** GITHUB_OUTPUT and its companions. */
  readonly variables: Readonly<Record<string, string>>;
  read(): FileCommands;
}

const files = {
  GITHUB_OUTPUT: "set_output",
  GITHUB_ENV: "set_env",
  GITHUB_STATE: "save_state",
  GITHUB_PATH: "add_path",
  GITHUB_STEP_SUMMARY: "step_summary",
};

/** Makes the empty command files of one step. `id` keeps those of different steps apart. */
export function createCommandFiles(folder: string, id: string): CommandFiles {
  mkdirSync(folder, { recursive: true });
  const variables: Record<string, string> = {};
  for (const [variable, name] of Object.entries(files)) {
    variables[variable] = join(folder, `${name}_${id}`);
    writeFileSync(join(folder, `${name}_${id}`), "");
  }

  function text(variable: keyof typeof files): string {
    return readFileSync(join(folder, `${files[variable]}_${id}`), "utf8").replace(/^\uFEFF/, "");
  }

  function read(): FileCommands {
    const errors: string[] = [];
    const pairs = (variable: keyof typeof files, command: string) => {
      try {
        return parseFileCommand(text(variable));
      } catch (error) {
        errors.push(`Unable to process file command '${command}' successfully.`);
        errors.push(error instanceof Error ? error.message : String(error));
        return {};
      }
    };
    return {
      outputs: pairs("GITHUB_OUTPUT", "output"),
      environment: pairs("GITHUB_ENV", "env"),
      state: pairs("GITHUB_STATE", "state"),
      path: text("GITHUB_PATH").split(/\r?\n/).filter(Boolean),
      summary: text("GITHUB_STEP_SUMMARY"),
      errors,
    };
  }

  return { variables, read };
}
