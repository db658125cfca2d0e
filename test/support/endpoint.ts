import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Emulator, EmulatorOptions } from "../../emulator/api.ts";
import { startEmulator } from "../../emulator/index.ts";
import type { JsonObject } from "../../src/json.ts";
import { type ActionOptions, type ActionProcess, type ActionResult, startAction } from "./action-process.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The environment of a job without the step that configures AWS credentials. */
export const withoutAws = {
  AWS_REGION: "",
  AWS_DEFAULT_REGION: "",
  AWS_ACCESS_KEY_ID: "",
  AWS_SECRET_ACCESS_KEY: "",
};

/** An endpoint and a workspace of a test's own, both gone when the test is over. */
export interface Stage {
  readonly emulator: Emulator;
  readonly workspace: string;
  /** Writes a file of the workspace: text as it is, anything else as JSON. */
  write(name: string, content: JsonObject | string): void;
  start(name: string, inputs: Record<string, string>, more?: Partial<ActionOptions>): ActionProcess;
  run(name: string, inputs: Record<string, string>, more?: Partial<ActionOptions>): Promise<ActionResult>;
  /** Names of the operations called so far, in order. */
  calls(): string[];
}

/** Two instances; ECS's own intervals, and its clock forty times as fast: a roll takes a few seconds. */
export async function stage(options: EmulatorOptions = {}): Promise<Stage> {
  const emulator = await startEmulator({
    clock: { scale: 40 },
    ...options,
    scenario: { instances: [{}, {}], ...options.scenario },
  });
  const workspace = mkdtempSync(join(tmpdir(), "ecs-actions-test-"));
  cpSync(join(root, "examples", "article", "ecs"), join(workspace, "ecs"), { recursive: true });
  onTestFinished(async () => {
    await emulator.close();
    rmSync(workspace, { recursive: true, force: true });
  });
  const start: Stage["start"] = (name, inputs, more = {}) =>
    startAction({
      name,
      inputs,
      workspace,
      ...more,
      environment: { ...emulator.environment, ...more.environment },
    });
  return {
    emulator,
    workspace,
    write: (name, content) =>
      writeFileSync(join(workspace, name), typeof content === "string" ? content : JSON.stringify(content)),
    start,
    run: (name, inputs, more) => start(name, inputs, more).finished,
    calls: () => emulator.requests.map(({ operation }) => operation),
  };
}

/** A task of one small container; `memory` in MiB. */
export function taskDefinition(image = "web:1", more: JsonObject = {}): JsonObject {
  return {
    family: "web",
    containerDefinitions: [
      { name: "web", image, memory: 128, portMappings: [{ containerPort: 80, hostPort: 80 }], ...more },
    ],
  };
}

export function serviceDefinition(
  desiredCount = 2,
  minimum = 50,
  maximum = 100,
  more: JsonObject = {},
): JsonObject {
  return {
    serviceName: "web",
    desiredCount,
    deploymentConfiguration: { minimumHealthyPercent: minimum, maximumPercent: maximum },
    ...more,
  };
}

/** Puts a running service on the stage, past the actions: the scene that a test begins with. */
export async function running(
  on: Stage,
  {
    task = taskDefinition(),
    service = serviceDefinition(),
  }: { task?: JsonObject; service?: JsonObject } = {},
): Promise<void> {
  on.emulator.call("RegisterTaskDefinition", task);
  on.emulator.call("CreateService", { taskDefinition: String(task["family"]), ...service });
  const desired = Number(service["desiredCount"]);
  for (let waited = 0; waited < 400; waited++) {
    const found = [...on.emulator.state.services.values()][0];
    if (found?.deployments[0]?.rolloutState === "COMPLETED") return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`the scene of ${desired} running task(s) did not come about`);
}
