import { delimiter } from "node:path";
import type { JsonObject } from "../src/json.ts";
import type { Child } from "./child.ts";
import type { Scope, Status } from "./expressions.ts";
import type { Outcome, StepResult } from "./results.ts";
import type { Run } from "./run.ts";
import type { Step } from "./workflow.ts";

/** A cleanup that an action asked for: run at the end of the job, the last first. */
export interface PostStep {
  readonly step: Step;
  readonly name: string;
  readonly script: string;
  /** INPUT_* and the step's own environment, as its main script had them. */
  readonly environment: Readonly<Record<string, string>>;
  /** What main left for it; STATE_* in its environment. */
  readonly state: Readonly<Record<string, string>>;
}

/** What the steps of a job leave to each other. */
export interface JobState {
  readonly run: Run;
  /** Display name, for the log. */
  readonly name: string;
  readonly id: string;
  /** `needs`, `matrix`, `strategy`, and `github` with the job in it. */
  readonly contexts: Readonly<Record<string, JsonObject>>;
  /** Aborts on a cancel of the run or when the job's time is over. */
  readonly signal: AbortSignal;
  result: Outcome;
  /** `env` of the workflow and the job, and what steps wrote to GITHUB_ENV. */
  env: Record<string, string>;
  /** From GITHUB_PATH; the first goes first. */
  path: string[];
  /** The `steps` context: outputs, outcome and conclusion by the step's id. */
  readonly steps: JsonObject;
  readonly results: StepResult[];
  readonly posts: PostStep[];
  /** Processes that have ended but may have left others behind. */
  readonly children: Pick<Child, "cleanUp">[];
}

/** What `success()` and its companions say to a step now. */
export function statusOf(job: JobState): Status {
  const cancelled = job.signal.aborted || job.result === "cancelled";
  return {
    cancelled,
    success: !cancelled && job.result === "success",
    failure: !cancelled && job.result === "failure",
  };
}

/** What the expressions of a step see; `env` is that of the step. */
export function scopeOf(job: JobState, env: Readonly<Record<string, string>> = job.env): Scope {
  const status = statusOf(job);
  return {
    file: job.run.file,
    status,
    contexts: {
      ...job.run.contexts,
      ...job.contexts,
      env: { ...env },
      steps: job.steps,
      job: { status: status.cancelled ? "cancelled" : job.result },
    },
  };
}

/** The environment of a process of a step: the runner's own variables go last, nobody can change them. */
export function processEnvironment(
  job: JobState,
  step: Pick<Step, "id">,
  env: Readonly<Record<string, string>>,
): Record<string, string> {
  const base = { ...job.run.environment, ...env };
  return {
    ...base,
    PATH: [...job.path, base["PATH"] ?? ""].join(delimiter),
    ...job.run.variables,
    GITHUB_ACTION: step.id,
    GITHUB_JOB: job.id,
  };
}
