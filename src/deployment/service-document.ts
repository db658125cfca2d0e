import type { Path } from "../document/path.ts";
import { originalPath, withoutNulls } from "../document/without-nulls.ts";
import { Failure, type Where } from "../failure.ts";
import { isObject, type JsonObject, objects } from "../json.ts";

/** Members that DescribeServices gives and CreateService does not take (client-ecs 3.1164). */
const describeOnly: ReadonlySet<string> = new Set([
  ...["serviceArn", "clusterArn", "status", "runningCount", "pendingCount", "platformFamily", "taskSets"],
  ...["deployments", "roleArn", "events", "createdAt", "createdBy", "resourceManagementType"],
  ...["currentServiceDeployment", "currentServiceRevisions"],
]);

/** Members of CreateService that DescribeServices shows with each deployment, and not with the service. */
export const ofDeployment = [
  "serviceConnectConfiguration",
  "volumeConfigurations",
  "vpcLatticeConfigurations",
] as const;

/** A service definition as CreateService takes it, and what was left out of it. */
export interface CleanedService {
  readonly document: JsonObject;
  /** Paths, in the original, of what was removed. */
  readonly removed: readonly Path[];
  /** Where a value of the cleaned document stands in the original. */
  originalPath(path: Path): Path;
}

/**
 * Takes out nulls, an empty list of tags, and the members that only Describe gives, and unwraps what `aws ecs
 * describe-services` prints. What Describe shows elsewhere than CreateService takes it is put in its place.
 * @throws Failure where the document is no service definition, or holds several services
 */
export function cleanService(original: JsonObject, whereIs: (path: Path) => Where): CleanedService {
  const removed: Path[] = [];
  const whole = withoutNulls(original, removed);
  const nulls = [...removed];
  const { service, prefix } = opened(isObject(whole) ? whole : {}, whereIs);
  // Describe counts a DAEMON's instances, and Create takes no count for one.
  const isCounted = service["serviceArn"] !== undefined && service["schedulingStrategy"] === "DAEMON";
  const isLeftOut = ([name, value]: [string, unknown]) =>
    describeOnly.has(name) ||
    (name === "tags" && Array.isArray(value) && value.length === 0) ||
    (name === "desiredCount" && isCounted);
  const entries = Object.entries(service);
  removed.push(...entries.filter(isLeftOut).map(([name]) => [...prefix, name]));
  return {
    document: { ...shownElsewhere(service), ...Object.fromEntries(entries.filter((one) => !isLeftOut(one))) },
    removed,
    originalPath: (path) => originalPath([...prefix, ...path], nulls),
  };
}

function opened(
  whole: JsonObject,
  whereIs: (path: Path) => Where,
): { readonly service: JsonObject; readonly prefix: Path } {
  const { services, service, containerDefinitions, taskDefinition } = whole;
  if (containerDefinitions !== undefined || isObject(taskDefinition)) {
    throw new Failure({
      message: "This is a task definition, not a service definition.",
      where: whereIs([containerDefinitions === undefined ? "taskDefinition" : "containerDefinitions"]),
      hint: "Name it in the input `task-definition`.",
    });
  }
  if (isObject(service)) return { service, prefix: ["service"] };
  if (!Array.isArray(services)) return { service: whole, prefix: [] };
  const [only, ...others] = objects(services);
  if (only && others.length === 0) return { service: only, prefix: ["services", 0] };
  throw new Failure({
    message: `This is the AWS CLI's answer about ${only ? others.length + 1 : "no"} services; a service definition is of one.`,
    where: whereIs(["services"]),
    hint: "Keep the one that is meant.",
  });
}

/** Without its cluster a service that was described would be another one in cluster `default`. */
function shownElsewhere({ clusterArn, deployments }: JsonObject): JsonObject {
  const primary = objects(deployments).find(({ status }) => status === "PRIMARY") ?? {};
  const shown = ofDeployment.flatMap((name) => {
    const value = primary[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...(clusterArn === undefined ? {} : { cluster: clusterArn }), ...Object.fromEntries(shown) };
}
