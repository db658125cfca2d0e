import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Emulator, RecordedRequest } from "../emulator/api.ts";
import { startEmulator } from "../emulator/index.ts";
import { type ActionProcess, startAction } from "../test/support/action-process.ts";
import { type Answer, machineIn } from "../test/support/docker-machine.ts";
import { type FinalState, finalState } from "./final-state.ts";
import { planted } from "./planted.ts";
import type { Ran } from "./ran.ts";
import type { FaultScenario } from "./scenario.ts";

/** How many times as fast as real time ECS's clock runs, and the action's. */
const ecsSpeed = 200;
const actionSpeed = 15;

/** Milliseconds of real time after which an action is killed: more than any run of a scenario takes. */
const longest = 60_000;

/** Of a run that is not the scenario's own: what it runs instead, and on which attempt of which workflow run. */
export type OtherRun = Pick<FaultScenario, "action" | "inputs" | "environment">;

/** An endpoint, a workspace and a runner's folders of one case's own. */
export interface World {
  readonly emulator: Emulator;
  onRequest(listener: (request: RecordedRequest) => void): void;
  state(): FinalState;
  /** Runs the scenario's action to its end, its post step included. @param attempt 1, or 2 for the run after it */
  run(attempt: number, started?: (action: ActionProcess) => void, other?: OtherRun): Promise<Ran>;
  /** Waits until ECS has nothing more to do for its services and tasks, or for 5 seconds. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

const buildx: Readonly<Record<string, Answer>> = {
  "buildx version": { stdout: "github.com/docker/buildx v0.29.1 abc\n" },
  version: { stdout: "28.5.2\n" },
  "buildx inspect": { stdout: "Name: b\nDriver: docker-container\n" },
  "buildx bake": { pushes: true },
};

const clock = join(dirname(fileURLToPath(import.meta.url)), "fast-clock.ts");

export async function createWorld(scenario: FaultScenario): Promise<World> {
  const root = mkdtempSync(join(tmpdir(), "ecs-actions-faults-"));
  const [workspace, temp, bin] = ["workspace", "temp", "machine"].map((name) => join(root, name));
  if (workspace === undefined || temp === undefined || bin === undefined) throw new Error("no folders");
  for (const folder of [workspace, temp, bin]) mkdirSync(folder);
  const machine = machineIn(bin, scenario.docker ? buildx : {});
  for (const [path, content] of Object.entries(scenario.files ?? {})) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  const emulator = await startEmulator({
    clock: { scale: ecsSpeed },
    scenario: { instances: [{}, {}], ...scenario.endpoint },
  });
  const state = () => finalState(emulator);
  const environment = (attempt: number) => ({
    ...emulator.environment,
    AWS_SECRET_ACCESS_KEY: planted.key,
    AWS_SESSION_TOKEN: planted.session,
    ...machine.environment,
    RUNNER_TEMP: temp,
    GITHUB_WORKSPACE: workspace,
    GITHUB_RUN_ID: "4711",
    GITHUB_RUN_ATTEMPT: String(attempt),
    NODE_OPTIONS: `--import=${clock}`,
    ECS_ACTIONS_SPEED: String(actionSpeed),
    ...scenario.environment,
  });
  await scenario.scene?.(emulator);
  /** What the outputs of the runs so far name. */
  const named = new Set<string>();
  const world: World = {
    emulator,
    onRequest: emulator.onRequest,
    state,
    async run(attempt, started, other) {
      const start = performance.now();
      const given = {
        name: other?.action ?? scenario.action,
        inputs: other?.inputs ?? scenario.inputs,
        ...(scenario.event ? { event: scenario.event } : {}),
        environment: { ...environment(attempt), ...other?.environment },
        workspace,
        timeoutMs: longest,
      };
      const action = startAction(given);
      started?.(action);
      const main = await action.finished;
      const [seconds, atEnd] = [(performance.now() - start) / 1000, state()];
      for (const output of Object.values(main.outputs)) named.add(output);
      const post =
        scenario.action === "build-and-push"
          ? await startAction({ ...given, stage: "post", state: main.state }).finished
          : undefined;
      const printed = [main.stdout, main.stderr, main.summary, post?.stdout, post?.stderr].join("\n");
      return {
        exitCode: main.exitCode,
        signal: main.signal,
        outcome: main.outputs["outcome"] ?? (main.exitCode === 0 ? "ok" : "none"),
        // What the runner is asked to hide it has to be told.
        said: `${printed}\n${JSON.stringify(main.outputs)}`.replaceAll(/^::add-mask::.*$/gm, ""),
        errors: main.annotations.filter(({ level }) => level === "error").map(({ message }) => message),
        seconds,
        left: left(temp, named),
        state: atEnd,
      };
    },
    async settle() {
      for (let waited = 0; waited < 5000; waited += 25) {
        if (isSettled(emulator)) return;
        await pause(25);
      }
    },
    async close() {
      await emulator.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
  await world.settle();
  scenario.begins?.(emulator);
  return world;
}

function isSettled({ state }: Emulator): boolean {
  return (
    [...state.services.values()].every(
      ({ status, deployments }) =>
        status === "INACTIVE" ||
        (status === "ACTIVE" && deployments.length === 1 && deployments[0]?.rolloutState !== "IN_PROGRESS"),
    ) &&
    [...state.tasks.values()].every(
      ({ group, lastStatus }) => group.startsWith("service:") || lastStatus === "STOPPED",
    )
  );
}

/** Files in RUNNER_TEMP that no output names, and that the next steps therefore have no use for. */
function left(temp: string, named: ReadonlySet<string>): string[] {
  return readdirSync(temp, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("_runner_file_commands"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !named.has(file))
    .map((file) => file.slice(temp.length + 1));
}
