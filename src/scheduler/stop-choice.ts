import { availabilityZone, type Instance } from "./instance.ts";
import { least, ofGroup, type Placing, remaining, type Strategy, spreadKey } from "./placement.ts";

/** A task that might be stopped, oldest first in a list of them. */
export interface Candidate {
  readonly id: string;
  /** Absent on Fargate. */
  readonly instance?: string | undefined;
}

/**
 * Which of these tasks to stop next: the placement strategy read backwards; without one, in the availability zone with
 * most tasks of the service, then on the instance with most of them. Undefined only for an empty list.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
 */
export function chooseStop<T extends Candidate>(
  candidates: readonly T[],
  instances: readonly Instance[],
  placing: Placing | undefined,
  pick: (count: number) => number,
): T | undefined {
  if (placing === undefined) return candidates[0];
  const byId = new Map(instances.map((instance) => [instance.id, instance]));
  const at = (candidate: T) => byId.get(candidate.instance ?? "");
  let left = [...candidates];
  for (const strategy of [...placing.strategy, ...fallback]) {
    if (strategy.type === "random") left = left.slice(pick(Math.max(1, left.length))).slice(0, 1);
    else {
      left = least(left, (candidate) => {
        const instance = at(candidate);
        return instance === undefined ? 0 : -weight(instance, instances, strategy, placing.group);
      });
    }
  }
  return left[0];
}

/** ECS's own choice, and what breaks a tie that a strategy leaves. */
const fallback: readonly Strategy[] = [
  { type: "spread", field: `attribute:${availabilityZone}` },
  { type: "spread", field: "instanceId" },
];

/** How much the strategy wants a task gone from this instance. Binpack frees the emptiest instance first. */
function weight(
  instance: Instance,
  instances: readonly Instance[],
  strategy: Exclude<Strategy, { type: "random" }>,
  group: string,
): number {
  if (strategy.type === "binpack") return remaining(instance, strategy.field);
  const key = spreadKey(instance, strategy.field);
  return instances
    .filter((other) => spreadKey(other, strategy.field) === key)
    .reduce((total, other) => total + ofGroup(other, group), 0);
}
