import { type JsonObject, objects, text } from "../../src/json.ts";
import type { Obstacle, Placing } from "../../src/scheduler/placement.ts";
import { needsOf } from "../../src/scheduler/resources.ts";
import { constraints, strategyOf } from "./scheduling/placing.ts";
import type { TaskDefinition } from "./state.ts";

/** What a task outside a service asks of an instance. Without a strategy ECS places such tasks at random. */
export function standalone(request: JsonObject, definition: TaskDefinition, group: string): Placing {
  const given = objects(request["placementStrategy"]).length > 0;
  return {
    needs: needsOf(definition.document),
    group,
    requiresAttributes: definition.requiresAttributes,
    constraints: [...constraints(definition.document), ...constraints(request)],
    strategy: given ? strategyOf(request) : [{ type: "random" }],
  };
}

/**
 * RunTask's words for what stands in the way; those for distinctInstance are a guess.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html
 */
export function failureReason(obstacle: Obstacle): string {
  switch (obstacle) {
    case "MEMBER_OF":
      return "MemberOf placement constraint unsatisfied.";
    case "DISTINCT_INSTANCE":
      return "DistinctInstance placement constraint unsatisfied.";
    default:
      return obstacle;
  }
}

export const isFargate = (request: JsonObject) =>
  request["launchType"] === "FARGATE" ||
  objects(request["capacityProviderStrategy"]).some(({ capacityProvider }) =>
    /^FARGATE(_SPOT)?$/.test(text(capacityProvider) ?? ""),
  );
