import { type JsonObject, objects, strings, text } from "../../src/json.ts";
import type { ElbOperations } from "./operation.ts";
import { loadBalancerOf } from "./references.ts";
import type { ElbState } from "./state.ts";

export const tagOperations: ElbOperations = {
  AddTags(request, { state }) {
    const given = tagsIn(request["Tags"]);
    for (const one of named(state, request))
      one.tags = [...one.tags.filter(({ key }) => given.every((tag) => tag.key !== key)), ...given];
    return {};
  },

  RemoveTags(request, { state }) {
    const keys = objects(request["Tags"]).map(({ Key }) => Key);
    for (const one of named(state, request)) one.tags = one.tags.filter(({ key }) => !keys.includes(key));
    return {};
  },

  DescribeTags(request, { state }) {
    return {
      TagDescriptions: named(state, request).map(({ name, tags }) => ({
        LoadBalancerName: name,
        Tags: tags.map(({ key, value = "" }) => ({ Key: key, Value: value })),
      })),
    };
  },
};

const named = (state: ElbState, request: JsonObject) =>
  strings(request["LoadBalancerNames"]).map((name) => loadBalancerOf(state, name));

export const tagsIn = (given: unknown) =>
  objects(given).map(({ Key, Value }) => ({ key: text(Key) ?? "", value: text(Value) ?? "" }));
