import { primaryOf } from "../../deployment/events.ts";
import { revision } from "../../deployment/judge.ts";
import type { WaitTarget } from "../../deployment/observed.ts";
import type { Ecs } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import type { Follower, Over } from "./follow.ts";
import type { WaitOptions } from "./options.ts";

/*
 * Endings of a wait that are not ECS's own: each says what ECS goes on doing.
 */

export function timedOut({ service }: WaitTarget, { timeout }: Pick<WaitOptions, "timeout">): Over {
  return {
    over: true,
    outcome: "timed-out",
    says: `The deployment of ${service} was not complete after ${seconds(timeout)} s.`,
    goesOn: "ECS goes on with it.",
  };
}

/** @param noProgress milliseconds */
export function stoodStill({ service }: WaitTarget, noProgress: number): Over {
  return {
    over: true,
    outcome: "timed-out",
    says: `Nothing of the deployment of ${service} moved for ${seconds(noProgress)} s.`,
    goesOn: "ECS goes on with it.",
  };
}

/** Looking is refused for good: how the deployment ends, nobody here can tell. */
export function outOfSight({ message, problems }: Refusal): Over {
  const hint = problems[0]?.hint;
  return {
    over: true,
    outcome: "failed",
    cause: "out-of-sight",
    says: `${message} How the deployment ends cannot be told from here; ECS goes on with it.`,
    ...(hint === undefined ? {} : { hint }),
  };
}

/**
 * What ECS goes on doing after the workflow was cancelled; tells it to roll back where that is wanted. Where there is no
 * record of the deployment that could be stopped, or no permission to, the revision from before is deployed again.
 */
export async function cancelled(
  { target, turnedBack, recordArn }: Follower,
  { onCancel }: WaitOptions,
  ecs: Ecs,
): Promise<Over> {
  const over = (says: string): Over => ({ over: true, outcome: "cancelled", says: `Cancelled. ${says}` });
  if (turnedBack()) return over("ECS is rolling back, and goes on with that by itself.");
  if (onCancel === "leave")
    return over(`ECS goes on deploying ${target.deploymentId ?? target.service} by itself.`);
  let because = "ECS gave no record of the deployment.";
  try {
    const arn = await recordArn();
    if (arn !== undefined) {
      await ecs.stopServiceDeployment(arn);
      return over("ECS was told to roll back to the revision from before, and does so by itself.");
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    because = error.message;
    // What it refuses for another reason is over by now, or on its way back.
    if (error.kind !== "denied")
      return over(`ECS goes on deploying, because it refused to roll back: ${because}`);
  }
  try {
    const before = await deployBefore(target, ecs);
    return over(
      before === undefined
        ? `ECS goes on deploying, as it could not be told to roll back: ${because}`
        : `ECS was told to deploy ${before} again, the revision from before, and does so by itself. It could not be told to roll back: ${because}`,
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return over(`ECS goes on deploying, because it refused to go back: ${error.message} ${because}`);
  }
}

/** @returns `web:1`; undefined where there is nothing to go back to, or ours is not what ECS is deploying any more */
async function deployBefore(target: WaitTarget, ecs: Ecs): Promise<string | undefined> {
  const { cluster, service, deploymentId, previousTaskDefinition: previous } = target;
  if (previous === undefined || previous === target.taskDefinition) return undefined;
  const seen = await ecs.describeService(cluster, service);
  const primary = seen && primaryOf(seen);
  if (primary === undefined || primary.id !== deploymentId || primary.rolloutState === "COMPLETED")
    return undefined;
  await ecs.updateService({ cluster, service, taskDefinition: previous });
  return revision(previous);
}

function seconds(ms: number): number {
  return Math.round(ms / 1000);
}
