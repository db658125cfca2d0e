import { randomUUID } from "node:crypto";
import { inputVariables } from "./action-inputs.ts";
import { type Scope, textOf, textsOf } from "./expressions.ts";
import { type JobState, processEnvironment } from "./job-state.ts";
import { scriptCommand } from "./script-step.ts";
import type { StepLog } from "./step-log.ts";
import { type RunningStepProcess, type StepProcess, startStepProcess } from "./step-process.ts";
import type { ActionWork, ScriptWork, StandInWork, Step } from "./workflow.ts";

/** A step about to run: its own log, environment and scope. */
export interface Starting {
  readonly job: JobState;
  readonly step: Step;
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly scope: Scope;
  readonly log: StepLog;
}

/** What every process of a job's steps has in common. */
export function startProcess(
  job: JobState,
  log: StepLog,
  given: Pick<StepProcess, "command" | "args" | "cwd" | "environment" | "fileId">,
): RunningStepProcess {
  const { temp, masks, grace } = job.run;
  const running = startStepProcess({ ...given, temp, masks, grace, log });
  job.children.push(running);
  return running;
}

export function startScript({ job, step, env, scope, log }: Starting, work: ScriptWork): RunningStepProcess {
  const fileId = randomUUID();
  const command = scriptCommand(work, scope, { temp: job.run.temp, workspace: job.run.workspace, fileId });
  return startProcess(job, log, { ...command, fileId, environment: processEnvironment(job, step, env) });
}

/** `org/ecs-actions/actions/x@v1` as GITHUB_ACTION_REPOSITORY and GITHUB_ACTION_REF; both empty for a local action. */
function origin(uses: string): Record<string, string> {
  const [path = "", ref = ""] = uses.split("@");
  const repository = /^[.$]\//.test(path) ? "" : path.split("/").slice(0, 2).join("/");
  return { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref };
}

/** Starts an action's main script, and notes its post script for the end of the job: also where main fails. */
export function startAction(
  { job, step, env, scope, log }: Starting,
  work: ActionWork,
): { readonly running: RunningStepProcess; readonly environment: Readonly<Record<string, string>> } {
  const inputs = inputVariables(work.manifest, textsOf(work.with, scope), scope, log);
  const environment = { ...env, ...inputs, ...origin(work.uses) };
  const running = startProcess(job, log, {
    command: process.execPath,
    args: [work.manifest.main],
    cwd: job.run.workspace,
    fileId: randomUUID(),
    environment: { ...processEnvironment(job, step, environment), ...origin(work.uses) },
  });
  return { running, environment };
}

/** Does what stands in for an action of somebody else. */
export function standIn({ job, scope, log }: Starting, work: StandInWork): Record<string, string> {
  const inputs = textsOf(work.with, scope);
  log.say(`${work.uses}: ${work.standIn.says}`);
  job.env = { ...job.env, ...work.standIn.environment?.(inputs) };
  return { ...work.standIn.outputs };
}

/** The display name of a step, as GitHub makes it where none is written. */
export function stepName(step: Step, scope: Scope): string {
  if (step.name) return textOf(step.name, scope);
  if (step.work.kind !== "script") return `Run ${step.work.uses}`;
  const [first = ""] = textOf(step.work.script, scope).trim().split("\n");
  return `Run ${first}`;
}
