import * as sdk from "@aws-sdk/client-elastic-load-balancing";
import { expect, test } from "vitest";
import { type BalancingScene, balancingScene, refused, serve } from "./endpoint-balancing-fixture.ts";

const balancers = [{ name: "web-elb", interval: 10, deregistrationDelay: 15 }];
const loadBalancerName = "web-elb";

async function instanceStates(
  { elb }: BalancingScene,
  LoadBalancerName = "web-elb",
  Instances?: sdk.Instance[],
) {
  const request = { LoadBalancerName, ...(Instances ? { Instances } : {}) };
  return (await elb.send(new sdk.DescribeInstanceHealthCommand(request))).InstanceStates ?? [];
}

test("instances are OutOfService until they passed as many checks as the threshold, then InService", async () => {
  const on = await balancingScene({ scenario: { balancers } });
  serve(on, { loadBalancerName });
  on.emulator.advance(20);
  const ids = [...on.emulator.state.instances.values()].map((one) => one.ec2InstanceId);
  const first = await instanceStates(on);
  expect(first.map(({ InstanceId }) => InstanceId).toSorted()).toEqual(ids.toSorted());
  expect(first[0]).toMatchObject({
    State: "OutOfService",
    ReasonCode: "ELB",
    Description: "Instance registration is still in progress.",
  });
  on.emulator.advance(20);
  expect(
    (await instanceStates(on)).map(({ State, ReasonCode, Description }) => [State, ReasonCode, Description]),
  ).toEqual([
    ["InService", "N/A", "N/A"],
    ["InService", "N/A", "N/A"],
  ]);
});

test("an instance that answers anything but 200 is OutOfService, in the words that ECS's event repeats", async () => {
  const images = { "web:1": { unhealthy: { status: 302 } } };
  const on = await balancingScene({ scenario: { balancers, images } });
  serve(on, { loadBalancerName });
  on.emulator.advance(35);
  const failed = "Instance has failed at least the UnhealthyThreshold number of health checks consecutively.";
  const events = [...on.emulator.state.services.values()].flatMap((one) => one.events);
  expect(events.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(
      /\(instance i-\w+\) is unhealthy in \(elb web-elb\) due to \(reason Instance has failed/,
    ),
  );
  const found = (await instanceStates(on)).filter(({ State }) => State === "OutOfService");
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) expect(one).toMatchObject({ ReasonCode: "Instance", Description: failed });
});

test("an instance that is being deregistered is in service until its connections are drained", async () => {
  const on = await balancingScene({ scenario: { balancers } });
  serve(on, { loadBalancerName });
  on.emulator.advance(120);
  on.emulator.call("UpdateService", { service: "web", desiredCount: 1 });
  on.emulator.advance(12);
  const shown = (await instanceStates(on)).map(({ Description }) => Description).toSorted();
  expect(shown).toEqual(["Instance deregistration currently in progress.", "N/A"]);
  on.emulator.advance(15);
  expect(await instanceStates(on)).toHaveLength(1);
});

test("a load balancer of one's own: made, checked over HTTP, instances in and out, tagged, deleted", async () => {
  const on = await balancingScene();
  const { elb } = on;
  const LoadBalancerName = "mine";
  const { DNSName } = await elb.send(
    new sdk.CreateLoadBalancerCommand({
      LoadBalancerName,
      AvailabilityZones: ["us-east-1a"],
      Listeners: [{ Protocol: "HTTP", LoadBalancerPort: 80, InstancePort: 80 }],
      Tags: [{ Key: "team", Value: "web" }],
    }),
  );
  expect(DNSName).toMatch(/^mine-\d+\.us-east-1\.elb\.amazonaws\.com$/);
  const HealthCheck = {
    Target: "HTTP:80/",
    Interval: 10,
    Timeout: 5,
    UnhealthyThreshold: 2,
    HealthyThreshold: 3,
  };
  await elb.send(new sdk.ConfigureHealthCheckCommand({ LoadBalancerName, HealthCheck }));
  const [instance] = on.emulator.state.instances.values();
  const Instances = [{ InstanceId: instance?.ec2InstanceId }];
  await elb.send(new sdk.RegisterInstancesWithLoadBalancerCommand({ LoadBalancerName, Instances }));
  const { LoadBalancerDescriptions = [] } = await elb.send(
    new sdk.DescribeLoadBalancersCommand({ LoadBalancerNames: [LoadBalancerName] }),
  );
  expect(LoadBalancerDescriptions).toEqual([expect.objectContaining({ DNSName, HealthCheck, Instances })]);
  // Nothing listens there.
  on.emulator.advance(20);
  expect((await instanceStates(on, LoadBalancerName))[0]?.State).toBe("OutOfService");
  const { Instances: left } = await elb.send(
    new sdk.DeregisterInstancesFromLoadBalancerCommand({ LoadBalancerName, Instances }),
  );
  expect(left).toEqual([]);
  // Connection draining is off where nobody asked for it.
  const { LoadBalancerAttributes } = await elb.send(
    new sdk.DescribeLoadBalancerAttributesCommand({ LoadBalancerName }),
  );
  expect(LoadBalancerAttributes?.ConnectionDraining).toEqual({ Enabled: false, Timeout: 300 });
  on.emulator.advance(1);
  expect(await instanceStates(on, LoadBalancerName, Instances)).toEqual([
    expect.objectContaining({ Description: "Instance is not currently registered with the LoadBalancer." }),
  ]);
  const { TagDescriptions } = await elb.send(
    new sdk.DescribeTagsCommand({ LoadBalancerNames: [LoadBalancerName] }),
  );
  expect(TagDescriptions).toEqual([{ LoadBalancerName, Tags: [{ Key: "team", Value: "web" }] }]);
  await elb.send(new sdk.DeleteLoadBalancerCommand({ LoadBalancerName }));
  expect(await refused(instanceStates(on, LoadBalancerName))).toBe(
    "AccessPointNotFoundException: There is no ACTIVE Load Balancer named 'mine'",
  );
});

test("what is missing, unknown or not allowed is refused in its words", async () => {
  const on = await balancingScene({ scenario: { balancers } });
  expect(await refused(instanceStates(on, "web-elb", [{ InstanceId: "i-0" }]))).toBe(
    "InvalidEndPointException: Could not find EC2 instance i-0.",
  );
  on.emulator.inject({ operation: "DescribeInstanceHealth", kind: "access-denied" });
  expect(await refused(instanceStates(on))).toMatch(
    /^AccessDenied: .*not authorized to perform: elasticloadbalancing:DescribeInstanceHealth/,
  );
});
