import type { Rule, Tags, TargetGroup } from "../preview/ports.ts";
import type { Kept, Part } from "./part.ts";
import { stays, type Wanted } from "./wanted.ts";

export interface RouteRequest {
  /** Undefined: none is to go. */
  readonly rules: Wanted | undefined;
  readonly targetGroups: Wanted | undefined;
  readonly protect: readonly string[];
}

/** The target groups of the services that go, and what leads to them. */
export interface RouteState {
  readonly targetGroups: readonly TargetGroup[];
  /** Every rule that forwards to one of them. */
  readonly rules: readonly Rule[];
  readonly tags: ReadonlyMap<string, Tags>;
  /** `service default/api`, by target group, for services that stay. */
  readonly users: ReadonlyMap<string, readonly string[]>;
}

export interface RoutePlan {
  /** Rules first: a target group that a rule forwards to cannot be deleted. */
  readonly go: readonly Part[];
  readonly kept: readonly Kept[];
}

/** Which rules and target groups go, and why the others stay. */
export function routePlan(state: RouteState, request: RouteRequest): RoutePlan {
  const kept: Kept[] = [];
  const rules = state.rules.filter((rule) => {
    const why = request.rules === undefined ? undefined : ruleStays(rule, request.rules, state, request);
    if (why) kept.push(why);
    return request.rules !== undefined && !why;
  });
  const groups = state.targetGroups.filter((group) => {
    if (request.targetGroups === undefined) return false;
    const left = state.rules.filter((rule) => !rules.includes(rule) && rule.targetGroups.includes(group.arn));
    const why = groupStays(group, request.targetGroups, { state, request, left });
    if (why) kept.push(why);
    return !why;
  });
  return { go: [...rules.map(rulePart), ...groups.map(groupPart)], kept };
}

function ruleStays(
  rule: Rule,
  wanted: Wanted,
  { targetGroups, tags, users }: RouteState,
  { protect }: RouteRequest,
): Kept | undefined {
  const what = ruleName(rule);
  const settings = { input: "listener-rules", protect };
  const unwanted = stays(
    { what, names: [rule.arn, ...rule.hosts.values], tags: tags.get(rule.arn) ?? {} },
    wanted,
    settings,
  );
  if (unwanted) return unwanted;
  if (rule.priority === undefined)
    return { what, why: "It is the listener's default action, which every listener has to have." };
  const others = rule.targetGroups.filter((arn) => targetGroups.every((group) => group.arn !== arn));
  // By its ARN it is this very rule that is meant, wherever it leads.
  const isMeant = wanted !== "tagged" && wanted.includes(rule.arn);
  if (others.length > 0 && !isMeant)
    return { what, why: `It also forwards to ${others.map(groupName).join(", ")}, which stay.` };
  const by = rule.targetGroups.flatMap((arn) => users.get(arn) ?? []);
  return by.length > 0 ? { what, why: `It leads to ${by.join(", ")}.` } : undefined;
}

function groupStays(
  group: TargetGroup,
  wanted: Wanted,
  { state, request, left }: { state: RouteState; request: RouteRequest; left: readonly Rule[] },
): Kept | undefined {
  const what = `target group ${group.name}`;
  const tags = state.tags.get(group.arn) ?? {};
  const settings = { input: "target-groups", protect: request.protect };
  const unwanted = stays({ what, names: [group.name, group.arn], tags }, wanted, settings);
  if (unwanted) return unwanted;
  const users = state.users.get(group.arn) ?? [];
  if (users.length > 0) return { what, why: `It is also that of ${users.join(", ")}.` };
  if (left.length === 0) return undefined;
  return { what, why: `Still forwarded to by ${left.map(ruleName).join(", ")}.` };
}

const rulePart = (rule: Rule): Part => ({
  kind: "listener rule",
  id: rule.arn,
  name: ruleName(rule).replace(/^listener rule /, ""),
  command: `aws elbv2 delete-rule --rule-arn ${rule.arn}`,
});

const groupPart = ({ arn, name }: TargetGroup): Part => ({
  kind: "target group",
  id: arn,
  name,
  command: `aws elbv2 delete-target-group --target-group-arn ${arn}`,
});

/** `listener rule shop.example.com (arn:…)` */
function ruleName({ arn, hosts, priority }: Rule): string {
  const name =
    [...hosts.values, ...hosts.regexes].join(", ") ||
    (priority === undefined ? "default" : `of priority ${priority}`);
  return `listener rule ${name} (${arn})`;
}

/** `arn:…:targetgroup/web-blue/0123` → `web-blue` */
export function groupName(arn: string): string {
  return /:targetgroup\/([^/]+)\//.exec(arn)?.[1] ?? arn;
}
