import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { Failure } from "../src/failure.ts";
import { isObject, type JsonObject } from "../src/json.ts";
import { type Grace, runnerGrace } from "./child.ts";
import { inputValues } from "./dispatch-inputs.ts";
import { contextOf, githubVariables, type WorkflowEvent } from "./github-variables.ts";
import { hostEnvironment } from "./host-environment.ts";
import { createMasks } from "./masks.ts";
import { readWorkflow } from "./read-workflow.ts";
import type { RunnerLine, WorkflowResult } from "./results.ts";
import { createRunFolder, type RunFolder } from "./run-folder.ts";
import { runJobs } from "./run-workflow.ts";
import type { Workflow } from "./workflow.ts";

export type { Grace } from "./child.ts";
export type { WorkflowEvent } from "./github-variables.ts";
export type {
  Annotation,
  JobResult,
  LogLine,
  Outcome,
  RunnerLine,
  StepResult,
  WorkflowResult,
} from "./results.ts";

export interface RunOptions {
  /** The workflow file; messages name it as given here. */
  readonly file: string;
  /** The checkout whose actions are `org/ecs-actions`. */
  readonly repository: string;
  /** Where not given: a manual start if the workflow has one, else a push, else its first event; without payload. */
  readonly event?: WorkflowEvent;
  /** Of a manual start. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Their values are masked. GITHUB_TOKEN is also `github.token`. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** For every step, such as AWS_ENDPOINT_URL; GITHUB_* and RUNNER_* go before the runner's own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The folder that the steps work in, as after a checkout. Where not given: an empty one. */
  readonly workspace?: string;
  readonly onLine?: (line: RunnerLine) => void;
  /**
   * Cancels the run, as the button on GitHub does. A caller that a Ctrl-C may reach has to pass it on here: the steps
   * are in process groups of their own.
   */
  readonly signal?: AbortSignal;
  /** Outputs of further actions that are to do nothing, by `owner/name` or `owner/name/path`. */
  readonly declaredNoOps?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly grace?: Grace;
}

function chooseEvent(workflow: Workflow, given: WorkflowEvent | undefined): WorkflowEvent {
  const { events, file } = workflow;
  const usual = ["workflow_dispatch", "push"].find((name) => events.includes(name));
  const event = given ?? { name: usual ?? events[0] ?? "push", payload: {} };
  if (events.includes(event.name)) return event;
  const message = `The event '${event.name}' does not start this workflow; these do: ${events.join(", ")}`;
  throw new Failure({ message, where: { file } });
}

async function runIn(folder: RunFolder, options: RunOptions): Promise<WorkflowResult> {
  const { secrets = {}, vars = {}, environment = {}, declaredNoOps = {} } = options;
  const repository = resolve(options.repository);
  const workspace = realpathSync(options.workspace ?? folder.workspace);
  const workflow = await readWorkflow(options.file, { repository, workspace, declaredNoOps });
  const event = chooseEvent(workflow, options.event);
  const byHand = ["workflow_dispatch", "workflow_call"].includes(event.name);
  const inputs = inputValues(byHand ? workflow.inputs : [], options.inputs ?? {});
  const payload: JsonObject = JSON.parse(JSON.stringify(event.payload));
  if (event.name === "workflow_dispatch" && !isObject(payload["inputs"])) {
    payload["inputs"] = Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [name, String(value)]),
    );
  }
  const variables = githubVariables({
    workflow: workflow.name,
    file: options.file,
    event: { name: event.name, payload },
    workspace,
    folder,
    environment,
  });
  folder.writeEvent(payload);
  const token = secrets["GITHUB_TOKEN"] ?? "";
  return runJobs({
    workflow,
    file: options.file,
    variables,
    environment: hostEnvironment(process.env, folder.path, environment),
    contexts: {
      github: { ...contextOf("GITHUB_", variables), event: payload, token, ref_protected: false },
      runner: contextOf("RUNNER_", variables),
      vars: { ...vars },
      secrets: { ...secrets, GITHUB_TOKEN: token, github_token: token },
      inputs,
    },
    workspace,
    temp: folder.temp,
    masks: createMasks(Object.values(secrets)),
    grace: options.grace ?? runnerGrace,
    signal: options.signal ?? new AbortController().signal,
    onLine: options.onLine ?? (() => {}),
  });
}

/**
 * Runs a GitHub workflow on this machine: one job after the other in one workspace, every step as GitHub's runner
 * starts it.
 * @throws Failure before anything runs, with every place of the workflow that GitHub or this runner refuses.
 */
export async function runWorkflow(options: RunOptions): Promise<WorkflowResult> {
  const folder = createRunFolder();
  try {
    return await runIn(folder, options);
  } finally {
    folder.remove();
  }
}
