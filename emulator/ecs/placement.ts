import { type JsonObject, objects, text } from "../../src/json.ts";
import type { Constraint } from "../../src/scheduler/constraint.ts";
import type { Obstacle, Placing, Strategy } from "../../src/scheduler/placement.ts";
import { parseQuery } from "../../src/scheduler/query-parse.ts";
import { needsOf } from "../../src/scheduler/resources.ts";
import type { TaskDefinition } from "./state.ts";

/** What a task outside a service asks of an instance. Without a strategy ECS spreads such tasks at random. */
export function standalone(request: JsonObject, definition: TaskDefinition, group: string): Placing {
  const strategy = objects(request["placementStrategy"]).map(strategyOf);
  return {
    needs: needsOf(definition.document),
    group,
    requiresAttributes: definition.requiresAttributes,
    constraints: [
      ...objects(definition.document["placementConstraints"]),
      ...objects(request["placementConstraints"]),
    ].map(constraintOf),
    strategy: strategy.length > 0 ? strategy : [{ type: "random" }],
  };
}

/** RunTask's word for what stands in the way: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html */
export function failureReason(obstacle: Obstacle): string {
  switch (obstacle) {
    case "DISTINCT_INSTANCE":
    case "MEMBER_OF":
      return "LOCATION";
    default:
      return obstacle;
  }
}

function strategyOf({ type, field }: JsonObject): Strategy {
  const given = text(field) ?? "";
  if (type === "binpack") return { type, field: given.toLowerCase() === "cpu" ? "cpu" : "memory" };
  if (type === "spread") return { type, field: given === "host" ? "instanceId" : given };
  return { type: "random" };
}

function constraintOf({ type, expression }: JsonObject): Constraint {
  return type === "memberOf"
    ? { type, query: parseQuery(text(expression) ?? "") }
    : { type: "distinctInstance" };
}

export const isFargate = (request: JsonObject) =>
  request["launchType"] === "FARGATE" ||
  objects(request["capacityProviderStrategy"]).some(({ capacityProvider }) =>
    /^FARGATE(_SPOT)?$/.test(text(capacityProvider) ?? ""),
  );
