import type { WorkflowJob } from "@actions/workflow-parser/model/workflow-template";
import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import { isMapping, isSequence } from "@actions/workflow-parser/templates/tokens/type-guards";
import { isObject, type JsonObject } from "../src/json.ts";
import { literalOf } from "./expressions.ts";
import { matrixLegs } from "./matrix.ts";
import { type RunDefaults, readRunDefaults, readStep } from "./read-step.ts";
import type { Reading } from "./reading.ts";
import type { UsesOptions } from "./uses.ts";
import type { Call, Job, Step, Workflow } from "./workflow.ts";

const refused = new Map([
  ["container", ["Job containers are not started here", "Take `container` out for a local run."]],
  ["services", ["Service containers are not started here", "Start them beforehand, or take `services` out."]],
  ["snapshot", ["Runner images are not made here", "Take `snapshot` out for a local run."]],
] as const);

const ignored = new Set(["permissions", "concurrency", "environment", "cancel-timeout-minutes"]);

const read = new Set([
  "name",
  "needs",
  "if",
  "runs-on",
  "strategy",
  "env",
  "outputs",
  "defaults",
  "steps",
  "timeout-minutes",
  "continue-on-error",
  "uses",
  "with",
  "secrets",
]);

function checkMembers(job: MappingToken, reading: Reading): void {
  for (const { key, value } of job) {
    const name = key.toString();
    const [message, hint] = [...refused].find(([member]) => member === name)?.[1] ?? [];
    if (message && hint) reading.refuse(key, message, hint);
    else if (ignored.has(name)) reading.ignore(key, name);
    else if (name === "runs-on" && !/^ubuntu-/.test(String(literalOf(value)))) {
      reading.ignore(key, "runs-on (every job runs on this machine)");
    } else if (!read.has(name)) {
      reading.refuse(key, `'${name}' is not known here`, "Take it out for a local run.");
    }
  }
}

function readLegs(job: MappingToken, reading: Reading): JsonObject[] {
  const strategy = job.find("strategy");
  const matrix = strategy && isMapping(strategy) ? strategy.find("matrix") : undefined;
  if (!strategy || (isMapping(strategy) && !matrix)) return [{}];
  const literal = literalOf(matrix ?? strategy);
  if (isObject(literal)) return matrixLegs(literal);
  reading.refuse(
    matrix ?? strategy,
    "A matrix made by an expression is not run here",
    "Write its values out.",
  );
  return [{}];
}

function readSteps(
  job: MappingToken,
  converted: WorkflowJob,
  defaults: RunDefaults,
  uses: UsesOptions,
  reading: Reading,
): Step[] {
  const steps = job.find("steps");
  if (!steps || !isSequence(steps) || converted.type !== "job") return [];
  return [...steps].flatMap((step, at) => {
    const result = isMapping(step) && readStep(step, converted.steps[at], defaults, uses, reading);
    return result ? [result] : [];
  });
}

function readCall(job: MappingToken, workflow: Workflow): Call {
  const given = job.find("with");
  const secrets = job.find("secrets");
  const named = secrets && isMapping(secrets) ? secrets : undefined;
  return {
    workflow,
    secrets: secrets && !named ? "inherit" : named,
    ...(given && isMapping(given) && { with: given }),
  };
}

/**
 * Reads one job. `converted` is GitHub's own reading of it, with its needs and condition; `called` the workflow that it
 * calls, where it does.
 */
export function readJob(
  job: MappingToken,
  converted: WorkflowJob,
  workflowDefaults: RunDefaults,
  uses: UsesOptions,
  reading: Reading,
  called: Workflow | undefined,
): Job {
  checkMembers(job, reading);
  const defaults = readRunDefaults(job.find("defaults"), workflowDefaults);
  const strategy = job.find("strategy");
  const failFast = strategy && isMapping(strategy) ? strategy.find("fail-fast") : undefined;
  const env = job.find("env");
  const outputs = job.find("outputs");
  const timeoutMinutes = job.find("timeout-minutes");
  const continueOnError = job.find("continue-on-error");
  return {
    id: converted.id.value,
    name: converted.name ?? converted.id,
    needs: (converted.needs ?? []).map(({ value }) => value),
    if: converted.if,
    legs: readLegs(job, reading),
    failFast: !failFast || literalOf(failFast) !== false,
    steps: readSteps(job, converted, defaults, uses, reading),
    ...(env && isMapping(env) && { env }),
    ...(outputs && isMapping(outputs) && { outputs }),
    ...(timeoutMinutes && { timeoutMinutes }),
    ...(continueOnError && { continueOnError }),
    ...(called && { call: readCall(job, called) }),
  };
}
