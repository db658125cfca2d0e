import type { FinalState } from "./final-state.ts";

/** What one run of an action came to. */
export interface Ran {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The output of that name; `ok` or `none` for an action that has none. */
  readonly outcome: string;
  /** Log, summary and outputs, but for what the runner is asked to hide. */
  readonly said: string;
  /** Messages of its error annotations. */
  readonly errors: readonly string[];
  /** Of real time. */
  readonly seconds: number;
  /** Files that it left in RUNNER_TEMP and that no output names. */
  readonly left: readonly string[];
  /** What the endpoint had at the moment when it ended. */
  readonly state: FinalState;
}
