import { canMove, defaultPercents } from "../scheduler/bounds.ts";
import {
  ourEvents,
  primaryOf,
  saysCannotMove,
  saysCompleted,
  saysRollingBack,
  saysSteady,
} from "./events.ts";
import type { Deployment, Service, ServiceDeployment, Snapshot, WaitTarget } from "./observed.ts";
import type { Outcome } from "./outcome.ts";

/** Still going, or over; always with a sentence for the person who waits. */
export type Verdict =
  | { readonly over: false; readonly phase: "rolling" | "rolling-back"; readonly says: string }
  | { readonly over: true; readonly outcome: Outcome; readonly says: string; readonly cause?: Cause };

export type Cause =
  | "service-gone"
  | "tasks-failed"
  | "roll-cannot-move"
  | "newer-deployment"
  | "stopped-by-hand"
  | "rollback-failed"
  | "replaced-by-old-revision";

/** Looks without our deployment after which it is taken to be gone rather than not shown yet. */
const believeMissing = 4;

/**
 * What has become of our deployment, from one look. Judges our deployment's id and nothing else: a service that is
 * stable on another revision, and a steady-state event from before, prove nothing.
 */
export function judge(target: WaitTarget, snapshot: Snapshot): Verdict {
  const { service } = snapshot;
  if (!service) {
    if (snapshot.missing < believeMissing) return going("ECS does not know the service yet.");
    return over("failed", "The service is gone: ECS does not know it any more.", "service-gone");
  }
  if (service.status !== undefined && service.status !== "ACTIVE") {
    return over("failed", `The service is ${service.status}: somebody deleted it.`, "service-gone");
  }
  if (target.deploymentId === undefined) return judgeCount(service, snapshot.missing);
  const ours = service.deployments.find((deployment) => deployment.id === target.deploymentId);
  const primary = primaryOf(service);
  if (primary && primary.id !== target.deploymentId && isNewer(primary, target)) {
    return over(
      "superseded",
      `A newer deployment, ${primary.id} (${revision(primary.taskDefinition)}), took over from ours.`,
      "newer-deployment",
    );
  }
  return (
    fromServiceDeployment(snapshot.serviceDeployment, target, service) ??
    fromDeployments(ours, primary, target, service, snapshot.missing)
  );
}

/** The record of ServiceDeployments says how it ended even when the deployment has left the service's list. */
function fromServiceDeployment(
  record: ServiceDeployment | undefined,
  target: WaitTarget,
  service: Service,
): Verdict | undefined {
  const reason = record?.statusReason ?? record?.rollback?.reason ?? "";
  switch (record?.status) {
    case "SUCCESSFUL":
      return over("succeeded", `Deployment ${target.deploymentId} is complete.`);
    case "ROLLBACK_SUCCESSFUL":
      return rolledBack(service, reason);
    case "ROLLBACK_FAILED":
      return over(
        "failed",
        `The deployment failed, and so did its rollback. ${reason}`.trim(),
        "rollback-failed",
      );
    case "STOPPED":
      return over("stopped", `Somebody stopped the deployment. ${reason}`.trim(), "stopped-by-hand");
    case "ROLLBACK_REQUESTED":
    case "ROLLBACK_IN_PROGRESS":
      return { over: false, phase: "rolling-back", says: `ECS is rolling back. ${reason}`.trim() };
    default:
      return undefined;
  }
}

function fromDeployments(
  ours: Deployment | undefined,
  primary: Deployment | undefined,
  target: WaitTarget,
  service: Service,
  missing: number,
): Verdict {
  if (!ours) {
    const said = ourEvents(service, target).some((event) =>
      saysRollingBack(event, target.deploymentId ?? ""),
    );
    if (!primary || (!said && missing < believeMissing))
      return going("ECS does not list our deployment yet.");
    return primary.rolloutState === "IN_PROGRESS"
      ? { over: false, phase: "rolling-back", says: backTo(primary) }
      : rolledBack(service, primary.rolloutStateReason ?? "");
  }
  if (primary && primary.id !== ours.id) {
    // The deployment from before is primary again, under its old id: that is how ECS rolls back.
    return { over: false, phase: "rolling-back", says: backTo(primary) };
  }
  switch (ours.rolloutState) {
    case "COMPLETED":
      return over("succeeded", `Deployment ${ours.id} is complete.`);
    case "FAILED":
      return over(
        "failed",
        `The deployment failed and ECS starts no more tasks of it: ${ours.rolloutStateReason ?? "no reason given"}`,
        "tasks-failed",
      );
    default:
      if (cannotMove(service, target)) return over("failed", cannotMoveSentence(service), "roll-cannot-move");
      return ours.rolloutState === undefined
        ? withoutRolloutState(ours, target, service)
        : going(counts(service));
  }
}

/**
 * Behind a classic load balancer ECS gives no rolloutState, so the end is: our deployment alone, all its tasks running,
 * and ECS's own word, later than our deployment, that it is complete or the service steady.
 */
function withoutRolloutState(ours: Deployment, target: WaitTarget, service: Service): Verdict {
  const alone = service.deployments.length === 1;
  const running = ours.runningCount === service.desiredCount && (ours.pendingCount ?? 0) === 0;
  const said = ourEvents(service, target).some((event) => saysCompleted(event, ours.id) || saysSteady(event));
  return alone && running && said
    ? over("succeeded", `Deployment ${ours.id} is complete: ${counts(service)}.`)
    : going(counts(service));
}

/** No deployment of ours: only the number of tasks was to change. */
function judgeCount(service: Service, missing: number): Verdict {
  // A count that stays another one was changed since, by autoscaling or somebody else.
  const lagging = missing > 0 && missing < believeMissing;
  const settled =
    !lagging &&
    service.deployments.length === 1 &&
    service.runningCount === service.desiredCount &&
    (service.pendingCount ?? 0) === 0;
  return settled
    ? over("succeeded", `The service runs ${service.desiredCount} task(s).`)
    : going(counts(service));
}

/** Both the arithmetic and ECS itself say so; either alone could pass. */
function cannotMove(service: Service, target: WaitTarget): boolean {
  const percents = { ...defaultPercents, ...service.deploymentConfiguration };
  return (
    service.deployments.length > 1 &&
    !canMove(service.desiredCount ?? 0, percents) &&
    ourEvents(service, target).some(saysCannotMove)
  );
}

function cannotMoveSentence(service: Service): string {
  const { minimumHealthyPercent, maximumPercent } = {
    ...defaultPercents,
    ...service.deploymentConfiguration,
  };
  return (
    `With ${service.desiredCount} task(s) and ${minimumHealthyPercent}/${maximumPercent} percent ECS may neither stop ` +
    "an old task nor start a new one, and says so itself: this deployment can never finish."
  );
}

function rolledBack(service: Service, reason: string): Verdict {
  return over(
    "rolled-back",
    `ECS put the service back to ${revision(primaryOf(service)?.taskDefinition ?? service.taskDefinition)}. ${reason}`.trim(),
    "replaced-by-old-revision",
  );
}

function isNewer(primary: Deployment, target: WaitTarget): boolean {
  return (primary.createdAt ?? 0) > target.createdAt;
}

function backTo(primary: Deployment): string {
  return `ECS is rolling back to ${revision(primary.taskDefinition)}.`;
}

function going(says: string): Verdict {
  return { over: false, phase: "rolling", says };
}

function over(outcome: Outcome, says: string, cause?: Cause): Verdict {
  return { over: true, outcome, says, ...(cause === undefined ? {} : { cause }) };
}

/** `web:2 1 running, 1 pending; web:1 1 running` */
export function counts(service: Service): string {
  return service.deployments
    .map(({ taskDefinition, runningCount, pendingCount }) => {
      const pending = pendingCount ? `, ${pendingCount} pending` : "";
      return `${revision(taskDefinition)} ${runningCount ?? 0} running${pending}`;
    })
    .join("; ");
}

/** `family:revision` of a task definition's ARN. */
export function revision(taskDefinition: string | undefined): string {
  return taskDefinition?.split("/").at(-1) ?? "(unknown revision)";
}
