import * as sdk from "@aws-sdk/client-elastic-load-balancing-v2";
import { expect, test } from "vitest";
import {
  balancingScene,
  groupInUse,
  hostRule,
  newGroup,
  refused,
  sharedListener,
} from "./endpoint-balancing-fixture.ts";

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

test.each([
  [
    { Name: "a_b" },
    "Target group name 'a_b' can only contain characters that are alphanumeric characters or hyphens(-)",
  ],
  [{ Name: "a".repeat(33) }, /cannot be longer than '32' characters$/],
  [{ Name: "-a" }, "Target group name '-a' cannot begin or end with '-'"],
  [{ Protocol: "HTTPX" }, /Value 'HTTPX' at 'protocol' .*enum value set: \[.*HTTP.*\]/],
  [{ HealthyThresholdCount: 1 }, /Value '1' at 'healthyThresholdCount' .*greater than or equal to 2/],
  [{ HealthCheckIntervalSeconds: 5, HealthCheckTimeoutSeconds: 5 }, /must be greater than the timeout/],
  [{ VpcId: undefined }, "A VPC ID must be specified"],
])("CreateTargetGroup with %j is refused", async (more, words) => {
  const said = await refused(newGroup(await balancingScene(), "web", more));
  expect(said).toMatch(/^ValidationError: /);
  const message = said.slice("ValidationError: ".length);
  if (typeof words === "string") expect(message).toBe(words);
  else expect(message).toMatch(words);
});

test("the same target group again is the same one; with other settings it is refused", async () => {
  const on = await balancingScene();
  const group = await newGroup(on, "web");
  expect(await newGroup(on, "web")).toBe(group);
  expect(await refused(newGroup(on, "web", { Port: 81 }))).toBe(
    "DuplicateTargetGroupNameException: A target group with the same name 'web' exists, but with different settings",
  );
});

test("a group serves one load balancer, and a rule one that exists", async () => {
  const on = await balancingScene({ scenario: { loadBalancers: [...loadBalancers, { name: "other" }] } });
  const group = await groupInUse(on);
  const { LoadBalancers = [] } = await on.elbv2.send(
    new sdk.DescribeLoadBalancersCommand({ Names: ["other"] }),
  );
  const { Listeners = [] } = await on.elbv2.send(
    new sdk.DescribeListenersCommand({ LoadBalancerArn: LoadBalancers[0]?.LoadBalancerArn }),
  );
  const other = Listeners[0]?.ListenerArn ?? "";
  expect(await refused(on.elbv2.send(hostRule(other, "x.example.com", group, 1)))).toMatch(
    /^TargetGroupAssociationLimitException: .* cannot be associated with more than one load balancer/,
  );
  expect(await refused(on.elbv2.send(hostRule(other, "x.example.com", `${group}0`, 1)))).toMatch(
    /^TargetGroupNotFoundException/,
  );
  expect(await refused(on.elbv2.send(hostRule(other, "nodot", group, 1)))).toMatch(
    /^ValidationError: .*nodot/,
  );
  expect(await refused(on.elbv2.send(hostRule(`${other}0`, "x.example.com", group, 1)))).toBe(
    "ListenerNotFoundException: One or more listeners not found",
  );
});

test("what is not of the protocol, the version or the model is refused by name", async () => {
  const { emulator } = await balancingScene();
  const ask = async (form: string, region = "us-east-1") => {
    const scope = `Credential=test/20260101/${region}/elasticloadbalancing/aws4_request`;
    const answer = await fetch(emulator.url, {
      method: "POST",
      body: form,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0a`,
      },
    });
    const said = await answer.text();
    const part = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(said)?.[1];
    return `${answer.status} ${part("Type")} ${part("Code")}: ${part("Message")}`;
  };
  const version = "Version=2015-12-01";
  expect(await ask(`Action=Frobnicate&${version}`)).toBe(
    "400 Sender InvalidAction: Could not find operation Frobnicate for version 2015-12-01",
  );
  expect(await ask("Action=DescribeRules&Version=2010-01-01")).toContain("InvalidAction");
  expect(await ask(`Action=DescribeSSLPolicies&${version}`)).toContain(
    "does not know DescribeSSLPolicies yet",
  );
  expect(await ask(version)).toContain("MissingAction");
  expect(await ask(`Action=DescribeRules&${version}&ListenerArm=a`)).toContain(
    "Did you mean &quot;ListenerArn",
  );
  expect(await ask(`Action=DescribeTargetHealth&${version}`)).toContain("at 'targetGroupArn' failed");
  expect(await ask(`Action=DescribeRules&${version}&PageSize=many`)).toContain(
    "'pageSize' is of type string",
  );
  expect(await ask(`Action=DescribeRules&${version}`, "eu-west-1")).toContain(
    "403 Sender SignatureDoesNotMatch",
  );
  const unsigned = await fetch(emulator.url, { method: "POST", body: `Action=DescribeRules&${version}` });
  expect([unsigned.status, await unsigned.text()]).toEqual([
    403,
    expect.stringContaining("MissingAuthenticationToken"),
  ]);
});

test("faults reach it, by the names of the Query protocol", async () => {
  const { emulator, elbv2 } = await balancingScene();
  const call = () => elbv2.send(new sdk.DescribeTargetGroupsCommand({}));
  emulator.inject({ operation: "DescribeTargetGroups", kind: "access-denied", times: 1 });
  expect(await refused(call())).toMatch(
    /^AccessDenied: .*not authorized to perform: elasticloadbalancing:DescribeTargetGroups/,
  );
  emulator.inject({ operation: "DescribeTargetGroups", kind: "throttle", times: 1 });
  expect(await refused(call())).toBe("Throttling: Rate exceeded");
  emulator.inject({ operation: "DescribeTargetGroups", kind: "stale", times: 1 });
  await elbv2.send(
    new sdk.CreateTargetGroupCommand({ Name: "web", Protocol: "HTTP", Port: 80, VpcId: "vpc-1" }),
  );
  expect((await call()).TargetGroups).toEqual([]);
  expect((await call()).TargetGroups).toHaveLength(1);
  const named = emulator.requests.map(
    ({ service, operation, status }) => `${service} ${operation} ${status}`,
  );
  expect(named[0]).toBe("elasticloadbalancing DescribeTargetGroups 403");
});
