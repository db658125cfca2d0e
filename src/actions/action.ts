import type { Outcome } from "../deployment/outcome.ts";
import type { Problem } from "../failure.ts";
import type { InputTable, Values } from "../inputs/table.ts";
import type { Ports } from "../ports.ts";

/** How a run ended; a step that is no deployment has no outcome and is green. */
export interface Ending {
  readonly outcome?: Outcome;
  /** What is said where the outcome is not green: the cause, and what to do. */
  readonly problem?: Problem;
  /** Not green, and made green by an input of the user's. */
  readonly forgiven?: boolean;
}

/** One action: what action.yml, the README's tables and the entry point are made of. */
export interface Action<Inputs extends InputTable, Output extends string> {
  /** As in `uses: org/ecs-actions/actions/<name>@v1`; `deploy` is the root action. */
  readonly name: string;
  /** One sentence. */
  readonly description: string;
  readonly inputs: Inputs;
  /** Name to description. */
  readonly outputs: Readonly<Record<Output, string>>;
  /** Set where the job has to be cleaned up behind this action (src/post.ts), also when it was killed. */
  readonly post?: true;
  /**
   * Reads and checks the files that the inputs name, throwing Failure; called beside a wrong input too, so that all
   * mistakes of a run are told together.
   */
  inspect?(input: Partial<Values<Inputs>>, ports: Ports): Promise<unknown>;
  run(input: Values<Inputs>, context: Context<Output>): Promise<Ending>;
}

export interface Context<Output extends string> {
  readonly ports: Ports;
  /** Aborted when the workflow is cancelled; the runner then leaves 7.5 seconds. */
  readonly signal: AbortSignal;
  /** Written to the workflow however the run ends, so a later step sees what was done before a failure. Never a secret. */
  readonly outputs: Partial<Record<Output, string>>;
}

/** Keeps the types of an action's tables. */
export function action<Inputs extends InputTable, Output extends string>(
  definition: Action<Inputs, Output>,
): Action<Inputs, Output> {
  return definition;
}
