import type { Form } from "./conform.ts";

type Members = { readonly [member: string]: Form };

/*
 * What src/deployment/observed.ts reads of ECS's answers, with its types.
 */

export const deploymentForm: Members = {
  status: "text",
  taskDefinition: "text",
  desiredCount: "number",
  pendingCount: "number",
  runningCount: "number",
  failedTasks: "number",
  createdAt: "time",
  rolloutState: "text",
  rolloutStateReason: "text",
};

export const serviceForm: Members = {
  serviceArn: "text",
  clusterArn: "text",
  status: "text",
  taskDefinition: "text",
  desiredCount: "number",
  runningCount: "number",
  pendingCount: "number",
  schedulingStrategy: "text",
  resourceManagementType: "text",
  deploymentController: { type: "text" },
  deployments: [deploymentForm],
  deploymentConfiguration: {
    minimumHealthyPercent: "number",
    maximumPercent: "number",
    strategy: "text",
    deploymentCircuitBreaker: { enable: "boolean", rollback: "boolean" },
    alarms: { enable: "boolean", rollback: "boolean", alarmNames: "texts" },
    bakeTimeInMinutes: "number",
    linearConfiguration: { stepPercent: "number", stepBakeTimeInMinutes: "number" },
    canaryConfiguration: { canaryBakeTimeInMinutes: "number" },
  },
  loadBalancers: [
    {
      loadBalancerName: "text",
      targetGroupArn: "text",
      advancedConfiguration: { alternateTargetGroupArn: "text" },
    },
  ],
};

export const serviceDeploymentForm: Members = {
  status: "text",
  statusReason: "text",
  createdAt: "time",
  targetServiceRevision: {
    arn: "text",
    requestedTestTrafficWeight: "number",
    requestedProductionTrafficWeight: "number",
  },
  targetServiceRevisionArn: "text",
  sourceServiceRevisions: [{ arn: "text" }],
  rollback: { reason: "text", serviceRevisionArn: "text" },
  deploymentCircuitBreaker: { status: "text", failureCount: "number", threshold: "number" },
  lifecycleStage: "text",
  lifecycleHookDetails: [
    { hookId: "text", targetType: "text", status: "text", expiresAt: "time", timeoutAction: "text" },
  ],
  alarms: { triggeredAlarmNames: "texts" },
};

export const taskForm: Members = {
  lastStatus: "text",
  healthStatus: "text",
  startedBy: "text",
  desiredStatus: "text",
  containerInstanceArn: "text",
  taskDefinitionArn: "text",
  connectivity: "text",
  createdAt: "time",
  pullStartedAt: "time",
  pullStoppedAt: "time",
  startedAt: "time",
  stoppingAt: "time",
  stopCode: "text",
  stoppedReason: "text",
  stoppedAt: "time",
  containers: [
    {
      name: "text",
      lastStatus: "text",
      exitCode: "number",
      reason: "text",
      image: "text",
      runtimeId: "text",
      healthStatus: "text",
      networkBindings: [{ hostPort: "number" }],
      networkInterfaces: [{ privateIpv4Address: "text" }],
    },
  ],
};
