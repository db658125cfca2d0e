/** How a step, job or workflow ended; GitHub's words. */
export type Outcome = "success" | "failure" | "cancelled" | "skipped";

/** A message that GitHub would show on the run's page and at a line of a file. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/** `start` and `end` frame a step (its name, its conclusion); `debug` is what GitHub shows only with debug logging on. */
export type LineKind =
  | "start"
  | "end"
  | "output"
  | "group"
  | "endgroup"
  | "error"
  | "warning"
  | "notice"
  | "debug";

/** One line of a log, with every mask applied. */
export interface LogLine {
  readonly kind: LineKind;
  readonly text: string;
}

/** A line as it is handed out while the workflow runs. */
export interface RunnerLine extends LogLine {
  /** Display name of the job. */
  readonly job: string;
  /** Display name of the step. */
  readonly step: string;
}

export interface StepResult {
  /** As written, or made up as GitHub does (`__run`, `__actions_checkout`). */
  readonly id: string;
  readonly name: string;
  /** A `post` step is the cleanup of an action, run at the end of its job. */
  readonly stage: "main" | "post";
  /** Before `continue-on-error`. */
  readonly outcome: Outcome;
  /** After `continue-on-error`. */
  readonly conclusion: Outcome;
  readonly outputs: Readonly<Record<string, string>>;
  readonly lines: readonly LogLine[];
  readonly annotations: readonly Annotation[];
  /** Undefined where no process ran, or where a signal ended it. */
  readonly exitCode?: number;
  readonly durationMs: number;
  /** Markdown, with every mask applied. */
  readonly summary: string;
}

export interface JobResult {
  readonly id: string;
  /** Display name; with the values of its matrix in brackets where it has one. */
  readonly name: string;
  readonly result: Outcome;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepResult[];
  /** Of the job itself; those of its steps are with the steps. */
  readonly annotations: readonly Annotation[];
  /** Where the job calls a workflow: the jobs of that, called `caller / job`. They follow it in a run's results. */
  readonly called?: readonly JobResult[];
}

export interface WorkflowResult {
  readonly name: string;
  readonly result: Outcome;
  readonly jobs: readonly JobResult[];
  /** What GitHub enforces and this runner does not, with its place: `deploy.yml:4:1: permissions`. */
  readonly notEnforced: readonly string[];
  /** Variables and secrets that the workflow names and the caller did not give: empty texts, as at GitHub. */
  readonly notGiven: readonly string[];
}
