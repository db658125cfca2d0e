import { primaryOf } from "../../deployment/events.ts";
import { saysDone } from "../../deployment/judge.ts";
import type { Service, WaitTarget } from "../../deployment/observed.ts";
import { stillLines } from "../../deployment/still-tasks.ts";
import { balancersOf, notInService, unhealthyLines } from "../../deployment/target-health.ts";
import type { Ports } from "../../ports.ts";
import type { Places } from "./places.ts";
import { targetsOf } from "./targets.ts";

export interface StandStill {
  /** What tasks of ours and their load balancers wait for, a line each. */
  why(service: Service | undefined): Promise<{
    readonly waiting: readonly string[];
    readonly targets: readonly string[];
  }>;
  /**
   * Instances with tasks of ours that a classic load balancer has not in service; asked for only where ECS itself has
   * said that all is done. Undefined: the answer got lost.
   */
  notInService(service: Service): Promise<readonly string[] | undefined>;
}

/** Looks closer where the counts of a service do not tell why nothing moves. */
export function standStill(locate: () => Promise<Places>, target: WaitTarget, ports: Ports): StandStill {
  const ask = targetsOf(ports);
  return {
    async why(service) {
      const [{ tasks, places }, targets] = await Promise.all([locate(), ask(service)]);
      // Scaling alone makes no deployment: the tasks are those of the one that is there.
      const deploymentId = target.deploymentId ?? (service && primaryOf(service)?.id);
      const own = deploymentId === undefined ? target : { ...target, deploymentId };
      return { waiting: stillLines(own, tasks), targets: unhealthyLines(targets ?? [], places) };
    },
    async notInService(service) {
      const classic = balancersOf(service).some((balancer) => "loadBalancerName" in balancer);
      if (!classic || !saysDone(service, target)) return [];
      const targets = await ask(service);
      if (targets?.every(({ state }) => state === "InService")) return [];
      const where = targets && (await locate());
      return where && !where.lost ? notInService(targets, where.places, target.deploymentId) : undefined;
    },
  };
}
