import type { JsonObject } from "../../src/json.ts";
import { deploymentConfigurationView } from "./deployment-configuration.ts";
import type { Service, ServiceDeployment, State } from "./state.ts";
import { countTasks, deploymentIdOf, none, seconds } from "./views-counts.ts";

/** A service deployment as ListServiceDeployments answers it. */
export function serviceDeploymentBrief(service: Service, record: ServiceDeployment): JsonObject {
  const { statusReason } = record;
  return {
    serviceDeploymentArn: record.arn,
    serviceArn: service.arn,
    clusterArn: service.clusterArn,
    ...times(record),
    targetServiceRevisionArn: record.targetRevisionArn,
    status: record.status,
    ...(statusReason === undefined ? {} : { statusReason }),
  };
}

/** A service deployment as DescribeServiceDeployments answers it. */
export function serviceDeploymentView(state: State, service: Service, record: ServiceDeployment): JsonObject {
  const { targetServiceRevisionArn: _, ...brief } = serviceDeploymentBrief(service, record);
  const { rollback } = record;
  const counts = revisionCounts(state, service);
  const revision = (arn: string) => ({ ...counts(arn), ...weights(record, arn) });
  return {
    ...brief,
    updatedAt: seconds(record.updatedAt),
    ...(record.stoppedAt === undefined ? {} : { stoppedAt: seconds(record.stoppedAt) }),
    sourceServiceRevisions: record.sourceRevisionArns.map(revision),
    targetServiceRevision: revision(record.targetRevisionArn),
    deploymentConfiguration: deploymentConfigurationView(service.definition),
    ...(rollback === undefined ? {} : { rollback: { ...rollback, startedAt: seconds(rollback.startedAt) } }),
    deploymentCircuitBreaker: {
      status: record.breakerStatus,
      failureCount: record.failureCount,
      threshold: record.threshold,
    },
    alarms: alarmsView(record),
    ...stagesView(record),
  };
}

/** Traffic is only told where a deployment shifts it. */
function weights({ stages, targetRevisionArn }: ServiceDeployment, arn: string): JsonObject {
  if (!stages) return {};
  const { productionWeight, testWeight } = stages;
  const share = (weight: number) => (arn === targetRevisionArn ? weight : 100 - weight);
  return {
    requestedTestTrafficWeight: arn === targetRevisionArn ? testWeight : 0,
    requestedProductionTrafficWeight: share(productionWeight),
  };
}

function stagesView({ stages }: ServiceDeployment): JsonObject {
  if (!stages) return {};
  const hooks = stages.hooks.map(({ id, status, expiresAt, timeoutAction }) => ({
    hookId: id,
    targetType: "PAUSE",
    status,
    expiresAt: seconds(expiresAt),
    timeoutAction,
  }));
  return {
    lifecycleStage: stages.stage,
    ...(hooks.length === 0 ? {} : { lifecycleHookDetails: hooks }),
  };
}

function alarmsView({ alarms }: ServiceDeployment): JsonObject {
  if (!alarms || alarms.names.length === 0) return { status: "DISABLED" };
  const { status, names, triggered } = alarms;
  return {
    status,
    alarmNames: [...names],
    ...(triggered.length === 0 ? {} : { triggeredAlarmNames: [...triggered] }),
  };
}

/** The tasks of a revision now; a revision whose deployment is gone has none. */
function revisionCounts(state: State, service: Service): (arn: string) => JsonObject {
  const counts = countTasks(state, service);
  return (arn) => {
    const id = deploymentIdOf(arn);
    const { running, pending } = counts.get(id) ?? none;
    return {
      arn,
      requestedTaskCount: service.deployments.find((deployment) => deployment.id === id)?.desiredCount ?? 0,
      runningTaskCount: running,
      pendingTaskCount: pending,
    };
  };
}

function times({ createdAt, startedAt, finishedAt }: ServiceDeployment): JsonObject {
  return {
    createdAt: seconds(createdAt),
    ...(startedAt === undefined ? {} : { startedAt: seconds(startedAt) }),
    ...(finishedAt === undefined ? {} : { finishedAt: seconds(finishedAt) }),
  };
}
