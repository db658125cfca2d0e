import { stuckRoll } from "../deployment/plan.ts";
import { isObject, type JsonObject, objects, text } from "../json.ts";
import { discoveryName, familyName, type PreviewIdentity } from "./names.ts";
import type { Tags } from "./ports.ts";

/** The container and port that the preview's URL leads to. */
export interface Behind {
  readonly containerName: string;
  readonly containerPort: number;
}

/**
 * Members of the base service that tie it to what production is reached by, or watched by. A preview that kept them would
 * get production's requests, answer under its names in Cloud Map and VPC Lattice, or roll back on its alarms.
 */
const ofTheBase = [
  "loadBalancers",
  "serviceRegistries",
  "vpcLatticeConfigurations",
  "role",
  "clientToken",
  "taskDefinition",
  "serviceName",
  "cluster",
  // A preview is one task somewhere, not one on each instance.
  "schedulingStrategy",
  // CodeDeploy and EXTERNAL know of the base only: with either, nobody would ever roll the preview.
  "deploymentController",
] as const;

/** Of a deployment configuration, what a roll takes; stages, hooks and alarms are the base's. */
const ofARoll = ["minimumHealthyPercent", "maximumPercent", "deploymentCircuitBreaker"] as const;

/**
 * The definition of a preview's service, from the base's: the same place and settings, one task, names of its own.
 * @param behind and the target group's ARN; undefined where it has no URL
 */
export function previewService(
  base: JsonObject,
  { number }: PreviewIdentity,
  { tags, route }: { readonly tags: Tags; readonly route?: Behind & { readonly targetGroupArn: string } },
): JsonObject {
  const {
    healthCheckGracePeriodSeconds: grace,
    serviceConnectConfiguration: connect,
    tags: given,
    ...rest
  } = without(base, ofTheBase);
  const own = new Set(Object.keys(tags));
  const definition: JsonObject = {
    propagateTags: "SERVICE",
    ...rest,
    desiredCount: 1,
    ...(route ? { loadBalancers: [{ ...route }] } : {}),
    ...(route && grace !== undefined ? { healthCheckGracePeriodSeconds: grace } : {}),
    ...(isObject(connect) ? { serviceConnectConfiguration: connected(connect, number) } : {}),
    tags: [...objects(given).filter(({ key }) => !own.has(String(key))), ...tagList(tags)],
  };
  return { ...definition, deploymentConfiguration: movable(definition) };
}

/** ECS's form of tags. */
export const tagList = (tags: Tags): JsonObject[] =>
  Object.entries(tags).map(([key, value]) => ({ key, value }));

/** Its own names in the namespace: under the base's, the base's clients would be sent to the preview. */
function connected(connect: JsonObject, number: number): JsonObject {
  const services = objects(connect["services"]).map((service) => {
    const name = text(service["discoveryName"]) ?? text(service["portName"]) ?? "";
    // Test traffic belongs to the stages of a roll that a preview does not have.
    const aliases = objects(service["clientAliases"]).map(({ testTrafficRules: _rules, ...alias }) => {
      const dnsName = text(alias["dnsName"]);
      return dnsName === undefined ? alias : { ...alias, dnsName: aliasName(dnsName, number) };
    });
    return {
      ...service,
      discoveryName: discoveryName(name, number),
      ...(aliases.length > 0 ? { clientAliases: aliases } : {}),
    };
  });
  return { ...connect, ...(services.length > 0 ? { services } : {}) };
}

/** `redis.shop.local` → `redis-pr-12.shop.local` */
function aliasName(dnsName: string, number: number): string {
  const [first = "", ...domain] = dnsName.split(".");
  return [discoveryName(first, number), ...domain].join(".");
}

/** Percents that were made for two tasks and more may hold one for ever; a breaker ends what never comes up. */
function movable(definition: JsonObject): JsonObject {
  const given = definition["deploymentConfiguration"];
  const kept = isObject(given)
    ? Object.fromEntries(Object.entries(given).filter(([name]) => ofARoll.some((known) => known === name)))
    : {};
  const roll: JsonObject = { deploymentCircuitBreaker: { enable: true, rollback: true }, ...kept };
  const request = { cluster: "", service: "", taskDefinition: "", desiredCount: 1 };
  const stuck = stuckRoll(
    { ...request, definition: { ...definition, deploymentConfiguration: roll } },
    undefined,
  );
  return stuck ? { ...roll, minimumHealthyPercent: 100, maximumPercent: 200 } : roll;
}

/** What was changed in a task definition to make it a preview's, in words. */
export interface PreviewTaskDefinition {
  readonly document: JsonObject;
  /** Containers whose fixed host ports became dynamic. */
  readonly freed: readonly string[];
}

/**
 * The task definition of a preview: a family of its own, tagged, and no host port that the base, or another preview, may
 * hold on the same instance. The tags are the same at each deployment: others would make each a new revision.
 */
export function previewTaskDefinition(
  base: JsonObject,
  { number }: PreviewIdentity,
  tags: Tags,
): PreviewTaskDefinition {
  const freed: string[] = [];
  const mode = text(base["networkMode"]) ?? "bridge";
  const own = new Set(Object.keys(tags));
  const containers = base["containerDefinitions"];
  const document: JsonObject = {
    ...base,
    family: familyName(text(base["family"]) ?? "", number),
    ...(Array.isArray(containers) && mode === "bridge"
      ? { containerDefinitions: containers.map((one) => (isObject(one) ? dynamic(one, freed) : one)) }
      : {}),
    tags: [...objects(base["tags"]).filter(({ key }) => !own.has(String(key))), ...tagList(tags)],
  };
  return { document, freed };
}

function dynamic(container: JsonObject, freed: string[]): JsonObject {
  const mappings = container["portMappings"];
  if (!Array.isArray(mappings) || !objects(mappings).some(({ hostPort }) => isFixed(hostPort)))
    return container;
  freed.push(text(container["name"]) ?? "?");
  const portMappings = mappings.map((mapping) =>
    isObject(mapping) && isFixed(mapping["hostPort"]) ? { ...mapping, hostPort: 0 } : mapping,
  );
  return { ...container, portMappings };
}

const isFixed = (port: unknown): boolean => typeof port === "number" && port > 0;

function without(document: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));
}
