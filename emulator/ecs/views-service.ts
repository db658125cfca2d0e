import { type Json, type JsonObject, text } from "../../src/json.ts";
import { roleArn } from "./arn.ts";
import { deploymentConfigurationView } from "./deployment-configuration.ts";
import { revisionArn } from "./deployments.ts";
import { isBehindClassic, isDaemon, percents } from "./service-settings.ts";
import type { Deployment, Service, ServiceEvent, State } from "./state.ts";
import { includedTags } from "./tags.ts";
import { countTasks, none, seconds, type TaskCounts } from "./views-counts.ts";

/** A service as ECS answers it, its deployments and events included. */
export function serviceView(
  state: State,
  service: Service,
  { include }: { readonly include?: Json },
): JsonObject {
  const { definition } = service;
  const counts = countTasks(state, service);
  const total = (of: (counts: TaskCounts) => number) =>
    [...counts.values()].reduce((sum, one) => sum + of(one), 0);
  const current = service.serviceDeployments[0];
  const { role, deploymentConfiguration: _, ...settings } = definition;
  return {
    // Before the given settings: what CreateService fills in.
    loadBalancers: [],
    serviceRegistries: [],
    placementConstraints: [],
    placementStrategy: [],
    schedulingStrategy: "REPLICA",
    deploymentController: { type: "ECS" },
    enableECSManagedTags: false,
    enableExecuteCommand: false,
    propagateTags: "NONE",
    healthCheckGracePeriodSeconds: 0,
    ...capacity(definition),
    availabilityZoneRebalancing: canRebalance(definition) ? "ENABLED" : "DISABLED",
    ...without(settings, notOfService),
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: service.clusterArn,
    status: service.status,
    desiredCount: service.desiredCount,
    runningCount: total(({ running }) => running),
    pendingCount: total(({ pending }) => pending),
    taskDefinition: service.taskDefinitionArn,
    deploymentConfiguration: deploymentConfigurationView(definition),
    deployments: service.deployments.map((deployment) =>
      deploymentView(service, deployment, counts.get(deployment.id) ?? none),
    ),
    ...roleView(state, definition, role),
    events: service.events.map(eventView),
    createdAt: seconds(service.createdAt),
    createdBy: roleArn(state, "deploy"),
    ...(current ? { currentServiceDeployment: current.arn } : {}),
    currentServiceRevisions: service.deployments.map((deployment) => {
      const { running, pending } = counts.get(deployment.id) ?? none;
      return {
        arn: revisionArn(state, service, deployment.id),
        requestedTaskCount: deployment.desiredCount,
        runningTaskCount: running,
        pendingTaskCount: pending,
      };
    }),
    ...includedTags(include, service.tags),
  };
}

/** Settings that are answered with the deployments or the revisions, not with the service. */
const notOfService = new Set([
  "gatewayConnectors",
  "monitoring",
  "serviceConnectConfiguration",
  "volumeConfigurations",
  "vpcLatticeConfigurations",
]);

/** Settings that are answered with the service or the revisions, not with the deployment. */
const notOfDeployment = new Set(["gatewayConnectors", "loadBalancers", "monitoring", "serviceRegistries"]);

function without(settings: JsonObject, names: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(settings).filter(([member]) => !names.has(member)));
}

function capacity(definition: JsonObject): JsonObject {
  return definition["capacityProviderStrategy"] === undefined ? { launchType: "EC2" } : {};
}

/** Where nothing is asked for: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html */
function canRebalance(definition: JsonObject): boolean {
  return !isDaemon(definition) && !isBehindClassic(definition) && percents(definition).maximumPercent > 100;
}

/** One of the service's deployments; `rolloutState` only where ECS sends one. */
function deploymentView(
  service: Service,
  deployment: Deployment,
  { running, pending }: TaskCounts,
): JsonObject {
  return {
    id: deployment.id,
    status: deployment.status,
    taskDefinition: deployment.taskDefinitionArn,
    desiredCount: deployment.desiredCount,
    pendingCount: pending,
    runningCount: running,
    failedTasks: deployment.failedTasks,
    createdAt: seconds(deployment.createdAt),
    updatedAt: seconds(deployment.updatedAt),
    ...capacity(deployment.settings),
    ...without(deployment.settings, notOfDeployment),
    ...(isBehindClassic(service.definition)
      ? {}
      : { rolloutState: deployment.rolloutState, rolloutStateReason: deployment.rolloutStateReason }),
  };
}

/** The role that CreateService was given, or ECS's own where a service needs one. */
function roleView(state: State, definition: JsonObject, role: Json | undefined): JsonObject {
  const given = text(role);
  if (given !== undefined) return { roleArn: roleArn(state, given) };
  const needsRole =
    definition["loadBalancers"] !== undefined || definition["networkConfiguration"] !== undefined;
  return needsRole
    ? { roleArn: roleArn(state, "aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS") }
    : {};
}

const eventView = ({ id, createdAt, message }: ServiceEvent): JsonObject => ({
  id,
  createdAt: seconds(createdAt),
  message,
});
