import type { Deployment, Service, ServiceDeployment, Snapshot } from "../../../src/deployment/observed.ts";

export const target = {
  cluster: "default",
  service: "web-service",
  deploymentId: "ecs-svc/2",
  createdAt: 200,
  taskDefinition: "arn:aws:ecs:ap-northeast-1:123456789012:task-definition/web:2",
  previousTaskDefinition: "arn:aws:ecs:ap-northeast-1:123456789012:task-definition/web:1",
};

export const ours: Deployment = {
  id: "ecs-svc/2",
  status: "PRIMARY",
  taskDefinition: target.taskDefinition,
  desiredCount: 2,
  runningCount: 1,
  pendingCount: 0,
  createdAt: 200,
  rolloutState: "IN_PROGRESS",
};

export const old: Deployment = {
  id: "ecs-svc/1",
  status: "ACTIVE",
  taskDefinition: target.previousTaskDefinition,
  desiredCount: 2,
  runningCount: 1,
  pendingCount: 0,
  createdAt: 100,
  rolloutState: "COMPLETED",
};

export function service(deployments: Deployment[], messages: [at: number, message: string][] = []): Service {
  return {
    serviceName: "web-service",
    serviceArn: "arn:aws:ecs:ap-northeast-1:123456789012:service/default/web-service",
    status: "ACTIVE",
    desiredCount: 2,
    runningCount: deployments.reduce((sum, { runningCount = 0 }) => sum + runningCount, 0),
    pendingCount: 0,
    deployments,
    events: messages.map(([createdAt, message], index) => ({ id: `e${index}`, createdAt, message })),
    deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 100 },
  };
}

export function look(found: Service | undefined, more: Partial<Snapshot> = {}): Snapshot {
  return { ...(found ? { service: found } : {}), missing: 0, ...more };
}

export const record = (status: string, more: Partial<ServiceDeployment> = {}): Partial<Snapshot> => ({
  serviceDeployment: { serviceDeploymentArn: "arn", status, ...more },
});

export const rollsBack = (of: Service): Service => ({
  ...of,
  deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
});

export const bluegreen = (of: Service): Service => ({
  ...of,
  deploymentConfiguration: { strategy: "BLUE_GREEN", bakeTimeInMinutes: 5 },
});

export const { rolloutState: _rolloutState, ...oursClassic } = ours;
export const steady = "(service web-service) has reached a steady state.";
export const stuckEvent =
  "(service web-service) was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.";
export const failedEvent =
  "(service web-service) (deployment ecs-svc/2) deployment failed: tasks failed to start.";
export const newer: Deployment = { ...ours, id: "ecs-svc/3", createdAt: 300 };
export const done: Deployment = { ...ours, runningCount: 2 };
