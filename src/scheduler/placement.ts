import { type Constraint, satisfies } from "./constraint.ts";
import { availabilityZone, type Instance } from "./instance.ts";
import { less, type Needs, type Shortage, shortage } from "./resources.ts";

/** One rule of a placement strategy; they narrow the choice in the order of the list. */
export type Strategy =
  | { readonly type: "random" }
  /** `instanceId` or `attribute:<name>`. */
  | { readonly type: "spread"; readonly field: string }
  | { readonly type: "binpack"; readonly field: "cpu" | "memory" };

/** What services without a placementStrategy get. */
export const defaultStrategy: readonly Strategy[] = [
  { type: "spread", field: `attribute:${availabilityZone}` },
];

/** What a task asks of the instance it is to run on. */
export interface Placing {
  readonly needs: Needs;
  readonly group: string;
  readonly requiresAttributes: readonly string[];
  /** Those of the task definition and of the service together. */
  readonly constraints: readonly Constraint[];
  readonly strategy: readonly Strategy[];
}

/** Why an instance cannot take a task; `INACTIVE` covers DRAINING. */
export type Obstacle = "INACTIVE" | "AGENT" | Shortage | "ATTRIBUTE" | "DISTINCT_INSTANCE" | "MEMBER_OF";

export type Placement =
  | { readonly instance: string }
  /** `closest` got furthest through the checks; absent where the cluster has no active instance. */
  | { readonly obstacle: Obstacle; readonly closest: string | undefined };

/** The order of the checks: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement.html */
const order: readonly Obstacle[] = [
  "INACTIVE",
  "AGENT",
  "RESOURCE:CPU",
  "RESOURCE:MEMORY",
  "RESOURCE:PORTS",
  "ATTRIBUTE",
  "DISTINCT_INSTANCE",
  "MEMBER_OF",
];

/** The first check that this instance fails for the task, or undefined where it may run there. */
export function obstacle(instance: Instance, placing: Placing): Obstacle | undefined {
  if (!instance.active) return "INACTIVE";
  if (!instance.agentConnected) return "AGENT";
  const room = less(
    instance.room,
    instance.tasks.map((task) => task.needs),
  );
  const short = shortage(room, placing.needs);
  if (short !== undefined) return short;
  if (placing.requiresAttributes.some((name) => !instance.attributes.has(name))) return "ATTRIBUTE";
  const unmet = placing.constraints.find((constraint) => !satisfies(instance, constraint, placing.group));
  if (unmet === undefined) return undefined;
  return unmet.type === "memberOf" ? "MEMBER_OF" : "DISTINCT_INSTANCE";
}

/**
 * Chooses an instance, or says what stands in the way. `pick(n)` gives a number below n, for the random strategy.
 * Equal instances are taken in the order of the list, so the same cluster gives the same answer.
 */
export function place(
  instances: readonly Instance[],
  placing: Placing,
  pick: (count: number) => number,
): Placement {
  const checked = instances.map((instance) => ({ instance, obstacle: obstacle(instance, placing) }));
  const feasible = checked.filter((one) => one.obstacle === undefined).map((one) => one.instance);
  const chosen = choose(feasible, instances, placing, pick);
  if (chosen !== undefined) return { instance: chosen.id };
  let best: { closest: string | undefined; obstacle: Obstacle } = {
    closest: undefined,
    obstacle: "INACTIVE",
  };
  for (const one of checked) {
    if (one.obstacle !== undefined && order.indexOf(one.obstacle) > order.indexOf(best.obstacle)) {
      best = { closest: one.instance.id, obstacle: one.obstacle };
    }
  }
  return best;
}

function choose(
  feasible: Instance[],
  all: readonly Instance[],
  placing: Placing,
  pick: (count: number) => number,
): Instance | undefined {
  let left = feasible;
  for (const strategy of placing.strategy) left = narrow(left, all, strategy, placing, pick);
  return least(left, (instance) => ofGroup(instance, placing.group))[0];
}

function narrow(
  left: Instance[],
  all: readonly Instance[],
  strategy: Strategy,
  placing: Placing,
  pick: (count: number) => number,
): Instance[] {
  switch (strategy.type) {
    case "random":
      return left.slice(pick(Math.max(1, left.length))).slice(0, 1);
    case "binpack":
      return least(left, (instance) => remaining(instance, strategy.field));
    case "spread": {
      const counts = new Map<string, number>();
      for (const instance of all) {
        const key = spreadKey(instance, strategy.field);
        counts.set(key, (counts.get(key) ?? 0) + ofGroup(instance, placing.group));
      }
      return least(left, (instance) => counts.get(spreadKey(instance, strategy.field)) ?? 0);
    }
  }
}

/** The value by which a spread strategy groups instances. */
export function spreadKey(instance: Instance, field: string): string {
  return field.startsWith("attribute:")
    ? (instance.attributes.get(field.slice("attribute:".length)) ?? "")
    : instance.id;
}

/** CPU units or MiB that are left. */
export function remaining(instance: Instance, field: "cpu" | "memory"): number {
  return instance.tasks.reduce((left, task) => left - task.needs[field], instance.room[field]);
}

export const ofGroup = (instance: Instance, group: string): number =>
  instance.tasks.filter((task) => task.group === group).length;

/** Those for which `of` is smallest. */
export function least<T>(list: readonly T[], of: (item: T) => number): T[] {
  const smallest = Math.min(...list.map(of));
  return list.filter((item) => of(item) === smallest);
}
