import { revisionArn } from "../deployments.ts";
import type { Deployment, Service, ServiceDeployment } from "../state.ts";
import type { World } from "./world.ts";

/** The record of a deployment. */
export function recordOf(service: Service, deployment: Deployment): ServiceDeployment | undefined {
  return service.serviceDeployments.find((one) => one.deploymentId === deployment.id);
}

/** The record whose rollback leads to this deployment, while it goes on. */
export function rollbackTo(world: World, service: Service, deployment: Deployment) {
  const revision = revisionArn(world.state, service, deployment.id);
  return service.serviceDeployments.find(
    (one) => one.status === "ROLLBACK_IN_PROGRESS" && one.rollback?.serviceRevisionArn === revision,
  );
}

export const isOver = ({ status }: ServiceDeployment): boolean =>
  ["SUCCESSFUL", "STOPPED", "ROLLBACK_SUCCESSFUL", "ROLLBACK_FAILED"].includes(status);

export function setStatus(
  record: ServiceDeployment,
  status: string,
  now: number,
  reason?: string | undefined,
): void {
  record.status = status;
  record.updatedAt = now;
  if (reason !== undefined) record.statusReason = reason;
}

/** Ends the record with this status. */
export function finishRecord(
  record: ServiceDeployment | undefined,
  status: string,
  now: number,
  reason?: string,
): void {
  if (record === undefined || isOver(record)) return;
  setStatus(record, status, now, reason);
  record.finishedAt = now;
  if (record.breakerStatus === "MONITORING") record.breakerStatus = "MONITORING_COMPLETE";
  if (record.alarms?.status === "MONITORING") record.alarms.status = "MONITORING_COMPLETE";
}
