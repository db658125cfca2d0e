import type { Ending } from "../actions/action.ts";
import { advice } from "../deployment/advice.ts";
import { revision } from "../deployment/judge.ts";
import type { WaitTarget } from "../deployment/observed.ts";
import { outcomes } from "../deployment/outcome.ts";
import type { Problem } from "../failure.ts";
import type { Ports } from "../ports.ts";
import { consoleLink, deploySummary } from "../report/deploy-summary.ts";
import { type WaitOptions, type WaitResult, waitForDeployment } from "./wait.ts";

/** A deployment that was begun or found under way (`started`), not needed, or only rehearsed (`skipped`). */
export interface Begun {
  readonly outcome: "started" | "not-needed" | "skipped";
  readonly target: WaitTarget;
  readonly region: string;
  /** What changed in the task definition, a line each. */
  readonly changes?: readonly string[];
}

export interface FinishInput {
  /** Milliseconds. */
  readonly timeout: number;
  readonly "on-cancel": WaitOptions["onCancel"];
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
  const { ports, signal, outputs } = context;
  const { target } = begun;
  ports.log.line(
    `waiting for ${target.deploymentId ?? `${target.service}'s tasks`}: ${consoleLink({ ...target, region: begun.region })}`,
  );
  const result = await waitForDeployment(
    target,
    { timeout: input.timeout, onCancel: input["on-cancel"] },
    { ports, signal },
  );
  outputs.seconds = String(result.waited);
  if (result.service?.taskDefinition !== undefined)
    outputs["task-definition-arn"] ??= result.service.taskDefinition;
  const forgiven = result.outcome === "superseded" && !input["fail-on-superseded"];
  const problem = outcomes[result.outcome].green || forgiven ? undefined : problemOf(result, target);
  ports.log.line(`${result.outcome}: ${result.says}`);
  showEvidence(result, ports);
  const { outcome, says, evidence, moments, waited } = result;
  await ports.log.summary(
    deploySummary({
      ...about(begun),
      outcome,
      says,
      evidence,
      moments,
      waited,
      ...(problem ? { problem } : {}),
    }),
  );
  return { outcome: result.outcome, ...(problem ? { problem } : {}), ...(forgiven ? { forgiven } : {}) };
}

function problemOf(result: WaitResult, target: WaitTarget): Problem {
  const { stopped, events } = result.evidence;
  const reason = stopped[0]?.reason ?? events.at(-1);
  return {
    message: `${target.service}: ${result.outcome}. ${result.says}${reason === undefined ? "" : ` ${reason}`}`,
    ...advice(result),
  };
}

function showEvidence({ evidence }: WaitResult, { log }: Ports): void {
  if (evidence.stopped.length > 0) {
    log.group(
      "Tasks that stopped",
      evidence.stopped.map(({ tasks, reason }) => `${tasks} × ${reason}`),
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
