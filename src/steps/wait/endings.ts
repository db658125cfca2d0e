import type { WaitTarget } from "../../deployment/observed.ts";
import type { Ecs } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import type { Follower, Over } from "./follow.ts";
import type { WaitOptions } from "./wait.ts";

/*
 * Endings of a wait that are not ECS's own: each says what ECS goes on doing.
 */

export function timedOut({ service }: WaitTarget, { timeout }: Pick<WaitOptions, "timeout">): Over {
  return {
    over: true,
    outcome: "timed-out",
    says: `The deployment of ${service} was not complete after ${seconds(timeout)} s. ECS goes on with it.`,
  };
}

/** @param noProgress milliseconds */
export function stoodStill({ service }: WaitTarget, noProgress: number): Over {
  return {
    over: true,
    outcome: "timed-out",
    says: `Nothing of the deployment of ${service} moved for ${seconds(noProgress)} s. ECS goes on with it.`,
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

/** What ECS goes on doing after the workflow was cancelled; tells it to roll back where that is wanted. */
export async function cancelled(
  { target, turnedBack, recordArn }: Follower,
  { onCancel }: WaitOptions,
  ecs: Ecs,
): Promise<Over> {
  const over = (says: string): Over => ({ over: true, outcome: "cancelled", says: `Cancelled. ${says}` });
  if (turnedBack()) return over("ECS is rolling back, and goes on with that by itself.");
  if (onCancel === "leave")
    return over(`ECS goes on deploying ${target.deploymentId ?? target.service} by itself.`);
  try {
    const arn = await recordArn();
    if (arn === undefined)
      return over(
        "The deployment could not be rolled back, as ECS gave no record of it; ECS goes on with it.",
      );
    await ecs.stopServiceDeployment(arn);
    return over("ECS was told to roll back to the revision from before, and does so by itself.");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return over(`ECS goes on deploying, because it refused to roll back: ${error.message}`);
  }
}

function seconds(ms: number): number {
  return Math.round(ms / 1000);
}
