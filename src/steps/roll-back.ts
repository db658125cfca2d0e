import { revision } from "../deployment/judge.ts";
import type { WaitTarget } from "../deployment/observed.ts";
import type { Ports } from "../ports.ts";
import { Refusal } from "../refusal.ts";
import type { WaitResult } from "./follow.ts";
import { primaryDeployment } from "./live-service.ts";
import { type WaitOptions, waitForDeployments } from "./wait.ts";

interface Context {
  readonly ports: Ports;
  readonly signal: AbortSignal;
}

/** Whether an ending is one that going back can mend: not one in which somebody else decided, or nothing is left. */
export function canGoBack({ outcome, cause }: WaitResult): boolean {
  return (
    (outcome === "failed" && cause !== "service-gone" && cause !== "rollback-failed") ||
    outcome === "timed-out"
  );
}

/**
 * Puts a service back to what it ran before a deployment that failed, and waits for that in its turn: ECS itself rolls
 * back where it has a record of the deployment to stop; else the revision from before is deployed again.
 * @returns how it ended, with the evidence of the failure; the failure itself where there is nothing to go back to
 */
export async function goBack(
  target: WaitTarget,
  failure: WaitResult,
  options: WaitOptions,
  context: Context,
): Promise<WaitResult> {
  const { previousTaskDefinition: previous } = target;
  if (previous === undefined)
    return { ...failure, says: `${failure.says} There is no revision from before to go back to.` };
  context.ports.log.line(`${failure.outcome}: ${failure.says}`);
  const back = await start({ ...target, previousTaskDefinition: previous }, failure, context);
  if (typeof back === "string") return { ...failure, says: `${failure.says} ${back}` };
  // The tasks of the failed deployment have told what they had to tell.
  const [result] = await waitForDeployments([back], { ...options, failAfter: 0, logLines: 0 }, context);
  const done = result?.outcome === "rolled-back" || (result?.outcome === "succeeded" && back !== target);
  const ending = {
    ...failure,
    moments: [...failure.moments, ...later(result, failure)],
    waited: failure.waited + (result?.waited ?? 0),
  };
  if (!done)
    return {
      ...ending,
      says: `${failure.says} Going back to ${revision(previous)} ended as ${result?.outcome}: ${result?.says}`,
    };
  return {
    ...ending,
    outcome: "rolled-back",
    says: `${failure.says} This step put the service back to ${revision(previous)}.`,
  };
}

/** The deployment to wait for on the way back, or why there is none. */
async function start(
  target: WaitTarget & { readonly previousTaskDefinition: string },
  { recordArn }: WaitResult,
  { ports }: Context,
): Promise<WaitTarget | string> {
  const { cluster, service, previousTaskDefinition: taskDefinition } = target;
  const ecs = await ports.ecs();
  try {
    if (recordArn !== undefined) {
      await ecs.stopServiceDeployment(recordArn);
      ports.log.line(`told ECS to roll back to ${revision(taskDefinition)}`);
      return target;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ports.log.line(`ECS does not roll back by itself: ${error.message}`);
  }
  try {
    const updated = await ecs.updateService({ cluster, service, taskDefinition });
    const { id, createdAt = 0 } = primaryDeployment(updated);
    ports.log.line(`updated service ${service}: ${revision(taskDefinition)} again`);
    return { cluster, service, deploymentId: id, createdAt, taskDefinition };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `It could not be put back: ${error.message}`;
  }
}

function later(result: WaitResult | undefined, { waited }: WaitResult) {
  return (result?.moments ?? []).map((moment) => ({ ...moment, at: moment.at + waited }));
}
