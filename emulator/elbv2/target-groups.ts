import { type JsonObject, strings, text } from "../../src/json.ts";
import { same } from "../ecs/service-settings.ts";
import { queryPage } from "../query-paging.ts";
import { elbArn } from "./arn.ts";
import { attributesIn, attributesView, targetGroupAttributes } from "./attributes.ts";
import {
  duplicateTargetGroup,
  noLoadBalancer,
  noTargetGroup,
  targetGroupInUse,
  tooManyGroups,
} from "./errors.ts";
import type { Elbv2Operations } from "./operation.ts";
import type { Elbv2State, TargetGroup } from "./state.ts";
import { tagsIn } from "./tags.ts";
import { checkHealthCheck, checkNewGroup, withDefaults } from "./target-group-rules.ts";
import { loadBalancersOf } from "./use.ts";

export const targetGroupOperations: Elbv2Operations = {
  CreateTargetGroup(request, { state, ids }) {
    checkNewGroup(request);
    const name = text(request["Name"]) ?? "";
    const definition = withDefaults(request);
    const known = [...state.targetGroups.values()].find((one) => one.name === name);
    if (known) {
      if (!same(known.definition, definition)) throw duplicateTargetGroup(name);
      return { TargetGroups: [view(state, known)] };
    }
    if (state.targetGroups.size >= state.quotas.targetGroups) throw tooManyGroups();
    const group: TargetGroup = {
      arn: elbArn(state, `targetgroup/${name}/${ids.hex(16)}`),
      name,
      definition,
      attributes: targetGroupAttributes(text(definition["Protocol"])),
      tags: tagsIn(request["Tags"]),
      given: false,
    };
    state.targetGroups.set(group.arn, group);
    return { TargetGroups: [view(state, group)] };
  },

  DescribeTargetGroups(request, { state }) {
    const arns = strings(request["TargetGroupArns"]);
    const names = strings(request["Names"]);
    const loadBalancer = text(request["LoadBalancerArn"]);
    if (loadBalancer !== undefined && !state.loadBalancers.has(loadBalancer))
      throw noLoadBalancer(loadBalancer);
    const all = [...state.targetGroups.values()];
    if (
      arns.some((arn) => !state.targetGroups.has(arn)) ||
      names.some((name) => all.every((one) => one.name !== name))
    )
      throw noTargetGroup();
    const found = all
      .filter(
        ({ arn, name }) => arns.length + names.length === 0 || arns.includes(arn) || names.includes(name),
      )
      .filter(({ arn }) => loadBalancer === undefined || loadBalancersOf(state, arn).includes(loadBalancer));
    const { items, ...rest } = queryPage(found, request);
    return { TargetGroups: items.map((group) => view(state, group)), ...rest };
  },

  ModifyTargetGroup(request, { state }) {
    const group = targetGroupOf(state, request);
    const { TargetGroupArn: _arn, ...changes } = request;
    const definition = { ...group.definition, ...changes };
    // Those that the scenario gives may be faster than AWS allows.
    checkHealthCheck(group.given ? changes : definition);
    group.definition = definition;
    return { TargetGroups: [view(state, group)] };
  },

  /** One that does not exist is deleted, too. */
  DeleteTargetGroup(request, { state, targets }) {
    const arn = text(request["TargetGroupArn"]) ?? "";
    if (loadBalancersOf(state, arn).length > 0) throw targetGroupInUse(arn);
    for (const { target } of targets.of(arn)) targets.takeOut(target);
    state.targetGroups.delete(arn);
    state.deleted.add(arn);
    return {};
  },

  DescribeTargetGroupAttributes(request, { state }) {
    return { Attributes: attributesView(targetGroupOf(state, request).attributes) };
  },

  ModifyTargetGroupAttributes(request, { state }) {
    const { attributes } = targetGroupOf(state, request);
    for (const [key, value] of attributesIn(request["Attributes"], attributes, "Target group"))
      attributes.set(key, value);
    return { Attributes: attributesView(attributes) };
  },
};

/** @throws WireError where there is none */
export function targetGroupOf(state: Elbv2State, request: JsonObject): TargetGroup {
  const group = state.targetGroups.get(text(request["TargetGroupArn"]) ?? "");
  if (!group) throw noTargetGroup();
  return group;
}

function view(state: Elbv2State, { arn, name, definition }: TargetGroup): JsonObject {
  return {
    TargetGroupArn: arn,
    TargetGroupName: name,
    ...definition,
    LoadBalancerArns: loadBalancersOf(state, arn),
  };
}
