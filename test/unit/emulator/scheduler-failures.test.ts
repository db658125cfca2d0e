import { describe, expect, it } from "vitest";
import type { Service } from "../../../emulator/ecs/state.ts";
import { defaultTiming } from "../../../emulator/ecs/timing.ts";
import type { ImageBehaviour } from "../../../emulator/scenario-types.ts";
import { isSteady, percents, port, type Rig, rig } from "../../support/scheduler-state.ts";

const breaker = (rollback: boolean, more = {}) => ({
  deploymentCircuitBreaker: { enable: true, rollback, ...more },
});

const missing = "CannotPullContainerError: manifest unknown: Requested image not found";

const stopped = (on: Rig, service: Service) =>
  [...on.state.tasks.values()].filter(
    (task) => task.group === `service:${service.name}` && task.lastStatus === "STOPPED",
  );

describe("an image that does not exist, with rollback", () => {
  const on = rig({ images: { "app:2": { pullError: missing } } });
  const service = on.create(1, on.register("app:1"), percents(100, 200, breaker(true)));
  on.until(() => isSteady(service));
  const [good] = service.deployments;
  const bad = on.update(service, on.register("app:2"));
  on.until(() => bad.rolloutState === "FAILED");
  const during = structuredClone(service.deployments);
  const record = () => service.serviceDeployments.find((one) => one.deploymentId === bad.id);
  const recordDuring = structuredClone(record());
  on.until(() => isSteady(service));

  it("fails after three tasks and makes the old deployment PRIMARY under its own id", () => {
    expect(during).toMatchObject([
      {
        id: good?.id,
        status: "PRIMARY",
        rolloutState: "IN_PROGRESS",
        rolloutStateReason: `ECS deployment circuit breaker: rolling back to deploymentId ${good?.id}.`,
      },
      {
        id: bad.id,
        status: "ACTIVE",
        rolloutState: "FAILED",
        rolloutStateReason: "ECS deployment circuit breaker: tasks failed to start.",
        failedTasks: 3,
      },
    ]);
    expect(recordDuring).toMatchObject({
      status: "ROLLBACK_IN_PROGRESS",
      breakerStatus: "TRIGGERED",
      failureCount: 3,
      threshold: 3,
    });
  });
  it("ends steady on the old revision, the failed deployment gone from the list", () => {
    expect(service.deployments).toMatchObject([
      {
        id: good?.id,
        rolloutState: "COMPLETED",
        rolloutStateReason: `ECS deployment ${good?.id} completed.`,
      },
    ]);
    expect(service.taskDefinitionArn).toMatch(/web:1$/);
    const reason = "Service deployment rolled back because the circuit breaker threshold was exceeded.";
    expect(record()).toMatchObject({
      status: "ROLLBACK_SUCCESSFUL",
      statusReason: reason,
      rollback: { reason },
    });
  });
  it("leaves the reasons in the stopped tasks and the events", () => {
    expect(stopped(on, service)[0]).toMatchObject({
      stopCode: "TaskFailedToStart",
      stoppedReason: "Task failed to start",
      containers: [{ reason: missing }],
    });
    expect(stopped(on, service)[0]?.startedAt).toBeUndefined();
    const texts = on.events(service);
    expect(texts).toContain(`(service web) was unable to place a task. Reason: ${missing}`);
    expect(texts.slice(-4)).toEqual([
      `(service web) (deployment ${bad.id}) deployment failed: tasks failed to start.`,
      `(service web) rolling back to deployment ${good?.id}.`,
      `(service web) (deployment ${good?.id}) deployment completed.`,
      "(service web) has reached a steady state.",
    ]);
  });
});

it("without rollback stays FAILED and PRIMARY, launching nothing, while the old tasks serve on", () => {
  const on = rig({ images: { "app:2": { pullError: missing } } });
  const service = on.create(2, on.register("app:1"), percents(50, 100, breaker(false)));
  on.until(() => isSteady(service));
  const bad = on.update(service, on.register("app:2"));
  on.until(() => bad.rolloutState === "FAILED");
  const tasks = on.state.tasks.size;
  on.run(1200);
  expect(service.deployments.map((one) => [one.status, one.rolloutState])).toEqual([
    ["PRIMARY", "FAILED"],
    ["ACTIVE", "COMPLETED"],
  ]);
  expect(on.live(service).map((task) => task.taskDefinitionArn.slice(-2))).toEqual([":1"]);
  expect(on.state.tasks.size).toBe(tasks);
  expect(service.serviceDeployments[0]?.status).toBe("STOPPED");
});

it("has nothing to roll back to when the first deployment fails", () => {
  const on = rig({ images: { "*": { pullError: missing } } });
  const service = on.create(1, on.register("app:1"), percents(100, 200, breaker(true)));
  on.until(() => service.deployments[0]?.rolloutState === "FAILED");
  on.run(600);
  expect(service.deployments).toMatchObject([{ status: "PRIMARY", rolloutState: "FAILED" }]);
  expect(service.serviceDeployments).toMatchObject([
    { status: "ROLLBACK_FAILED", statusReason: "No rollback candidate was found to run the rollback." },
  ]);
  expect(on.live(service)).toEqual([]);
});

it("slows down while tasks cannot start, and says so", () => {
  const on = rig({ images: { "*": { pullError: missing } } });
  const service = on.create(1, on.register("app:1"));
  on.run(3600);
  const starts = on.events(service).filter((text) => text.includes("has started"));
  expect(starts.length).toBeLessThan(10);
  const impaired = on
    .events(service)
    .filter((text) => text.includes("is unable to consistently start tasks successfully."));
  expect(impaired).toHaveLength(1);
  expect(service.deployments[0]?.failedTasks).toBe(starts.length);
});

it("forgets the pause once a task has run", () => {
  const images: Record<string, ImageBehaviour> = { "app:1": { pullError: missing } };
  const on = rig({ images });
  const service = on.create(1, on.register("app:1"));
  on.run(300);
  images["app:1"] = {};
  on.until(() => isSteady(service));
  images["app:1"] = { pullError: missing };
  on.scheduler.stopTask(on.live(service)[0]?.arn ?? "", "gone", "UserInitiated");
  const before = on.state.tasks.size;
  on.run(60);
  expect(on.state.tasks.size - before).toBeGreaterThanOrEqual(2);
});

it.each([
  [true, "IN_PROGRESS"],
  [false, "FAILED"],
])(
  "with resetOnHealthyTask %s, tasks that are healthy for a while leave it %s",
  (resetOnHealthyTask, state) => {
    const healthCheck = { command: ["CMD", "true"], interval: 10, retries: 1 };
    const on = rig({
      images: { "app:1": { unhealthy: { after: 45 } } },
      timing: { ...defaultTiming, completeAfter: 3600 },
    });
    const definition = on.register("app:1", { healthCheck });
    const service = on.create(1, definition, percents(100, 200, breaker(false, { resetOnHealthyTask })));
    on.run(900);
    expect(service.deployments[0]?.rolloutState).toBe(state);
  },
);

it("makes room for a replacement where no instance takes it beside the unhealthy task", () => {
  const healthCheck = { command: ["CMD", "true"], interval: 10, retries: 2 };
  const on = rig({ instances: [{}], images: { "*": { unhealthy: { after: 120 } } } });
  const service = on.create(1, on.register("app:1", { healthCheck, ...port(80) }));
  on.until(() => isSteady(service));
  const [first] = on.live(service);
  on.until(() => on.live(service).some((task) => task !== first && task.lastStatus === "RUNNING"));
  expect(first).toMatchObject({
    lastStatus: "STOPPED",
    stoppedReason: "Task failed container health checks",
  });
  expect(on.events(service).filter((text) => text.includes("unable to place"))).toEqual([]);
});

it("ends a rollback's record when a newer deployment overtakes it", () => {
  const on = rig({ images: { "app:2": { pullError: missing } } });
  const service = on.create(2, on.register("app:1"), percents(50, 100, breaker(true)));
  on.until(() => isSteady(service));
  const bad = on.update(service, on.register("app:2"));
  on.until(() => bad.rolloutState === "FAILED");
  on.update(service, on.register("app:3"));
  on.until(() => isSteady(service));
  expect(on.live(service).map((task) => task.taskDefinitionArn.slice(-2))).toEqual([":3", ":3"]);
  expect(service.serviceDeployments.map((one) => one.status)).toEqual([
    "SUCCESSFUL",
    "STOPPED",
    "SUCCESSFUL",
  ]);
});

it("restarts a process that ends after RUNNING at once and for ever; the breaker does not count it", () => {
  const on = rig({ images: { "app:2": { exit: { after: 5, code: 1 } } } });
  const service = on.create(1, on.register("app:1"), percents(100, 200, breaker(true)));
  on.until(() => isSteady(service));
  const bad = on.update(service, on.register("app:2"));
  on.run(600);
  expect(bad).toMatchObject({ rolloutState: "IN_PROGRESS", failedTasks: 0 });
  expect(stopped(on, service).length).toBeGreaterThan(30);
  expect(stopped(on, service)[0]).toMatchObject({
    stopCode: "EssentialContainerExited",
    stoppedReason: "Essential container in task exited",
    containers: [{ exitCode: 1 }],
  });
  expect(on.live(service).filter((task) => task.taskDefinitionArn.endsWith(":1"))).toHaveLength(1);
});

describe("tasks that answer 500 behind a target group", () => {
  const group = "arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:targetgroup/web/0123456789abcdef";
  const on = rig({
    balancers: [{ name: group, interval: 10, deregistrationDelay: 5 }],
    images: { "app:2": { unhealthy: { status: 500 } } },
  });
  const web = { portMappings: [{ containerPort: 3000, hostPort: 0 }] };
  const service = on.create(1, on.register("app:1", web), {
    ...percents(100, 200, breaker(true)),
    loadBalancers: [{ targetGroupArn: group, containerName: "app", containerPort: 3000 }],
  });
  on.until(() => isSteady(service));
  const bad = on.update(service, on.register("app:2", web));
  let oldServes = true;
  on.until(() => {
    oldServes &&= on
      .live(service)
      .some((task) => task.taskDefinitionArn.endsWith(":1") && task.lastStatus === "RUNNING");
    return bad.rolloutState === "FAILED" && isSteady(service);
  });

  it("are replaced one by one until the breaker rolls back, while the old task serves", () => {
    expect(bad.failedTasks).toBe(3);
    expect(oldServes).toBe(true);
    expect(stopped(on, service)[0]).toMatchObject({
      stopCode: "ServiceSchedulerInitiated",
      stoppedReason: `Task failed ELB health checks in (target-group ${group})`,
      containers: [{ exitCode: 143 }],
    });
  });
  it("are named in the events with the port and the reason", () => {
    expect(on.events(service).filter((text) => text.includes("is unhealthy in"))[0]).toMatch(
      /^\(service web\) \(task \w{32}\) \(port 3\d{4}\) is unhealthy in \(target-group arn:.*\) due to \(reason Health checks failed with these codes: \[500\]\)$/,
    );
  });
});

it("starts the replacement of an unhealthy task before it stops that one", () => {
  const healthCheck = { command: ["CMD", "true"], interval: 10, retries: 2 };
  const on = rig({ images: { "*": { unhealthy: { after: 120 } } } });
  const service = on.create(1, on.register("app:1", { healthCheck }));
  on.until(() => isSteady(service));
  const [first] = on.live(service);
  let fewest = 1;
  on.until(() => {
    fewest = Math.min(fewest, on.live(service).length);
    return first?.lastStatus === "STOPPED";
  });
  expect(fewest).toBe(1);
  expect(first?.stoppedReason).toBe("Task failed container health checks");
  const texts = on.events(service).slice(3);
  expect(texts[0]).toBe(`(service web) (task ${first?.id}) failed container health checks.`);
  expect(texts[1]).toMatch(
    /has started 1 tasks: \(task \w+\)\. Amazon ECS replaced 1 tasks due to an unhealthy status\.$/,
  );
  expect(texts[2]).toBe(`(service web) has stopped 1 running tasks: (task ${first?.id}).`);
});
