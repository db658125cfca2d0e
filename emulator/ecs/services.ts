import { type JsonObject, number, strings, text } from "../../src/json.ts";
import { arn } from "./arn.ts";
import { beginDeployment } from "./deployments.ts";
import { invalidParameter } from "./errors.ts";
import type { OperationContext, Operations } from "./operation.ts";
import { atMost, page } from "./paging.ts";
import { arnIn, clusterOf, findService } from "./references.ts";
import { isDaemon, same, settingsOf } from "./service-settings.ts";
import { checkService, checkTargetGroups, runnable } from "./services-rules.ts";
import type { Cluster, Service } from "./state.ts";
import { tagsOf } from "./tags.ts";
import { serviceView } from "./views-service.ts";

export const serviceOperations: Operations = {
  CreateService(request, context) {
    const { state } = context;
    const cluster = clusterOf(state, request["cluster"]);
    const name = text(request["serviceName"]) ?? "";
    if (!/^[A-Za-z0-9_-]{1,255}$/.test(name)) throw invalidParameter("Invalid service name.");
    const existing = findService(state, cluster, name);
    if (existing?.status === "DRAINING") {
      throw invalidParameter("Unable to Start a service that is still Draining.");
    }
    const service =
      existing?.status === "ACTIVE" ? repeated(existing, request) : create(name, cluster, request, context);
    return { service: serviceView(state, service, { include: ["TAGS"] }) };
  },

  DescribeServices(request, { state }) {
    const cluster = clusterOf(state, request["cluster"]);
    const references = strings(request["services"]);
    if (references.length === 0) throw invalidParameter("Services cannot be empty.");
    const services: JsonObject[] = [];
    const failures: JsonObject[] = [];
    for (const reference of atMost(references, 10, "services")) {
      const service = findService(state, cluster, reference);
      if (service) services.push(serviceView(state, service, request));
      else failures.push({ arn: arnIn(state, cluster, "service", reference), reason: "MISSING" });
    }
    return { services, failures };
  },

  /** Services that are draining are no longer listed. */
  ListServices(request, { state }) {
    const cluster = clusterOf(state, request["cluster"]);
    const { launchType, schedulingStrategy } = request;
    const found = [...state.services.values()].filter(
      (service) =>
        service.clusterArn === cluster.arn &&
        service.status === "ACTIVE" &&
        (launchType === undefined || launchTypeOf(service) === launchType) &&
        (schedulingStrategy === undefined ||
          isDaemon(service.definition) === (schedulingStrategy === "DAEMON")),
    );
    const { items, ...rest } = page(found, (service) => service.arn, request, { standard: 10, most: 100 });
    return { serviceArns: items.map((service) => service.arn), ...rest };
  },
};

function create(name: string, cluster: Cluster, request: JsonObject, context: OperationContext): Service {
  const { state, clock, scheduler } = context;
  const reference = text(request["taskDefinition"]) ?? "";
  if (reference === "") throw invalidParameter("TaskDefinition can not be blank.");
  const definition = runnable(state, reference);
  const settings = settingsOf(request);
  checkService(settings, definition, request["desiredCount"]);
  checkTargetGroups(settings, definition, context.targetGroupProblem);
  const clientToken = text(request["clientToken"]);
  const service: Service = {
    name,
    arn: arn(state, "service", cluster.name, name),
    clusterArn: cluster.arn,
    status: "ACTIVE",
    desiredCount: number(request["desiredCount"]) ?? 0,
    taskDefinitionArn: definition.arn,
    definition: settings,
    deployments: [],
    serviceDeployments: [],
    events: [],
    createdAt: clock.now(),
    ...(clientToken === undefined ? {} : { clientToken }),
    tags: tagsOf(request["tags"]),
  };
  beginDeployment(service, context);
  // A service that was deleted before leaves nothing behind; as the newest it is listed last.
  state.services.delete(service.arn);
  state.services.set(service.arn, service);
  scheduler.wake();
  return service;
}

/**
 * The answer to a repeated request: the service, where the request asks for nothing but what is there. That an equal
 * request without its token is taken as well is a guess.
 */
function repeated(service: Service, request: JsonObject): Service {
  const { taskDefinition, desiredCount = service.desiredCount, clientToken } = request;
  const [family, revision] = (text(taskDefinition) ?? "").split("/").at(-1)?.split(":") ?? [];
  const [ownFamily, ownRevision] = service.taskDefinitionArn.split("/").at(-1)?.split(":") ?? [];
  const equal =
    family === ownFamily &&
    (revision === undefined || revision === ownRevision) &&
    desiredCount === service.desiredCount &&
    (clientToken === undefined || service.clientToken === undefined || clientToken === service.clientToken) &&
    Object.entries(settingsOf(request)).every(([member, value]) => same(service.definition[member], value));
  if (!equal) throw invalidParameter("Creation of service was not idempotent.");
  return service;
}

/** EC2 where a service names neither a launch type nor capacity providers. */
const launchTypeOf = ({ definition }: Service) => text(definition["launchType"]) ?? "EC2";
