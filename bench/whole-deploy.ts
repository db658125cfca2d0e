import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "../emulator/index.ts";
import { runAction } from "../test/support/action-process.ts";
import { row } from "./table.ts";

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
export async function wholeDeploy(): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), "ecs-actions-bench-"));
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
  rmSync(workspace, { recursive: true });
}
