import { isObject, type Json, type JsonObject, number, objects, text } from "../../src/json.ts";
import { defaultPercents, type Percents } from "../../src/scheduler/bounds.ts";

/*
 * Which members of CreateService and UpdateService do what. "This parameter triggers a new service deployment":
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
 */

/** Settings that belong to a service revision: a change of one makes a new deployment. */
const revisionMembers = [
  // These two are a revision's, too; whether their change makes a new one is not documented.
  "gatewayConnectors",
  "monitoring",
  "loadBalancers",
  "networkConfiguration",
  "platformVersion",
  "serviceConnectConfiguration",
  "serviceRegistries",
  "volumeConfigurations",
  "vpcLatticeConfigurations",
] as const;

/** Where a revision's tasks run; changing it takes effect with the next deployment. */
const capacityMembers = ["launchType", "capacityProviderStrategy", "platformFamily"] as const;

/** Members of a request that are kept elsewhere than among a service's settings, or not at all. */
const elsewhere = new Set([
  "cluster",
  "service",
  "serviceName",
  "taskDefinition",
  "desiredCount",
  "clientToken",
  "tags",
  "forceNewDeployment",
]);

/** The settings that a request brings. */
export function settingsOf(request: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(request).filter(([member]) => !elsewhere.has(member)));
}

/**
 * A service's settings after an update. What a deploymentConfiguration does not name stays as it was; ECS documents
 * neither that nor the contrary.
 */
export function merged(settings: JsonObject, changes: JsonObject): JsonObject {
  const [before, after] = [settings["deploymentConfiguration"], changes["deploymentConfiguration"]];
  return {
    ...settings,
    ...changes,
    ...(isObject(after)
      ? { deploymentConfiguration: { ...(isObject(before) ? before : {}), ...after } }
      : {}),
  };
}

/** Whether new settings make a new service revision. */
export function changesRevision(before: JsonObject, after: JsonObject): boolean {
  return revisionMembers.some((member) => !same(before[member], after[member]));
}

/** Structural equality; an absent member is an empty one. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: Json | undefined): string {
  return JSON.stringify(value ?? [], (_, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  );
}

/** What a deployment of these settings keeps for itself. */
export function revisionSettings(settings: JsonObject): JsonObject {
  const members: readonly string[] = [...capacityMembers, ...revisionMembers];
  return Object.fromEntries(Object.entries(settings).filter(([member]) => members.includes(member)));
}

/** DAEMON services have neither a desired count nor a placement strategy of their own. */
export const isDaemon = (settings: JsonObject) => settings["schedulingStrategy"] === "DAEMON";

/** ECS sends no rolloutState for what is behind a classic load balancer: API_Deployment. */
export const isBehindClassic = (settings: JsonObject) =>
  objects(settings["loadBalancers"]).some(({ loadBalancerName }) => text(loadBalancerName) !== undefined);

/** The bounds of a service, ECS's defaults filled in. */
export function percents(settings: JsonObject): Percents {
  const given = isObject(settings["deploymentConfiguration"]) ? settings["deploymentConfiguration"] : {};
  const standard = isDaemon(settings) ? { minimumHealthyPercent: 0, maximumPercent: 100 } : defaultPercents;
  return {
    minimumHealthyPercent: number(given["minimumHealthyPercent"]) ?? standard.minimumHealthyPercent,
    maximumPercent: number(given["maximumPercent"]) ?? standard.maximumPercent,
  };
}
