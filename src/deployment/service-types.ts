import type { Items } from "../task-definition/rules/member-types.ts";

/** Members of a service definition that hold no text: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html */
export const serviceTypes: Items = {
  desiredCount: "number",
  healthCheckGracePeriodSeconds: "number",
  enableECSManagedTags: "boolean",
  enableExecuteCommand: "boolean",
  deploymentConfiguration: {
    maximumPercent: "number",
    minimumHealthyPercent: "number",
    bakeTimeInMinutes: "number",
    deploymentCircuitBreaker: { enable: "boolean", rollback: "boolean" },
    alarms: { enable: "boolean", rollback: "boolean" },
  },
  loadBalancers: [{ containerPort: "number" }],
  serviceRegistries: [{ port: "number", containerPort: "number" }],
  capacityProviderStrategy: [{ weight: "number", base: "number" }],
  serviceConnectConfiguration: {
    enabled: "boolean",
    services: [{ ingressPortOverride: "number", clientAliases: [{ port: "number" }] }],
  },
  volumeConfigurations: [
    { managedEBSVolume: { sizeInGiB: "number", iops: "number", throughput: "number", encrypted: "boolean" } },
  ],
};
