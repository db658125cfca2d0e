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
   * said that all is done. Undefined: not looked for, or no answer to be had.
   */
  notInService(service: Service): Promise<readonly string[] | undefined>;
}

/** Looks in a row without an answer, after which ECS's word has to do. */
const patience = 20;

/** Looks closer where the counts of a service do not tell why nothing moves. */
export function standStill(locate: () => Promise<Places>, target: WaitTarget, ports: Ports): StandStill {
  const ask = targetsOf(ports);
  let unanswered = 0;
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
      if (!classic || !saysDone(service, target)) return undefined;
      const targets = await ask(service);
      if (targets?.every(({ state }) => state === "InService")) return [];
      const where = targets && (await locate());
      if (where && !where.lost) {
        unanswered = 0;
        return notInService(targets, where.places, target.deploymentId);
      }
      return ++unanswered > patience ? undefined : ["which instances are in service is not known yet"];
    },
  };
}
