import { isObject, type JsonObject, number, objects, text } from "../../src/json.ts";
import { strategyProblems } from "./deployment-strategy-rules.ts";
import { clientException, invalidParameter } from "./errors.ts";
import type { TargetGroupProblem } from "./operation.ts";
import { findTaskDefinition } from "./references.ts";
import { isDaemon, percents } from "./service-settings.ts";
import { placementProblems } from "./services-placement-rules.ts";
import type { State, TaskDefinition } from "./state.ts";

/*
 * What CreateService and UpdateService refuse. Texts are ECS's, seen in real refusals, except where a comment says
 * otherwise.
 */

/**
 * The task definition that a service or task is to run.
 * @param inactive the refusal of one that was deregistered: its type differs between services and tasks
 * @throws EcsError where it is unknown or INACTIVE
 */
export function runnable(state: State, reference: string, inactive = clientException): TaskDefinition {
  const definition = findTaskDefinition(state, reference);
  if (!definition) throw clientException("TaskDefinition not found.");
  if (definition.status !== "ACTIVE") throw inactive("TaskDefinition is inactive");
  return definition;
}

/** @throws EcsError InvalidParameterException for the first thing that ECS would not take */
export function checkService(settings: JsonObject, definition: TaskDefinition, desired: unknown): void {
  for (const problem of problems(settings, definition.document, desired)) throw invalidParameter(problem);
}

/** @throws EcsError where the service cannot stand behind one of its target groups */
export function checkTargetGroups(
  settings: JsonObject,
  { document }: TaskDefinition,
  problemOf: TargetGroupProblem = () => undefined,
): void {
  for (const { targetGroupArn } of objects(settings["loadBalancers"])) {
    const problem = problemOf(text(targetGroupArn) ?? "", text(document["networkMode"]) ?? "bridge");
    if (problem !== undefined) throw invalidParameter(problem);
  }
}

function* problems(settings: JsonObject, document: JsonObject, desired: unknown): Generator<string> {
  yield* otherController(settings);
  yield* strategyProblems(settings);
  yield* countProblems(settings, desired);
  yield* percentProblems(settings);
  if (text(settings["launchType"]) && objects(settings["capacityProviderStrategy"]).length > 0) {
    yield "Specifying both a launch type and capacity provider strategy is not supported.";
  }
  yield* networkProblems(settings, document);
  yield* balancerProblems(settings, document);
  yield* placementProblems(settings);
  const volumes = new Set(objects(document["volumes"]).map(({ name }) => text(name)));
  for (const { name } of objects(settings["volumeConfigurations"])) {
    if (!volumes.has(text(name))) {
      yield `The volume name '${name}' in your request does not have a matching volume in your Task Definition`;
    }
  }
}

/** Ours, not ECS's: another controller would silently be another thing here. */
function* otherController({ deploymentController }: JsonObject): Generator<string> {
  const type = isObject(deploymentController) ? (deploymentController["type"] ?? "ECS") : "ECS";
  if (type !== "ECS") yield `This endpoint does not know the deployment controller ${type} yet.`;
}

function* countProblems(settings: JsonObject, desired: unknown): Generator<string> {
  const count = number(desired);
  if (isDaemon(settings)) {
    if (count !== undefined)
      yield "The daemon scheduling strategy does not support a desired count for services.";
    return;
  }
  // That it is needed is documented; the text is a guess.
  if (count === undefined) yield "DesiredCount can not be blank.";
  else if (count < 0) yield "DesiredCount can not be negative.";
}

function* percentProblems(settings: JsonObject): Generator<string> {
  const { minimumHealthyPercent, maximumPercent } = percents(settings);
  if (isDaemon(settings)) {
    if (maximumPercent > 100) {
      yield "The daemon scheduling strategy does not support values above 100 for maximumPercent";
    }
    return;
  }
  // The next two are ECS's in meaning, not to the letter.
  if (minimumHealthyPercent > 100) yield "minimumHealthyPercent must be at most 100.";
  if (maximumPercent < 100) yield "maximumPercent must be at least 100.";
  if (minimumHealthyPercent === 100 && maximumPercent === 100) {
    yield "Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments.";
  }
}

function* networkProblems(settings: JsonObject, document: JsonObject): Generator<string> {
  const awsvpc = document["networkMode"] === "awsvpc";
  const given = isObject(settings["networkConfiguration"]);
  if (awsvpc && !given)
    yield "Network Configuration must be provided when networkMode 'awsvpc' is specified.";
  if (!awsvpc && given)
    yield "Network Configuration is not valid for the given networkMode of this task definition.";
  if (text(settings["platformVersion"]) && (text(settings["launchType"]) ?? "EC2") === "EC2") {
    yield "The platform version must be null when specifying an EC2 launch type.";
  }
}

function* balancerProblems(settings: JsonObject, document: JsonObject): Generator<string> {
  const containers = objects(document["containerDefinitions"]);
  for (const balancer of objects(settings["loadBalancers"])) {
    const { containerName, containerPort, loadBalancerName, targetGroupArn } = balancer;
    if (loadBalancerName !== undefined && targetGroupArn !== undefined) {
      yield "loadBalancerName and targetGroupArn cannot both be specified";
    }
    if (loadBalancerName !== undefined && settings["launchType"] === "FARGATE") {
      yield "Classic Load Balancers are not supported with Fargate.";
    }
    const container = containers.find(({ name }) => name === containerName);
    if (!container) yield `The container ${containerName} does not exist in the task definition.`;
    else if (
      objects(container["portMappings"]).every((mapping) => mapping["containerPort"] !== containerPort)
    ) {
      yield `The container ${containerName} did not have a container port ${containerPort} defined.`;
    }
  }
}
