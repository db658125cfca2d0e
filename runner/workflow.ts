import type { BasicExpressionToken } from "@actions/workflow-parser/templates/tokens/basic-expression-token";
import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import type { JsonObject } from "../src/json.ts";
import type { ActionManifest } from "./action-manifest.ts";
import type { StandIn } from "./stand-ins.ts";

/** A workflow that this runner can run from its first to its last line; expressions are still as written. */
export interface Workflow {
  /** As the caller gave it; stands in messages. */
  readonly file: string;
  readonly name: string;
  /** Names of the events that start it. */
  readonly events: readonly string[];
  /** Of `workflow_dispatch` (or `workflow_call`). */
  readonly inputs: readonly DispatchInput[];
  /** Of `workflow_call`, for a job that calls it. */
  readonly callInputs: readonly DispatchInput[];
  /** What a job that calls it gets, by name; the expressions see `jobs`. */
  readonly callOutputs: Readonly<Record<string, TemplateToken>>;
  readonly env?: MappingToken;
  readonly jobs: readonly Job[];
  readonly notEnforced: readonly string[];
  /** `vars.X` and `secrets.X` that its expressions name. */
  readonly settings: readonly string[];
}

export interface DispatchInput {
  readonly name: string;
  readonly type: "string" | "boolean" | "number" | "choice" | "environment";
  readonly required: boolean;
  readonly default?: string;
  /** Of a `choice`. */
  readonly options: readonly string[];
}

export interface Job {
  readonly id: string;
  readonly name: TemplateToken;
  readonly needs: readonly string[];
  readonly if: BasicExpressionToken;
  /** The values of `matrix` for each run of the job; one empty object where there is no matrix. */
  readonly legs: readonly JsonObject[];
  readonly failFast: boolean;
  readonly env?: MappingToken;
  readonly outputs?: MappingToken;
  readonly timeoutMinutes?: TemplateToken;
  readonly continueOnError?: TemplateToken;
  readonly steps: readonly Step[];
  /** Set where the job is a call of another workflow; it has no steps then. */
  readonly call?: Call;
}

/** `uses: ./.github/workflows/x.yml` of a job. */
export interface Call {
  readonly workflow: Workflow;
  readonly with?: MappingToken;
  /** All of the caller's, or those that it names. */
  readonly secrets: "inherit" | MappingToken | undefined;
}

export interface Step {
  readonly id: string;
  readonly name?: TemplateToken;
  readonly if: BasicExpressionToken;
  readonly env?: MappingToken;
  readonly timeoutMinutes?: TemplateToken;
  readonly continueOnError?: TemplateToken;
  readonly work: ScriptWork | ActionWork | StandInWork;
}

export interface ScriptWork {
  readonly kind: "script";
  readonly script: TemplateToken;
  /** `bash` and `sh` where written; GitHub's default is a bash that does not fail on a broken pipe. */
  readonly shell: Shell;
  readonly workingDirectory?: TemplateToken;
}

export type Shell = "bash" | "sh" | "default";

export interface ActionWork {
  readonly kind: "action";
  readonly uses: string;
  readonly with?: MappingToken;
  readonly manifest: ActionManifest;
}

export interface StandInWork {
  readonly kind: "stand-in";
  readonly uses: string;
  readonly with?: MappingToken;
  readonly standIn: StandIn;
}
