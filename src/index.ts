import * as core from "@actions/core";
import type { ActionName } from "./action-names.ts";
import type { Action, Ending } from "./actions/action.ts";
import { systemClock } from "./clock.ts";
import { outcomes } from "./deployment/outcome.ts";
import { Failure } from "./failure.ts";
import { runnerFiles } from "./github/files.ts";
import { givenInputs } from "./github/inputs.ts";
import { runnerLog } from "./github/log.ts";
import { type InputTable, readInputs } from "./inputs/table.ts";
import type { Ecs, Ports } from "./ports.ts";

// A dynamic import each: an action loads its own chunk, and the SDK only when it first talks to AWS.
const actions: Record<ActionName, () => Promise<{ default: Action<InputTable, string> }>> = {
  deploy: () => import("./actions/deploy.ts"),
  "render-task-def": () => import("./actions/render-task-def.ts"),
  "register-and-deploy": () => import("./actions/register-and-deploy.ts"),
  "wait-stable": () => import("./actions/wait-stable.ts"),
};

/** Exit code of a bug of ours, apart from every outcome's. */
const bugExitCode = 70;

/** Runs one action as the runner started it. The only place that catches everything, and the only one that ends. */
export async function main(name: ActionName): Promise<void> {
  const { default: action } = await actions[name]();
  const log = runnerLog(name, systemClock);
  const outputs: Record<string, string> = {};
  let ending: Ending;
  try {
    const input = readInputs(action.inputs, givenInputs(process.env));
    ending = await action.run(input, { ports: ports(log), signal: cancellation(), outputs });
  } catch (error) {
    if (!(error instanceof Failure)) {
      core.error(`This is a bug in ecs-actions; please report it with these lines.\n${stack(error)}`, {
        title: name,
      });
      process.exitCode = bugExitCode;
      return;
    }
    for (const problem of error.problems) log.error(problem);
    ending = { outcome: "failed" };
  }
  const outcome = ending.outcome;
  if (outcome !== undefined && "outcome" in action.outputs) outputs["outcome"] = outcome;
  for (const [output, value] of Object.entries(outputs)) core.setOutput(output, value);
  if (outcome !== undefined && !outcomes[outcome].green) {
    if (ending.problem) log.error(ending.problem);
    process.exitCode = outcomes[outcome].exitCode;
  }
}

function ports(log: Ports["log"]): Ports {
  let ecs: Promise<Ecs> | undefined;
  return {
    clock: systemClock,
    random: Math.random,
    log,
    files: runnerFiles(process.env),
    ecs: () => {
      ecs ??= import("./aws/ecs.ts").then(({ connectEcs }) => connectEcs());
      return ecs;
    },
    ecsModel: async () => (await import("./aws/ecs-model.ts")).ecsModel,
  };
}

/** The runner sends SIGINT, and SIGTERM 7.5 seconds later. */
function cancellation(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

function stack(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
