import type { JsonObject } from "../src/json.ts";
import { holds } from "./expressions.ts";
import { ancestors } from "./plan.ts";
import type { JobResult, Outcome, WorkflowResult } from "./results.ts";
import type { Run } from "./run.ts";
import { type Leg, runJob } from "./run-job.ts";
import { noteFailure } from "./run-step.ts";
import { createStepLog } from "./step-log.ts";
import type { Job } from "./workflow.ts";

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

/** Runs a job's matrix one after the other; with `fail-fast` a failure cancels those still to come. */
async function runLegs(run: Run, leg: Omit<Leg, "matrix" | "index">): Promise<JobResult[]> {
  const { job } = leg;
  const results: JobResult[] = [];
  for (const [index, matrix] of job.legs.entries()) {
    const stopped = job.failFast && results.some(({ result }) => result === "failure");
    results.push(stopped ? notRun(job, "cancelled") : await runJob(run, { ...leg, matrix, index }));
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
  const jobs = [...results.values()].flat();
  const notGiven = workflow.settings.filter((setting) => {
    const [context = "", name = ""] = setting.split(".");
    return !(name in (run.contexts[context] ?? {}));
  });
  return { name: workflow.name, result: together(jobs), jobs, notEnforced: workflow.notEnforced, notGiven };
}
