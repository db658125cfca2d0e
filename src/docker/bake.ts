import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure.ts";
import type { BakeResult, BakeRun } from "../image/ports.ts";
import { isObject, type JsonObject } from "../json.ts";
import { runChild } from "./child-process.ts";
import { authsOf, dockerEnvironment, privateConfig, privateEnvironment } from "./private-config.ts";
import { openPrivateFolder, type PrivateFolder } from "./private-folder.ts";
import { userConfig, userConfigFolder } from "./user-config.ts";

/** What a build needs to know of the machine. */
export interface BakePlace {
  readonly environment: NodeJS.ProcessEnv;
  /** Bake resolves paths in its file against the folder that it is started in. */
  readonly workspace: string;
  /** The job's temporary folder. */
  readonly temp: string;
  /** Told of the private folder before anything is in it, for the post step. */
  remember(folder: string): void;
}

/** Characters of a progress line: minified files end up in logs, and GitHub's page stalls on them. */
const lineLimit = 10_000;

/** One `docker buildx bake` with a configuration of its own, which is gone when this returns or throws. */
export async function bake(run: BakeRun, signal: AbortSignal, place: BakePlace): Promise<BakeResult> {
  const { environment, workspace, temp, remember } = place;
  const userFolder = userConfigFolder(environment);
  const config = userConfig(userFolder);
  const folder = openPrivateFolder(temp, remember);
  try {
    const extraAuths = authsOf(environment["DOCKER_AUTH_CONFIG"]) ?? {};
    folder.write(
      "config.json",
      JSON.stringify(privateConfig(config, run.logins, extraAuths, join(userFolder, "cli-plugins"))),
    );
    linkContexts(folder, userFolder);
    const metadataFile = join(folder.path, "metadata.json");
    const output: string[] = [];
    const end = await runChild({
      command: "docker",
      args: bakeArguments(run, folder.write("bake.json", JSON.stringify(run.bakeFile)), metadataFile),
      cwd: workspace,
      environment: privateEnvironment(
        { ...dockerEnvironment(environment), ...run.environment },
        folder.path,
        userFolder,
      ),
      signal,
      lineLimit,
      onLine(line) {
        output.push(line);
        run.onLine(line);
      },
    });
    if (!end) throw noDocker();
    const metadata = end.exitCode === 0 ? metadataIn(metadataFile) : {};
    return { exitCode: end.exitCode, metadata, output };
  } finally {
    folder.remove();
  }
}

function bakeArguments(run: BakeRun, bakeFile: string, metadataFile: string): string[] {
  return [
    "buildx",
    "bake",
    ...(run.builder === undefined ? [] : [`--builder=${run.builder}`]),
    `--file=${bakeFile}`,
    `--metadata-file=${metadataFile}`,
    "--progress=plain",
    ...run.arguments,
    ...run.targets,
  ];
}

/** Docker looks for its contexts beside config.json; a builder may be on one of them. */
function linkContexts(folder: PrivateFolder, userFolder: string): void {
  const contexts = join(userFolder, "contexts");
  if (existsSync(contexts)) symlinkSync(contexts, join(folder.path, "contexts"));
}

function metadataIn(file: string): JsonObject {
  try {
    const metadata: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isObject(metadata) ? metadata : {};
  } catch {
    return {};
  }
}

export function noDocker(): Failure {
  return new Failure({
    message: "There is no program `docker` on this runner.",
    hint: "Use a runner with Docker, such as `ubuntu-latest`, and add the step `docker/setup-buildx-action` before this one.",
  });
}
