import { tmpdir } from "node:os";
import { Failure } from "../failure.ts";
import { rememberFolder } from "../github/state.ts";
import type { Builder, Buildx, Docker } from "../image/ports.ts";
import { isObject, type JsonObject } from "../json.ts";
import { bake, noDocker } from "./bake.ts";
import {
  buildxVersion,
  complaint,
  hasContainerdStore,
  hasEnginelessBuilder,
  inspected,
} from "./buildx-text.ts";
import { type ChildEnd, runChild } from "./child-process.ts";
import { dockerEnvironment } from "./private-config.ts";

/** Milliseconds that a question to an engine may take; one on another machine that is down does not answer at all. */
const answerWithinMs = 60_000;

/** Runs `docker` with these arguments; undefined where there is no such program. */
type Ask = (args: readonly string[]) => Promise<ChildEnd | undefined>;

/**
 * Docker and buildx as the PATH has them. Only a build gets a configuration of its own: questions need no login.
 * @param environment of the runner: GITHUB_WORKSPACE, RUNNER_TEMP, and what Docker itself reads
 * @param remember told of each folder that the post step has to remove where this process cannot
 */
export function connectDocker(
  environment: NodeJS.ProcessEnv,
  remember: (folder: string) => void = rememberFolder,
): Docker {
  const workspace = environment["GITHUB_WORKSPACE"] || process.cwd();
  const temp = environment["RUNNER_TEMP"] || tmpdir();
  const ask: Ask = (args) =>
    runChild({
      command: "docker",
      args,
      cwd: workspace,
      environment: dockerEnvironment(environment),
      signal: AbortSignal.timeout(answerWithinMs),
    });
  return {
    architecture: process.arch,
    workspace,
    hasVariable: (name) => dockerEnvironment(environment)[name] !== undefined,
    buildx: () => buildx(ask),
    builder: (name) => builder(ask, name),
    bake: (run, signal) => bake(run, signal, { environment, workspace, temp, remember }),
    async print(files, targets) {
      const end = await ask([
        "buildx",
        "bake",
        "--print",
        ...files.map((file) => `--file=${file}`),
        ...targets,
      ]);
      if (!end) throw noDocker();
      if (end.exitCode !== 0) {
        throw new Failure({
          message: `buildx cannot read the bake file: ${complaint(end.stderr) || "it did not answer"}`,
        });
      }
      return printed(end.stdout.join("\n"));
    },
  };
}

function printed(text: string): JsonObject {
  try {
    const definition: unknown = JSON.parse(text);
    if (isObject(definition)) return definition;
  } catch {
    // It is told below.
  }
  throw new Failure({
    message: "`docker buildx bake --print` gives no JSON for the bake file.",
    hint: "Take a newer buildx: docker/setup-buildx-action before this step.",
  });
}

async function buildx(ask: Ask): Promise<Buildx> {
  const answer = await ask(["buildx", "version"]);
  if (!answer) return { missing: "docker", detail: "no program `docker` in the PATH" };
  const version = buildxVersion(answer.stdout);
  if (version === undefined) {
    const lines = [...answer.stdout, ...answer.stderr];
    return { missing: "buildx", detail: lines.find((line) => line.trim() !== "") ?? "" };
  }
  const engine = await ask(["version", "--format", "{{.Server.Version}}"]);
  if (engine?.exitCode === 0) return { version };
  const builders = await ask(["buildx", "ls"]);
  if (builders && hasEnginelessBuilder(builders.stdout)) return { version };
  return { missing: "engine", detail: complaint(engine?.stderr ?? []) || "it did not answer" };
}

async function builder(ask: Ask, name: string | undefined): Promise<Builder> {
  const answer = await ask(["buildx", "inspect", ...(name === undefined ? [] : [name])]);
  if (!answer) throw noDocker();
  const { problem, ...found } = inspected(answer.stdout);
  const whose = name === undefined ? "the selected builder" : `the builder '${name}'`;
  if (answer.exitCode !== 0 || found.driver === "") {
    throw new Failure({
      message: `buildx cannot use ${whose}: ${problem ?? (complaint(answer.stderr) || "it did not answer")}`,
      hint: "The step `docker/setup-buildx-action` makes one; its output `name` is the builder's name.",
    });
  }
  if (found.driver !== "docker") return { ...found, containerdStore: false };
  const store = await ask(["info", "--format", "{{json .DriverStatus}}"]);
  return { ...found, containerdStore: hasContainerdStore(store?.stdout ?? []) };
}
