import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { step } from "../step.ts";
import type { BuildTools } from "./tools.ts";

/** BuildKit on this machine, and a docker whose selected builder it is. */
export interface BuildEngine {
  /** PATH and DOCKER_CONFIG, as a runner has them after docker/setup-buildx-action. */
  readonly environment: Readonly<Record<"PATH" | "DOCKER_CONFIG", string>>;
  /** A shell with the usual commands in one static file: an image from `scratch` needs nothing else. */
  readonly busybox: string;
  /** All that it keeps. */
  readonly folder: string;
  stop(): Promise<void>;
}

/**
 * Starts BuildKit, with an empty cache, and tries it on one small image.
 * @throws Error that says in one line why it cannot build here
 */
export async function startBuildEngine(tools: BuildTools): Promise<BuildEngine> {
  // Not under the checkout: a socket's path may have 107 characters.
  const home = mkdtempSync(join(tmpdir(), "acceptance-"));
  const address = `unix://${join(home, "buildkit.sock")}`;
  const log = join(home, "buildkitd.log");
  const settings = join(home, "buildkitd.toml");
  writeFileSync(settings, buildkitSettings(tools.runc));
  const output = openSync(log, "w");
  const daemon = spawn(
    tools.buildkitd,
    ["--config", settings, "--root", join(home, "buildkit"), "--addr", address],
    { stdio: ["ignore", output, output] },
  );
  closeSync(output);
  const started = once(daemon, "spawn");
  const stop = async () => {
    process.off("SIGTERM", killed).off("SIGINT", killed);
    await ended(daemon);
    rmSync(home, { recursive: true, force: true });
  };
  const killed = () => stop().then(() => process.exit(143));
  process.once("SIGTERM", killed).once("SIGINT", killed);
  const environment = {
    PATH: [tools.docker, process.env["PATH"]].filter((folder) => folder !== undefined).join(delimiter),
    DOCKER_CONFIG: dockerConfig(home, tools.buildx),
  };
  const engine = { environment, busybox: tools.busybox, folder: home, stop };
  try {
    await started;
    const env = { ...process.env, ...environment };
    const create = ["create", "--name", "acceptance", "--driver", "remote", "--use", "--bootstrap", address];
    await step("buildx create", ["docker", "buildx", ...create], { env, seconds: 60 });
    await tryOut(engine, home);
    return engine;
  } catch (error) {
    const why = daemon.exitCode === null ? undefined : lastError(readFileSync(log, "utf8"));
    await stop();
    throw why === undefined ? error : new Error(`buildkitd ended: ${why}`);
  }
}

/** Builds run in the machine's own network: others need plugins for containers' networks, and these builds use none. */
function buildkitSettings(runc: string): string {
  return `[worker.oci]
  enabled = true
  gc = false
  binary = ${JSON.stringify(runc)}
  networkMode = "host"
[worker.containerd]
  enabled = false
`;
}

function dockerConfig(home: string, buildx: string): string {
  const folder = join(home, "docker");
  mkdirSync(join(folder, "cli-plugins"), { recursive: true });
  copyFileSync(buildx, join(folder, "cli-plugins", "docker-buildx"));
  return folder;
}

/** That BuildKit answers does not say that it may start a container. */
async function tryOut({ environment, busybox }: BuildEngine, home: string): Promise<void> {
  const context = join(home, "try");
  mkdirSync(context);
  copyFileSync(busybox, join(context, "busybox"));
  writeFileSync(join(context, "Dockerfile"), 'FROM scratch\nCOPY busybox /\nRUN ["/busybox", "true"]\n');
  await step("a first build", ["docker", "buildx", "build", "--progress=plain", context], {
    env: { ...process.env, ...environment },
    seconds: 60,
  });
}

function lastError(log: string): string | undefined {
  const line = log
    .trim()
    .split("\n")
    .findLast((text) => /level=(error|fatal)|^buildkitd:/.test(text));
  return line?.replace(/^.*?msg=/, "");
}

async function ended(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return;
  const gone = once(daemon, "exit");
  daemon.kill("SIGTERM");
  const late = setTimeout(() => daemon.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(late);
}
