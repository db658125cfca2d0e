import { type JsonObject, strings, text } from "../../src/json.ts";
import { clientException, invalidParameter } from "./errors.ts";
import type { Operations } from "./operation.ts";
import { findTaskDefinition, splitTaskDefinition } from "./references.ts";
import type { State, TaskDefinition } from "./state.ts";
import { taskDefinitionView } from "./views-task-definition.ts";

export const taskDefinitionRetirement: Operations = {
  /** What runs with the revision goes on; nothing new can be started with it. */
  DeregisterTaskDefinition(request, { state, clock }) {
    const definition = revisionOf(state, text(request["taskDefinition"]) ?? "");
    if (definition.status === "ACTIVE") {
      definition.status = "INACTIVE";
      definition.deregisteredAt = clock.now();
    }
    return { taskDefinition: taskDefinitionView(definition) };
  },

  /**
   * Deleted revisions stay DELETE_IN_PROGRESS here; ECS removes them some time after the last task and service that use
   * them are gone.
   */
  DeleteTaskDefinitions(request, { state, clock }) {
    const references = strings(request["taskDefinitions"]);
    if (references.length > 10)
      throw invalidParameter("Size of TaskDefinition references list cannot exceed 10");
    const taskDefinitions: JsonObject[] = [];
    const failures: JsonObject[] = [];
    for (const reference of references) {
      const { revision } = splitTaskDefinition(state, reference);
      const definition = revision === undefined ? undefined : findTaskDefinition(state, reference);
      if (!definition) failures.push({ arn: reference, reason: unknown });
      else if (definition.status === "ACTIVE") failures.push({ arn: definition.arn, reason: stillActive });
      else {
        definition.status = "DELETE_IN_PROGRESS";
        definition.deleteRequestedAt ??= clock.now();
        taskDefinitions.push(taskDefinitionView(definition));
      }
    }
    return { taskDefinitions, failures };
  },
};

const unknown =
  "The specified task definition does not exist. Specify a valid account, family, revision and try again.";
const stillActive =
  "The specified task definition is still in ACTIVE status. Please deregister the target and try again.";

function revisionOf(state: State, reference: string): TaskDefinition {
  const { revision } = splitTaskDefinition(state, reference);
  if (revision === undefined) throw clientException("Revision is missing.");
  if (!/^[1-9]\d*$/.test(revision)) throw invalidParameter(`Invalid revision number. Number: ${revision}`);
  const definition = findTaskDefinition(state, reference);
  if (!definition) throw clientException("Unable to describe task definition.");
  return definition;
}
