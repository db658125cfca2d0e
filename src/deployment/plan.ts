import { isObject, type Json, type JsonObject, objects } from "../json.ts";
import { bounds, defaultPercents, type Percents, type Unblock, unblock } from "../scheduler/bounds.ts";
import { isContained } from "./contained.ts";
import type { Deployment, Service } from "./observed.ts";
import { ofDeployment } from "./service-document.ts";

/** What the user asks for; members that are undefined are left as they are. */
export interface DeployRequest {
  readonly cluster: string;
  readonly service: string;
  /** ARN of the revision to deploy. */
  readonly taskDefinition: string;
  /** The service definition file, cleaned; made for CreateService. */
  readonly definition?: JsonObject;
  readonly desiredCount?: number;
  readonly forceNewDeployment?: boolean;
}

/** Members of a service definition that the request itself decides. */
const decided = ["cluster", "serviceName", "taskDefinition", "clientToken"] as const;

/** Members that only UpdateService takes: a file may have been made for it. */
const updateOnly = ["service", "forceNewDeployment"] as const;

/** Members that only CreateService takes, by the member of a live service that shows them. */
const createOnly: Readonly<Record<string, string>> = {
  launchType: "launchType",
  schedulingStrategy: "schedulingStrategy",
  role: "roleArn",
  tags: "tags",
};

/** The body of CreateService. Sends nothing that the user did not say. */
export function createRequest(request: DeployRequest, clientToken: string): JsonObject {
  const { desiredCount } = request;
  return {
    ...without(request.definition ?? {}, [...decided, ...updateOnly]),
    cluster: request.cluster,
    serviceName: request.service,
    taskDefinition: request.taskDefinition,
    ...(desiredCount === undefined ? {} : { desiredCount }),
    // The SDK sends a call again that may have gone through; ECS then gives back the service it made.
    clientToken,
  };
}

/**
 * The body of UpdateService: what differs from the live service, and nothing else but what ECS does not let us compare.
 * The file's desiredCount is for the creation only: autoscaling or somebody's hand may have changed it since.
 */
export function updateRequest(request: DeployRequest, live: Service): JsonObject {
  const { desiredCount, forceNewDeployment } = request;
  const startsAnew = request.taskDefinition !== live.taskDefinition || forceNewDeployment === true;
  const changed = Object.entries(
    without(request.definition ?? {}, [...decided, ...Object.keys(createOnly), "desiredCount"]),
  ).filter(([name, value]) => {
    const shown = shownBy(live, name);
    // What cannot be compared goes along with a deployment that there is in any case, and makes none by itself.
    return hasHiddenNamespace(name, value, shown)
      ? startsAnew || !isContained(without(value, ["namespace"]), shown, name)
      : !isContained(value, shown, name);
  });
  return {
    ...Object.fromEntries(changed),
    cluster: request.cluster,
    service: request.service,
    ...(request.taskDefinition === live.taskDefinition ? {} : { taskDefinition: request.taskDefinition }),
    ...(desiredCount === undefined || desiredCount === live.desiredCount ? {} : { desiredCount }),
    // ECS changes capacity providers in no other way: "you must force a new deployment".
    ...(forceNewDeployment || changed.some(([name]) => name === "capacityProviderStrategy")
      ? { forceNewDeployment: true }
      : {}),
  };
}

/** What the live service has for a member of the definition. */
function shownBy(live: Service, name: string): Json | undefined {
  const { deployments } = live;
  const by = ofDeployment.some((one) => one === name)
    ? deployments.find(({ status }) => status === "PRIMARY")
    : live;
  return (by as unknown as JsonObject | undefined)?.[name];
}

/** A namespace is given by its name, and may be shown by its ARN, which has an id instead: whether it is the same one? */
function hasHiddenNamespace(name: string, value: Json, shown: Json | undefined): value is JsonObject {
  if (name !== "serviceConnectConfiguration" || !isObject(value) || !isObject(shown)) return false;
  const isArn = (namespace: Json | undefined) => String(namespace).startsWith("arn:");
  return value["namespace"] !== undefined && isArn(shown["namespace"]) && !isArn(value["namespace"]);
}

/** True where UpdateService would have nothing to do. */
export function isNoUpdate(update: JsonObject): boolean {
  return Object.keys(update).every((name) => name === "cluster" || name === "service");
}

/** Members of the definition that cannot be changed on the live service, and differ from it. */
export function cannotChange(request: DeployRequest, live: Service): string[] {
  const answered = live as unknown as JsonObject;
  return Object.entries(createOnly)
    .filter(([name, shownAs]) => {
      const wanted: Json | undefined = request.definition?.[name];
      // A role is given by name and shown by ARN; tags are changed by other calls and not shown here.
      if (wanted === undefined || name === "role" || name === "tags") return false;
      if (name === "launchType" && objects(answered["capacityProviderStrategy"]).length > 0) return true;
      return shownAs in answered && !isContained(wanted, answered[shownAs], name);
    })
    .map(([name]) => name);
}

/** A roll that could never move, and the smallest changes that would let it. */
export interface StuckRoll extends Percents {
  readonly desiredCount: number;
  /** Tasks that run now. */
  readonly running: number;
  readonly lower: number;
  readonly upper: number;
  readonly changes: readonly Unblock[];
}

/**
 * Whether replacing the service's tasks can start at all, by the desired count and the two percents alone. A service
 * that does not exist yet is judged as it will be at its next deployment.
 */
export function stuckRoll(request: DeployRequest, live: Service | undefined): StuckRoll | undefined {
  const configuration = request.definition?.["deploymentConfiguration"];
  const effective = { ...live?.deploymentConfiguration, ...(isObject(configuration) ? configuration : {}) };
  const strategy = effective.strategy ?? "ROLLING";
  const scheduling = live?.schedulingStrategy ?? request.definition?.["schedulingStrategy"] ?? "REPLICA";
  // Blue/green and its kin run both revisions in full; a DAEMON's count is that of its instances.
  if (strategy !== "ROLLING" || scheduling !== "REPLICA") return undefined;
  const percents = {
    minimumHealthyPercent: effective.minimumHealthyPercent ?? defaultPercents.minimumHealthyPercent,
    maximumPercent: effective.maximumPercent ?? defaultPercents.maximumPercent,
  };
  const fileCount = request.definition?.["desiredCount"];
  const desiredCount =
    request.desiredCount ?? live?.desiredCount ?? (typeof fileCount === "number" ? fileCount : 1);
  const running = live ? (live.runningCount ?? 0) + (live.pendingCount ?? 0) : desiredCount;
  const { lower, upper } = bounds(desiredCount, percents);
  const moves = running > lower || upper > running || desiredCount === 0;
  if (moves) return undefined;
  return { desiredCount, ...percents, running, lower, upper, changes: unblock(desiredCount, percents) };
}

/** Whether an update made a deployment of its own, and which: `primary` is the one in the update's own answer. */
export function newDeployment(before: Service | undefined, primary: Deployment): string | undefined {
  const known = before?.deployments.some(({ id }) => id === primary.id) ?? false;
  return known ? undefined : primary.id;
}

function without(document: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));
}
