import { describe, expect, it } from "vitest";
import type { Service } from "../../../emulator/ecs/state.ts";
import { isSteady, percents, port, type Rig, rig } from "../../support/scheduler-state.ts";

/** `r1×2 r2×1`: tasks by revision, without those that stop already. */
function picture(on: Rig, service: Service): string {
  const counts = new Map<string, number>();
  for (const task of on.live(service)) {
    if (task.desiredStatus === "STOPPED") continue;
    const key = `r${task.taskDefinitionArn.split(":").at(-1)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.keys()]
    .sort()
    .map((key) => `${key}×${counts.get(key)}`)
    .join(" ");
}

describe("a roll at 50/100 of two tasks with port 80 on two instances", () => {
  const on = rig({ images: { "*": { stop: 3 } } });
  const service = on.create(2, on.register("app:1", port(80)), percents(50, 100));
  on.until(() => isSteady(service));
  on.update(service, on.register("app:2", port(80)));
  const seen = [picture(on, service)];
  let fewest = 2;
  let most = 0;
  on.until(() => {
    const now = picture(on, service);
    if (now !== seen.at(-1)) seen.push(now);
    const live = on.live(service);
    fewest = Math.min(fewest, live.filter((task) => task.lastStatus === "RUNNING").length);
    most = Math.max(most, live.length);
    return isSteady(service) && service.deployments[0]?.taskDefinitionArn.endsWith(":2") === true;
  });

  it("stops one, starts one, stops the other, starts the other", () => {
    expect(seen).toEqual(["r1×2", "r1×1", "r1×1 r2×1", "r2×1", "r2×2"]);
  });
  it("never has fewer than one task running nor more than two in all", () => {
    expect([fewest, most]).toEqual([1, 2]);
  });
  it("says so in ECS's words and order", () => {
    expect(
      on
        .events(service)
        .map((text) => text.replace(/\(task \w+\)/g, "(task T)").replace(/svc\/\d+/, "svc/N")),
    ).toEqual([
      "(service web) has started 2 tasks: (task T) (task T).",
      "(service web) (deployment ecs-svc/N) deployment completed.",
      "(service web) has reached a steady state.",
      "(service web) has stopped 1 running tasks: (task T).",
      "(service web) has started 1 tasks: (task T).",
      "(service web) has stopped 1 running tasks: (task T).",
      "(service web) has started 1 tasks: (task T).",
      "(service web) (deployment ecs-svc/N) deployment completed.",
      "(service web) has reached a steady state.",
    ]);
  });
});

const plain = (on: Rig, service: Service) =>
  on.events(service).map((text) =>
    text
      .replace(/\(task \w+\)/g, "(task T)")
      .replace(/\(container-instance \w+\)/, "(container-instance I)")
      .replace(/^\(service web(, taskSet)?/, (_, set) => (set ? "taskSet" : ""))
      .replace(/^\) /, ""),
  );

describe("rolls that cannot move", () => {
  it("50/100 with one task hangs for ever, and ECS says why", () => {
    const on = rig();
    const service = on.create(1, on.register("app:1", port(80)), percents(50, 100));
    on.until(() => isSteady(service));
    const before = service.events.length;
    on.update(service, on.register("app:2", port(80)));
    on.run(3600);
    expect(picture(on, service)).toBe("r1×1");
    expect(service.deployments.map((one) => one.rolloutState)).toEqual(["IN_PROGRESS", "COMPLETED"]);
    expect(plain(on, service).slice(before)).toEqual([
      "was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.",
    ]);
  });

  it("100/200 with port 80 taken on every instance never converges", () => {
    const on = rig();
    const service = on.create(2, on.register("app:1", port(80)), percents(100, 200));
    on.until(() => isSteady(service));
    on.update(service, on.register("app:2", port(80)));
    on.run(3600);
    expect(picture(on, service)).toBe("r1×2");
    expect(service.deployments[0]).toMatchObject({
      desiredCount: 2,
      rolloutState: "IN_PROGRESS",
      failedTasks: 0,
    });
    expect(plain(on, service).at(-1)).toBe(
      "was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance I) is already using a port required by your task. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.",
    );
  });

  it.each([
    ["memory", [{ memory: 200 }], { memory: 128 }, {}, "has insufficient memory available."],
    ["CPU", [{ cpu: 100 }], { cpu: 60 }, {}, "has insufficient CPU units available."],
    [
      "the constraint",
      [{ attributes: { role: "web" } }, {}],
      port(80),
      { placementConstraints: [{ type: "memberOf", expression: "attribute:role == web" }] },
      'encountered error "MemberOf placement constraint unsatisfied.".',
    ],
    [
      "the agent",
      [{}, { agentConnected: false }],
      port(80),
      {},
      "is already using a port required by your task.",
    ],
  ])("100/200 stops at %s", (_, instances, container, definition, words) => {
    const on = rig({ instances });
    const service = on.create(1, on.register("app:1", container), { ...definition, ...percents(100, 200) });
    on.until(() => isSteady(service));
    on.update(service, on.register("app:2", container));
    on.run(600);
    expect(picture(on, service)).toBe("r1×1");
    expect(plain(on, service).at(-1)).toContain(words);
  });

  it("without an instance says that there is none", () => {
    const on = rig({ instances: [{ status: "DRAINING" }] });
    const service = on.create(1, on.register("app:1"));
    on.run(60);
    expect(plain(on, service)).toEqual([
      "was unable to place a task because no container instance met all of its requirements. Reason: No Container Instances were found in your cluster. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.",
    ]);
  });
});

it("keeps a task pinned by memberOf on its instance, stopping it first at 0/100", () => {
  const on = rig({ instances: [{}, { attributes: { role: "redis" } }], images: { "*": { stop: 5 } } });
  const service = on.create(1, on.register("redis:1", port(6379)), {
    ...percents(0, 100),
    placementConstraints: [{ type: "memberOf", expression: "attribute:role == redis" }],
  });
  on.until(() => isSteady(service));
  on.update(service, on.register("redis:2", port(6379)));
  let atOnce = 0;
  on.until(() => {
    atOnce = Math.max(atOnce, on.live(service).length);
    return isSteady(service) && picture(on, service) === "r2×1";
  });
  expect(atOnce).toBe(1);
  expect(on.live(service)[0]?.containerInstanceArn).toBe(on.instances[1]?.arn);
});

it("lets a task wait as PENDING until the one that stops has left the port", () => {
  const on = rig({ instances: [{}], images: { "app:1": { ignoresSigterm: true } } });
  const service = on.create(1, on.register("app:1", { ...port(80), stopTimeout: 60 }), percents(0, 200));
  on.until(() => isSteady(service));
  on.update(service, on.register("app:2", port(80)));
  on.run(30);
  const [old, young] = on.live(service);
  expect([old?.lastStatus, young?.lastStatus]).toEqual(["STOPPING", "PENDING"]);
  expect(young?.pullStartedAt).toBeUndefined();
  on.run(40);
  expect(old).toMatchObject({ lastStatus: "STOPPED", containers: [{ exitCode: 137 }] });
  expect(young?.lastStatus).toBe("RUNNING");
});

it("replaces the tasks of a superseded deployment, whose record ends as STOPPED", () => {
  const on = rig();
  const service = on.create(2, on.register("app:1", port(80)), percents(50, 100));
  on.until(() => isSteady(service));
  on.update(service, on.register("app:2", port(80)));
  on.until(() => picture(on, service) === "r1×1 r2×1");
  const last = on.update(service, on.register("app:3", port(80)));
  let fewest = 2;
  on.until(() => {
    fewest = Math.min(fewest, on.live(service).filter((task) => task.lastStatus === "RUNNING").length);
    return isSteady(service);
  });
  expect(picture(on, service)).toBe("r3×2");
  expect(service.deployments.map((one) => one.id)).toEqual([last.id]);
  expect(service.serviceDeployments.map((one) => one.status)).toEqual([
    "SUCCESSFUL",
    "STOPPED",
    "SUCCESSFUL",
  ]);
  expect(fewest).toBe(1);
});
