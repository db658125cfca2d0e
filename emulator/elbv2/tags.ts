import { type JsonObject, objects, strings, text } from "../../src/json.ts";
import type { Tag } from "../ecs/state.ts";
import {
  duplicateTags,
  limits,
  noListener,
  noLoadBalancer,
  noRule,
  noTargetGroup,
  tooManyTags,
  validation,
} from "./errors.ts";
import type { Elbv2Operations } from "./operation.ts";
import type { Elbv2State } from "./state.ts";

/** How many resources one call describes. */
const atOnce = 20;

export const tagOperations: Elbv2Operations = {
  AddTags(request, { state }) {
    const given = tagsIn(request["Tags"]);
    for (const one of taggedBy(state, request)) one.tags = merged(one.tags, given);
    return {};
  },

  RemoveTags(request, { state }) {
    const keys = strings(request["TagKeys"]);
    for (const one of taggedBy(state, request)) one.tags = one.tags.filter(({ key }) => !keys.includes(key));
    return {};
  },

  DescribeTags(request, { state }) {
    return {
      TagDescriptions: taggedBy(state, request).map(({ arn, tags }) => ({
        ResourceArn: arn,
        Tags: tags.map(({ key, value = "" }) => ({ Key: key, Value: value })),
      })),
    };
  },
};

/** @throws WireError where a key comes twice, or there are too many */
export function tagsIn(given: unknown): Tag[] {
  const tags = objects(given).map(({ Key, Value }) => ({ key: text(Key) ?? "", value: text(Value) ?? "" }));
  const twice = tags.find(({ key }, at) => tags.findIndex((one) => one.key === key) !== at);
  if (twice) throw duplicateTags(twice.key);
  return merged([], tags);
}

function merged(tags: readonly Tag[], given: readonly Tag[]): Tag[] {
  const all = [...tags.filter(({ key }) => given.every((one) => one.key !== key)), ...given];
  if (all.length > limits.tags) throw tooManyTags();
  return all;
}

/** @throws WireError where one of the resources does not exist */
function taggedBy(state: Elbv2State, request: JsonObject): { readonly arn: string; tags: Tag[] }[] {
  const arns = strings(request["ResourceArns"]);
  // A guess in its words; the number is documented.
  if (arns.length > atOnce) throw validation(`At most ${atOnce} resources can be named at once`);
  return arns.map((arn) => {
    const type = arn.split(":")[5]?.split("/")[0];
    switch (type) {
      case "loadbalancer":
        return found(state.loadBalancers.get(arn), () => noLoadBalancer(arn));
      case "targetgroup":
        return found(state.targetGroups.get(arn), noTargetGroup);
      case "listener":
        return found(state.listeners.get(arn), noListener);
      case "listener-rule":
        return found(state.rules.get(arn), noRule);
      default:
        throw validation(`'${arn}' is not a valid load balancer, listener, rule or target group ARN`);
    }
  });
}

function found<T>(resource: T | undefined, missing: () => Error): T {
  if (resource === undefined) throw missing();
  return resource;
}
