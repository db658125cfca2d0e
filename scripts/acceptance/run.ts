import { spawn } from "node:child_process";

/** What a child process left behind. */
export interface Ended {
  /** null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program to its end; its arguments go through no shell, and it reads nothing.
 * @throws Error where it cannot be started, or takes longer than `seconds`
 */
export function run(
  command: string,
  args: readonly string[],
  { env = process.env, cwd = process.cwd(), seconds = 180 } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, cwd, stdio: ["ignore", "pipe", "pipe"] });
    const out = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].setEncoding("utf8").on("data", (text: string) => {
        out[name] += text;
      });
    }
    const late = setTimeout(() => {
      child.kill("SIGKILL");
      reject(
        new Error(`${command} ${args[0] ?? ""} did not end within ${Math.round(seconds)} s\n${out.stderr}`),
      );
    }, seconds * 1000);
    child.once("error", (error) => {
      clearTimeout(late);
      const missing = "code" in error && error.code === "ENOENT";
      reject(missing ? new Error(`${command} is not installed`) : error);
    });
    child.once("close", (code) => {
      clearTimeout(late);
      resolve({ code, ...out });
    });
  });
}
