import type { JsonObject } from "../src/json.ts";
import { inputValues } from "./dispatch-inputs.ts";
import { holds, textOf, textsOf } from "./expressions.ts";
import { ancestors } from "./plan.ts";
import type { JobResult, Outcome, WorkflowResult } from "./results.ts";
import type { Run } from "./run.ts";
import { type Leg, runJob } from "./run-job.ts";
import { noteFailure } from "./run-step.ts";
import { createStepLog } from "./step-log.ts";
import type { Call, Job } from "./workflow.ts";

/** A job's result from those of its matrix, a run's from those of its jobs. */
function together(parts: readonly JobResult[]): Outcome {
  const results = parts.map(({ result }) => result);
  if (results.includes("failure")) return "failure";
  if (results.includes("cancelled")) return "cancelled";
  return results.includes("success") ? "success" : "skipped";
}

function notRun(job: Job, result: Outcome): JobResult {
  return { id: job.id, name: job.id, result, outputs: {}, steps: [], annotations: [] };
}

/** What a call hands over: `with` in the declared types, and the secrets that it names. */
function handedOver(run: Run, { job, matrix, needs }: Pick<Leg, "job" | "matrix" | "needs">, call: Call) {
  const scope = { file: run.file, contexts: { ...run.contexts, matrix, needs } };
  const { GITHUB_TOKEN = "", github_token = "", ...secrets } = run.contexts["secrets"] ?? {};
  const given = call.secrets === "inherit" ? secrets : call.secrets ? textsOf(call.secrets, scope) : {};
  return {
    github: { ...run.contexts["github"], job: job.id },
    inputs: inputValues(call.workflow.callInputs, textsOf(call.with, scope)),
    secrets: { ...given, GITHUB_TOKEN, github_token },
  };
}

/** Runs the workflow that a job calls: in the caller's event and variables, with an `env` and jobs of its own. */
async function runCall(run: Run, leg: Leg, call: Call): Promise<JobResult> {
  const { job } = leg;
  const log = createStepLog(run.masks, (line) => run.onLine({ job: job.id, step: "", ...line }));
  const stop = new AbortController();
  const onCancel = () => {
    if (!leg.survivesCancel()) stop.abort();
  };
  run.signal.addEventListener("abort", onCancel, { once: true });
  if (run.signal.aborted) onCancel();
  try {
    const contexts = { ...run.contexts, ...handedOver(run, leg, call) };
    const { workflow } = call;
    const onLine: Run["onLine"] = (line) => run.onLine({ ...line, job: `${job.id} / ${line.job}` });
    const inner = { ...run, workflow, file: workflow.file, contexts, signal: stop.signal, onLine };
    const { jobs, result } = await runJobs(inner);
    const seen = jobs.map(({ id, result, outputs }) => [id, { result, outputs }]);
    const scope = { file: workflow.file, contexts: { ...contexts, jobs: Object.fromEntries(seen) } };
    const outputs = Object.entries(workflow.callOutputs).map(([name, value]) => [name, textOf(value, scope)]);
    const called = jobs.map((each) => ({
      ...each,
      id: `${job.id} / ${each.id}`,
      name: `${job.id} / ${each.name}`,
    }));
    return {
      ...notRun(job, result),
      outputs: Object.fromEntries(outputs),
      annotations: log.annotations,
      called,
    };
  } catch (error) {
    noteFailure(error, log);
    return { ...notRun(job, "failure"), annotations: log.annotations };
  } finally {
    run.signal.removeEventListener("abort", onCancel);
  }
}

/** Runs a job's matrix one after the other; with `fail-fast` a failure cancels those still to come. */
async function runLegs(run: Run, leg: Omit<Leg, "matrix" | "index">): Promise<JobResult[]> {
  const { job } = leg;
  const results: JobResult[] = [];
  for (const [index, matrix] of job.legs.entries()) {
    const stopped = job.failFast && results.some(({ result }) => result === "failure");
    const one = { ...leg, matrix, index };
    if (stopped) results.push(notRun(job, "cancelled"));
    else results.push(job.call ? await runCall(run, one, job.call) : await runJob(run, one));
  }
  return results;
}

/** Decides on a job and runs it; `done` holds the results of the jobs before it. */
async function runOne(run: Run, job: Job, done: ReadonlyMap<string, JobResult[]>): Promise<JobResult[]> {
  const resultOf = (id: string) => together(done.get(id) ?? []);
  const chain = ancestors(job, run.workflow.jobs).map(resultOf);
  const needs: JsonObject = {};
  for (const id of job.needs) {
    const outputs = Object.assign({}, ...(done.get(id) ?? []).map((result) => result.outputs));
    needs[id] = { result: resultOf(id), outputs };
  }
  const wanted = () => {
    const cancelled = run.signal.aborted;
    const success = !cancelled && chain.every((result) => result === "success");
    const failure = !cancelled && chain.includes("failure");
    const status = { cancelled, success, failure };
    return holds(job.if, { file: run.file, contexts: { ...run.contexts, needs }, status });
  };
  try {
    if (!wanted()) return [notRun(job, run.signal.aborted ? "cancelled" : "skipped")];
  } catch (error) {
    const log = createStepLog(run.masks, (line) => run.onLine({ job: job.id, step: "", ...line }));
    noteFailure(error, log);
    return [{ ...notRun(job, "failure"), annotations: log.annotations }];
  }
  return runLegs(run, { job, needs, survivesCancel: wanted });
}

/** Runs the jobs one after the other, each after those it needs. */
export async function runJobs(run: Run): Promise<WorkflowResult> {
  const { workflow } = run;
  const results = new Map<string, JobResult[]>();
  for (const job of workflow.jobs) results.set(job.id, await runOne(run, job, results));
  const jobs = [...results.values()].flat().flatMap((job) => [job, ...(job.called ?? [])]);
  const notGiven = workflow.settings.filter((setting) => {
    const [context = "", name = ""] = setting.split(".");
    return !(name in (run.contexts[context] ?? {}));
  });
  return { name: workflow.name, result: together(jobs), jobs, notEnforced: workflow.notEnforced, notGiven };
}
