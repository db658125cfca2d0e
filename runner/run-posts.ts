import { randomUUID } from "node:crypto";
import { holds } from "./expressions.ts";
import { type JobState, type PostStep, processEnvironment, scopeOf } from "./job-state.ts";
import type { Outcome } from "./results.ts";
import { noteFailure, worse } from "./run-step.ts";
import { createStepLog } from "./step-log.ts";
import type { StepProcessEnd } from "./step-process.ts";
import { startProcess } from "./step-work.ts";

/** STATE_<name>, the name as main wrote it. */
function stateVariables(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}

async function runPost(job: JobState, post: PostStep): Promise<void> {
  const { work } = post.step;
  if (work.kind !== "action") return;
  const start = performance.now();
  const name = `Post ${post.name}`;
  const log = createStepLog(job.run.masks, (line) => job.run.onLine({ job: job.name, step: name, ...line }));
  job.run.onLine({ job: job.name, step: name, kind: "start", text: name });
  let outcome: Outcome = "skipped";
  let end: StepProcessEnd | undefined;
  try {
    if (holds(work.manifest.postIf, { ...scopeOf(job), file: work.manifest.file })) {
      const own = { ...post.environment, ...stateVariables(post.state) };
      const environment = { ...processEnvironment(job, post.step, { ...job.env, ...own }) };
      end = await startProcess(job, log, {
        command: process.execPath,
        args: [post.script],
        cwd: job.run.workspace,
        fileId: randomUUID(),
        environment,
      }).finished;
      outcome = end.succeeded ? "success" : "failure";
    }
  } catch (error) {
    noteFailure(error, log);
    outcome = "failure";
  }
  job.result = worse(job.result, outcome);
  job.run.onLine({ job: job.name, step: name, kind: "end", text: outcome });
  job.results.push({
    id: post.step.id,
    name,
    stage: "post",
    outcome,
    conclusion: outcome,
    outputs: {},
    lines: log.lines,
    annotations: log.annotations,
    durationMs: performance.now() - start,
    summary: end?.summary ?? "",
    ...(typeof end?.exitCode === "number" && { exitCode: end.exitCode }),
  });
}

/** Runs the cleanups of the job's actions, the last action's first; one that fails does not keep the others from running. */
export async function runPosts(job: JobState): Promise<void> {
  for (const post of job.posts.toReversed()) await runPost(job, post);
}
