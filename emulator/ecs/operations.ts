import { attributeOperations } from "./attributes.ts";
import { clusterOperations } from "./clusters.ts";
import { containerInstanceOperations } from "./container-instances.ts";
import type { Operations } from "./operation.ts";
import { serviceDeploymentOperations } from "./service-deployments.ts";
import { serviceOperations } from "./services.ts";
import { serviceChanges } from "./services-change.ts";
import { tagOperations } from "./tags.ts";
import { taskDefinitionOperations } from "./task-definitions.ts";
import { taskDefinitionLists } from "./task-definitions-list.ts";
import { taskDefinitionRetirement } from "./task-definitions-retire.ts";
import { taskProtection } from "./task-protection.ts";
import { taskOperations } from "./tasks.ts";
import { taskReads } from "./tasks-read.ts";

/** Every operation of ECS that this endpoint carries out. */
export const operations: Operations = {
  ...clusterOperations,
  ...containerInstanceOperations,
  ...attributeOperations,
  ...taskDefinitionOperations,
  ...taskDefinitionLists,
  ...taskDefinitionRetirement,
  ...serviceOperations,
  ...serviceChanges,
  ...serviceDeploymentOperations,
  ...taskOperations,
  ...taskReads,
  ...taskProtection,
  ...tagOperations,
};
