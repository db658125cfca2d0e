/** Measures what users wait for, as ratios within one run: absolute times differ from machine to machine. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEmulator } from "../emulator/index.ts";
import { actionNames } from "../src/action-names.ts";
import { runAction } from "../test/support/action-process.ts";
import { builds } from "./build.ts";
import { largestTaskDefinition } from "./task-definition.ts";
import { waits } from "./wait.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const workspace = mkdtempSync(join(tmpdir(), "ecs-actions-bench-"));

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function wall(args: readonly string[], environment: NodeJS.ProcessEnv = {}): number {
  const start = performance.now();
  spawnSync(process.execPath, args, { env: { PATH: process.env["PATH"], ...environment }, stdio: "ignore" });
  return performance.now() - start;
}

const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(" | ")} |`);

/** An action that is given nothing loads, reads its inputs, and ends: its start-up. In turns with an empty Node. */
function startUp(): void {
  console.log("\nStart-up of each action (given nothing, so it ends at once) against `node -e 0`\n");
  row("action", "ms (median of 15)", "× node -e 0");
  row("---", "---:", "---:");
  for (const name of actionNames) {
    const times: number[] = [];
    const ratios: number[] = [];
    for (let round = 0; round < 15; round++) {
      const empty = wall(["-e", "0"]);
      const action = wall([join(root, "dist", `${name}.js`)]);
      times.push(action);
      ratios.push(action / empty);
    }
    row(name, Math.round(median(times)), median(ratios).toFixed(2));
  }
}

const taskDefinition = {
  family: "web",
  containerDefinitions: [
    { name: "web", image: "web:1", memory: 128, portMappings: [{ containerPort: 80, hostPort: 80 }] },
  ],
};
const serviceDefinition = {
  serviceName: "web",
  desiredCount: 2,
  deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 100 },
};

/** A whole deployment in one step, and how long after ECS called it complete the step ended. */
async function wholeDeploy(): Promise<void> {
  console.log("\nA whole deployment: register, create or update, wait; ECS's own intervals at a tenth\n");
  row(
    "deployment",
    "wall s",
    "s until complete in ECS",
    "wall ÷ ECS",
    "complete to exit, s",
    "calls",
    "ms in the endpoint",
  );
  row("---", "---:", "---:", "---:", "---:", "---:", "---:");
  for (let round = 0; round < 3; round++) {
    const emulator = await startEmulator({ scenario: { instances: [{}, {}] }, clock: { scale: 10 } });
    for (const [title, tag] of [
      ["create", "1"],
      ["roll", "2"],
    ] as const) {
      writeFileSync(join(workspace, "task.json"), JSON.stringify(taskDefinition));
      writeFileSync(join(workspace, "service.json"), JSON.stringify(serviceDefinition));
      const calls = emulator.requests.length;
      let complete = 0;
      const watch = setInterval(() => {
        const service = [...emulator.state.services.values()][0];
        const newest = service?.deployments[0];
        const ours = newest?.taskDefinitionArn.endsWith(`:${tag}`) && newest.rolloutState === "COMPLETED";
        if (ours && complete === 0) complete = performance.now();
      }, 5);
      const start = performance.now();
      const { exitCode } = await runAction({
        name: "",
        inputs: {
          "task-definition": "task.json",
          "service-definition": "service.json",
          images: `web: web:${tag}`,
        },
        environment: emulator.environment,
        workspace,
      });
      const end = performance.now();
      clearInterval(watch);
      if (exitCode !== 0) throw new Error(`the ${title} ended with ${exitCode}`);
      const made = emulator.requests.slice(calls);
      const inEndpoint = made.reduce((sum, { receivedAt, answeredAt }) => sum + answeredAt - receivedAt, 0);
      const seconds = (ms: number) => (ms / 1000).toFixed(2);
      row(
        title,
        seconds(end - start),
        seconds(complete - start),
        ((end - start) / (complete - start)).toFixed(2),
        seconds(end - complete),
        made.length,
        inEndpoint.toFixed(0),
      );
    }
    await emulator.close();
  }
}

largestTaskDefinition();
startUp();
await wholeDeploy();
await waits();
await builds();
rmSync(workspace, { recursive: true });
