import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ECRClient, GetAuthorizationTokenCommand } from "@aws-sdk/client-ecr";
import type { Emulator } from "../../../emulator/api.ts";
import { startEmulator } from "../../../emulator/index.ts";
import {
  type ActionOptions,
  type ActionProcess,
  type ActionResult,
  startAction,
} from "../../../test/support/action-process.ts";
import { step } from "../step.ts";
import type { BuildEngine } from "./engine.ts";
import type { RegistryLogin } from "./registry-login.ts";

/** A checkout of a shop of two images, an ECR with a registry behind a password, and a runner with an engine. */
export interface BuildScene {
  readonly emulator: Emulator;
  readonly engine: BuildEngine;
  readonly workspace: string;
  /** RUNNER_TEMP of every run. */
  readonly temp: string;
  /** Writes files of the workspace and commits them; gives the commit. */
  commit(files: Readonly<Record<string, string>>, ...options: string[]): Promise<string>;
  /** The commit that is checked out. */
  head(): Promise<string>;
  /** What ECR gives for the registry of an image. */
  login(reference: string): Promise<RegistryLogin>;
  start(inputs: Record<string, string>, more?: Partial<ActionOptions>): Promise<ActionProcess>;
  /** Runs the built build-and-push, as a step of a job on the commit that is checked out. */
  build(inputs: Record<string, string>, more?: Partial<ActionOptions>): Promise<ActionResult>;
  /** Takes away what the engine holds: another runner would begin with nothing. */
  emptyEngine(): Promise<void>;
  close(): Promise<void>;
}

/** Runs one check on the scene. */
export type Check = (name: string, body: (scene: BuildScene) => Promise<void>) => Promise<void>;

const shop = fileURLToPath(new URL("shop", import.meta.url));

/** @throws Error where git is not installed */
export async function buildScene(engine: BuildEngine): Promise<BuildScene> {
  const home = mkdtempSync(join(tmpdir(), "shop-"));
  const [workspace, temp] = [join(home, "workspace"), join(home, "temp")];
  for (const folder of [workspace, temp]) mkdirSync(folder);
  cpSync(shop, workspace, { recursive: true });
  copyFileSync(engine.busybox, join(workspace, "busybox"));
  const git = gitIn(workspace, home);
  const head = () => git("rev-parse", "HEAD");
  const commit: BuildScene["commit"] = async (files, ...options) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(workspace, name), content);
    await git("add", ".");
    await git("commit", "--quiet", "--message=next", ...options);
    return head();
  };
  await git("init", "--quiet");
  await commit({});
  const emulator = await startEmulator();
  const start: BuildScene["start"] = async (inputs, more = {}) =>
    startAction({
      name: "build-and-push",
      inputs,
      workspace,
      timeoutMs: 120_000,
      ...more,
      environment: {
        ...emulator.environment,
        ...engine.environment,
        RUNNER_TEMP: temp,
        GITHUB_SHA: await head(),
        ...more.environment,
      },
    });
  return {
    emulator,
    engine,
    workspace,
    temp,
    commit,
    head,
    start,
    login: (reference) => login(emulator, reference),
    build: async (inputs, more) => (await start(inputs, more)).finished,
    async emptyEngine() {
      const env = { ...process.env, ...engine.environment };
      await step("docker buildx prune", ["docker", "buildx", "prune", "--all", "--force"], { env });
    },
    async close() {
      await emulator.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function login({ url, environment }: Emulator, reference: string): Promise<RegistryLogin> {
  const client = new ECRClient({
    endpoint: url,
    region: environment["AWS_REGION"] ?? "",
    credentials: {
      accessKeyId: environment["AWS_ACCESS_KEY_ID"] ?? "",
      secretAccessKey: environment["AWS_SECRET_ACCESS_KEY"] ?? "",
    },
  });
  const { authorizationData = [] } = await client.send(new GetAuthorizationTokenCommand({}));
  const token = authorizationData[0]?.authorizationToken ?? "";
  return { registry: reference.split("/")[0] ?? "", token };
}

/** Git with nothing of the user's own settings: a signature would ask for a key. */
function gitIn(workspace: string, home: string): (...args: string[]) => Promise<string> {
  const who = ["-c", "user.name=acceptance", "-c", "user.email=acceptance@example.com"];
  const env = { ...process.env, HOME: home, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: devNull };
  return async (...args) =>
    (await step(`git ${args[0]}`, ["git", ...who, ...args], { cwd: workspace, env })).trim();
}
