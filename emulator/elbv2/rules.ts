import { type JsonObject, number, objects, strings, text } from "../../src/json.ts";
import { queryPage } from "../query-paging.ts";
import { actionsIn } from "./actions.ts";
import { elbArn, pathOf } from "./arn.ts";
import { conditionsIn } from "./conditions.ts";
import { noListener, noRule, notPermitted, priorityInUse, tooManyRules, validation } from "./errors.ts";
import { listenerOf } from "./listeners.ts";
import type { Elbv2Operations } from "./operation.ts";
import type { Elbv2State, Rule } from "./state.ts";
import { tagsIn } from "./tags.ts";
import { checkGroups } from "./use.ts";

const greatestPriority = 50_000;

export const ruleOperations: Elbv2Operations = {
  CreateRule(request, { state, ids }) {
    const listener = listenerOf(state, request);
    const priority = checkedPriority(request["Priority"]);
    const conditions = conditionsIn(request["Conditions"]);
    if (conditions.length === 0) throw validation("A condition must be specified");
    const actions = actionsIn(request["Actions"]);
    const { loadBalancerArn } = listener;
    if (rulesOf(state, listener.arn).some((rule) => rule.priority === priority))
      throw priorityInUse(priority);
    checkGroups(state, actions, loadBalancerArn);
    const siblings = [...state.rules.values()].filter(
      (rule) =>
        rule.priority !== undefined &&
        state.listeners.get(rule.listenerArn)?.loadBalancerArn === loadBalancerArn,
    );
    if (siblings.length >= state.quotas.rulesPerLoadBalancer) throw tooManyRules(loadBalancerArn);
    const arn = elbArn(state, `listener-rule/${pathOf(listener.arn)}/${ids.hex(16)}`);
    const tags = tagsIn(request["Tags"]);
    const rule: Rule = { arn, listenerArn: listener.arn, priority, conditions, actions, tags };
    state.rules.set(arn, rule);
    return { Rules: [view(state, rule)] };
  },

  DescribeRules(request, { state }) {
    const listenerArn = text(request["ListenerArn"]);
    const arns = strings(request["RuleArns"]);
    if ((listenerArn === undefined) === (arns.length === 0))
      throw validation("You must specify either listener rule ARNs or a listener ARN");
    if (listenerArn !== undefined && !state.listeners.has(listenerArn)) throw noListener();
    if (arns.some((arn) => !state.rules.has(arn))) throw noRule();
    const found =
      listenerArn === undefined
        ? [...state.rules.values()].filter(({ arn }) => arns.includes(arn))
        : rulesOf(state, listenerArn);
    const { items, ...rest } = queryPage(found, request);
    return { Rules: items.map((rule) => view(state, rule)), ...rest };
  },

  ModifyRule(request, { state }) {
    const rule = ruleOf(state, request);
    const { Actions, Conditions } = request;
    if (rule.priority === undefined) throw notPermitted(`Default rule '${rule.arn}' cannot be modified`);
    const actions = Actions === undefined ? rule.actions : actionsIn(Actions);
    const conditions = Conditions === undefined ? rule.conditions : conditionsIn(Conditions);
    checkGroups(state, actions, state.listeners.get(rule.listenerArn)?.loadBalancerArn ?? "");
    Object.assign(rule, { actions, conditions });
    return { Rules: [view(state, rule)] };
  },

  DeleteRule(request, { state }) {
    const rule = ruleOf(state, request);
    if (rule.priority === undefined) throw notPermitted(`Default rule '${rule.arn}' cannot be deleted`);
    state.rules.delete(rule.arn);
    return {};
  },

  /** All of them, or none. */
  SetRulePriorities(request, { state }) {
    const wanted = objects(request["RulePriorities"]).map((one) => ({
      rule: ruleOf(state, one),
      priority: checkedPriority(one["Priority"]),
    }));
    const moved = new Set(wanted.map(({ rule }) => rule));
    for (const { rule, priority } of wanted) {
      if (rule.priority === undefined) throw notPermitted(`Default rule '${rule.arn}' cannot be modified`);
      const taken =
        rulesOf(state, rule.listenerArn).some((one) => !moved.has(one) && one.priority === priority) ||
        wanted.some((one) => one.rule !== rule && one.priority === priority);
      if (taken) throw priorityInUse(priority);
    }
    for (const { rule, priority } of wanted) rule.priority = priority;
    return { Rules: wanted.map(({ rule }) => view(state, rule)) };
  },
};

/** In the order in which they are tried: by priority, the default rule last. */
export function rulesOf(state: Elbv2State, listenerArn: string): Rule[] {
  const last = greatestPriority + 1;
  return [...state.rules.values()]
    .filter((rule) => rule.listenerArn === listenerArn)
    .toSorted((one, other) => (one.priority ?? last) - (other.priority ?? last));
}

function checkedPriority(given: unknown): number {
  const priority = number(given) ?? 0;
  if (priority >= 1 && priority <= greatestPriority) return priority;
  const limit = priority < 1 ? "greater than or equal to 1" : `less than or equal to ${greatestPriority}`;
  throw validation(
    `1 validation error detected: Value '${priority}' at 'priority' failed to satisfy constraint: Member must have value ${limit}`,
  );
}

function ruleOf(state: Elbv2State, request: JsonObject): Rule {
  const rule = state.rules.get(text(request["RuleArn"]) ?? "");
  if (!rule) throw noRule();
  return rule;
}

function view(state: Elbv2State, { arn, listenerArn, priority, conditions, actions }: Rule): JsonObject {
  const isDefault = priority === undefined;
  const listener = state.listeners.get(listenerArn);
  return {
    RuleArn: arn,
    Priority: isDefault ? "default" : String(priority),
    Conditions: conditions,
    Actions: isDefault ? objects(listener?.definition["DefaultActions"]) : actions,
    IsDefault: isDefault,
  };
}
