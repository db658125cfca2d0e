import type { JsonObject } from "../../src/json.ts";
import { strings } from "../../src/json.ts";
import type { Cluster, State } from "./state.ts";
import { includedTags } from "./tags.ts";
import { isPending, isRunning } from "./views-counts.ts";

/** A cluster as ECS answers it; `request.include` adds SETTINGS, CONFIGURATIONS, STATISTICS and TAGS. */
export function clusterView(state: State, cluster: Cluster, { include }: JsonObject): JsonObject {
  const tasks = [...state.tasks.values()].filter((task) => task.clusterArn === cluster.arn);
  const asked = new Set(strings(include));
  const {
    settings = [],
    configuration,
    capacityProviders = [],
    defaultCapacityProviderStrategy = [],
  } = cluster.definition;
  return {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: cluster.status,
    registeredContainerInstancesCount: [...state.instances.values()].filter(
      (instance) => instance.clusterArn === cluster.arn && instance.status !== "INACTIVE",
    ).length,
    runningTasksCount: tasks.filter(isRunning).length,
    pendingTasksCount: tasks.filter(isPending).length,
    activeServicesCount: [...state.services.values()].filter(
      (service) => service.clusterArn === cluster.arn && service.status === "ACTIVE",
    ).length,
    statistics: [],
    settings: asked.has("SETTINGS") ? settings : [],
    ...(asked.has("CONFIGURATIONS") && configuration !== undefined ? { configuration } : {}),
    capacityProviders,
    defaultCapacityProviderStrategy,
    tags: [],
    ...includedTags(include, cluster.tags),
  };
}
