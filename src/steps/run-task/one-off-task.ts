import type { Ending } from "../../actions/action.ts";
import { type RunTaskValues, runTaskOptions } from "../../deployment/run-task-options.ts";
import { taskProblems } from "../../deployment/run-task-problems.ts";
import { Failure } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { dryRunTask, runOnce } from "./run-task.ts";

export interface OneOffInput extends RunTaskValues {
  readonly "run-task": boolean;
  readonly "wait-for-task-stopped": boolean;
  /** Milliseconds. */
  readonly timeout: number;
  readonly "log-lines": number;
  readonly "on-cancel": "leave" | "rollback";
}

/** What a task is started with. */
interface Start {
  readonly cluster: string;
  readonly document?: JsonObject | undefined;
  /** As it is and will be: what the inputs leave out is taken from it. */
  readonly service?: Readonly<Record<string, unknown>> | undefined;
}

/** The task that runs between registering and updating the service. */
export interface OneOffTask {
  /** @throws Failure where ECS would refuse it: asked before anything is registered */
  check(start: Start): void;
  dryRun(start: Start & { readonly taskDefinition: string }): void;
  /** @returns how the step ends where the service must not be updated after it */
  run(start: Start & { readonly taskDefinition: string }): Promise<Ending | undefined>;
}

interface Context {
  readonly ports: Ports;
  readonly signal: AbortSignal;
  readonly outputs: { "run-task-arn"?: string };
}

/**
 * The one-off task that the inputs ask for; undefined where they ask for none.
 * @throws Failure where half of an EBS volume is given
 */
export function oneOffTask(input: OneOffInput, { ports, signal, outputs }: Context): OneOffTask | undefined {
  if (!input["run-task"]) return undefined;
  const options = runTaskOptions(input);
  return {
    check({ document, service }) {
      const problems = taskProblems(options, { document, service });
      if (problems.length > 0) throw new Failure(problems);
    },
    dryRun: (start) => dryRunTask({ ...start, options }, ports),
    async run(start) {
      const settings = {
        options,
        wait: input["wait-for-task-stopped"],
        timeout: input.timeout,
        logLines: input["log-lines"],
        onCancel: input["on-cancel"] === "rollback" ? ("stop" as const) : ("leave" as const),
      };
      const { outcome, problem } = await runOnce({ ...start, ...settings }, { ports, signal, outputs });
      if (outcome === "started" || outcome === "succeeded") return undefined;
      return { outcome, ...(problem ? { problem } : {}) };
    },
  };
}
