import * as sdk from "@aws-sdk/client-elastic-load-balancing-v2";
import { expect, test } from "vitest";
import { balancingScene, hostRule, newGroup, refused, sharedListener } from "./endpoint-balancing-fixture.ts";

const loadBalancers = [{ name: "shared" }];

test("a preview's way: group, rule by host header, tags; and back again, in the order that ELB wants", async () => {
  const on = await balancingScene({ scenario: { loadBalancers } });
  const { elbv2 } = on;
  const listener = await sharedListener(on);
  const Tags = [{ Key: "pr", Value: '<1> & "two"' }];
  const group = await newGroup(on, "pr-1", {
    Tags,
    HealthCheckPath: "/health",
    Matcher: { HttpCode: "200-399" },
  });
  await elbv2.send(
    new sdk.ModifyTargetGroupAttributesCommand({
      TargetGroupArn: group,
      Attributes: [{ Key: "deregistration_delay.timeout_seconds", Value: "5" }],
    }),
  );
  const { Rules: made = [] } = await elbv2.send(hostRule(listener, "pr-1.example.com", group, 1200));
  expect(made).toEqual([
    {
      RuleArn: expect.stringMatching(/:listener-rule\/app\/shared\/\w{16}\/\w{16}\/\w{16}$/),
      Priority: "1200",
      IsDefault: false,
      Conditions: [
        {
          Field: "host-header",
          Values: ["pr-1.example.com"],
          HostHeaderConfig: { Values: ["pr-1.example.com"] },
        },
      ],
      Actions: [
        {
          Type: "forward",
          TargetGroupArn: group,
          ForwardConfig: {
            TargetGroups: [{ TargetGroupArn: group, Weight: 1 }],
            TargetGroupStickinessConfig: { Enabled: false },
          },
        },
      ],
    },
  ]);
  const { Rules = [] } = await elbv2.send(new sdk.DescribeRulesCommand({ ListenerArn: listener }));
  expect(Rules.map(({ Priority }) => Priority)).toEqual(["1200", "default"]);
  const described = await elbv2.send(new sdk.DescribeTargetGroupsCommand({ Names: ["pr-1"] }));
  expect(described.TargetGroups).toEqual([
    expect.objectContaining({
      TargetGroupArn: group,
      HealthCheckPath: "/health",
      HealthyThresholdCount: 5,
      Matcher: { HttpCode: "200-399" },
      LoadBalancerArns: [expect.stringContaining(":loadbalancer/app/shared/")],
    }),
  ]);
  const { Attributes = [] } = await elbv2.send(
    new sdk.DescribeTargetGroupAttributesCommand({ TargetGroupArn: group }),
  );
  expect(Attributes).toContainEqual({ Key: "deregistration_delay.timeout_seconds", Value: "5" });

  const [RuleArn = ""] = made.map((rule) => rule.RuleArn);
  await elbv2.send(new sdk.AddTagsCommand({ ResourceArns: [RuleArn], Tags: [{ Key: "sha", Value: "abc" }] }));
  const { TagDescriptions } = await elbv2.send(
    new sdk.DescribeTagsCommand({ ResourceArns: [group, RuleArn] }),
  );
  expect(TagDescriptions).toEqual([
    { ResourceArn: group, Tags },
    { ResourceArn: RuleArn, Tags: [{ Key: "sha", Value: "abc" }] },
  ]);

  const drop = () => elbv2.send(new sdk.DeleteTargetGroupCommand({ TargetGroupArn: group }));
  expect(await refused(drop())).toBe(
    `ResourceInUseException: Target group '${group}' is currently in use by a listener or a rule`,
  );
  await elbv2.send(new sdk.DeleteRuleCommand({ RuleArn }));
  await drop();
  await drop();
  expect(await refused(elbv2.send(new sdk.DescribeTargetGroupsCommand({ TargetGroupArns: [group] })))).toBe(
    "TargetGroupNotFoundException: One or more target groups not found",
  );
});

test("a priority is given away once; rules change places together", async () => {
  const on = await balancingScene({ scenario: { loadBalancers } });
  const listener = await sharedListener(on);
  const group = await newGroup(on, "pr");
  const rule = async (host: string, priority: number) => {
    const { Rules = [] } = await on.elbv2.send(hostRule(listener, host, group, priority));
    return Rules[0]?.RuleArn ?? "";
  };
  const first = await rule("a.example.com", 1);
  expect(await refused(rule("b.example.com", 1))).toBe(
    "PriorityInUseException: Priority '1' is currently in use",
  );
  const second = await rule("b.example.com", 2);
  const swap = [
    { RuleArn: first, Priority: 2 },
    { RuleArn: second, Priority: 1 },
  ];
  const { Rules = [] } = await on.elbv2.send(new sdk.SetRulePrioritiesCommand({ RulePriorities: swap }));
  expect(Rules.map(({ Priority }) => Priority)).toEqual(["2", "1"]);
  const clash = [{ RuleArn: first, Priority: 1 }];
  expect(await refused(on.elbv2.send(new sdk.SetRulePrioritiesCommand({ RulePriorities: clash })))).toMatch(
    /^PriorityInUseException/,
  );
});

test("a hundred rules, and no more; pages of them lose none", async () => {
  const on = await balancingScene({ scenario: { loadBalancers } });
  const listener = await sharedListener(on);
  const group = await newGroup(on, "pr");
  for (let at = 1; at <= 100; at++)
    await on.elbv2.send(hostRule(listener, `pr-${at}.example.com`, group, at));
  expect(await refused(on.elbv2.send(hostRule(listener, "pr-101.example.com", group, 101)))).toMatch(
    /^TooManyRulesException: The maximum number of rules on load balancer 'arn:.*' has been reached$/,
  );
  const seen: (string | undefined)[] = [];
  let Marker: string | undefined;
  do {
    const page: sdk.DescribeRulesCommandOutput = await on.elbv2.send(
      new sdk.DescribeRulesCommand({ ListenerArn: listener, PageSize: 40, Marker }),
    );
    seen.push(...(page.Rules ?? []).map(({ Priority }) => Priority));
    Marker = page.NextMarker;
  } while (Marker);
  expect(seen).toHaveLength(101);
  expect(new Set(seen).size).toBe(101);
});

test("a load balancer with its listener is made, found by name, and takes its rules with it", async () => {
  const on = await balancingScene();
  const { elbv2 } = on;
  const create = () =>
    elbv2.send(new sdk.CreateLoadBalancerCommand({ Name: "mine", Subnets: ["subnet-1", "subnet-2"] }));
  const { LoadBalancers = [] } = await create();
  expect(LoadBalancers).toEqual([
    expect.objectContaining({
      LoadBalancerName: "mine",
      DNSName: expect.stringMatching(/^mine-\d{10}\.us-east-1\.elb\.amazonaws\.com$/),
      State: { Code: "active" },
      CreatedTime: new Date(on.emulator.clock.now()),
    }),
  ]);
  expect((await create()).LoadBalancers).toEqual(LoadBalancers);
  const [LoadBalancerArn = ""] = LoadBalancers.map((one) => one.LoadBalancerArn);
  const group = await newGroup(on, "web");
  const listen = () =>
    elbv2.send(
      new sdk.CreateListenerCommand({
        LoadBalancerArn,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: group }],
      }),
    );
  const { Listeners = [] } = await listen();
  expect(await refused(listen())).toMatch(
    /^DuplicateListenerException: A listener already exists on this port/,
  );
  const [ListenerArn = ""] = Listeners.map((one) => one.ListenerArn);
  const { Rules = [] } = await elbv2.send(new sdk.DescribeRulesCommand({ ListenerArn }));
  expect(Rules).toEqual([
    expect.objectContaining({ IsDefault: true, Priority: "default", Actions: Listeners[0]?.DefaultActions }),
  ]);
  const [RuleArn = ""] = Rules.map((one) => one.RuleArn);
  expect(await refused(elbv2.send(new sdk.DeleteRuleCommand({ RuleArn })))).toMatch(
    /^OperationNotPermittedException: Default rule .* cannot be deleted$/,
  );
  await elbv2.send(new sdk.DeleteLoadBalancerCommand({ LoadBalancerArn }));
  expect(await refused(elbv2.send(new sdk.DescribeRulesCommand({ RuleArns: [RuleArn] })))).toBe(
    "RuleNotFoundException: One or more rules not found",
  );
  expect(await refused(elbv2.send(new sdk.DescribeLoadBalancersCommand({ Names: ["mine"] })))).toBe(
    "LoadBalancerNotFoundException: Load balancers '[mine]' not found",
  );
});
