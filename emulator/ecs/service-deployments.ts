import { isObject, type JsonObject, number, strings, text } from "../../src/json.ts";
import { deploymentReasons } from "../../src/scheduler/messages.ts";
import { parseArn } from "./arn.ts";
import { EcsError, invalidParameter, serviceNotFound } from "./errors.ts";
import type { Operations } from "./operation.ts";
import { atMost, page } from "./paging.ts";
import { clusterOf, findService } from "./references.ts";
import type { Service, ServiceDeployment, State } from "./state.ts";
import { serviceDeploymentBrief, serviceDeploymentView } from "./views-service-deployment.ts";
import { serviceRevisionView } from "./views-service-revision.ts";

export const serviceDeploymentOperations: Operations = {
  ListServiceDeployments(request, { state }) {
    const cluster = clusterOf(state, request["cluster"]);
    const service = findService(state, cluster, String(request["service"]));
    if (!service) throw serviceNotFound();
    const statuses = strings(request["status"]);
    const between = isObject(request["createdAt"]) ? request["createdAt"] : {};
    const [after, before] = [number(between["after"]), number(between["before"])];
    const found = service.serviceDeployments.filter(
      ({ status, createdAt }) =>
        (statuses.length === 0 || statuses.includes(status)) &&
        (after === undefined || createdAt > after * 1000) &&
        (before === undefined || createdAt < before * 1000),
    );
    const limits = { standard: 20, most: 100 };
    const { items, ...rest } = page(found, (record) => record.arn, request, limits);
    return { serviceDeployments: items.map((record) => serviceDeploymentBrief(service, record)), ...rest };
  },

  DescribeServiceDeployments(request, { state }) {
    const references = atMost(strings(request["serviceDeploymentArns"]), 20, "serviceDeploymentArns");
    if (references.length === 0) throw invalidParameter("serviceDeploymentArns cannot be empty.");
    const serviceDeployments: JsonObject[] = [];
    const failures: JsonObject[] = [];
    for (const arn of references) {
      const found = find(state, arn, (record) => record.arn === arn);
      if (found) serviceDeployments.push(serviceDeploymentView(state, ...found));
      else failures.push({ arn, reason: "MISSING" });
    }
    return { serviceDeployments, failures };
  },

  DescribeServiceRevisions(request, { state }) {
    const references = atMost(strings(request["serviceRevisionArns"]), 20, "serviceRevisionArns");
    if (references.length === 0) throw invalidParameter("serviceRevisionArns cannot be empty.");
    const serviceRevisions: JsonObject[] = [];
    const failures: JsonObject[] = [];
    for (const arn of references) {
      const found = find(state, arn, (record) => record.targetRevisionArn === arn);
      if (found) serviceRevisions.push(serviceRevisionView(state, ...found));
      else failures.push({ arn, reason: "MISSING" });
    }
    return { serviceRevisions, failures };
  },

  /** Stops a deployment that is not over; the scheduler rolls back and says how it ended. */
  StopServiceDeployment(request, { state, clock, scheduler }) {
    const arn = text(request["serviceDeploymentArn"]) ?? "";
    const [, record] = find(state, arn, (candidate) => candidate.arn === arn) ?? [];
    if (!record) throw new EcsError("ServiceDeploymentNotFoundException", "Service deployment not found.");
    if (!stoppable.has(record.status)) {
      throw new EcsError(
        "ConflictException",
        `The service deployment cannot be stopped because it is in ${record.status} status.`,
      );
    }
    if (record.status === "PENDING" || record.status === "IN_PROGRESS") {
      const aborts = request["stopType"] === "ABORT";
      record.status = aborts ? "STOP_REQUESTED" : "ROLLBACK_REQUESTED";
      // ABORT stands in the model, and the documentation calls it not valid: what it does to the tasks nobody says.
      if (aborts) record.statusReason = deploymentReasons.stoppedOnRequest;
      record.updatedAt = clock.now();
    }
    scheduler.wake();
    return { serviceDeploymentArn: record.arn };
  },

  /** Answers a PAUSE hook. What it refuses a hook with that awaits nothing is not published. */
  ContinueServiceDeployment(request, { state, clock, scheduler }) {
    const arn = text(request["serviceDeploymentArn"]) ?? "";
    const [, record] = find(state, arn, (candidate) => candidate.arn === arn) ?? [];
    if (!record) throw new EcsError("ServiceDeploymentNotFoundException", "Service deployment not found.");
    const hook = record.stages?.hooks.find(({ id }) => id === request["hookId"]);
    if (hook?.status !== "AWAITING_ACTION" || record.status !== "IN_PROGRESS")
      throw invalidParameter("The lifecycle hook is not awaiting an action.");
    hook.status = request["action"] === "ROLLBACK" ? "FAILED" : "SUCCEEDED";
    if (hook.status === "FAILED") record.status = "ROLLBACK_REQUESTED";
    record.updatedAt = clock.now();
    scheduler.wake();
    return { serviceDeploymentArn: record.arn };
  },
};

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stop-service-deployment.html */
const stoppable: ReadonlySet<string> = new Set([
  "PENDING",
  "IN_PROGRESS",
  "STOP_REQUESTED",
  "ROLLBACK_REQUESTED",
  "ROLLBACK_IN_PROGRESS",
]);

function find(
  state: State,
  arn: string,
  test: (record: ServiceDeployment) => boolean,
): [Service, ServiceDeployment] | undefined {
  if (!parseArn(arn)) throw invalidParameter("Invalid identifier: Unexpected ARN.");
  for (const service of state.services.values()) {
    const record = service.serviceDeployments.find(test);
    if (record) return [service, record];
  }
  return undefined;
}
