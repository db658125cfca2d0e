import { isObject, type JsonObject, objects, strings, text } from "../../src/json.ts";
import { matches } from "../../src/scheduler/constraint.ts";
import { parseQuery, type Query } from "../../src/scheduler/query-parse.ts";
import { customAttributes } from "./attributes.ts";
import { invalidParameter } from "./errors.ts";
import { addInstance, resourcesOf } from "./instances.ts";
import type { Operations } from "./operation.ts";
import { atMost, page } from "./paging.ts";
import { arnIn, clusterOf, findInstance } from "./references.ts";
import { instanceViews } from "./scheduling/instance-views.ts";
import type { Cluster, ContainerInstance, State } from "./state.ts";
import { tagsOf } from "./tags.ts";
import { instanceView } from "./views-instance.ts";

export const containerInstanceOperations: Operations = {
  RegisterContainerInstance(request, context) {
    const { state } = context;
    const cluster = clusterOf(state, request["cluster"]);
    const instance = addInstance(context, {
      cluster,
      ec2InstanceId: documentedInstanceId(request["instanceIdentityDocument"]),
      resources: resourcesOf(objects(request["totalResources"])),
      attributes: customAttributes(request["attributes"]),
      tags: tagsOf(request["tags"]),
    });
    context.scheduler.wake();
    return { containerInstance: instanceView(state, instance, { include: ["TAGS"] }) };
  },

  DeregisterContainerInstance(request, context) {
    const { state, scheduler } = context;
    const cluster = clusterOf(state, request["cluster"]);
    const instance = known(state, cluster, String(request["containerInstance"]));
    const tasks = [...state.tasks.values()].filter(
      (task) => task.containerInstanceArn === instance.arn && task.lastStatus !== "STOPPED",
    );
    if (tasks.length > 0 && request["force"] !== true) {
      throw invalidParameter("Found running tasks on the instance.");
    }
    instance.status = "INACTIVE";
    instance.agentConnected = false;
    for (const task of tasks) {
      scheduler.stopTask(task.arn, "Container instance deregistration forced by user", "UserInitiated");
    }
    scheduler.wake();
    return { containerInstance: instanceView(state, instance, {}) };
  },

  ListContainerInstances(request, { state }) {
    const cluster = clusterOf(state, request["cluster"]);
    const status = request["status"];
    const matching = filtered(state, cluster, text(request["filter"]));
    const found = [...state.instances.values()].filter(
      (instance) =>
        instance.clusterArn === cluster.arn &&
        instance.status !== "INACTIVE" &&
        (status === undefined || instance.status === status) &&
        matching(instance),
    );
    const { items, ...rest } = page(found, (instance) => instance.arn, request);
    return { containerInstanceArns: items.map((instance) => instance.arn), ...rest };
  },

  DescribeContainerInstances(request, { state }) {
    const cluster = clusterOf(state, request["cluster"]);
    const references = strings(request["containerInstances"]);
    if (references.length === 0) throw invalidParameter("Container instance can not be blank.");
    return describe(state, cluster, atMost(references, 100, "containerInstances"), request);
  },

  UpdateContainerInstancesState(request, { state, scheduler }) {
    const cluster = clusterOf(state, request["cluster"]);
    const { status } = request;
    if (status !== "ACTIVE" && status !== "DRAINING") {
      throw invalidParameter("Container instance status should be one of [ACTIVE, DRAINING]");
    }
    const references = atMost(strings(request["containerInstances"]), 10, "containerInstances");
    for (const reference of references) {
      const instance = findInstance(state, cluster, reference);
      if (instance && instance.status !== "INACTIVE") instance.status = status;
    }
    scheduler.wake();
    return describe(state, cluster, references, {});
  },
};

/** The instances that an expression of the cluster query language names. What ECS says of a wrong one is a guess. */
function filtered(
  state: State,
  cluster: Cluster,
  expression: string | undefined,
): (instance: ContainerInstance) => boolean {
  if (expression === undefined) return () => true;
  let query: Query;
  try {
    query = parseQuery(expression);
  } catch {
    throw invalidParameter(`Invalid filter expression: ${expression}`);
  }
  const found = instanceViews(state, cluster.arn).filter((instance) => matches(instance, query));
  const arns = new Set(found.map(({ id }) => id));
  return ({ arn }) => arns.has(arn);
}

function describe(
  state: State,
  cluster: Cluster,
  references: readonly string[],
  request: JsonObject,
): JsonObject {
  const containerInstances: JsonObject[] = [];
  const failures: JsonObject[] = [];
  for (const reference of references) {
    const instance = findInstance(state, cluster, reference);
    if (instance) containerInstances.push(instanceView(state, instance, request));
    else failures.push({ arn: arnIn(state, cluster, "container-instance", reference), reason: "MISSING" });
  }
  return { containerInstances, failures };
}

function known(state: State, cluster: Cluster, reference: string): ContainerInstance {
  const instance = findInstance(state, cluster, reference);
  if (!instance) throw invalidParameter("Referenced container instance not found.");
  return instance;
}

/** The agent sends EC2's identity document, a JSON text. */
function documentedInstanceId(document: unknown): string | undefined {
  try {
    const parsed: unknown = JSON.parse(text(document) ?? "");
    return isObject(parsed) ? text(parsed["instanceId"]) : undefined;
  } catch {
    return undefined;
  }
}
