import { type Json, type JsonObject, objects, text } from "../../src/json.ts";
import { EcsError, invalidParameter } from "./errors.ts";
import type { Operations } from "./operation.ts";
import { page } from "./paging.ts";
import { clusterOf, findInstance } from "./references.ts";
import type { Cluster, ContainerInstance, State } from "./state.ts";

/** Prefixes of the attributes that ECS and its agent set; everything else is the user's own. */
const reserved = /^(ecs\.|com\.amazonaws\.ecs\.)/;

export const attributeOperations: Operations = {
  PutAttributes(request, { state, scheduler }) {
    const cluster = clusterOf(state, request["cluster"]);
    const attributes = objects(request["attributes"]);
    for (const attribute of attributes) {
      const [name, value] = checked(attribute);
      const instance = target(state, cluster, attribute);
      const custom = [...instance.attributes.keys()].filter((key) => !reserved.test(key));
      if (!instance.attributes.has(name) && custom.length >= 10) {
        throw new EcsError(
          "AttributeLimitExceededException",
          "You can apply up to 10 custom attributes for each resource.",
        );
      }
      instance.attributes.set(name, value);
    }
    scheduler.wake();
    return { attributes };
  },

  DeleteAttributes(request, { state, scheduler }) {
    const cluster = clusterOf(state, request["cluster"]);
    const attributes = objects(request["attributes"]);
    for (const attribute of attributes)
      target(state, cluster, attribute).attributes.delete(String(attribute["name"]));
    scheduler.wake();
    return { attributes };
  },

  ListAttributes(request, { state }) {
    const cluster = clusterOf(state, request["cluster"]);
    const { attributeName, attributeValue } = request;
    const found = [...state.instances.values()]
      .filter((instance) => instance.clusterArn === cluster.arn && instance.status !== "INACTIVE")
      .flatMap((instance) =>
        attributeViews(instance.attributes).map((view): JsonObject => ({ ...view, targetId: instance.arn })),
      )
      .filter(
        ({ name, value }) =>
          (attributeName === undefined || name === attributeName) &&
          (attributeValue === undefined || value === attributeValue),
      );
    const { items, ...rest } = page(found, ({ name, targetId }) => `${targetId} ${name}`, request);
    return { attributes: [...items], ...rest };
  },
};

/** Attributes as a registration gives them. */
export function customAttributes(value: Json | undefined): ReadonlyMap<string, string | undefined> {
  return new Map(objects(value).map(checked));
}

export function attributeViews(attributes: ReadonlyMap<string, string | undefined>): JsonObject[] {
  return [...attributes].map(([name, value]) => (value === undefined ? { name } : { name, value }));
}

/** Ranges of the API reference; the texts are ours. */
function checked(attribute: JsonObject): [string, string | undefined] {
  const name = text(attribute["name"]) ?? "";
  const value = text(attribute["value"]);
  if (!/^[A-Za-z0-9_\-/\\.]{1,128}$/.test(name)) throw invalidParameter(`Invalid attribute name: '${name}'.`);
  if (value !== undefined && !/^(?! )[A-Za-z0-9_\-.@/\\: ]{1,128}(?<! )$/.test(value)) {
    throw invalidParameter(`Invalid value of attribute '${name}'.`);
  }
  return [name, value];
}

function target(state: State, cluster: Cluster, attribute: JsonObject): ContainerInstance {
  const instance = findInstance(state, cluster, text(attribute["targetId"]) ?? "");
  if (instance) return instance;
  throw new EcsError("TargetNotFoundException", "The specified target wasn't found.");
}
