import type { Emulator } from "../emulator/api.ts";
import type { Scenario as EndpointScenario } from "../emulator/scenario-types.ts";
import type { JsonObject } from "../src/json.ts";
import type { FinalState } from "./final-state.ts";

/** One thing that an action is used for, and what has to come of it. */
export interface FaultScenario {
  /** As in actions/; `""` is the root action. */
  readonly action: string;
  /** What is special about it, in a word or two of kebab-case. */
  readonly name: string;
  readonly endpoint?: Partial<EndpointScenario>;
  /** Files of the workspace by path; objects are written as JSON. */
  readonly files?: Readonly<Record<string, JsonObject | string>>;
  /** What is there, and has come to rest, before the action runs. */
  scene?(emulator: Emulator): void | Promise<void>;
  /** What begins right before the action does. */
  begins?(emulator: Emulator): void;
  readonly inputs: Readonly<Record<string, string>>;
  /** What started the workflow; by hand where not given. */
  readonly event?: { readonly name: string; readonly payload: JsonObject };
  /** The environment of the step beside the endpoint's and the runner's. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether the step finds a Docker that pushes what it is told to build. */
  readonly docker?: boolean;
  /** The outcome of a run without faults; `ok` where the action has no such output, and its exit code is 0. */
  readonly outcome: string;
  /** What a run after that one may end as; the same, and `not-needed`, where not given. */
  readonly again?: readonly string[];
  /** What it ends as where a lasting fault hides the tasks: their failures alone tell that it cannot end well. */
  readonly unseen?: string;
  /** Whether the step may begin a second deployment of its own, as the way back where ECS does not roll back. */
  readonly goesBack?: boolean;
  /** Whether a green ending is true at this moment, by what the endpoint itself knows. */
  reached(state: FinalState): boolean;
}

/** `register-and-deploy/update`, as it is printed and asked for. */
export function scenarioName({ action, name }: Pick<FaultScenario, "action" | "name">): string {
  return `${action === "" ? "deploy" : action}/${name}`;
}
