import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.ts";

/** Pinned, as an answer that a newer one dislikes should be our news and not a stranger's red build. */
const packages = ["awscli==1.46.3", "boto3==1.44.5", "ecs-deploy==1.17.0"];

/**
 * The folder with the programs of a virtual environment that holds the tools, made once under `cache`.
 * @throws Error that says in one line why there is none: no Python, no network
 */
export async function pythonTools(cache: string): Promise<string> {
  const folder = join(cache, `python ${packages.join(" ")}`.replaceAll(/[ =]+/g, "-"));
  const windows = process.platform === "win32";
  const programs = join(folder, windows ? "Scripts" : "bin");
  const ready = join(folder, "ready");
  if (existsSync(ready)) return programs;
  // What a killed install left behind.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  await step("python3 -m venv", windows ? "python" : "python3", ["-m", "venv", folder]);
  const quiet = ["--quiet", "--no-input", "--disable-pip-version-check", "--retries", "1"];
  await step("pip install", join(programs, "python"), ["-m", "pip", "install", ...quiet, ...packages]);
  writeFileSync(ready, "");
  return programs;
}

async function step(name: string, command: string, args: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await run(command, args, { seconds: 300 });
  if (code === 0) return;
  const last = `${stdout}\n${stderr}`.trim().split("\n").at(-1) ?? "";
  throw new Error(`${name} failed: ${last.trim()}`);
}
