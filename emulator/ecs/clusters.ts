import type { JsonObject } from "../../src/json.ts";
import { objects, strings, text } from "../../src/json.ts";
import { arn } from "./arn.ts";
import { EcsError, invalidParameter } from "./errors.ts";
import type { OperationContext, Operations } from "./operation.ts";
import { atMost, page } from "./paging.ts";
import { clusterOf, findCluster } from "./references.ts";
import type { Cluster, State } from "./state.ts";
import { tagsOf } from "./tags.ts";
import { clusterView } from "./views-cluster.ts";

export const clusterOperations: Operations = {
  /** Creating a cluster that exists gives that cluster: ECS takes it for a repeated request. */
  CreateCluster(request, { state }) {
    const name = text(request["clusterName"]) ?? "default";
    if (!/^[A-Za-z0-9_-]{1,255}$/.test(name)) {
      throw invalidParameter(
        "Identifier was not valid. Cluster names may contain letters, numbers, - and _.",
      );
    }
    const existing = state.clusters.get(name);
    const cluster = existing?.status === "ACTIVE" ? existing : addCluster(state, name, request);
    return { cluster: clusterView(state, cluster, { include: ["SETTINGS", "CONFIGURATIONS", "TAGS"] }) };
  },

  DescribeClusters(request, { state }) {
    const references = request["clusters"] === undefined ? ["default"] : strings(request["clusters"]);
    const clusters: JsonObject[] = [];
    const failures: JsonObject[] = [];
    for (const reference of atMost(references, 100, "clusters")) {
      const cluster = findCluster(state, reference);
      if (cluster) clusters.push(clusterView(state, cluster, request));
      else failures.push({ arn: missingArn(state, reference), reason: "MISSING" });
    }
    return { clusters, failures };
  },

  ListClusters(request, { state }) {
    const active = [...state.clusters.values()].filter(({ status }) => status === "ACTIVE");
    const { items, ...rest } = page(active, (cluster) => cluster.arn, request);
    return { clusterArns: items.map((cluster) => cluster.arn), ...rest };
  },

  DeleteCluster(request, context) {
    const cluster = clusterOf(context.state, request["cluster"]);
    refuseWhileInUse(cluster, context);
    cluster.status = "INACTIVE";
    return { cluster: clusterView(context.state, cluster, {}) };
  },
};

/** Puts a cluster into the state. */
export function addCluster(state: State, name: string, request: JsonObject = {}): Cluster {
  const cluster: Cluster = {
    name,
    arn: arn(state, "cluster", name),
    status: "ACTIVE",
    definition: {
      settings: objects(request["settings"]),
      capacityProviders: strings(request["capacityProviders"]),
      defaultCapacityProviderStrategy: objects(request["defaultCapacityProviderStrategy"]),
      ...(request["configuration"] === undefined ? {} : { configuration: request["configuration"] }),
    },
    tags: tagsOf(request["tags"]),
  };
  state.clusters.set(name, cluster);
  return cluster;
}

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html#API_DeleteCluster_Errors
function refuseWhileInUse(cluster: Cluster, { state }: OperationContext): void {
  const of = <T extends { readonly clusterArn: string }>(things: Map<string, T>) =>
    [...things.values()].filter((thing) => thing.clusterArn === cluster.arn);
  if (of(state.instances).some(({ status }) => status !== "INACTIVE")) {
    throw new EcsError(
      "ClusterContainsContainerInstancesException",
      "The Cluster cannot be deleted while Container Instances are active or draining.",
    );
  }
  if (of(state.services).some(({ status }) => status === "ACTIVE")) {
    throw new EcsError(
      "ClusterContainsServicesException",
      "The Cluster cannot be deleted while Services are active.",
    );
  }
  if (of(state.tasks).some(({ lastStatus }) => lastStatus !== "STOPPED")) {
    throw new EcsError(
      "ClusterContainsTasksException",
      "The Cluster cannot be deleted while Tasks are active.",
    );
  }
}

const missingArn = (state: State, reference: string) =>
  reference.startsWith("arn:") ? reference : arn(state, "cluster", reference);
