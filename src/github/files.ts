import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import { Failure } from "../failure.ts";
import type { Files } from "../ports.ts";

const reasons: Record<string, string> = {
  ENOENT: "does not exist",
  EISDIR: "is a folder, not a file",
  EACCES: "cannot be read by the runner's user",
};

/** The job's workspace and its temporary folder. */
export function runnerFiles(environment: NodeJS.ProcessEnv): Files {
  const workspace = environment["GITHUB_WORKSPACE"] ?? process.cwd();
  const folder = join(environment["RUNNER_TEMP"] ?? tmpdir(), "ecs-actions");
  return {
    isTemporary: (path) => resolve(workspace, path).startsWith(folder + sep),
    async read(path, input) {
      try {
        return await readFile(resolve(workspace, path), "utf8");
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? "";
        throw new Failure(
          {
            message: `Input '${input}' names the file '${path}', which ${reasons[code] ?? `cannot be read (${code})`}.`,
            where: { input },
            hint:
              code === "ENOENT"
                ? "Paths are relative to the workspace; is the step actions/checkout before this one?"
                : "Name a file of the repository, or the output of an earlier step.",
          },
          { cause: error },
        );
      }
    },
    async writeTemporary(name, content) {
      await ownFolder(folder);
      // Environment values stand in it: for this user only, under a name that nobody can have put a link at.
      const file = join(folder, `${randomUUID()}-${name}`);
      await writeFile(file, content, { mode: 0o600, flag: "wx" });
      return file;
    },
  };
}

/** Not `recursive`: Node then tries for ever in some places, and the job's temporary folder is there anyway. */
async function ownFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    throw new Failure(
      {
        message: `The job's temporary folder cannot be written to (${folder}: ${code}).`,
        hint: "The runner names it in RUNNER_TEMP; it has to exist and to belong to the runner's user.",
      },
      { cause: error },
    );
  }
}
