import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { isMapping } from "@actions/workflow-parser/templates/tokens/type-guards";
import { Failure, type Problem } from "../src/failure.ts";
import { readInputs } from "./dispatch-inputs.ts";
import { literalOf } from "./expressions.ts";
import { jobOrder } from "./plan.ts";
import { readJob } from "./read-job.ts";
import { readRunDefaults } from "./read-step.ts";
import { namedSettings, type Reading, refuseFunctions, startReading } from "./reading.ts";
import { convertWorkflowTemplate, parseProblems, parseWorkflowText } from "./templates.ts";
import { calledFile, type UsesOptions } from "./uses.ts";
import type { DispatchInput, Workflow } from "./workflow.ts";

/** Filters of events decide at GitHub whether a run starts at all; here the caller has decided. */
function ignoreFilters(on: MappingToken, reading: Reading): void {
  for (const { key: event, value } of on) {
    if (!isMapping(value) || event.toString().startsWith("workflow_")) continue;
    for (const { key } of value) reading.ignore(key, `on.${event.toString()}.${key.toString()}`);
  }
}

function member(token: TemplateToken | undefined, name: string): TemplateToken | undefined {
  return token && isMapping(token) ? token.find(name) : undefined;
}

function inputsOf(on: TemplateToken | undefined, event: string, reading: Reading): DispatchInput[] {
  const token = member(member(on, event), "inputs");
  if (!token) return [];
  const inputs = literalOf(token);
  if (inputs === undefined)
    reading.refuse(token, "Inputs with expressions are not read here", "Give plain defaults.");
  return readInputs({ inputs: inputs ?? {} });
}

/** The outputs of `workflow_call`: their values, which are expressions. */
function outputsOf(on: TemplateToken | undefined): Record<string, TemplateToken> {
  const outputs = member(member(on, "workflow_call"), "outputs");
  const values = [...(outputs && isMapping(outputs) ? outputs : [])].map(({ key, value }) => [
    key.toString(),
    member(value, "value"),
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** As they come in the file; those of an action.yml stand where the workflow uses it, which has come first already. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.where?.line ?? 0) - (b.where?.line ?? 0));
}

/** Workflows that may call each other in a chain, the first one included: GitHub's limit. */
const longestChain = 10;

/** Reads the workflows that jobs call, by the id of the job. */
async function readCalled(
  jobs: TemplateToken | undefined,
  uses: UsesOptions,
  chain: readonly string[],
  reading: Reading,
): Promise<Map<string, Workflow>> {
  const called = new Map<string, Workflow>();
  for (const { key, value } of jobs && isMapping(jobs) ? jobs : []) {
    const token = isMapping(value) ? value.find("uses") : undefined;
    if (!token) continue;
    try {
      const file = calledFile(token.toString(), uses);
      if (chain.includes(file) || chain.length >= longestChain) {
        throw new Failure({ message: `${token.toString()} closes a circle of calls, or one too long` });
      }
      called.set(key.toString(), await readWorkflow(file, uses, chain));
    } catch (error) {
      reading.refuseFor(token, error);
    }
  }
  return called;
}

/** Lets GitHub's parser check `with` and `secrets` of a job against the workflow that it calls. */
function calledTexts(uses: UsesOptions) {
  return {
    getFileContent: async (reference: { path: string }) => {
      const name = `./${reference.path.replace(/^\.\//, "")}`;
      return { name, content: readFileSync(calledFile(name, uses), "utf8") };
    },
  };
}

/**
 * Reads a workflow file, and those that its jobs call.
 * @param chain the files whose jobs have led here
 * @throws Failure with all places that GitHub would refuse or, where there are none, all that this runner does not do.
 */
export async function readWorkflow(
  file: string,
  uses: UsesOptions,
  chain: readonly string[] = [],
): Promise<Workflow> {
  const parsed = parseWorkflowText(file, readFileSync(file, "utf8"));
  const root = parsed.value;
  const tokens = root && isMapping(root) ? root.find("jobs") : undefined;
  const reading = startReading(file);
  const called = await readCalled(tokens, uses, [...chain, resolve(file)], reading);
  // Also finds circles in `needs`, doubled step ids and the like, and puts `success() &&` before conditions.
  const fetch = { fetchReusableWorkflowDepth: reading.problems.length > 0 ? 0 : 1 };
  const template = root && (await convertWorkflowTemplate(parsed.context, root, calledTexts(uses), fetch));
  const problems = parseProblems(file, parsed);
  if (problems.length > 0 || !root || !isMapping(root) || !template) throw new Failure(problems);

  refuseFunctions(root, reading);
  for (const { key } of root) {
    if (["permissions", "concurrency"].includes(key.toString())) reading.ignore(key, key.toString());
  }
  const on = root.find("on");
  if (on && isMapping(on)) ignoreFilters(on, reading);
  const events = Object.keys(template.events);
  const dispatch = inputsOf(on, "workflow_dispatch", reading);
  const callInputs = inputsOf(on, "workflow_call", reading);
  const defaults = readRunDefaults(root.find("defaults"), {});
  const jobs = template.jobs.flatMap((converted) => {
    const token = tokens && isMapping(tokens) ? tokens.find(converted.id.value) : undefined;
    return token && isMapping(token)
      ? [readJob(token, converted, defaults, uses, reading, called.get(converted.id.value))]
      : [];
  });
  if (reading.problems.length > 0) throw new Failure(inOrder(reading.problems));

  const env = root.find("env");
  return {
    file,
    name: root.find("name")?.toString() ?? file,
    events,
    inputs: dispatch.length > 0 ? dispatch : callInputs,
    callInputs,
    callOutputs: outputsOf(on),
    jobs: jobOrder(jobs),
    notEnforced: reading.notEnforced,
    settings: namedSettings(root),
    ...(env && isMapping(env) && { env }),
  };
}
