import type { Ending } from "../../actions/action.ts";
import { advice } from "../../deployment/advice.ts";
import { revision } from "../../deployment/judge.ts";
import type { WaitTarget } from "../../deployment/observed.ts";
import { outcomes } from "../../deployment/outcome.ts";
import type { Problem } from "../../failure.ts";
import type { Log, Ports } from "../../ports.ts";
import { consoleLink, deploySummary } from "../../report/deploy-summary.ts";
import { named, namesOf } from "../named-log.ts";
import type { WaitResult } from "../wait/follow.ts";
import type { WaitOptions } from "../wait/options.ts";
import { canGoBack, goBack } from "../wait/roll-back.ts";
import { type Next, waitForDeployments } from "../wait/wait.ts";
import type { Begun } from "./begun.ts";
import { sayEstimate } from "./estimate.ts";

export interface FinishInput {
  /** Milliseconds. */
  readonly timeout: number;
  /** Milliseconds. */
  readonly "no-progress"?: number | undefined;
  readonly "fail-after"?: number | undefined;
  readonly "log-lines": number;
  readonly "on-cancel": WaitOptions["onCancel"];
  readonly "on-failure": "leave" | "rollback" | "stop";
  readonly "fail-on-superseded": boolean;
}

interface Context {
  readonly ports: Ports;
  readonly signal: AbortSignal;
  readonly outputs: { outcome?: string; seconds?: string; "task-definition-arn"?: string };
}

/** Ends a step that does not wait. */
export async function deployed(begun: Begun, ports: Ports): Promise<Ending> {
  await ports.log.summary(deploySummary({ ...about(begun), outcome: begun.outcome }));
  return { outcome: begun.outcome };
}

/** Waits for the deployment, reports how it ended, and makes that the step's ending. */
export async function finish(begun: Begun, input: FinishInput, context: Context): Promise<Ending> {
  return (await finishEach([begun], input, context)).ending;
}

/** The same for several at once: the step ends as the first that is red did. */
export async function finishAll(
  all: readonly Begun[],
  input: FinishInput,
  context: Context & { readonly outputs: { outcomes?: string } },
): Promise<Ending> {
  const { ending, results } = await finishEach(all, input, context);
  const names = namesOf(all.map(({ target }) => target));
  const pairs = results.map(({ outcome }, index) => [names[index], outcome]);
  context.outputs.outcomes = JSON.stringify(Object.fromEntries(pairs));
  return ending;
}

async function finishEach(
  all: readonly Begun[],
  input: FinishInput,
  { ports, signal, outputs }: Context,
): Promise<{ readonly ending: Ending; readonly results: readonly WaitResult[] }> {
  for (const { target, region } of all) {
    ports.log.line(
      `waiting for ${target.deploymentId ?? `${target.service}'s tasks`}: ${consoleLink({ ...target, region })}`,
    );
  }
  await Promise.all(all.map((begun) => sayEstimate(begun, input.timeout, { ports, signal })));
  const options = {
    timeout: input.timeout,
    noProgress: input["no-progress"],
    failAfter: input["fail-after"],
    logLines: input["log-lines"],
    onCancel: input["on-cancel"],
  };
  const targets = all.map(({ target }) => target);
  // Each is said, and put back, as soon as it is certain, whatever the others still do.
  const next: Next = async (target, result, own) => {
    const choice = input["on-failure"];
    const goesBack = choice !== "leave" && canGoBack(result);
    own.log.line(`${result.outcome}: ${goesBack ? result.says : sentences(result)}`);
    if (!goesBack) return result;
    const back = await goBack(target, result, { ...options, choice }, { ports: own, signal });
    own.log.line(`${back.outcome}: ${sentences(back).slice(result.says.length).trim()}`);
    return back;
  };
  const results = await waitForDeployments(targets, options, { ports, signal }, next);
  outputs.seconds = String(Math.max(...results.map(({ waited }) => waited)));
  const endings: Ending[] = [];
  const names = namesOf(targets);
  for (const [index, result] of results.entries()) {
    const begun = all[index];
    const log = all.length > 1 ? named(ports.log, names[index] ?? "") : ports.log;
    if (begun) endings.push(await ended(begun, result, input, log));
  }
  if (all.length === 1) {
    const deployed = results[0]?.service?.taskDefinition;
    if (deployed !== undefined) outputs["task-definition-arn"] ??= deployed;
  }
  return { ending: worst(endings, ports), results };
}

/** Reports how one ended. */
async function ended(begun: Begun, result: WaitResult, input: FinishInput, log: Log): Promise<Ending> {
  const { outcome, evidence, moments, roll, waited } = result;
  const forgiven = outcome === "superseded" && !input["fail-on-superseded"];
  const problem = outcomes[outcome].green || forgiven ? undefined : problemOf(result, begun.target);
  showEvidence(result, log);
  await log.summary(
    deploySummary({
      ...about(begun),
      outcome,
      says: sentences(result),
      evidence,
      moments,
      ...(roll ? { roll } : {}),
      waited,
      ...(problem ? { problem } : {}),
    }),
  );
  return { outcome, ...(problem ? { problem } : {}), ...(forgiven ? { forgiven } : {}) };
}

/** The first that is red, else the first; what is wrong with the other red ones is said here. */
function worst(endings: readonly Ending[], { log }: Ports): Ending {
  const red = endings.filter(({ problem }) => problem !== undefined);
  for (const { problem } of red.slice(1)) if (problem) log.error(problem);
  return red[0] ?? endings[0] ?? {};
}

function problemOf(result: WaitResult, target: WaitTarget): Problem {
  const { stopped, events } = result.evidence;
  const reason = stopped[0]?.reason ?? events.at(-1);
  return {
    message: `${target.service}: ${result.outcome}. ${sentences(result)}${reason === undefined ? "" : ` ${reason}`}`,
    ...(result.hint === undefined ? advice(result) : { hint: result.hint }),
  };
}

/** The cause, and what ECS does next. */
function sentences({ says, goesOn }: WaitResult): string {
  return goesOn === undefined ? says : `${says} ${goesOn}`;
}

function showEvidence({ evidence }: WaitResult, log: Log): void {
  if (evidence.stopped.length > 0) {
    log.group(
      "Tasks that stopped",
      evidence.stopped.map(({ tasks, reason }) => `${tasks} × ${reason}`),
    );
  }
  if (evidence.waiting?.length) log.group("Tasks that do not get on", evidence.waiting);
  if (evidence.targets.length > 0) log.group("Targets that are not healthy", evidence.targets);
  for (const { container, task, lines } of evidence.logs) {
    log.group(
      `Last lines of container '${container}' (task ${task})`,
      lines.length > 0 ? lines : ["(it wrote none)"],
    );
  }
}

function about({ target, region, changes }: Begun) {
  return {
    region,
    cluster: target.cluster,
    service: target.service,
    to: revision(target.taskDefinition),
    ...(target.previousTaskDefinition === undefined ? {} : { from: revision(target.previousTaskDefinition) }),
    ...(changes ? { changes } : {}),
  };
}
