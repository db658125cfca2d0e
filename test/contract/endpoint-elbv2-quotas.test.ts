import * as sdk from "@aws-sdk/client-elastic-load-balancing-v2";
import { expect, test } from "vitest";
import {
  type BalancingScene,
  balancingScene,
  groupInUse,
  hostRule,
  newGroup,
  refused,
  sharedListener,
} from "./endpoint-balancing-fixture.ts";

const loadBalancers = [{ name: "shared" }, { name: "other" }];

const rules = async ({ elbv2 }: BalancingScene, ListenerArn: string) =>
  (await elbv2.send(new sdk.DescribeRulesCommand({ ListenerArn }))).Rules ?? [];

test("a load balancer has as many rules as its quota, the default ones not counted; a deleted one makes room", async () => {
  const on = await balancingScene({ scenario: { loadBalancers, quotas: { rulesPerLoadBalancer: 2 } } });
  const listener = await sharedListener(on);
  const group = await groupInUse(on);
  await on.elbv2.send(hostRule(listener, "pr-2.example.com", group, 2));
  const third = () => on.elbv2.send(hostRule(listener, "pr-3.example.com", group, 3));
  expect(await refused(third())).toMatch(/^TooManyRulesException: The maximum number of rules/);
  const [RuleArn] = (await rules(on, listener)).map((rule) => rule.RuleArn);
  await on.elbv2.send(new sdk.DeleteRuleCommand({ RuleArn }));
  await third();
  expect((await rules(on, listener)).map(({ Priority }) => Priority)).toEqual(["3", "100", "default"]);
});

test("a load balancer leads to as many groups as its quota, each counted once", async () => {
  const on = await balancingScene({
    scenario: { loadBalancers, quotas: { targetGroupsPerLoadBalancer: 1 } },
  });
  const listener = await sharedListener(on);
  const group = await groupInUse(on);
  await on.elbv2.send(hostRule(listener, "again.example.com", group, 1));
  const second = await newGroup(on, "pr-2");
  expect(await refused(on.elbv2.send(hostRule(listener, "pr-2.example.com", second, 2)))).toBe(
    "TooManyUniqueTargetGroupsPerLoadBalancerException: You have reached the maximum number of unique target groups that you can associate with a load balancer of type 'application': [1]",
  );
  expect(await rules(on, listener)).toHaveLength(3);
});

test("a region has as many groups as its quota, and the same one again is no other", async () => {
  const on = await balancingScene({ scenario: { loadBalancers, quotas: { targetGroups: 1 } } });
  const group = await newGroup(on, "pr-1");
  expect(await newGroup(on, "pr-1")).toBe(group);
  expect(await refused(newGroup(on, "pr-2"))).toMatch(/^TooManyTargetGroupsException/);
  await on.elbv2.send(new sdk.DeleteTargetGroupCommand({ TargetGroupArn: group }));
  await newGroup(on, "pr-2");
});

test("a rule that is changed leads elsewhere; its old group can go, and the default rule stays as it is", async () => {
  const on = await balancingScene({ scenario: { loadBalancers } });
  const listener = await sharedListener(on);
  const before = await groupInUse(on);
  const after = await newGroup(on, "pr-1-new");
  const [mine, standard] = await rules(on, listener);
  const lead = (RuleArn: string | undefined) =>
    on.elbv2.send(
      new sdk.ModifyRuleCommand({ RuleArn, Actions: [{ Type: "forward", TargetGroupArn: after }] }),
    );
  await lead(mine?.RuleArn);
  const [changed] = await rules(on, listener);
  expect(changed?.Actions?.[0]?.TargetGroupArn).toBe(after);
  expect(changed?.Conditions).toEqual(mine?.Conditions);
  const drop = (TargetGroupArn: string) =>
    on.elbv2.send(new sdk.DeleteTargetGroupCommand({ TargetGroupArn }));
  expect(await refused(drop(after))).toMatch(/^ResourceInUseException/);
  await drop(before);
  expect(await refused(lead(standard?.RuleArn))).toMatch(/^OperationNotPermittedException: Default rule/);
  expect(await refused(lead(`${mine?.RuleArn}0`))).toMatch(/^RuleNotFoundException/);
});
