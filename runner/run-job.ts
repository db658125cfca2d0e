import type { JsonObject } from "../src/json.ts";
import { textOf, textsOf } from "./expressions.ts";
import { type JobState, scopeOf } from "./job-state.ts";
import { legName } from "./matrix.ts";
import type { Annotation, JobResult, Outcome } from "./results.ts";
import type { Run } from "./run.ts";
import { runPosts } from "./run-posts.ts";
import { noteFailure, runStep } from "./run-step.ts";
import { createStepLog, type StepLog } from "./step-log.ts";
import type { Job } from "./workflow.ts";

/** Minutes that GitHub gives a job without `timeout-minutes`. */
const defaultMinutes = 360;

/** One run of a job: the only one, or one of its matrix. */
export interface Leg {
  readonly job: Job;
  readonly matrix: JsonObject;
  readonly index: number;
  readonly needs: JsonObject;
  /** True where the job's own condition holds once the run is cancelled: then it is not. */
  readonly survivesCancel: () => boolean;
}

/**
 * The outputs that other jobs will see. GitHub leaves out one that holds a secret, and says so: a registry's name with a
 * masked account number in it is the usual surprise (https://github.com/orgs/community/discussions/37942).
 */
function jobOutputs(job: JobState, declared: Job["outputs"], log: StepLog): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [name, value] of Object.entries(textsOf(declared, scopeOf(job)))) {
    if (value === "") continue;
    if (job.run.masks.hide(value) === value) outputs[name] = value;
    else log.annotate({ level: "warning", message: `Skip output '${name}' since it may contain secret.` });
  }
  return outputs;
}

function startState(run: Run, leg: Leg, signal: AbortSignal): JobState {
  const { job, matrix, index, needs } = leg;
  const strategy = {
    "fail-fast": job.failFast,
    "job-index": index,
    "job-total": job.legs.length,
    "max-parallel": 1,
  };
  const github = { ...run.contexts["github"], job: job.id };
  const contexts = { github, needs, matrix, strategy };
  const scope = { file: run.file, contexts: { ...run.contexts, ...contexts } };
  return {
    run,
    id: job.id,
    name: legName(textOf(job.name, scope), job.legs.length > 1 ? matrix : {}),
    contexts,
    signal,
    result: "success",
    env: { ...textsOf(run.workflow.env, scope), ...textsOf(job.env, scope) },
    path: [],
    steps: {},
    results: [],
    posts: [],
    children: [],
  };
}

function minutes(job: Job, run: Run, leg: Leg): number {
  const scope = { file: run.file, contexts: { ...run.contexts, needs: leg.needs, matrix: leg.matrix } };
  return (job.timeoutMinutes && Number(textOf(job.timeoutMinutes, scope))) || defaultMinutes;
}

/** Runs the steps of a job, its cleanups, and takes its outputs. */
export async function runJob(run: Run, leg: Leg): Promise<JobResult> {
  const { job } = leg;
  const annotations: Annotation[] = [];
  const log = createStepLog(run.masks, (line) => run.onLine({ job: job.id, step: "", ...line }));
  const stop = new AbortController();
  const onCancel = () => {
    if (!leg.survivesCancel()) stop.abort();
  };
  run.signal.addEventListener("abort", onCancel, { once: true });
  let timer: NodeJS.Timeout | undefined;
  let state: JobState | undefined;
  let result: Outcome = "failure";
  let outputs: Record<string, string> = {};
  try {
    const limit = minutes(job, run, leg);
    state = startState(run, leg, stop.signal);
    timer = setTimeout(() => {
      const message = `The job has exceeded the maximum execution time of ${limit} minutes.`;
      log.annotate({ level: "error", message });
      stop.abort();
    }, limit * 60_000);
    for (const step of job.steps) await runStep(state, step);
    await runPosts(state);
    outputs = jobOutputs(state, job.outputs, log);
    const scope = scopeOf(state);
    const mayFail = job.continueOnError && textOf(job.continueOnError, scope) === "true";
    result = state.signal.aborted ? "cancelled" : state.result;
    if (result === "failure" && mayFail) result = "success";
  } catch (error) {
    noteFailure(error, log);
  } finally {
    clearTimeout(timer);
    run.signal.removeEventListener("abort", onCancel);
    for (const child of state?.children ?? []) child.cleanUp();
  }
  annotations.push(...log.annotations);
  return {
    id: job.id,
    name: state?.name ?? job.id,
    result,
    outputs,
    steps: state?.results ?? [],
    annotations,
  };
}
