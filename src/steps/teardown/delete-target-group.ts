import type { Clock } from "../../clock.ts";
import type { Routes } from "../../preview/ports.ts";
import { Refusal } from "../../refusal.ts";

const attempts = 6;

/** A rule that was deleted a moment ago may still count for the load balancer. */
export async function deleteTargetGroup(arn: string, routes: Routes, clock: Clock): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await routes.deleteTargetGroup(arn);
    } catch (error) {
      const inUse = error instanceof Refusal && error.code.startsWith("ResourceInUse");
      if (!inUse || attempt === attempts) throw error;
      await clock.sleep(1000 * attempt);
    }
  }
}
