import { randomUUID } from "node:crypto";
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inputVariables } from "../../runner/action-inputs.ts";
import { readManifest } from "../../runner/action-manifest.ts";
import { contextOf, githubVariables } from "../../runner/github-variables.ts";
import { hostEnvironment } from "../../runner/host-environment.ts";
import { createMasks } from "../../runner/masks.ts";
import type { Annotation, LogLine } from "../../runner/results.ts";
import { createRunFolder } from "../../runner/run-folder.ts";
import { createStepLog } from "../../runner/step-log.ts";
import { type StepProcessEnd, startStepProcess } from "../../runner/step-process.ts";
import type { JsonObject } from "../../src/json.ts";

export interface ActionOptions {
  /** `wait-stable` for actions/wait-stable, `""` for the root action. */
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** On top of what a runner without AWS credentials has; GITHUB_* and RUNNER_* go before the runner's own. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** The checkout of the actions; this one where not given. */
  readonly repository?: string;
  readonly event?: { readonly name: string; readonly payload: JsonObject };
  /** `post` runs the cleanup instead, with what main left as `state`. */
  readonly stage?: "main" | "post";
  readonly state?: Readonly<Record<string, string>>;
  /** Each line of the log as it comes: commands carried out, masks applied. */
  readonly onLine?: (line: LogLine) => void;
  /** Milliseconds after which the action is killed; 60 000 where not given. */
  readonly timeoutMs?: number;
}

export interface ActionResult extends StepProcessEnd {
  /** As the process wrote it: nothing masked, no command taken out. */
  readonly stdout: string;
  readonly stderr: string;
  /** The log as GitHub shows it. */
  readonly lines: readonly LogLine[];
  readonly annotations: readonly Annotation[];
  /** What the action asked to hide. */
  readonly masks: readonly string[];
}

export interface ActionProcess {
  readonly finished: Promise<ActionResult>;
  /** Sends one signal, as the runner does when a run is cancelled: SIGINT first. */
  signal(name: NodeJS.Signals): void;
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Starts the built script of an action in a child process, as the runner does, with a RUNNER_TEMP of its own.
 * @throws Failure where action.yml is wrong or dist/ is not built.
 */
export function startAction(options: ActionOptions): ActionProcess {
  const { name, stage = "main", event = { name: "workflow_dispatch", payload: {} } } = options;
  const repository = options.repository ?? root;
  const manifest = readManifest(name === "" ? repository : join(repository, "actions", name), repository);
  const script = stage === "main" ? manifest.main : manifest.post;
  if (!script) throw new Error(`${manifest.file} has no post script`);
  const folder = createRunFolder();
  folder.writeEvent(event.payload);
  const environment: Record<string, string> = { GITHUB_RUN_ID: "1", ...options.environment };
  const workspace = realpathSync(options.workspace);
  const variables = githubVariables({
    workflow: "test",
    file: "test.yml",
    event,
    workspace,
    folder,
    environment,
  });
  const token = environment["GITHUB_TOKEN"] ?? "";
  const github = { ...contextOf("GITHUB_", variables), event: event.payload, token };
  const masks = createMasks();
  const log = createStepLog(masks, options.onLine);
  const scope = { file: manifest.file, contexts: { github, runner: contextOf("RUNNER_", variables) } };
  const state = Object.entries(options.state ?? {}).map(([key, value]) => [`STATE_${key}`, value]);
  const raw = { stdout: "", stderr: "" };
  const running = startStepProcess({
    command: process.execPath,
    args: [script],
    cwd: workspace,
    environment: {
      ...hostEnvironment(process.env, folder.path, environment),
      ...variables,
      GITHUB_ACTION: name === "" ? "__org_ecs-actions" : `__${name}`,
      GITHUB_JOB: "test",
      ...inputVariables(manifest, options.inputs, scope, log),
      ...Object.fromEntries(state),
    },
    temp: folder.temp,
    fileId: randomUUID(),
    log,
    masks,
    onRaw: (line, stream) => {
      raw[stream] += `${line}\n`;
    },
  });
  const timer = setTimeout(() => running.signal("SIGKILL"), options.timeoutMs ?? 60_000);
  const finished = running.finished
    .then((end) => ({
      ...end,
      ...raw,
      lines: log.lines,
      annotations: log.annotations,
      masks: masks.values(),
    }))
    .finally(() => {
      clearTimeout(timer);
      running.cleanUp();
      folder.remove();
    });
  return { finished, signal: running.signal };
}

/** Runs the built script of an action to its end. */
export function runAction(options: ActionOptions): Promise<ActionResult> {
  return startAction(options).finished;
}
