import type { JsonObject } from "../../src/json.ts";
import { strings, text } from "../../src/json.ts";
import { arn } from "./arn.ts";
import { clientException } from "./errors.ts";
import type { OperationContext, Operations } from "./operation.ts";
import { findTaskDefinition } from "./references.ts";
import type { TaskDefinition } from "./state.ts";
import { tagsOf, tagViews } from "./tags.ts";
import { compatibilities, requiredAttributes } from "./task-definitions-attributes.ts";
import { withDefaults } from "./task-definitions-defaults.ts";
import { refusalOf } from "./task-definitions-rules.ts";
import { taskDefinitionView } from "./views-task-definition.ts";

/** The limit on a document, in bytes: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html */
const largest = 64 * 1024;

export const taskDefinitionOperations: Operations = {
  /** Each call makes a revision, also where nothing has changed. */
  RegisterTaskDefinition(request, context) {
    const refusal = refusalOf(request);
    if (refusal !== undefined) throw clientException(refusal);
    if (Buffer.byteLength(JSON.stringify(request)) > largest) {
      throw clientException("Actual length: the task definition is larger than 65536 bytes.");
    }
    const definition = register(request, context);
    return {
      taskDefinition: taskDefinitionView(definition),
      ...(definition.tags.length > 0 ? { tags: tagViews(definition.tags) } : {}),
    };
  },

  /** A family stands for its newest ACTIVE revision; a revision is found in any status. */
  DescribeTaskDefinition(request, { state }) {
    const definition = findTaskDefinition(state, text(request["taskDefinition"]) ?? "");
    if (!definition) throw clientException("Unable to describe task definition.");
    return {
      taskDefinition: taskDefinitionView(definition),
      ...(strings(request["include"]).includes("TAGS") ? { tags: tagViews(definition.tags) } : {}),
    };
  },
};

function register(request: JsonObject, { state, clock }: OperationContext): TaskDefinition {
  const family = String(request["family"]);
  const revisions = state.families.get(family) ?? [];
  // Deleted revisions stay in the list: a number is never given twice.
  const revision = (revisions.at(-1)?.revision ?? 0) + 1;
  const document = withDefaults(request);
  const definition: TaskDefinition = {
    arn: arn(state, "task-definition", `${family}:${revision}`),
    family,
    revision,
    status: "ACTIVE",
    document,
    compatibilities: compatibilities(document),
    requiresAttributes: requiredAttributes(document),
    registeredAt: clock.now(),
    tags: tagsOf(request["tags"]),
  };
  state.families.set(family, [...revisions, definition]);
  return definition;
}
