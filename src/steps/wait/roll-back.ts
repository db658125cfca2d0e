import { primaryOf } from "../../deployment/events.ts";
import { judge, revision } from "../../deployment/judge.ts";
import type { Service, WaitTarget } from "../../deployment/observed.ts";
import type { Verdict } from "../../deployment/verdict.ts";
import type { Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import type { WaitResult } from "./follow.ts";
import { observer } from "./observe.ts";
import type { WaitOptions } from "./options.ts";
import { waitForDeployments } from "./wait.ts";

interface Context {
  readonly ports: Ports;
  readonly signal: AbortSignal;
}

/** Endings that going back cannot mend: somebody else decided, nothing is left, or nobody knows. */
const beyond = new Set(["service-gone", "rollback-failed", "newer-deployment", "out-of-sight"]);

/** Whether an ending is one that going back can mend. */
export function canGoBack({ outcome, cause }: Pick<WaitResult, "outcome" | "cause">): boolean {
  return (outcome === "failed" && !beyond.has(cause ?? "")) || outcome === "timed-out";
}

/**
 * Puts a service back to what it ran before a deployment that failed, and waits for that in its turn, as long as for
 * the deployment itself: ECS rolls back where it has a record of the deployment to stop; else the revision from before
 * is deployed again. A newer deployment, and one that came to a good end after all, are left alone.
 *
 * ECS has no way to halt a deployment where it is: StopServiceDeployment knows ROLLBACK alone. So `stop` is the same,
 * and scales a first deployment, which has nothing to go back to, down to no tasks.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stop-service-deployment.html
 * @returns how it ended, with the evidence of the failure; the failure itself where there is nothing to go back to
 */
export async function goBack(
  target: WaitTarget,
  failure: WaitResult,
  options: WaitOptions & { readonly choice: "rollback" | "stop" },
  context: Context,
): Promise<WaitResult> {
  const { choice } = options;
  const unchanged = (says: string): WaitResult => ({ ...failure, says: `${failure.says} ${says}` });
  try {
    const back = await begin(target, context, choice);
    if (typeof back === "string") return unchanged(back);
    // The tasks of the failed deployment have told what they had to tell; and what is on its way back stays so.
    const onTheWay: WaitOptions = {
      ...options,
      failAfter: 0,
      logLines: 0,
      onCancel: "leave",
      toldUntil: failure.service?.events[0]?.createdAt,
    };
    const [result] = await waitForDeployments([back], onTheWay, context);
    const way = back === target ? "rolls-back" : back.deploymentId === undefined ? "scales" : "deploys";
    return result ? joined(failure, result, way) : failure;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return unchanged(`It was not put back: ${error.message}`);
  }
}

/** @param way `rolls-back`: ECS does so by itself, and our deployment's success is none of the way back */
function joined(
  failure: WaitResult,
  result: WaitResult,
  way: "rolls-back" | "deploys" | "scales",
): WaitResult {
  const done = result.outcome === "rolled-back" || (result.outcome === "succeeded" && way !== "rolls-back");
  const to = result.service && primaryOf(result.service)?.taskDefinition;
  const [did, doing] =
    way === "scales"
      ? ["scaled the service to 0 tasks; the next run has to say `desired-count`", "Scaling to 0 tasks"]
      : [`put the service back to ${revision(to)}`, "Going back"];
  const { goesOn: _before, ...ended } = failure;
  return {
    ...ended,
    ...(done || result.goesOn === undefined ? {} : { goesOn: result.goesOn }),
    ...(result.service ? { service: result.service } : {}),
    // Another deployment's roll is a picture of its own; that of ECS's way back is of both.
    ...(way === "rolls-back" && result.roll ? { roll: result.roll } : {}),
    moments: [
      ...failure.moments,
      ...result.moments.map((moment) => ({ ...moment, at: moment.at + failure.waited })),
    ],
    waited: failure.waited + result.waited,
    outcome: done && way !== "scales" ? "rolled-back" : failure.outcome,
    says: done
      ? `${failure.says} This step ${did}.`
      : `${failure.says} ${doing} ended as ${result.outcome}: ${result.says}`,
  };
}

/** What to wait for on the way back: our own deployment where ECS rolls it back; or why there is nothing. */
async function begin(
  target: WaitTarget,
  { ports, signal }: Context,
  choice: "rollback" | "stop",
): Promise<WaitTarget | string> {
  const { cluster, service, previousTaskDefinition: previous } = target;
  const ecs = await ports.ecs();
  const observe = observer(ecs, target, { ports, signal });
  const look = async () => {
    const seen = await ecs.describeService(cluster, service);
    const snapshot = await observe.look(seen);
    // There is no next look: what is STOPPED, somebody has stopped.
    const { halted: _halted, ...last } = snapshot;
    return { snapshot, primary: seen && primaryOf(seen), verdict: judge(target, last) };
  };

  if (signal.aborted) return late;
  let { snapshot, primary, verdict } = await look();
  const decided = settled(verdict, target);
  if (decided !== undefined) return decided;
  const record = snapshot.serviceDeployment;
  const hasSource = previous !== undefined || (record?.sourceServiceRevisions ?? []).length > 0;
  if (record && hasSource) {
    try {
      await ecs.stopServiceDeployment(record.serviceDeploymentArn);
      ports.log.line("told ECS to roll back to what ran before");
      return target;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      ports.log.line(`ECS does not roll back by itself: ${error.message}`);
    }
    // It refuses what is over or on its way back by now.
    ({ primary, verdict } = await look());
    const since = settled(verdict, target);
    if (since !== undefined) return since;
  }
  if (previous === undefined) {
    if (choice === "rollback" || hasSource) return "There is no revision from before to go back to.";
    return signal.aborted ? late : scaleToNothing(target, snapshot.service, ports);
  }
  if (previous === target.taskDefinition)
    return `There is nothing to go back to: it ran ${revision(previous)} before as well.`;
  if (primary && primary.id !== target.deploymentId) return target;
  if (signal.aborted) return late;
  // ECS knows no condition for an update: a newer deployment that comes at this very moment would be undone.
  const updated = await ecs.updateService({ cluster, service, taskDefinition: previous });
  const made = primaryOf(updated);
  if (!made || made.id === target.deploymentId) return "It could not be put back: ECS began no deployment.";
  ports.log.line(`updated service ${service}: ${revision(previous)} again`);
  return {
    cluster,
    service,
    deploymentId: made.id,
    createdAt: made.createdAt ?? 0,
    taskDefinition: previous,
  };
}

/** A first deployment: nothing but its own tasks is there. */
async function scaleToNothing(
  { cluster, service }: WaitTarget,
  seen: Service | undefined,
  { ecs, log }: Ports,
): Promise<WaitTarget | string> {
  // Where others run as well, a count of 0 would stop them too.
  if (seen?.deployments.length !== 1) return "It was not scaled to 0 tasks: others than ours are there.";
  const updated = await (await ecs()).updateService({ cluster, service, desiredCount: 0 });
  log.line(`updated service ${service}: desiredCount 0, as there is no revision from before to go back to`);
  return { cluster, service, createdAt: (updated.events[0]?.createdAt ?? 0) + 0.001, desiredCount: 0 };
}

const late = "The workflow was cancelled before it could be put back.";

/** What is to be waited for, or said, where there is nothing more to be done. */
function settled(verdict: Verdict, target: WaitTarget): WaitTarget | string | undefined {
  if (!verdict.over) return verdict.phase === "rolling-back" ? target : undefined;
  if (verdict.outcome === "rolled-back") return target;
  return canGoBack(verdict) ? undefined : `It was left as it is: ${verdict.says}`;
}
