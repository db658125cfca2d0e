import type { JsonObject } from "../src/json.ts";
import type { Grace } from "./child.ts";
import type { Masks } from "./masks.ts";
import type { RunnerLine } from "./results.ts";
import type { Workflow } from "./workflow.ts";

/** All that the jobs of one run share. */
export interface Run {
  readonly workflow: Workflow;
  /** The file of the workflow, for messages. */
  readonly file: string;
  /** GITHUB_*, RUNNER_*, CI. */
  readonly variables: Readonly<Record<string, string>>;
  /** The environment of every step before anything of the workflow's. */
  readonly environment: Readonly<Record<string, string>>;
  /** `github`, `vars`, `secrets`, `inputs`, `runner`. */
  readonly contexts: Readonly<Record<string, JsonObject>>;
  readonly workspace: string;
  /** RUNNER_TEMP. */
  readonly temp: string;
  readonly masks: Masks;
  readonly grace: Grace;
  readonly signal: AbortSignal;
  readonly onLine: (line: RunnerLine) => void;
}
