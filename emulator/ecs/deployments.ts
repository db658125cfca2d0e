import { isObject } from "../../src/json.ts";
import { breakerOf, threshold } from "../../src/scheduler/breaker.ts";
import { arn, deploymentNumber, nameOf } from "./arn.ts";
import { isStaged } from "./deployment-strategy.ts";
import type { OperationContext } from "./operation.ts";
import { revisionSettings } from "./service-settings.ts";
import type { Deployment, Service, ServiceDeployment, State } from "./state.ts";

/**
 * Makes the service's present task definition and settings its PRIMARY deployment, as ECS answers right after a create
 * or an update: nothing desired yet, nothing running. The scheduler moves it from here; the one before stays ACTIVE.
 */
export function beginDeployment(
  service: Service,
  { state, ids, clock }: Pick<OperationContext, "state" | "ids" | "clock">,
): Deployment {
  const now = clock.now();
  const id = `ecs-svc/${ids.digits(19)}`;
  const before = service.deployments[0]?.alternate;
  const deployment: Deployment = {
    id,
    status: "PRIMARY",
    taskDefinitionArn: service.taskDefinitionArn,
    desiredCount: 0,
    failedTasks: 0,
    rolloutState: "IN_PROGRESS",
    rolloutStateReason: `ECS deployment ${id} in progress.`,
    createdAt: now,
    updatedAt: now,
    everRan: false,
    settings: revisionSettings(service.definition),
    alternate: isStaged(service.definition) ? before === false : (before ?? false),
  };
  const given = service.definition["deploymentConfiguration"];
  const breaker = breakerOf(isObject(given) ? given : {});
  const record: ServiceDeployment = {
    arn: arn(state, "service-deployment", nameOf(service.clusterArn), service.name, ids.hex(21)),
    deploymentId: id,
    serviceArn: service.arn,
    targetRevisionArn: revisionArn(state, service, id),
    targetRevision: { taskDefinitionArn: deployment.taskDefinitionArn, settings: deployment.settings },
    sourceRevisionArns: service.deployments.map((source) => revisionArn(state, service, source.id)),
    status: "PENDING",
    createdAt: now,
    updatedAt: now,
    failureCount: 0,
    threshold: breaker.enable ? threshold(breaker, service.desiredCount) : 0,
    breakerStatus: breaker.enable ? "MONITORING" : "DISABLED",
  };
  supersede(service, now);
  service.deployments = [deployment, ...service.deployments];
  service.serviceDeployments = [record, ...service.serviceDeployments];
  return deployment;
}

/** A newer deployment stops what is still going on: API_ServiceDeployment, `STOP_REQUESTED`. */
function supersede(service: Service, now: number): void {
  for (const deployment of service.deployments) {
    if (deployment.status === "PRIMARY") {
      deployment.status = "ACTIVE";
      deployment.updatedAt = now;
    }
  }
  for (const record of service.serviceDeployments) {
    if (record.status !== "PENDING" && record.status !== "IN_PROGRESS") continue;
    record.status = "STOP_REQUESTED";
    record.updatedAt = now;
  }
}

/** The number of a service revision is that of its deployment. */
export function revisionArn(state: State, service: Service, deploymentId: string): string {
  return arn(
    state,
    "service-revision",
    nameOf(service.clusterArn),
    service.name,
    deploymentNumber(deploymentId),
  );
}
