import { execFile } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { Failure } from "../failure.ts";
import type { Git } from "../image/ports.ts";

/** Git refuses a checkout of another user's, which in a container is every checkout of the host's. */
const refused = /dubious ownership|unsafe repository/;

/** Runs git with these arguments; undefined where it has no answer. */
type Ask = (...args: string[]) => Promise<string | undefined>;

/**
 * Git of the workspace, read only.
 * @param environment of the runner
 */
export function connectGit(environment: NodeJS.ProcessEnv): Git {
  const workspace = realPath(environment["GITHUB_WORKSPACE"] || process.cwd());
  const git = asker(workspace, environment);
  return {
    head: () => git("rev-parse", "--verify", "--quiet", "HEAD^{commit}"),
    async commitTime() {
      const time = await git("log", "-1", "--format=%ct", "HEAD");
      return time === undefined ? undefined : Number(time);
    },
    async tree(path) {
      const inside = relative(workspace, resolve(workspace, path));
      if (inside.startsWith("..") || isAbsolute(inside)) return undefined;
      const hash = await git("rev-parse", "--verify", "--quiet", `HEAD:./${inside}`);
      if (hash === undefined) return undefined;
      const differing = await differences(git, inside || ".");
      return differing && { hash, differing };
    },
    async remoteUrl() {
      const url = await git("config", "--get", "remote.origin.url");
      return url && withoutLogin(url);
    },
  };
}

/** One that does not exist is no checkout. */
function realPath(workspace: string): string {
  return existsSync(workspace) ? realpathSync(workspace) : workspace;
}

function asker(workspace: string, environment: NodeJS.ProcessEnv): Ask {
  const settings = [
    "--no-optional-locks",
    "--literal-pathspecs",
    // https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
    ...["-c", `safe.directory=${workspace}`],
    // A program that the repository's own configuration could name.
    ...["-c", "core.fsmonitor=false"],
    ...["-c", "log.showSignature=false"],
  ];
  const options = {
    cwd: workspace,
    env: { ...environment, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" },
    maxBuffer: 256 * 1024 * 1024,
    // `git status` reads the whole folder.
    timeout: 120_000,
  };
  return (...args) =>
    new Promise((answer, fail) => {
      execFile("git", [...settings, ...args], options, (error, stdout, stderr) => {
        if (!error) return answer(stdout.replace(/\n$/, ""));
        const refusal = stderr.split("\n").find((line) => refused.test(line));
        if (refusal === undefined) return answer(undefined);
        fail(
          new Failure({
            message: `Git does not read the workspace: ${refusal.replace(/^fatal: /, "")}.`,
            hint: 'Add a step before this one that runs `git config --global --add safe.directory "$GITHUB_WORKSPACE"`.',
          }),
        );
      });
    });
}

/** Paths below a path, relative to the workspace, that are not as in the commit. */
async function differences(git: Ask, path: string): Promise<string[] | undefined> {
  // Status gives paths from the top of the checkout, of which the workspace may be a part.
  const prefix = await git("rev-parse", "--show-prefix");
  const status = await git(
    "status",
    "--porcelain=v1",
    "-z",
    "--no-renames",
    "--untracked-files=all",
    "--ignored=matching",
    "--",
    path,
  );
  if (prefix === undefined || status === undefined) return undefined;
  return status
    .split("\0")
    .filter((entry) => entry !== "")
    .map((entry) => entry.slice("XY ".length + prefix.length));
}

/** Some checkouts keep a token in the remote's URL. */
function withoutLogin(url: string): string {
  return url.replace(/^(https?:\/\/)[^/]*@/i, "$1");
}
