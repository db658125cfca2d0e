import type { JsonObject } from "../../src/json.ts";
import { objects } from "../../src/json.ts";
import { noTargetGroup, targetGroupTaken, tooManyGroupsOf } from "./errors.ts";
import { type Elbv2State, groupsOf, type Listener } from "./state.ts";

/** What a listener forwards to: by its default actions, and by its rules. */
function groupsOfListener(state: Elbv2State, { arn, definition }: Listener): string[] {
  const rules = [...state.rules.values()].filter((rule) => rule.listenerArn === arn);
  return [
    ...groupsOf(objects(definition["DefaultActions"])),
    ...rules.flatMap((rule) => groupsOf(rule.actions)),
  ];
}

/** The target groups that a load balancer forwards to, each once. */
function groupsOfLoadBalancer(state: Elbv2State, loadBalancerArn: string): Set<string> {
  const listeners = [...state.listeners.values()].filter((one) => one.loadBalancerArn === loadBalancerArn);
  return new Set(listeners.flatMap((one) => groupsOfListener(state, one)));
}

/** The load balancers that forward to a target group. */
export function loadBalancersOf(state: Elbv2State, targetGroupArn: string): string[] {
  const using = [...state.listeners.values()].filter((one) =>
    groupsOfListener(state, one).includes(targetGroupArn),
  );
  return [...new Set(using.map(({ loadBalancerArn }) => loadBalancerArn))];
}

/**
 * Whether a load balancer may forward to the groups of these actions.
 * @throws WireError where a group does not exist, belongs to another load balancer, or is one too many
 */
export function checkGroups(
  state: Elbv2State,
  actions: readonly JsonObject[],
  loadBalancerArn: string,
): void {
  const used = groupsOfLoadBalancer(state, loadBalancerArn);
  for (const arn of groupsOf(actions)) {
    const group = state.targetGroups.get(arn);
    if (!group) throw noTargetGroup();
    if (loadBalancersOf(state, arn).some((one) => one !== loadBalancerArn)) throw targetGroupTaken(arn);
    used.add(arn);
  }
  const most = state.quotas.targetGroupsPerLoadBalancer;
  if (used.size > most)
    throw tooManyGroupsOf(state.loadBalancers.get(loadBalancerArn)?.type ?? "application", most);
}
