import type { Json, JsonObject } from "../../src/json.ts";
import { objects, strings, text } from "../../src/json.ts";
import { parseArn } from "./arn.ts";
import { clusterNotFound, EcsError, invalidParameter } from "./errors.ts";
import type { Operations } from "./operation.ts";
import { findTaskDefinition } from "./references.ts";
import type { State, Tag } from "./state.ts";

/**
 * Tags as a request gives them.
 * @throws EcsError where there are more than 50, or a key is AWS's own
 */
export function tagsOf(value: Json | undefined): Tag[] {
  const tags = objects(value).map((tag): Tag => {
    const key = text(tag["key"]) ?? "";
    const given = text(tag["value"]);
    if (key === "") throw invalidParameter("Tag key can not be blank.");
    if (/^aws:/i.test(key)) throw invalidParameter("Tag keys beginning with aws: are reserved for AWS use.");
    return given === undefined ? { key } : { key, value: given };
  });
  if (tags.length > 50) throw invalidParameter("The maximum number of tags per resource is 50.");
  return tags;
}

export const tagViews = (tags: readonly Tag[]): JsonObject[] => tags.map((tag) => ({ ...tag }));

/** The tags of a describe's answer, where the request asks for them. */
export function includedTags(include: Json | undefined, tags: readonly Tag[]): JsonObject {
  return strings(include).includes("TAGS") ? { tags: tagViews(tags) } : {};
}

export const tagOperations: Operations = {
  TagResource(request, { state }) {
    const holder = tagged(state, request["resourceArn"]);
    const added = tagsOf(request["tags"]);
    const keys = new Set(added.map(({ key }) => key));
    holder.tags = [...holder.tags.filter(({ key }) => !keys.has(key)), ...added];
    return {};
  },
  UntagResource(request, { state }) {
    const holder = tagged(state, request["resourceArn"]);
    const keys = new Set(strings(request["tagKeys"]));
    holder.tags = holder.tags.filter(({ key }) => !keys.has(key));
    return {};
  },
  ListTagsForResource: (request, { state }) => ({
    tags: tagViews(tagged(state, request["resourceArn"]).tags),
  }),
};

/** What holds the tags of an ARN. ECS's text for an ARN that it does not know is a guess. */
function tagged(state: State, reference: Json | undefined): { tags: Tag[] } {
  const arn = String(reference);
  const parsed = parseArn(arn);
  if (!parsed) throw invalidParameter("Invalid identifier: Unexpected ARN.");
  const found = holder(state, parsed.type, arn);
  if (found) return found;
  if (parsed.type === "cluster") throw clusterNotFound();
  throw new EcsError("ResourceNotFoundException", "The specified resource could not be found.");
}

function holder(state: State, type: string, arn: string): { tags: Tag[] } | undefined {
  switch (type) {
    case "cluster":
      return [...state.clusters.values()].find((cluster) => cluster.arn === arn);
    case "service":
      return state.services.get(arn);
    case "task":
      return state.tasks.get(arn);
    case "container-instance":
      return state.instances.get(arn);
    case "task-definition":
      return findTaskDefinition(state, arn);
    default:
      return undefined;
  }
}
