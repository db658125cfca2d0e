import { describe, expect, it } from "vitest";
import { isSteady, percents, port, rig } from "../../support/scheduler-state.ts";

it("scales out, in and to nothing, steady each time", () => {
  const on = rig();
  const service = on.create(1, on.register("app:1"));
  on.until(() => isSteady(service));
  for (const count of [2, 0]) {
    service.desiredCount = count;
    on.scheduler.wake();
    on.run(1);
    on.until(() => isSteady(service));
    expect(on.live(service)).toHaveLength(count);
    expect(service.deployments[0]).toMatchObject({ desiredCount: count, rolloutState: "COMPLETED" });
  }
  expect([...on.state.tasks.values()].map((task) => task.stoppedReason)).toEqual(
    Array(2).fill(`Scaling activity initiated by (deployment ${service.deployments[0]?.id})`),
  );
});

it("takes a deleted service to INACTIVE once its tasks are gone", () => {
  const on = rig({ images: { "*": { stop: 20 } } });
  const service = on.create(2, on.register("app:1"));
  on.until(() => isSteady(service));
  service.status = "DRAINING";
  on.scheduler.wake();
  on.run(10);
  expect([service.status, on.live(service).length]).toEqual(["DRAINING", 2]);
  on.run(20);
  expect([service.status, on.live(service).length]).toEqual(["INACTIVE", 0]);
});

it("moves tasks off a draining instance within the percents", () => {
  const on = rig({ instances: [{}, {}, {}] });
  const service = on.create(2, on.register("app:1", port(80)), percents(100, 200));
  on.until(() => isSteady(service));
  const drained = on.live(service)[0]?.containerInstanceArn;
  for (const instance of on.instances) if (instance.arn === drained) instance.status = "DRAINING";
  let fewest = 2;
  on.until(() => {
    fewest = Math.min(fewest, on.live(service).filter((task) => task.lastStatus === "RUNNING").length);
    return on.live(service).every((task) => task.containerInstanceArn !== drained);
  });
  expect(fewest).toBe(2);
  expect(on.live(service)).toHaveLength(2);
});

it("spreads over availability zones before instances", () => {
  const zone = (availabilityZone: string) => ({ availabilityZone });
  const on = rig({ instances: [zone("a"), zone("a"), zone("b")] });
  const service = on.create(4, on.register("app:1"));
  on.until(() => isSteady(service));
  const counts = on.instances.map(
    (instance) => on.live(service).filter((task) => task.containerInstanceArn === instance.arn).length,
  );
  expect(counts).toEqual([1, 1, 2]);
});

describe("behind load balancers", () => {
  it("registers, drains and says so as real rolls do (sample 01)", () => {
    const group = "arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:targetgroup/web/0123456789abcdef";
    const on = rig({ balancers: [{ name: group, interval: 40, deregistrationDelay: 30 }] });
    const service = on.create(2, on.register("app:1", port(80)), {
      ...percents(50, 100),
      loadBalancers: [{ targetGroupArn: group, containerName: "app", containerPort: 80 }],
    });
    on.until(() => isSteady(service));
    const [old] = service.deployments;
    const before = service.events.length;
    const begun = on.clock.now();
    on.update(service, on.register("app:2", port(80)));
    on.until(() => isSteady(service) && service.deployments[0]?.id !== old?.id);
    const seen = service.events
      .slice(0, -before)
      .reverse()
      .map(({ createdAt, message }) => [
        (createdAt - begun) / 1000,
        message.replace(/\(task \w+\)/, "(task T)"),
      ]);
    const half = (at: number) => [
      [at, "(service web) has stopped 1 running tasks: (task T)."],
      [at + 10, `(service web) deregistered 1 targets in (target-group ${group})`],
      [at + 10, `(service web, taskSet ${old?.id}) has begun draining connections on 1 tasks.`],
      [at + 40, "(service web) has started 1 tasks: (task T)."],
      [at + 51, `(service web) registered 1 targets in (target-group ${group})`],
    ];
    const [id] = service.deployments.map((one) => one.id);
    expect(seen).toEqual([
      ...half(0),
      ...half(91),
      [192, `(service web) (deployment ${id}) deployment completed.`],
      [192, "(service web) has reached a steady state."],
    ]);
  });

  it("speaks of instances where the balancer is a classic one", () => {
    const on = rig({ balancers: [{ name: "web-elb", interval: 10, deregistrationDelay: 5 }] });
    const service = on.create(1, on.register("app:1", port(80)), {
      loadBalancers: [{ loadBalancerName: "web-elb", containerName: "app", containerPort: 80 }],
    });
    on.until(() => isSteady(service));
    service.desiredCount = 0;
    on.scheduler.wake();
    on.run(20);
    expect(on.events(service).filter((text) => text.includes("registered"))).toEqual([
      "(service web) registered 1 instances in (elb web-elb)",
      "(service web) deregistered 1 instances in (elb web-elb)",
    ]);
  });
});

it("rolls back when StopServiceDeployment asks for it", () => {
  const on = rig();
  const service = on.create(2, on.register("app:1"), percents(50, 100));
  on.until(() => isSteady(service));
  const [good] = service.deployments;
  const stoppedOne = on.update(service, on.register("app:2"));
  on.until(() => on.live(service).some((task) => task.taskDefinitionArn.endsWith(":2")));
  const record = service.serviceDeployments.find((one) => one.deploymentId === stoppedOne.id);
  if (record) record.status = "ROLLBACK_REQUESTED";
  on.scheduler.wake();
  on.run(1);
  on.until(() => isSteady(service));
  expect(service.deployments.map((one) => one.id)).toEqual([good?.id]);
  expect(on.live(service).map((task) => task.taskDefinitionArn.slice(-2))).toEqual([":1", ":1"]);
  expect(record?.status).toBe("ROLLBACK_SUCCESSFUL");
});

it("runs a DAEMON service once on each instance, new ones included", () => {
  const on = rig({ instances: [{}, {}, { status: "DRAINING" }] });
  const service = on.create(0, on.register("agent:1", port(8125)), {
    schedulingStrategy: "DAEMON",
    ...percents(0, 100),
  });
  on.until(() => isSteady(service));
  expect(on.live(service)).toHaveLength(2);
  for (const instance of on.instances) instance.status = "ACTIVE";
  on.update(service, on.register("agent:2", port(8125)));
  on.run(1);
  on.until(() => isSteady(service));
  expect(on.live(service).map((task) => task.taskDefinitionArn.slice(-2))).toEqual([":2", ":2", ":2"]);
});

it("replaces a DAEMON's tasks within its lower bound", () => {
  const on = rig({ instances: [{}, {}], images: { "*": { stop: 5 } } });
  const settings = { schedulingStrategy: "DAEMON", ...percents(50, 100) };
  const service = on.create(0, on.register("agent:1"), settings);
  on.until(() => isSteady(service));
  on.update(service, on.register("agent:2"));
  on.run(2);
  expect(on.live(service).map((task) => task.desiredStatus)).toEqual(["STOPPED", "RUNNING"]);
});

it("replaces the tasks of an instance that is lost", () => {
  const on = rig();
  const service = on.create(2, on.register("app:1", port(80)));
  on.until(() => isSteady(service));
  const [lost] = on.instances;
  if (lost) lost.status = "INACTIVE";
  on.scheduler.wake();
  on.run(10);
  const [task] = [...on.state.tasks.values()].filter((one) => one.containerInstanceArn === lost?.arn);
  expect(task).toMatchObject({
    lastStatus: "STOPPED",
    stoppedReason: `Host EC2 (instance ${lost?.ec2InstanceId}) terminated.`,
  });
  expect(on.events(service).at(-1)).toContain("is already using a port required by your task.");
});

it("repeats an event whose cause goes on after six hours, and keeps a hundred", () => {
  const on = rig({ images: { "crash:1": { exit: { after: 5, code: 1 } } } });
  const service = on.create(1, on.register("app:1"));
  on.run(7 * 3600);
  expect(on.events(service).filter((text) => text.endsWith("has reached a steady state."))).toHaveLength(2);
  service.desiredCount = 3;
  on.update(service, on.register("big:1", { memory: 99_999 }));
  on.run(7 * 3600);
  expect(on.events(service).filter((text) => text.includes("insufficient memory"))).toHaveLength(2);
  on.update(service, on.register("crash:1"));
  on.run(3600);
  expect(service.events).toHaveLength(100);
});

it("runs tasks on Fargate without any instance", () => {
  const on = rig({ instances: [] });
  const definition = on.register(
    "app:1",
    { portMappings: [{ containerPort: 80 }] },
    { networkMode: "awsvpc" },
  );
  const service = on.create(3, definition, { launchType: "FARGATE" });
  on.until(() => isSteady(service));
  expect(on.live(service).map((task) => [task.launchType, task.containerInstanceArn])).toEqual(
    Array(3).fill(["FARGATE", undefined]),
  );
});

describe("tasks outside services", () => {
  it("run, end, and stay describable for an hour", () => {
    const on = rig({ images: { "migrate:1": { exit: { after: 10, code: 3 } } } });
    const [instance] = on.instances;
    const arn = on.scheduler.runTask({
      clusterArn: instance?.clusterArn ?? "",
      taskDefinitionArn: on.register("migrate:1"),
      containerInstanceArn: instance?.arn ?? "",
      launchType: "EC2",
      group: "family:web",
      tags: [],
    });
    const task = on.state.tasks.get(arn);
    expect(task?.lastStatus).toBe("PROVISIONING");
    on.run(5);
    expect(task).toMatchObject({ lastStatus: "RUNNING", group: "family:web" });
    on.run(10);
    expect(task).toMatchObject({ lastStatus: "STOPPED", containers: [{ exitCode: 3, status: "STOPPED" }] });
    on.run(3500);
    expect(on.state.tasks.has(arn)).toBe(true);
    on.run(200);
    expect(on.state.tasks.has(arn)).toBe(false);
  });

  it("wait behind one that has no room yet, in the order of their placement", () => {
    const on = rig({ instances: [{}], images: { "app:1": { stop: 20 } } });
    const service = on.create(1, on.register("app:1", port(80)), percents(0, 200));
    on.until(() => isSteady(service));
    on.update(service, on.register("app:2", port(80)));
    on.run(5);
    const arn = on.scheduler.runTask({
      clusterArn: service.clusterArn,
      taskDefinitionArn: on.register("small:1"),
      containerInstanceArn: on.instances[0]?.arn ?? "",
      launchType: "EC2",
      group: "family:web",
      tags: [],
    });
    on.run(10);
    expect(on.state.tasks.get(arn)?.lastStatus).toBe("PENDING");
    on.run(10);
    expect(on.state.tasks.get(arn)?.lastStatus).toBe("RUNNING");
  });

  it("stop with the reason that StopTask gave", () => {
    const on = rig();
    const arn = on.scheduler.runTask({
      clusterArn: on.instances[0]?.clusterArn ?? "",
      taskDefinitionArn: on.register("app:1"),
      containerInstanceArn: on.instances[0]?.arn ?? "",
      launchType: "EC2",
      group: "family:web",
      tags: [],
    });
    on.run(5);
    on.scheduler.stopTask(arn, "cancelled", "UserInitiated");
    on.run(5);
    expect(on.state.tasks.get(arn)).toMatchObject({
      lastStatus: "STOPPED",
      stopCode: "UserInitiated",
      stoppedReason: "cancelled",
    });
  });
});
