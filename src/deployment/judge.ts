import { cannotMove, cannotMoveSentence } from "./cannot-move.ts";
import { ourEvents, primaryOf, saysCompleted, saysRollingBack, saysSteady } from "./events.ts";
import type { Deployment, Service, ServiceDeployment, Snapshot, WaitTarget } from "./observed.ts";
import { hasStages } from "./stages.ts";
import { going, over, rollingBack, type Verdict } from "./verdict.ts";

/**
 * Looks in a row after which what they show is believed: our deployment is gone rather than not shown yet; a FAILED one
 * is not put back by ECS.
 */
const believed = 4;

/**
 * What has become of our deployment, from one look. Judges our deployment's id and nothing else: a service that is
 * stable on another revision, and a steady-state event from before, prove nothing.
 */
export function judge(target: WaitTarget, snapshot: Snapshot): Verdict {
  const { service } = snapshot;
  if (!service) {
    if (snapshot.missing < believed) return going("ECS does not know the service yet.");
    return over("failed", "The service is gone: ECS does not know it any more.", "service-gone");
  }
  if (service.status !== undefined && service.status !== "ACTIVE") {
    // A read that lags behind CreateService may show a service of that name that was deleted before.
    if (snapshot.missing > 0 && snapshot.missing < believed)
      return going(`ECS shows the service as ${service.status}.`);
    return over("failed", `The service is ${service.status}: somebody deleted it.`, "service-gone");
  }
  if (target.deploymentId === undefined) return judgeCount(service, snapshot.missing);
  const primary = primaryOf(service);
  const found: Found = {
    target,
    service,
    primary,
    ours: service.deployments.find((deployment) => deployment.id === target.deploymentId),
    newer: primary && primary.id !== target.deploymentId && isNewer(primary, target) ? primary : undefined,
    record: snapshot.serviceDeployment,
  };
  return (
    endedByItself(found) ??
    superseded(found) ??
    fromRecord(found, snapshot) ??
    fromDeployments(found, snapshot)
  );
}

/** What one look shows of our deployment. */
interface Found {
  readonly target: WaitTarget;
  readonly service: Service;
  readonly primary: Deployment | undefined;
  readonly ours: Deployment | undefined;
  /** The primary deployment, where it is newer than ours. */
  readonly newer: Deployment | undefined;
  readonly record: ServiceDeployment | undefined;
}

/** What was over before a newer deployment came, or without one; the record tells it even of one that is not listed. */
function endedByItself(found: Found): Verdict | undefined {
  const { target, service, primary, ours, newer, record } = found;
  if (isGoneBackTo(found)) return undefined;
  const turnedBack = primary !== undefined && primary !== ours && !newer;
  const complete = ours?.rolloutState === "COMPLETED" && !turnedBack && !stillInStages(service, record);
  if (record?.status === "SUCCESSFUL" || complete)
    return (
      scaledAway(found) ??
      over("succeeded", `Deployment ${target.deploymentId} is complete.${unproven(service)}`)
    );
  if (record?.status === "ROLLBACK_SUCCESSFUL") return rolledBack(service, newer, reasonOf(record));
  if (record?.status === "ROLLBACK_FAILED")
    return over(
      "failed",
      `The deployment failed, and so did its rollback. ${reasonOf(record)}`.trim(),
      "rollback-failed",
    );
  if (ours?.rolloutState === "FAILED" && newer)
    return over(
      "failed",
      `The deployment failed: ${ours.rolloutStateReason ?? "no reason given"} ${tookOver(newer)}`,
      "newer-deployment",
    );
  return undefined;
}

/** It is complete as ECS sees it, and nobody has seen its tasks start. */
function unproven({ desiredCount }: Service): string {
  return desiredCount === 0 ? " No task of it was started: the service's desired count is 0." : "";
}

/** At a count of 0 ECS calls every deployment complete: of one that began with tasks that proves nothing. */
function scaledAway({ target, service }: Pick<Found, "target" | "service">): Verdict | undefined {
  if (service.desiredCount !== 0 || !target.begunWith) return undefined;
  return over(
    "stopped",
    `Somebody scaled the service from ${target.begunWith} to 0 before the deployment was seen complete: ECS calls it complete now, and no task of it runs.`,
    "stopped-by-hand",
  );
}

/**
 * Whether ECS is on its way back to ours from a newer one that failed. Our record then says SUCCESSFUL all the while, of
 * the time before.
 */
function isGoneBackTo({ service, target, primary, ours }: Found): boolean {
  if (!ours || ours !== primary || ours.rolloutState === "COMPLETED") return false;
  const { rolloutStateReason = "" } = ours;
  return (
    rolloutStateReason.includes("rolling back to") || service.deployments.some((one) => isNewer(one, target))
  );
}

/** A blue/green deployment may still be rolled back when all of its tasks run: its record has the last word. */
function stillInStages(service: Service, record: ServiceDeployment | undefined): boolean {
  return hasStages(service) && record !== undefined && record.status !== "SUCCESSFUL";
}

function superseded({ newer }: Found): Verdict | undefined {
  return newer && over("superseded", tookOver(newer), "newer-deployment");
}

/** What ServiceDeployments' record says, even when the deployment has left the service's list. */
function fromRecord({ ours, record }: Found, { halted }: Pick<Snapshot, "halted">): Verdict | undefined {
  switch (record?.status) {
    case "STOPPED":
      // The record is looked at after the service, whose list may not have the newer one yet.
      if (/\bnew(er)? (service )?deployment\b/i.test(reasonOf(record)))
        return over(
          "superseded",
          `A newer deployment took over from ours. ${reasonOf(record)}`,
          "newer-deployment",
        );
      // Not only by hand: so ends one, too, that a circuit breaker or an alarm fails where no rollback is on.
      if (ours?.rolloutState === "FAILED" || triggered(record))
        return over("failed", failedSentence(reasonOf(record) || ours?.rolloutStateReason), "tasks-failed");
      // What its words are where a newer one stops it, AWS does not say: that one is in the list at the next look.
      return halted === 1
        ? going("ECS has stopped the deployment.")
        : over("stopped", `Somebody stopped the deployment. ${reasonOf(record)}`.trim(), "stopped-by-hand");
    case "ROLLBACK_REQUESTED":
    case "ROLLBACK_IN_PROGRESS":
      return rollingBack(`ECS is rolling back. ${reasonOf(record)}`.trim());
    default:
      return undefined;
  }
}

function fromDeployments(
  found: Found,
  { missing, failed = 0, notInService = [] }: Omit<Snapshot, "service" | "serviceDeployment">,
): Verdict {
  const { target, service, primary, ours, record } = found;
  if (!ours) {
    const said = ourEvents(service, target).some((event) =>
      saysRollingBack(event, target.deploymentId ?? ""),
    );
    // A record that goes on tells that the list lags behind.
    if (!primary || (!said && (missing < believed || record !== undefined)))
      return going("ECS does not list our deployment yet.");
    // As old as the one that is there: of ours nothing is known, and a newer one may have come after it just as well.
    return !said && primary.createdAt === target.createdAt
      ? over("failed", goneSentence(target, primary), "out-of-sight")
      : wentBack(service, primary);
  }
  if (primary && primary !== ours) {
    // The deployment from before is primary again, under its old id: that is how ECS rolls back.
    return ours.rolloutState === "FAILED" ? wentBack(service, primary) : rollingBack(backTo(primary));
  }
  switch (ours.rolloutState) {
    case "FAILED":
      // Where ECS is to roll back, it makes the old deployment primary in the same moment, or the next.
      return failed < believed &&
        rollsBack(service) &&
        service.deployments.some(({ rolloutState }) => rolloutState === "COMPLETED")
        ? rollingBack(`The deployment failed: ${ours.rolloutStateReason ?? "no reason given"}`)
        : over("failed", failedSentence(ours.rolloutStateReason), "tasks-failed");
    default:
      if (cannotMove(service, target)) return over("failed", cannotMoveSentence(service), "roll-cannot-move");
      return ours.rolloutState === undefined
        ? withoutRolloutState(ours, target, service, notInService)
        : going(counts(service));
  }
}

/** How far the way back to the deployment from before is, which is primary again. */
function wentBack(service: Service, primary: Deployment): Verdict {
  switch (primary.rolloutState) {
    case "IN_PROGRESS":
      return rollingBack(backTo(primary));
    case "FAILED":
      return over(
        "failed",
        `The deployment failed, and so did going back to ${revision(primary.taskDefinition)}. ${primary.rolloutStateReason ?? ""}`.trim(),
        "rollback-failed",
      );
    default:
      return rolledBack(service, undefined, primary.rolloutStateReason ?? "");
  }
}

/**
 * Behind a classic load balancer ECS gives no rolloutState, so the end is: our deployment alone, all its tasks running,
 * ECS's own word, later than our deployment, that it is complete or the service steady, and no instance of ours that
 * the load balancer has out of service.
 */
function withoutRolloutState(
  ours: Deployment,
  target: WaitTarget,
  service: Service,
  notInService: readonly string[],
): Verdict {
  if (notInService.length > 0) return going(`${counts(service)}; ${notInService.join("; ")}`);
  return saysDone(service, target)
    ? (scaledAway({ target, service }) ??
        over("succeeded", `Deployment ${ours.id} is complete: ${counts(service)}.`))
    : going(counts(service));
}

/** Whether our deployment is alone, all its tasks run, and ECS's events say so. */
export function saysDone(service: Service, target: WaitTarget): boolean {
  const [ours, ...others] = service.deployments;
  if (!ours || ours.id !== target.deploymentId || others.length > 0) return false;
  const running = ours.runningCount === service.desiredCount && (ours.pendingCount ?? 0) === 0;
  const said = ourEvents(service, target).some((event) => saysCompleted(event, ours.id) || saysSteady(event));
  // Of a service that is to run nothing there may be nothing to say.
  return running && (said || service.desiredCount === 0);
}

/** No deployment of ours: only the number of tasks was to change. */
function judgeCount(service: Service, missing: number): Verdict {
  // A count that stays another one was changed since, by autoscaling or somebody else.
  const lagging = missing > 0 && missing < believed;
  const settled =
    !lagging &&
    service.deployments.length === 1 &&
    // An answer without counts proves nothing.
    service.desiredCount !== undefined &&
    service.runningCount === service.desiredCount &&
    (service.pendingCount ?? 0) === 0;
  return settled
    ? over("succeeded", `The service runs ${service.desiredCount} task(s).`)
    : going(counts(service));
}

function rolledBack(service: Service, newer: Deployment | undefined, reason: string): Verdict {
  const to = revision(primaryOf(service)?.taskDefinition ?? service.taskDefinition);
  const says = newer
    ? `ECS rolled the deployment back. ${reason} ${tookOver(newer)}`
    : `ECS put the service back to ${to}. ${reason}`;
  return over("rolled-back", says.trim(), "replaced-by-old-revision");
}

/** Whether ECS is to roll back by itself what its circuit breaker or an alarm fails; each has a flag of its own. */
function rollsBack({ deploymentConfiguration }: Service): boolean {
  const { deploymentCircuitBreaker, alarms } = deploymentConfiguration ?? {};
  return deploymentCircuitBreaker?.rollback === true || alarms?.rollback === true;
}

function triggered({ deploymentCircuitBreaker, alarms }: ServiceDeployment): boolean {
  return deploymentCircuitBreaker?.status === "TRIGGERED" || (alarms?.triggeredAlarmNames ?? []).length > 0;
}

function reasonOf(record: ServiceDeployment): string {
  return record.statusReason ?? record.rollback?.reason ?? "";
}

function failedSentence(reason: string | undefined): string {
  return `The deployment failed and ECS starts no more tasks of it: ${reason ?? "no reason given"}`;
}

function goneSentence({ deploymentId }: WaitTarget, primary: Deployment): string {
  return `ECS lists ${primary.id} (${revision(primary.taskDefinition)}), and ${deploymentId} no more: whether it went back to that one, or that one came after, only its record of ours would tell.`;
}

function tookOver(newer: Deployment): string {
  return `A newer deployment, ${newer.id} (${revision(newer.taskDefinition)}), took over from ours.`;
}

function isNewer(primary: Deployment, target: WaitTarget): boolean {
  return (primary.createdAt ?? 0) > target.createdAt;
}

function backTo(primary: Deployment): string {
  return `ECS is rolling back to ${revision(primary.taskDefinition)}.`;
}

/** `web:2 1 running, 1 pending; web:1 1 running` */
export function counts(service: Service): string {
  if (service.deployments.length === 0) return "ECS lists no deployment.";
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
