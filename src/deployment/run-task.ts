import { isObject, type JsonObject, objects, strings, text } from "../json.ts";

/** What the inputs say of a one-off task; what they leave out is as the service has it. */
export interface RunTaskOptions {
  readonly containerOverrides?: readonly JsonObject[];
  readonly subnets?: readonly string[];
  readonly securityGroups?: readonly string[];
  readonly assignPublicIp?: "ENABLED" | "DISABLED";
  /** Goes before `launchType` where both are given: ECS takes one of the two. */
  readonly capacityProviderStrategy?: readonly JsonObject[];
  readonly launchType?: string;
  /** Default `GitHub-Actions`. */
  readonly startedBy?: string;
  readonly tags?: readonly JsonObject[];
  /** An EBS volume for a volume of the definition with `configuredAtLaunch`. */
  readonly volume?: { readonly name: string; readonly managedEBSVolume: JsonObject };
  /** As for a service; of its values RunTask takes TASK_DEFINITION only. */
  readonly propagateTags?: string;
  readonly enableECSManagedTags?: boolean;
}

/** Of what a task is started, beside the options. */
export interface RunTaskSource {
  /** The task definition; undefined where it could not be had. */
  readonly document?: JsonObject | undefined;
  /** The service as ECS answers it, its definition over that: `{ ...live, ...definition }`. */
  readonly service?: Readonly<Record<string, unknown>> | undefined;
}

export interface PlannedTask {
  /** The body of RunTask, without a client token. */
  readonly request: JsonObject;
  /** What is as the service has it, in words: `launch type EC2`, `subnets`. */
  readonly asService: readonly string[];
}

/**
 * The body of RunTask for one task. Sends nothing that neither the user nor the service says, but for `startedBy` and
 * the launch type. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
export function planTask(
  { cluster, taskDefinition }: { readonly cluster: string; readonly taskDefinition: string },
  options: RunTaskOptions,
  source: RunTaskSource,
): PlannedTask {
  const { containerOverrides = [], tags = [], volume, propagateTags, enableECSManagedTags } = options;
  const launch = launchOf(options, source);
  const network = networkOf(options, source);
  const request: JsonObject = {
    cluster,
    taskDefinition,
    count: 1,
    startedBy: options.startedBy ?? "GitHub-Actions",
    ...launch.members,
    ...network.members,
    ...(containerOverrides.length === 0
      ? {}
      : { overrides: { containerOverrides: [...containerOverrides] } }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
    ...(enableECSManagedTags === undefined ? {} : { enableECSManagedTags }),
    // ECS refuses SERVICE here; NONE is what it does anyway.
    ...(propagateTags === "TASK_DEFINITION" ? { propagateTags } : {}),
    ...(volume === undefined ? {} : { volumeConfigurations: [{ ...volume }] }),
  };
  return { request, asService: [...launch.asService, ...network.asService] };
}

interface Part {
  readonly members: JsonObject;
  readonly asService: readonly string[];
}

function launchOf(
  { capacityProviderStrategy = [], launchType }: RunTaskOptions,
  source: RunTaskSource,
): Part {
  if (capacityProviderStrategy.length > 0)
    return withPlatform({ capacityProviderStrategy: [...capacityProviderStrategy] }, [], source);
  if (launchType !== undefined) return withPlatform({ launchType }, [], source);
  const strategy = objects(source.service?.["capacityProviderStrategy"]);
  if (strategy.length > 0)
    return withPlatform({ capacityProviderStrategy: strategy }, ["capacity provider strategy"], source);
  const type = text(source.service?.["launchType"]);
  if (type !== undefined) return withPlatform({ launchType: type }, [`launch type ${type}`], source);
  return { members: launchTypeFor(source.document), asService: [] };
}

/** Fargate's platform version, where the service is pinned to one. */
function withPlatform(launch: JsonObject, asService: readonly string[], { service }: RunTaskSource): Part {
  const platformVersion = text(service?.["platformVersion"]);
  const providers = objects(launch["capacityProviderStrategy"]);
  const fargate =
    launch["launchType"] === "FARGATE" ||
    (providers.length > 0 &&
      providers.every((one) => /^FARGATE(_SPOT)?$/.test(text(one["capacityProvider"]) ?? "")));
  if (!fargate || platformVersion === undefined || platformVersion === "LATEST")
    return { members: launch, asService };
  return {
    members: { ...launch, platformVersion },
    asService: [...asService, `platform version ${platformVersion}`],
  };
}

/**
 * Without a service to go by: FARGATE, as aws-actions/amazon-ecs-deploy-task-definition has it, where the definition
 * allows it; else what it does allow. Managed instances are reached through the cluster's capacity providers only.
 */
function launchTypeFor(document: JsonObject | undefined): JsonObject {
  const kinds = strings(document?.["requiresCompatibilities"]);
  const maybe = kinds.length === 0 && (!document || document["networkMode"] === "awsvpc");
  if (maybe || kinds.includes("FARGATE")) return { launchType: "FARGATE" };
  if (kinds.length === 0 || kinds.includes("EC2")) return { launchType: "EC2" };
  return kinds.includes("EXTERNAL") ? { launchType: "EXTERNAL" } : {};
}

/** Subnets and what goes with them. An address of its own is decided by whose subnets they are. */
function networkOf(options: RunTaskOptions, { document, service }: RunTaskSource): Part {
  const theirs = serviceNetwork(service);
  const asService: string[] = [];
  const given = options.subnets ?? options.securityGroups ?? options.assignPublicIp;
  if (document ? document["networkMode"] !== "awsvpc" : given === undefined && theirs === undefined)
    return { members: {}, asService };
  const take = (name: string, own: readonly string[] | undefined, service: readonly string[]) => {
    if (own === undefined && service.length > 0) asService.push(name);
    return own ?? service;
  };
  const subnets = take("subnets", options.subnets, strings(theirs?.["subnets"]));
  const groups = take("security groups", options.securityGroups, strings(theirs?.["securityGroups"]));
  // What suits the service's subnets says nothing of others: there it is off, as with the action this stands in for.
  const elsewhere = options.subnets === undefined ? text(theirs?.["assignPublicIp"]) : "DISABLED";
  const assignPublicIp = options.assignPublicIp ?? elsewhere;
  return {
    members: {
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: [...subnets],
          ...(groups.length === 0 ? {} : { securityGroups: [...groups] }),
          ...(assignPublicIp === undefined ? {} : { assignPublicIp }),
        },
      },
    },
    asService,
  };
}

/** The network that the service's tasks have; undefined where it is not awsvpc. */
export function serviceNetwork(service: RunTaskSource["service"]): JsonObject | undefined {
  const network = service?.["networkConfiguration"];
  const awsvpc = isObject(network) ? network["awsvpcConfiguration"] : undefined;
  return isObject(awsvpc) ? awsvpc : undefined;
}

/** A body of RunTask as it may be shown: without the values of environment variables. */
export function shownTask(request: JsonObject): JsonObject {
  const { overrides } = request;
  if (!isObject(overrides)) return request;
  const containerOverrides = objects(overrides["containerOverrides"]).map((container) =>
    Array.isArray(container["environment"])
      ? {
          ...container,
          environment: objects(container["environment"]).map((one) => ({ ...one, value: "(hidden)" })),
        }
      : container,
  );
  return { ...request, overrides: { ...overrides, containerOverrides } };
}
