import fc from "fast-check";
import type { WaitTarget } from "../../src/deployment/observed.ts";
import type { JsonObject } from "../../src/json.ts";
import { mutatedObject, serviceDefinitions } from "./hostile.ts";

/*
 * What ECS answers about services, their records and their tasks, and what becomes of that when it is spoilt.
 */

export const arn = "arn:aws:ecs:us-east-1:123456789012";
export const definition = `${arn}:task-definition/web:2`;
const deployment = {
  id: "ecs-svc/2",
  status: "PRIMARY",
  taskDefinition: definition,
  desiredCount: 2,
  pendingCount: 1,
  runningCount: 1,
  failedTasks: 1,
  createdAt: 1000,
  updatedAt: 1010,
  rolloutState: "IN_PROGRESS",
  rolloutStateReason: "ECS deployment ecs-svc/2 in progress.",
  serviceConnectConfiguration: {
    enabled: true,
    namespace: "arn:aws:servicediscovery:x",
    services: [{ portName: "web" }],
  },
};
export const service: JsonObject = {
  serviceName: "web",
  serviceArn: `${arn}:service/default/web`,
  clusterArn: `${arn}:cluster/default`,
  status: "ACTIVE",
  taskDefinition: definition,
  desiredCount: 2,
  runningCount: 2,
  pendingCount: 0,
  schedulingStrategy: "REPLICA",
  deploymentController: { type: "ECS" },
  deploymentConfiguration: {
    minimumHealthyPercent: 50,
    maximumPercent: 200,
    strategy: "ROLLING",
    deploymentCircuitBreaker: { enable: true, rollback: true },
    alarms: { enable: true, rollback: true, alarmNames: ["high"] },
    bakeTimeInMinutes: 5,
    canaryConfiguration: { canaryBakeTimeInMinutes: 1 },
    linearConfiguration: { stepPercent: 10, stepBakeTimeInMinutes: 1 },
  },
  loadBalancers: [
    {
      targetGroupArn: "arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/a/1",
      containerName: "web",
      containerPort: 80,
      advancedConfiguration: { alternateTargetGroupArn: "arn:b" },
    },
  ],
  deployments: [
    deployment,
    {
      ...deployment,
      id: "ecs-svc/1",
      status: "ACTIVE",
      taskDefinition: `${arn}:task-definition/web:1`,
      createdAt: 10,
    },
  ],
  events: [
    {
      id: "3",
      createdAt: 1020,
      message: "(service web) (deployment ecs-svc/2) deployment failed: tasks failed to start.",
    },
    {
      id: "2",
      createdAt: 1010,
      message:
        "(service web) was unable to place a task because no container instance met all of its requirements.",
    },
    { id: "1", createdAt: 5, message: "(service web) has reached a steady state." },
  ],
};
export const failed = { ...service, deployments: [{ ...deployment, rolloutState: "FAILED" }] };
const staged = { ...service, deploymentConfiguration: { strategy: "BLUE_GREEN", bakeTimeInMinutes: 5 } };
export const record: JsonObject = {
  serviceDeploymentArn: `${arn}:service-deployment/default/web/abc`,
  status: "IN_PROGRESS",
  statusReason: "x",
  createdAt: 1000,
  targetServiceRevision: {
    arn: `${arn}:service-revision/default/web/1`,
    requestedTestTrafficWeight: 100,
    requestedProductionTrafficWeight: 0,
  },
  sourceServiceRevisions: [{ arn: "x" }],
  rollback: { reason: "alarm", serviceRevisionArn: "x" },
  deploymentCircuitBreaker: { status: "MONITORING", failureCount: 1, threshold: 3 },
  lifecycleStage: "BAKE_TIME",
  lifecycleHookDetails: [
    {
      hookId: "a",
      targetType: "PAUSE",
      status: "AWAITING_ACTION",
      expiresAt: 1500,
      timeoutAction: "ROLLBACK",
    },
  ],
  alarms: { triggeredAlarmNames: ["high"] },
};
const records = [
  "IN_PROGRESS",
  "STOPPED",
  "ROLLBACK_SUCCESSFUL",
  "ROLLBACK_IN_PROGRESS",
  "STOP_REQUESTED",
  "PENDING",
].map((status) => ({ ...record, status }));
const task: JsonObject = {
  taskArn: `${arn}:task/default/0123456789abcdef`,
  lastStatus: "STOPPED",
  desiredStatus: "STOPPED",
  startedBy: "ecs-svc/2",
  taskDefinitionArn: definition,
  connectivity: "CONNECTED",
  healthStatus: "UNHEALTHY",
  containerInstanceArn: `${arn}:container-instance/default/1`,
  createdAt: 1001,
  pullStartedAt: 1002,
  pullStoppedAt: 1003,
  startedAt: 1004,
  stoppingAt: 1005,
  stoppedAt: 1006,
  stopCode: "EssentialContainerExited",
  stoppedReason: "Essential container in task exited",
  containers: [
    {
      name: "web",
      lastStatus: "STOPPED",
      exitCode: 1,
      reason: "OutOfMemoryError",
      image: "web:2",
      runtimeId: "a",
      healthStatus: "UNHEALTHY",
      networkBindings: [{ hostPort: 80 }],
      networkInterfaces: [{ privateIpv4Address: "10.0.0.1" }],
    },
  ],
};
const running = {
  ...task,
  taskArn: `${arn}:task/default/fedcba`,
  lastStatus: "RUNNING",
  desiredStatus: "RUNNING",
};
const pulling = {
  ...task,
  taskArn: `${arn}:task/default/aaaa`,
  lastStatus: "PENDING",
  desiredStatus: "RUNNING",
};

export const target: WaitTarget = {
  cluster: "default",
  service: "web",
  deploymentId: "ecs-svc/2",
  createdAt: 1000,
  taskDefinition: definition,
  previousTaskDefinition: `${arn}:task-definition/web:1`,
};
export const targets = fc.constantFrom<WaitTarget[]>(target, {
  cluster: "c",
  service: "web",
  createdAt: 0,
  desiredCount: 3,
});

export const aService = mutatedObject([service, failed, staged]);
export const someTasks = mutatedObject([
  { tasks: [task, running, pulling] },
  { tasks: [task, { ...task, stopCode: "TaskFailedToStart" }] },
]);
export const looks = fc.record({
  seen: aService,
  record: mutatedObject(records),
  tasks: someTasks,
  target: targets,
  missing: fc.nat(5),
  failed: fc.option(fc.nat(5), { nil: undefined }),
});

export const definitions = fc.oneof(mutatedObject(serviceDefinitions), mutatedObject([service]));
