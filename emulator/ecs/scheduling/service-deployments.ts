import { threshold } from "../../../src/scheduler/breaker.ts";
import { deploymentReasons } from "../../../src/scheduler/messages.ts";
import { revisionArn } from "../deployments.ts";
import type { Service } from "../state.ts";
import { beginAlarms } from "./alarms.ts";
import { breakerFor } from "./failures.ts";
import { isOver, setStatus } from "./records.ts";
import { beginStages } from "./stages.ts";
import type { World } from "./world.ts";

/*
 * The status machine of DescribeServiceDeployments:
 * PENDING, IN_PROGRESS, SUCCESSFUL | STOP_REQUESTED, STOPPED | ROLLBACK_REQUESTED, ROLLBACK_IN_PROGRESS,
 * ROLLBACK_SUCCESSFUL | ROLLBACK_FAILED.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-deployment.html
 */

/** Moves records that wait for nothing but the scheduler's next look. */
export function tendRecords(world: World, service: Service): void {
  const [primary] = service.deployments;
  const now = world.clock.now();
  const breaker = breakerFor(service);
  for (const record of service.serviceDeployments) {
    const current = record.deploymentId === primary?.id;
    switch (record.status) {
      case "PENDING":
      case "IN_PROGRESS":
        if (!current) setStatus(record, "STOP_REQUESTED", now, deploymentReasons.superseded);
        else if (record.status === "PENDING") {
          setStatus(record, "IN_PROGRESS", now);
          record.startedAt = now;
          beginAlarms(world, service, record);
          beginStages(world, service, record);
        }
        break;
      case "STOP_REQUESTED":
        setStatus(record, "STOPPED", now, record.statusReason ?? deploymentReasons.superseded);
        record.stoppedAt = now;
        record.finishedAt = now;
        break;
      case "ROLLBACK_REQUESTED":
        if (!current) setStatus(record, "STOP_REQUESTED", now, deploymentReasons.superseded);
        break;
      case "ROLLBACK_IN_PROGRESS": {
        // Nothing says what becomes of a rollback that a newer deployment overtakes; STOPPED is a guess.
        const target = primary && revisionArn(world.state, service, primary.id);
        if (record.rollback?.serviceRevisionArn !== target) {
          setStatus(record, "STOP_REQUESTED", now, deploymentReasons.superseded);
        }
        break;
      }
    }
    if (!current || isOver(record)) continue;
    record.threshold = breaker.enable ? threshold(breaker, service.desiredCount) : 0;
    if (record.failureCount !== primary.failedTasks) record.updatedAt = now;
    record.failureCount = primary.failedTasks;
    if (record.breakerStatus !== "TRIGGERED") {
      record.breakerStatus = breaker.enable ? "MONITORING" : "DISABLED";
    }
  }
}
