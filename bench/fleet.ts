import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "../emulator/api.ts";
import { startEmulator } from "../emulator/index.ts";
import type { Scenario } from "../emulator/scenario-types.ts";
import { runAction } from "../test/support/action-process.ts";

export interface FleetOptions {
  /** How many services of one task each are rolled at once. */
  readonly services: number;
  /** Waited for in one step, or by a process for each. */
  readonly inOneStep?: boolean;
  /** How many times faster than real time ECS is. */
  readonly scale?: number;
  readonly scenario?: Partial<Scenario>;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** What became of the roll of one service. */
export interface Ended {
  readonly exitCode: number | null;
  /** Seconds of real time from the first look that could have told how it ends, to the exit of the process. */
  readonly toExit: number;
}

export interface FleetResult {
  readonly ended: readonly Ended[];
  /** Seconds of real time from the order to the last exit. */
  readonly seconds: number;
  /** Calls to ECS while it was waited. */
  readonly calls: number;
  readonly throttled: number;
}

const taskDefinition = (tag: string) => ({
  family: "web",
  containerDefinitions: [{ name: "web", image: `web:${tag}`, memory: 16 }],
});

/** Rolls a fleet from `web:1` to `web:2` and waits for all of it with the built action. */
export async function rollFleet(options: FleetOptions): Promise<FleetResult> {
  const { services, scale = 1, scenario, inputs = {} } = options;
  const big = { cpu: 100_000, memory: 1_000_000 };
  const emulator = await startEmulator({
    scenario: { instances: [big, big], ...scenario },
    clock: { scale },
  });
  const workspace = mkdtempSync(join(tmpdir(), "ecs-actions-fleet-"));
  try {
    const names = Array.from({ length: services }, (_, at) => `web-${at}`);
    emulator.call("RegisterTaskDefinition", taskDefinition("1"));
    for (const serviceName of names) {
      emulator.call("CreateService", { serviceName, taskDefinition: "web:1", desiredCount: 1 });
    }
    while (!names.every((name) => known(emulator, name, "1"))) await pause();
    emulator.call("RegisterTaskDefinition", taskDefinition("2"));
    for (const service of names) emulator.call("UpdateService", { service, taskDefinition: "web:2" });
    const before = emulator.requests.length;
    const start = performance.now();
    const certain = new Map<string, number>();
    const watch = setInterval(() => {
      for (const name of names) {
        if (!certain.has(name) && known(emulator, name, "2")) certain.set(name, performance.now());
      }
    }, 10);
    const steps = options.inOneStep ? [names] : names.map((name) => [name]);
    const ended = await Promise.all(
      steps.map(async (step) => {
        const { exitCode } = await runAction({
          name: "wait-stable",
          inputs: { service: step.join("\n"), ...inputs },
          environment: emulator.environment,
          workspace,
          timeoutMs: 900_000,
        });
        const last = Math.max(...step.map((name) => certain.get(name) ?? Number.NaN));
        return { exitCode, toExit: (performance.now() - last) / 1000 };
      }),
    );
    clearInterval(watch);
    const made = emulator.requests.slice(before);
    return {
      ended,
      seconds: (performance.now() - start) / 1000,
      calls: made.length,
      throttled: made.filter(({ status, answer }) => status === 400 && isThrottling(answer)).length,
    };
  } finally {
    rmSync(workspace, { recursive: true, force: true });
    await emulator.close();
  }
}

/** Whether a look at ECS would show how the deployment of this tag ends: complete, or a task of it that failed. */
function known({ state }: Emulator, name: string, tag: string): boolean {
  const service = [...state.services.values()].find((candidate) => candidate.name === name);
  const ours = service?.deployments.find(({ taskDefinitionArn }) => taskDefinitionArn.endsWith(`:${tag}`));
  return (
    ours?.rolloutState === "COMPLETED" ||
    [...state.tasks.values()].some((task) => task.startedBy === ours?.id && task.stoppedReason !== undefined)
  );
}

const isThrottling = (answer: unknown) => JSON.stringify(answer).includes("ThrottlingException");

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
