import { isPlaceOf, type Place, type TargetHealth } from "./target-health.ts";

/** A target that a load balancer began to find healthy. */
interface Turn {
  readonly target: TargetHealth;
  /** Epoch seconds on AWS's clock. */
  readonly at: number;
}

export interface HealthSeen {
  /** Takes in what all load balancers of the service say of their targets. */
  see(targets: readonly TargetHealth[], at: number): void;
  /** When each of our tasks was first seen to be healthy by all of its load balancers, epoch seconds by its ARN. */
  times(places: readonly Place[]): ReadonlyMap<string, number>;
}

/**
 * When tasks became healthy, which load balancers tell only while one looks. The next task on an instance may take the
 * port, and so the target, of the one before: only what turned healthy after a task had started is this task's.
 */
export function healthSeen(): HealthSeen {
  const turns: Turn[] = [];
  let before: ReadonlySet<string> = new Set();
  return {
    see(targets, at) {
      const well = targets.filter(({ state }) => state === "healthy" || state === "InService");
      for (const target of well) if (!before.has(key(target))) turns.push({ target, at });
      before = new Set(well.map(key));
    },
    times: (places) => new Map(places.flatMap((place) => since(place, turns))),
  };
}

function since(place: Place, turns: readonly Turn[]): [arn: string, at: number][] {
  const { taskArn, startedAt } = place.task;
  if (startedAt === undefined) return [];
  const own = turns.filter(({ target, at }) => at >= startedAt && isPlaceOf(target, place));
  const first = new Map(own.toReversed().map(({ target, at }) => [target.balancer, at]));
  return first.size === 0 ? [] : [[taskArn, Math.max(...first.values())]];
}

const key = ({ balancer, id, port }: TargetHealth) => `${balancer} ${id} ${port}`;
