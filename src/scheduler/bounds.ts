/** How many tasks of a service the scheduler keeps during a deployment. */
export interface Bounds {
  /** Tasks that must stay RUNNING and healthy. */
  readonly lower: number;
  /** Tasks that may be RUNNING or PENDING at once. */
  readonly upper: number;
}

export interface Percents {
  /** 0 to 100 (and more, where a service is to run above its desired count). */
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
}

/** What ECS takes where a service says nothing. */
export const defaultPercents: Percents = { minimumHealthyPercent: 100, maximumPercent: 200 };

/**
 * The lower bound rounds up, the upper one down.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html
 */
export function bounds(desiredCount: number, percents: Percents): Bounds {
  return {
    lower: Math.ceil((desiredCount * percents.minimumHealthyPercent) / 100),
    upper: Math.floor((desiredCount * percents.maximumPercent) / 100),
  };
}

/**
 * Whether a roll of `desiredCount` healthy tasks can take its first step: stop one (desired above the lower bound) or
 * start one (upper bound above desired). Where it can take neither, ECS waits for ever and no circuit breaker fires.
 */
export function canMove(desiredCount: number, percents: Percents): boolean {
  if (desiredCount === 0) return true;
  const { lower, upper } = bounds(desiredCount, percents);
  return lower < desiredCount || upper > desiredCount;
}

/** The change of one setting that lets a roll move, and what it costs. */
export interface Unblock extends Percents {
  readonly desiredCount: number;
  readonly changes: "minimumHealthyPercent" | "maximumPercent" | "desiredCount";
  readonly cost: "none" | "fewer-tasks" | "downtime" | "more-capacity";
}

/**
 * The smallest single changes that let a stuck roll move: a lower minimum, a higher maximum, or a higher desired count.
 * Empty where it moves already.
 */
export function unblock(desiredCount: number, percents: Percents): Unblock[] {
  if (canMove(desiredCount, percents)) return [];
  const { minimumHealthyPercent, maximumPercent } = percents;
  const unchanged = { desiredCount, minimumHealthyPercent, maximumPercent };
  const minimum = Math.floor(((desiredCount - 1) * 100) / desiredCount);
  const found: Unblock[] = [
    {
      ...unchanged,
      minimumHealthyPercent: minimum,
      changes: "minimumHealthyPercent",
      cost: desiredCount === 1 ? "downtime" : "fewer-tasks",
    },
    {
      ...unchanged,
      maximumPercent: Math.ceil(((desiredCount + 1) * 100) / desiredCount),
      changes: "maximumPercent",
      cost: "more-capacity",
    },
  ];
  // 100/100 stays stuck at any count; elsewhere a larger service has room for a whole task between its bounds.
  const more = [...Array(100).keys()].map((n) => desiredCount + 1 + n).find((n) => canMove(n, percents));
  if (more !== undefined) {
    found.push({ ...unchanged, desiredCount: more, changes: "desiredCount", cost: "more-capacity" });
  }
  return found;
}
