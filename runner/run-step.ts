import { Failure, place } from "../src/failure.ts";
import { holds, type Scope, textOf, textsOf } from "./expressions.ts";
import { type JobState, scopeOf } from "./job-state.ts";
import type { Outcome, StepResult } from "./results.ts";
import { createStepLog, type StepLog } from "./step-log.ts";
import type { RunningStepProcess, StepProcessEnd } from "./step-process.ts";
import { type Starting, standIn, startAction, startScript, stepName } from "./step-work.ts";
import { supervise } from "./supervise.ts";
import type { Step } from "./workflow.ts";

interface Ending {
  readonly outcome: Outcome;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly end?: StepProcessEnd;
}

/** Notes a Failure of the workflow itself (an expression, a folder) as the step's; anything else is a bug. */
export function noteFailure(error: unknown, log: StepLog): void {
  if (!(error instanceof Failure)) throw error;
  for (const { message, where, hint } of error.problems) {
    const at = place(where);
    log.annotate({ level: "error", message: `${at ? `${at}: ` : ""}${message}${hint ? `. ${hint}` : ""}` });
  }
}

function minutes(step: Step, scope: Scope): number | undefined {
  const value = step.timeoutMinutes && Number(textOf(step.timeoutMinutes, scope));
  return value && value > 0 ? value : undefined;
}

/** Waits for a process of a step and judges it; what it left for later steps goes to the job. */
async function follow(starting: Starting, running: RunningStepProcess, limit?: number): Promise<Ending> {
  const { job, step, log, env } = starting;
  const { end, why } = await supervise(running, {
    signal: job.signal,
    survivesCancel: () => holds(step.if, scopeOf(job, env)),
    ...(limit && { timeoutMs: limit * 60_000 }),
  });
  job.env = { ...job.env, ...end.environment };
  job.path.unshift(...end.path.toReversed());
  if (why === "cancelled") {
    log.annotate({ level: "error", message: "The operation was canceled." });
    return { outcome: "cancelled", outputs: end.outputs, end };
  }
  if (why === "timed-out") {
    const message = `The action '${starting.name}' has timed out after ${limit} minutes.`;
    log.annotate({ level: "error", message });
    return { outcome: "failure", outputs: end.outputs, end };
  }
  if (end.exitCode !== 0 && (step.work.kind === "script" || end.exitCode === null)) {
    const how = end.exitCode === null ? `by ${end.signal ?? "an error"}` : `with exit code ${end.exitCode}`;
    log.annotate({ level: "error", message: `Process completed ${how}.` });
  }
  return { outcome: end.succeeded ? "success" : "failure", outputs: end.outputs, end };
}

async function work(starting: Starting): Promise<Ending> {
  const { job, step, name, scope } = starting;
  const limit = minutes(step, scope);
  switch (step.work.kind) {
    case "stand-in":
      return { outcome: "success", outputs: standIn(starting, step.work) };
    case "script":
      return follow(starting, startScript(starting, step.work), limit);
    case "action": {
      const { running, environment } = startAction(starting, step.work);
      const ending = await follow(starting, running, limit);
      const { post } = step.work.manifest;
      if (post) job.posts.push({ step, name, script: post, environment, state: ending.end?.state ?? {} });
      return ending;
    }
  }
}

async function attempt(starting: Starting): Promise<Ending> {
  try {
    if (!holds(starting.step.if, starting.scope)) return { outcome: "skipped" };
    return await work(starting);
  } catch (error) {
    noteFailure(error, starting.log);
    return { outcome: "failure" };
  }
}

function mayFail(step: Step, scope: Scope, log: StepLog): boolean {
  try {
    return step.continueOnError !== undefined && textOf(step.continueOnError, scope) === "true";
  } catch (error) {
    noteFailure(error, log);
    return false;
  }
}

/** The worse of what the job came to so far and a step's conclusion. */
export function worse(result: Outcome, conclusion: Outcome): Outcome {
  if (result === "cancelled" || conclusion === "cancelled") return "cancelled";
  return conclusion === "failure" ? "failure" : result;
}

/** Runs one step of a job, from its `if:` to its entry in the `steps` context. */
export async function runStep(job: JobState, step: Step): Promise<void> {
  const start = performance.now();
  let name = step.id;
  const log = createStepLog(job.run.masks, (line) => job.run.onLine({ job: job.name, step: name, ...line }));
  let env = job.env;
  let ending: Ending;
  try {
    name = job.run.masks.hide(stepName(step, scopeOf(job)));
    env = { ...job.env, ...textsOf(step.env, scopeOf(job)) };
    job.run.onLine({ job: job.name, step: name, kind: "start", text: name });
    ending = await attempt({ job, step, name, env, scope: scopeOf(job, env), log });
  } catch (error) {
    noteFailure(error, log);
    ending = { outcome: "failure" };
  }
  const { outcome, outputs = {}, end } = ending;
  const tolerated = outcome === "failure" && mayFail(step, scopeOf(job, env), log);
  const conclusion = tolerated ? "success" : outcome;
  job.result = worse(job.result, conclusion);
  // Ids that GitHub makes up are not in its `steps` context.
  if (!step.id.startsWith("__")) job.steps[step.id] = { outputs: { ...outputs }, outcome, conclusion };
  job.run.onLine({ job: job.name, step: name, kind: "end", text: conclusion });
  const result: StepResult = {
    id: step.id,
    name,
    stage: "main",
    outcome,
    conclusion,
    outputs,
    lines: log.lines,
    annotations: log.annotations,
    durationMs: performance.now() - start,
    summary: end?.summary ?? "",
    ...(typeof end?.exitCode === "number" && { exitCode: end.exitCode }),
  };
  job.results.push(result);
}
