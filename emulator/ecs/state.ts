import type { Json, JsonObject } from "../../src/json.ts";

/*
 * What the endpoint remembers. Times are milliseconds of the endpoint's clock; the views turn them into the wire's
 * epoch seconds. Members that a client sent and ECS merely gives back are kept as they came, in `definition`.
 */

export interface Tag {
  readonly key: string;
  readonly value?: string;
}

export interface Cluster {
  readonly name: string;
  readonly arn: string;
  status: "ACTIVE" | "INACTIVE";
  definition: JsonObject;
  tags: Tag[];
}

/** A resource of a container instance, as RegisterContainerInstance gives it. */
export interface InstanceResources {
  /** CPU units. */
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
  /** Host ports that are taken before any task runs (agent, ssh, Docker). */
  readonly reservedPorts: readonly number[];
  readonly reservedPortsUdp: readonly number[];
}

export interface ContainerInstance {
  readonly id: string;
  readonly arn: string;
  readonly clusterArn: string;
  readonly ec2InstanceId: string;
  status: "ACTIVE" | "DRAINING" | "REGISTERING" | "DEREGISTERING" | "INACTIVE";
  agentConnected: boolean;
  readonly registeredAt: number;
  resources: InstanceResources;
  /** Name to value; a built-in or custom attribute without a value is kept as undefined. */
  attributes: Map<string, string | undefined>;
  /** Address on which the instance's host ports are reached, for engines that really listen. */
  address: string;
  tags: Tag[];
}

export interface TaskDefinition {
  readonly arn: string;
  readonly family: string;
  readonly revision: number;
  status: "ACTIVE" | "INACTIVE" | "DELETE_IN_PROGRESS";
  /** The registered document with ECS's defaults filled in; what Describe answers, less the members below. */
  readonly document: JsonObject;
  readonly compatibilities: string[];
  readonly requiresAttributes: string[];
  readonly registeredAt: number;
  deregisteredAt?: number;
  deleteRequestedAt?: number;
  tags: Tag[];
}

export type RolloutState = "IN_PROGRESS" | "COMPLETED" | "FAILED";

/** One of a service's deployments: `ecs-svc/<number>`. */
export interface Deployment {
  readonly id: string;
  status: "PRIMARY" | "ACTIVE" | "DRAINING" | "INACTIVE";
  readonly taskDefinitionArn: string;
  desiredCount: number;
  failedTasks: number;
  rolloutState: RolloutState;
  rolloutStateReason: string;
  readonly createdAt: number;
  updatedAt: number;
  /** At least one task of it reached RUNNING: the circuit breaker is in its second stage. */
  everRan: boolean;
  /** The service's settings that belong to this revision (launch type, network, load balancers …). */
  readonly settings: JsonObject;
  /** Its tasks stand in the alternate target groups: blue/green, linear and canary deployments take turns. */
  readonly alternate: boolean;
}

export type LifecycleStage =
  | "PRE_SCALE_UP"
  | "SCALE_UP"
  | "POST_SCALE_UP"
  | "TEST_TRAFFIC_SHIFT"
  | "POST_TEST_TRAFFIC_SHIFT"
  | "PRE_PRODUCTION_TRAFFIC_SHIFT"
  | "PRODUCTION_TRAFFIC_SHIFT"
  | "POST_PRODUCTION_TRAFFIC_SHIFT"
  | "BAKE_TIME"
  | "CLEAN_UP";

/** A PAUSE hook that a deployment came to. */
export interface HookRun {
  readonly id: string;
  readonly expiresAt: number;
  readonly timeoutAction: "ROLLBACK" | "CONTINUE";
  status: "AWAITING_ACTION" | "SUCCEEDED" | "FAILED" | "TIMED_OUT";
}

/** Where a blue/green, linear or canary deployment is. */
export interface StageProgress {
  stage: LifecycleStage;
  since: number;
  /** Percent of the target revision. */
  productionWeight: number;
  testWeight: number;
  /** In the order in which they were come to. */
  hooks: HookRun[];
}

/** The alarms that a deployment's end depends on. */
export interface AlarmWatch {
  readonly names: readonly string[];
  status: "DISABLED" | "MONITORING" | "MONITORING_COMPLETE" | "TRIGGERED";
  triggered: readonly string[];
}

/** What a deployment deploys: what DescribeServiceRevisions answers, less the images. */
export interface ServiceRevision {
  readonly taskDefinitionArn: string;
  readonly settings: JsonObject;
}

/** What DescribeServiceDeployments answers about one deployment, kept after the deployment itself is gone. */
export interface ServiceDeployment {
  readonly arn: string;
  readonly deploymentId: string;
  readonly serviceArn: string;
  readonly targetRevisionArn: string;
  readonly targetRevision?: ServiceRevision;
  readonly sourceRevisionArns: readonly string[];
  status: string;
  statusReason?: string;
  rollback?: { reason: string; startedAt: number; serviceRevisionArn: string };
  readonly createdAt: number;
  startedAt?: number;
  finishedAt?: number;
  stoppedAt?: number;
  updatedAt: number;
  failureCount: number;
  threshold: number;
  breakerStatus: "DISABLED" | "MONITORING" | "MONITORING_COMPLETE" | "TRIGGERED";
  /** Absent where the deployment rolls, and until it is IN_PROGRESS. */
  stages?: StageProgress;
  /** Absent until the deployment is IN_PROGRESS. */
  alarms?: AlarmWatch;
}

export interface ServiceEvent {
  readonly id: string;
  readonly createdAt: number;
  readonly message: string;
}

export interface Service {
  readonly name: string;
  readonly arn: string;
  readonly clusterArn: string;
  status: "ACTIVE" | "DRAINING" | "INACTIVE";
  desiredCount: number;
  taskDefinitionArn: string;
  /** CreateService's and later UpdateService's other members, merged. */
  definition: JsonObject;
  /** PRIMARY first, then the others, newest first. */
  deployments: Deployment[];
  serviceDeployments: ServiceDeployment[];
  /** Newest first, 100 at the most. */
  events: ServiceEvent[];
  readonly createdAt: number;
  clientToken?: string;
  tags: Tag[];
}

export type TaskStatus =
  | "PROVISIONING"
  | "PENDING"
  | "ACTIVATING"
  | "RUNNING"
  | "DEACTIVATING"
  | "STOPPING"
  | "DEPROVISIONING"
  | "STOPPED";

export type HealthStatus = "HEALTHY" | "UNHEALTHY" | "UNKNOWN";

export interface TaskContainer {
  readonly name: string;
  readonly arn: string;
  readonly image: string;
  readonly essential: boolean;
  imageDigest?: string;
  runtimeId?: string;
  status: "PENDING" | "RUNNING" | "STOPPED";
  health: HealthStatus;
  exitCode?: number;
  reason?: string;
  networkBindings: JsonObject[];
}

export interface Task {
  readonly id: string;
  readonly arn: string;
  readonly clusterArn: string;
  readonly taskDefinitionArn: string;
  /** Absent on Fargate. */
  readonly containerInstanceArn?: string;
  readonly launchType: "EC2" | "FARGATE" | "EXTERNAL";
  /** `service:<name>`, `family:<name>` or what RunTask was given. */
  readonly group: string;
  /** The deployment's id for a task of a service. */
  readonly startedBy?: string;
  /** Of its own network interface (awsvpc), once it has one. */
  address?: string;
  lastStatus: TaskStatus;
  desiredStatus: "RUNNING" | "STOPPED";
  health: HealthStatus;
  containers: TaskContainer[];
  overrides: Json;
  stopCode?: string;
  stoppedReason?: string;
  readonly createdAt: number;
  /** Kept from scale-in until then. */
  protectedUntil?: number;
  pullStartedAt?: number;
  pullStoppedAt?: number;
  startedAt?: number;
  stoppingAt?: number;
  executionStoppedAt?: number;
  stoppedAt?: number;
  version: number;
  tags: Tag[];
}

export interface State {
  readonly region: string;
  readonly account: string;
  readonly clusters: Map<string, Cluster>;
  /** Keyed by ARN, as are all below. */
  readonly instances: Map<string, ContainerInstance>;
  /** Family to its revisions, oldest first; the index is not the revision. */
  readonly families: Map<string, TaskDefinition[]>;
  readonly services: Map<string, Service>;
  readonly tasks: Map<string, Task>;
  /** What RunTask started with a client token, keyed by cluster and token. */
  readonly runTaskTokens: Map<string, { readonly request: JsonObject; readonly taskArns: readonly string[] }>;
}

export function emptyState(region: string, account: string): State {
  return {
    region,
    account,
    clusters: new Map(),
    instances: new Map(),
    families: new Map(),
    services: new Map(),
    tasks: new Map(),
    runTaskTokens: new Map(),
  };
}
