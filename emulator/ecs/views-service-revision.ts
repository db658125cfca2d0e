import { type JsonObject, objects, text } from "../../src/json.ts";
import { findTaskDefinition } from "./references.ts";
import type { Service, ServiceDeployment, State } from "./state.ts";
import { seconds } from "./views-counts.ts";

/** A service revision: what a deployment deploys, with the digests of the images that its tasks really run. */
export function serviceRevisionView(state: State, service: Service, record: ServiceDeployment): JsonObject {
  const { taskDefinitionArn = service.taskDefinitionArn, settings = {} } = record.targetRevision ?? {};
  const document = findTaskDefinition(state, taskDefinitionArn)?.document ?? {};
  return {
    ...(settings["capacityProviderStrategy"] === undefined ? { launchType: "EC2" } : {}),
    loadBalancers: [],
    serviceRegistries: [],
    ...settings,
    serviceRevisionArn: record.targetRevisionArn,
    serviceArn: service.arn,
    clusterArn: service.clusterArn,
    taskDefinition: taskDefinitionArn,
    containerImages: objects(document["containerDefinitions"]).map(({ name, image }) => {
      const imageDigest = digest(state, record.deploymentId, text(name));
      return {
        containerName: text(name) ?? "",
        image: text(image) ?? "",
        ...(imageDigest === undefined ? {} : { imageDigest }),
      };
    }),
    guardDutyEnabled: false,
    createdAt: seconds(record.createdAt),
  };
}

function digest(state: State, deploymentId: string, container: string | undefined): string | undefined {
  for (const task of state.tasks.values()) {
    if (task.startedBy !== deploymentId) continue;
    const found = task.containers.find(({ name }) => name === container)?.imageDigest;
    if (found !== undefined) return found;
  }
  return undefined;
}
