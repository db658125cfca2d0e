import { DescribeTasksCommand } from "@aws-sdk/client-ecs";
import * as sdk from "@aws-sdk/client-elastic-load-balancing-v2";
import { expect, test } from "vitest";
import {
  balancingScene,
  groupInUse,
  health,
  newGroup,
  refused,
  serve,
  states,
} from "./endpoint-balancing-fixture.ts";
import { web } from "./endpoint-fixture.ts";

const loadBalancers = [{ name: "shared" }];
/** ECS's own pauses are over, and the tasks are registered; no check has been yet. */
const registered = 20;

test("tasks are targets by instance and host port: initial, then healthy after one check", async () => {
  const on = await balancingScene({ scenario: { loadBalancers } });
  const group = await groupInUse(on);
  serve(on, { targetGroupArn: group });
  on.emulator.advance(registered);
  const instances = [...on.emulator.state.instances.values()].map((one) => one.ec2InstanceId).toSorted();
  const first = await health(on, group);
  expect(first.map(({ Target }) => Target?.Id).toSorted()).toEqual(instances);
  expect(first[0]).toEqual({
    Target: { Id: expect.stringMatching(/^i-/), Port: 80 },
    HealthCheckPort: "80",
    TargetHealth: {
      State: "initial",
      Reason: "Elb.RegistrationInProgress",
      Description: "Target registration is in progress",
    },
  });
  on.emulator.advance(30);
  // HealthyThresholdCount is 5, for targets that have been unhealthy.
  expect((await health(on, group)).map(({ TargetHealth }) => TargetHealth)).toEqual([
    { State: "healthy" },
    { State: "healthy" },
  ]);
});

test.each([
  [
    { unhealthy: { status: 502 } },
    "Target.ResponseCodeMismatch",
    "Health checks failed with these codes: [502]",
  ],
  [{ unhealthy: {} }, "Target.Timeout", "Request timed out"],
  [{ healthyAfter: 3600 }, "Target.FailedHealthChecks", "Health checks failed"],
])(
  "an image that does %j is unhealthy by %s, and ECS's event has the words",
  async (behaviour, Reason, Description) => {
    const on = await balancingScene({ scenario: { loadBalancers, images: { "web:1": behaviour } } });
    const group = await groupInUse(on);
    serve(on, { targetGroupArn: group });
    on.emulator.advance(registered + 61);
    const [event = ""] = [...on.emulator.state.services.values()].flatMap(({ events }) =>
      events.filter(({ message }) => message.includes("is unhealthy in")).map(({ message }) => message),
    );
    expect(event).toContain(`(target-group ${group}) due to (reason ${Description})`);
    const shown = await health(on, group);
    // ECS takes them out as soon as it sees it.
    const unhealthy = shown.filter(({ TargetHealth }) => TargetHealth?.State !== "draining");
    for (const { TargetHealth } of unhealthy)
      expect(TargetHealth).toEqual({ State: "unhealthy", Reason, Description });
    expect(unhealthy.length).toBeGreaterThan(0);
  },
);

test("the group's matcher says which status is healthy, and a change of it counts", async () => {
  const images = { "web:1": { unhealthy: { status: 302 } } };
  const on = await balancingScene({ scenario: { loadBalancers, images } });
  const group = await groupInUse(on, "pr-1", { Matcher: { HttpCode: "200,300-399" } });
  serve(on, { targetGroupArn: group });
  on.emulator.advance(registered + 35);
  expect(await states(on, group)).toEqual(["healthy", "healthy"]);
  await on.elbv2.send(
    new sdk.ModifyTargetGroupCommand({ TargetGroupArn: group, Matcher: { HttpCode: "200" } }),
  );
  on.emulator.advance(60);
  expect(await states(on, group)).not.toContain("healthy");
});

test("a target that goes drains for the group's deregistration delay; what is not there is told", async () => {
  const on = await balancingScene({ scenario: { loadBalancers } });
  const group = await groupInUse(on);
  await on.elbv2.send(
    new sdk.ModifyTargetGroupAttributesCommand({
      TargetGroupArn: group,
      Attributes: [{ Key: "deregistration_delay.timeout_seconds", Value: "30" }],
    }),
  );
  serve(on, { targetGroupArn: group });
  on.emulator.advance(120);
  on.emulator.call("UpdateService", { service: "web", desiredCount: 1 });
  on.emulator.advance(12);
  const draining = (await health(on, group)).filter(({ TargetHealth }) => TargetHealth?.State === "draining");
  expect(draining.map(({ TargetHealth }) => TargetHealth)).toEqual([
    {
      State: "draining",
      Reason: "Target.DeregistrationInProgress",
      Description: "Target deregistration is in progress",
    },
  ]);
  on.emulator.advance(30);
  expect(await states(on, group)).toEqual(["healthy"]);
  const [gone] = draining.map(({ Target }) => Target);
  expect(await health(on, group, [gone ?? {}])).toEqual([
    {
      Target: { Id: gone?.Id, Port: 80 },
      HealthCheckPort: "80",
      TargetHealth: {
        State: "unused",
        Reason: "Target.NotRegistered",
        Description: "Target is not registered to the target group",
      },
    },
  ]);
});

test("a group that no rule forwards to is unused, and its targets come alive with the rule", async () => {
  const on = await balancingScene({ scenario: { loadBalancers } });
  const group = await newGroup(on, "lonely");
  const [instance] = on.emulator.state.instances.values();
  on.emulator.call("RegisterTaskDefinition", web());
  on.emulator.call("RunTask", { taskDefinition: "web", count: 2 });
  const Targets = [{ Id: instance?.ec2InstanceId }];
  await on.elbv2.send(new sdk.RegisterTargetsCommand({ TargetGroupArn: group, Targets }));
  on.emulator.advance(60);
  expect((await health(on, group)).map(({ TargetHealth }) => TargetHealth?.Reason)).toEqual([
    "Target.NotInUse",
  ]);
  await groupInUse(on, "lonely");
  on.emulator.advance(60);
  expect(await states(on, group)).toEqual(["healthy"]);
  await on.elbv2.send(new sdk.DeregisterTargetsCommand({ TargetGroupArn: group, Targets }));
  expect(await states(on, group)).toEqual(["draining"]);
  on.emulator.advance(300);
  expect(await states(on, group)).toEqual([]);
  expect(
    await refused(
      on.elbv2.send(new sdk.RegisterTargetsCommand({ TargetGroupArn: group, Targets: [{ Id: "i-0" }] })),
    ),
  ).toMatch(/^InvalidTargetException: .*'i-0'$/);
});

test("a target that somebody takes out behind ECS's back is no longer healthy for ECS", async () => {
  const on = await balancingScene({ scenario: { loadBalancers } });
  const group = await groupInUse(on);
  serve(on, { targetGroupArn: group });
  on.emulator.advance(120);
  const [one] = await health(on, group);
  await on.elbv2.send(
    new sdk.DeregisterTargetsCommand({ TargetGroupArn: group, Targets: [one?.Target ?? { Id: "" }] }),
  );
  on.emulator.call("UpdateService", { service: "web", forceNewDeployment: true });
  on.emulator.advance(5);
  // 50/100 with two tasks: the one that is out goes first, as it does not count as healthy.
  const stopping = [...on.emulator.state.tasks.values()].filter((task) => task.desiredStatus === "STOPPED");
  const instance = on.emulator.state.instances.get(stopping[0]?.containerInstanceArn ?? "");
  expect(stopping).toHaveLength(1);
  expect(instance?.ec2InstanceId).toBe(one?.Target?.Id);
});

test("a group that only a service names is there, with AWS's defaults", async () => {
  const on = await balancingScene();
  const group = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/old/0123456789abcdef";
  expect(await refused(health(on, group))).toMatch(/^TargetGroupNotFoundException/);
  serve(on, { targetGroupArn: group });
  on.emulator.advance(registered + 31);
  expect(await states(on, group)).toEqual(["healthy", "healthy"]);
});

test("a task with its own network interface is a target by its address, which DescribeTasks has too", async () => {
  const on = await balancingScene({ scenario: { loadBalancers } });
  const { emulator } = on;
  const group = await newGroup(on, "pr-1", { TargetType: "ip" });
  const networkConfiguration = { awsvpcConfiguration: { subnets: ["subnet-1"] } };
  emulator.call("RegisterTaskDefinition", {
    family: "web",
    networkMode: "awsvpc",
    containerDefinitions: [
      { name: "web", image: "web:1", memory: 128, portMappings: [{ containerPort: 80 }] },
    ],
  });
  const create = () =>
    emulator.call("CreateService", {
      serviceName: "web",
      taskDefinition: "web",
      desiredCount: 1,
      networkConfiguration,
      loadBalancers: [{ targetGroupArn: group, containerName: "web", containerPort: 80 }],
    });
  // As ECS does: the rule comes before the service.
  expect(create).toThrow(
    `The target group with targetGroupArn ${group} does not have an associated load balancer.`,
  );
  await groupInUse(on, "pr-1", { TargetType: "ip" });
  create();
  emulator.advance(60);
  const [task] = [...emulator.state.tasks.keys()];
  const described = await on.client.send(new DescribeTasksCommand({ tasks: [task ?? ""] }));
  const details = described.tasks?.[0]?.attachments?.[0]?.details ?? [];
  const address = details.find(({ name }) => name === "privateIPv4Address")?.value;
  expect(described.tasks?.[0]?.containers?.[0]?.networkInterfaces?.[0]?.privateIpv4Address).toBe(address);
  expect(await health(on, group)).toEqual([
    { Target: { Id: address, Port: 80 }, HealthCheckPort: "80", TargetHealth: { State: "healthy" } },
  ]);
});

test("a group of instances is not for tasks with addresses of their own, nor the other way round", async () => {
  const on = await balancingScene({ scenario: { loadBalancers } });
  const group = await groupInUse(on, "pr-1", { TargetType: "ip" });
  expect(() => serve(on, { targetGroupArn: group })).toThrow(
    `The provided target group ${group} has target type ip, which is incompatible with the bridge network mode specified in the task definition.`,
  );
});
