import { type JsonObject, number, objects, text } from "../../src/json.ts";
import { beginDeployment } from "./deployments.ts";
import { invalidParameter, serviceNotActive, serviceNotFound } from "./errors.ts";
import type { Operations } from "./operation.ts";
import { clusterOf, findService, findTaskDefinition } from "./references.ts";
import { changesRevision, isDaemon, merged, same, settingsOf } from "./service-settings.ts";
import { checkService, checkTargetGroups, runnable } from "./services-rules.ts";
import type { Service, State, TaskDefinition } from "./state.ts";
import { serviceView } from "./views-service.ts";

export const serviceChanges: Operations = {
  /**
   * A new task definition, a changed setting of the revision, or forceNewDeployment begins a deployment; a count, the
   * bounds and the placement are taken as they are by the one that is there.
   */
  UpdateService(request, context) {
    const { state, scheduler } = context;
    const service = serviceOf(state, request);
    if (service.status !== "ACTIVE") throw serviceNotActive();
    const reference = text(request["taskDefinition"]);
    const definition = reference === undefined ? present(state, service) : runnable(state, reference);
    const settings = updated(service.definition, request);
    const desired = request["desiredCount"] ?? (isDaemon(settings) ? undefined : service.desiredCount);
    if (definition) checkService(settings, definition, desired);
    // Those that it has already stay, whatever has become of them: it can always be scaled down.
    if (definition && request["loadBalancers"] !== undefined)
      checkTargetGroups(settings, definition, context.targetGroupProblem);
    const begins =
      request["forceNewDeployment"] === true ||
      (definition !== undefined && definition.arn !== service.taskDefinitionArn) ||
      changesRevision(service.definition, settings);
    apply(service, settings, definition, number(desired));
    if (begins) beginDeployment(service, context);
    scheduler.wake();
    return { service: serviceView(state, service, { include: ["TAGS"] }) };
  },

  /** The service drains, and is INACTIVE when its last task has stopped. */
  DeleteService(request, context) {
    const { state, clock, scheduler } = context;
    const service = serviceOf(state, request);
    if (service.status === "INACTIVE") throw serviceNotFound();
    refuseWhileScaled(service, request);
    if (service.status === "ACTIVE") {
      service.status = "DRAINING";
      service.desiredCount = 0;
      for (const deployment of service.deployments) {
        deployment.desiredCount = 0;
        deployment.updatedAt = clock.now();
      }
      service.serviceDeployments = [];
    }
    scheduler.wake();
    return { service: serviceView(state, service, {}) };
  },
};

/** @throws EcsError where other capacity providers come without a deployment */
function updated(before: JsonObject, request: JsonObject): JsonObject {
  const settings = merged(before, settingsOf(request));
  if (same(before["capacityProviderStrategy"], settings["capacityProviderStrategy"])) return settings;
  if (request["forceNewDeployment"] !== true) {
    throw invalidParameter(
      "When switching from launch type to capacity provider strategy on an existing service, or making a change to a capacity provider strategy on a service that is already using one, you must force a new deployment.",
    );
  }
  const { launchType, capacityProviderStrategy, ...rest } = settings;
  if (objects(capacityProviderStrategy).length > 0)
    return { ...rest, capacityProviderStrategy: capacityProviderStrategy ?? [] };
  return launchType === undefined ? rest : { ...rest, launchType };
}

function apply(
  service: Service,
  settings: JsonObject,
  definition: TaskDefinition | undefined,
  desired: number | undefined,
): void {
  service.definition = settings;
  service.desiredCount = desired ?? service.desiredCount;
  service.taskDefinitionArn = definition?.arn ?? service.taskDefinitionArn;
}

function serviceOf(state: State, request: JsonObject): Service {
  const service = findService(state, clusterOf(state, request["cluster"]), String(request["service"]));
  if (!service) throw serviceNotFound();
  return service;
}

/** The service's own task definition, in whatever status: one that is INACTIVE goes on serving. */
const present = (state: State, service: Service) => findTaskDefinition(state, service.taskDefinitionArn);

function refuseWhileScaled(service: Service, request: JsonObject): void {
  if (service.status !== "ACTIVE" || request["force"] === true || isDaemon(service.definition)) return;
  if (service.desiredCount > 0) {
    throw invalidParameter("The service cannot be stopped while it is scaled above 0.");
  }
  // Seen where a rollout was still going on at a desired count of 0.
  if (service.deployments.length > 1) {
    throw invalidParameter("The service cannot be stopped while deployments are active.");
  }
}
