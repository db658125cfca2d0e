import { readFileSync } from "node:fs";
import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import { isMapping } from "@actions/workflow-parser/templates/tokens/type-guards";
import { Failure, type Problem } from "../src/failure.ts";
import { isObject } from "../src/json.ts";
import { readInputs } from "./dispatch-inputs.ts";
import { literalOf } from "./expressions.ts";
import { jobOrder } from "./plan.ts";
import { readJob } from "./read-job.ts";
import { readRunDefaults } from "./read-step.ts";
import { namedSettings, type Reading, refuseFunctions, startReading } from "./reading.ts";
import { convertWorkflowTemplate, parseProblems, parseWorkflowText } from "./templates.ts";
import type { UsesOptions } from "./uses.ts";
import type { Workflow } from "./workflow.ts";

/** Filters of events decide at GitHub whether a run starts at all; here the caller has decided. */
function ignoreFilters(on: MappingToken, reading: Reading): void {
  for (const { key: event, value } of on) {
    if (!isMapping(value) || event.toString().startsWith("workflow_")) continue;
    for (const { key } of value) reading.ignore(key, `on.${event.toString()}.${key.toString()}`);
  }
}

/** As they come in the file; those of an action.yml stand where the workflow uses it, which has come first already. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.where?.line ?? 0) - (b.where?.line ?? 0));
}

/**
 * Reads a workflow file.
 * @throws Failure with all places that GitHub would refuse or, where there are none, all that this runner does not do.
 */
export async function readWorkflow(file: string, uses: UsesOptions): Promise<Workflow> {
  const parsed = parseWorkflowText(file, readFileSync(file, "utf8"));
  const root = parsed.value;
  // Also finds circles in `needs`, doubled step ids and the like, and puts `success() &&` before conditions.
  const template = root && (await convertWorkflowTemplate(parsed.context, root));
  const problems = parseProblems(file, parsed);
  if (problems.length > 0 || !root || !isMapping(root) || !template) throw new Failure(problems);

  const reading = startReading(file);
  refuseFunctions(root, reading);
  for (const { key } of root) {
    if (["permissions", "concurrency"].includes(key.toString())) reading.ignore(key, key.toString());
  }
  const on = root.find("on");
  if (on && isMapping(on)) ignoreFilters(on, reading);
  const events = Object.keys(template.events);
  const defaults = readRunDefaults(root.find("defaults"), {});
  const tokens = root.find("jobs");
  const jobs = template.jobs.flatMap((converted) => {
    const token = tokens && isMapping(tokens) ? tokens.find(converted.id.value) : undefined;
    return token && isMapping(token) ? [readJob(token, converted, defaults, uses, reading)] : [];
  });
  if (reading.problems.length > 0) throw new Failure(inOrder(reading.problems));

  const triggers = on && literalOf(on);
  const env = root.find("env");
  return {
    file,
    name: root.find("name")?.toString() ?? file,
    events,
    inputs: isObject(triggers) ? readInputs(triggers["workflow_dispatch"] ?? triggers["workflow_call"]) : [],
    jobs: jobOrder(jobs),
    notEnforced: reading.notEnforced,
    settings: namedSettings(root),
    ...(env && isMapping(env) && { env }),
  };
}
