import type { JsonObject } from "../../src/json.ts";
import { roleArn } from "./arn.ts";
import type { TaskDefinition } from "./state.ts";
import { seconds } from "./views-counts.ts";

/** A task definition as ECS answers it: the document, and what only ECS knows. Tags stand beside it, not in it. */
export function taskDefinitionView(definition: TaskDefinition): JsonObject {
  const { arn, family, revision, status, document, deregisteredAt, deleteRequestedAt } = definition;
  const [, , , region = "", account = ""] = arn.split(":");
  return {
    taskDefinitionArn: arn,
    ...document,
    family,
    revision,
    status,
    requiresAttributes: definition.requiresAttributes.map((name) => ({ name })),
    compatibilities: definition.compatibilities,
    registeredAt: seconds(definition.registeredAt),
    ...(deregisteredAt === undefined ? {} : { deregisteredAt: seconds(deregisteredAt) }),
    ...(deleteRequestedAt === undefined ? {} : { deleteRequestedAt: seconds(deleteRequestedAt) }),
    registeredBy: roleArn({ region, account }, "deploy"),
  };
}
