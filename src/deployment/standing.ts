import { primaryOf } from "./events.ts";
import type { Service } from "./observed.ts";

/** Where a service stands with what it was told last. */
export type Standing = "steady" | "under-way" | "failed";

/**
 * Whether the newest deployment of a service is complete. A service whose definition is the wanted one already is not
 * therefore as it should be: the run that deployed it may have been killed, or its deployment may have failed.
 */
export function standing(service: Service): Standing {
  const state = primaryOf(service)?.rolloutState;
  if (state === "FAILED") return "failed";
  if (state === "COMPLETED") return "steady";
  if (state === "IN_PROGRESS") return "under-way";
  // ECS gives no state for services behind a classic load balancer.
  const { deployments, runningCount = 0, desiredCount = 0 } = service;
  return deployments.length > 1 || runningCount < desiredCount ? "under-way" : "steady";
}
