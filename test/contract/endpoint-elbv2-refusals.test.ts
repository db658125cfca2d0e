import * as sdk from "@aws-sdk/client-elastic-load-balancing-v2";
import { expect, test } from "vitest";
import { balancingScene, groupInUse, hostRule, newGroup, refused } from "./endpoint-balancing-fixture.ts";

const loadBalancers = [{ name: "shared" }];

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
