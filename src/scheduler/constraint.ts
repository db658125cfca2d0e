import type { Instance } from "./instance.ts";
import type { Comparison, Query } from "./query-parse.ts";

/** A placement constraint; `memberOf` holds its expression already read. */
export type Constraint =
  | { readonly type: "distinctInstance" }
  | { readonly type: "memberOf"; readonly query: Query };

/** Whether the instance may take another task of `group`. */
export function satisfies(instance: Instance, constraint: Constraint, group: string): boolean {
  return constraint.type === "distinctInstance"
    ? instance.tasks.every((task) => task.group !== group)
    : matches(instance, constraint.query);
}

/** Evaluates an expression of the cluster query language against an instance. */
export function matches(instance: Instance, query: Query): boolean {
  switch (query.kind) {
    case "and":
      return matches(instance, query.left) && matches(instance, query.right);
    case "or":
      return matches(instance, query.left) || matches(instance, query.right);
    case "not":
      return !matches(instance, query.inner);
    case "test": {
      const { operator, values } = query;
      const found = valuesOf(instance, query.subject);
      const [value = ""] = values;
      const present = found !== undefined;
      const held = found ?? [];
      switch (operator) {
        case "exists":
          return present;
        case "!exists":
          return !present;
        case "in":
          return held.some((one) => values.includes(one));
        case "!in":
          return !held.some((one) => values.includes(one));
        case "=~":
          return held.some((one) => fully(value).test(one));
        case "!~":
          return !held.some((one) => fully(value).test(one));
        case "!=":
          return !held.some((one) => compare(one, "==", value));
        default:
          return held.some((one) => compare(one, operator, value));
      }
    }
  }
}

/** The subject's values: none where the instance lacks it, several for the groups of its tasks. */
function valuesOf(instance: Instance, subject: string): string[] | undefined {
  const one = (value: string | undefined) => (value === undefined ? undefined : [value]);
  switch (subject) {
    case "agentConnected":
      return [String(instance.agentConnected)];
    case "agentVersion":
      return one(instance.agentVersion);
    case "ec2InstanceId":
      return one(instance.ec2InstanceId);
    case "registeredAt":
      return one(instance.registeredAt);
    case "runningTasksCount":
      return [String(instance.tasks.length)];
    case "task:group":
      return instance.tasks.length === 0 ? undefined : instance.tasks.map((task) => task.group);
    default: {
      const name = subject.slice("attribute:".length);
      return instance.attributes.has(name) ? [instance.attributes.get(name) ?? ""] : undefined;
    }
  }
}

const fully = (pattern: string) => new RegExp(`^(?:${pattern})$`);

/** Numbers and versions by their parts, dates (ISO 8601) and everything else as text. */
function compare(left: string, comparison: Comparison, right: string): boolean {
  const order = numeric(left) && numeric(right) ? byParts(left, right) : left < right ? -1 : +(left > right);
  switch (comparison) {
    case "==":
      return order === 0;
    case "!=":
      return order !== 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
  }
}

const numeric = (value: string) => /^\d+(\.\d+)*$/.test(value);

function byParts(left: string, right: string): number {
  const [a, b] = [left.split(".").map(Number), right.split(".").map(Number)];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
