import { describe, expect, test } from "vitest";
import { ask } from "../support/ask-endpoint.ts";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";
import { bodies, changes, deaf, errors, fast, hurried, parsed, statuses } from "../support/teardown-scene.ts";

async function scalable(on: Stage): Promise<void> {
  await ask(on.emulator, "application-autoscaling", "RegisterScalableTarget", {
    ServiceNamespace: "ecs",
    ResourceId: "service/default/web",
    ScalableDimension: "ecs:service:DesiredCount",
    MinCapacity: 1,
    MaxCapacity: 4,
  });
}

/** Gives the only service a setting that this endpoint cannot make by itself. */
function set(on: Stage, settings: Record<string, unknown>): void {
  const [service] = on.emulator.state.services.values();
  if (!service) throw new Error("there is no service");
  service.definition = { ...service.definition, ...(settings as typeof service.definition) };
}

describe("a service goes in ECS's order", () => {
  test("autoscaling, desired 0, tasks gone, deleted, INACTIVE", async () => {
    const on = await stage(fast);
    await running(on);
    await scalable(on);
    const result = await on.run("teardown-service", { service: "web" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(changes(on)).toEqual(["DeregisterScalableTarget", "UpdateService", "DeleteService"]);
    expect(bodies(on, "UpdateService")).toEqual([{ cluster: "default", service: "web", desiredCount: 0 }]);
    expect(parsed(result.outputs["deleted"])).toEqual([
      "scalable target service/default/web",
      "service default/web",
    ]);
    expect(parsed(result.outputs["remaining"])).toEqual([]);
    expect(statuses(on)).toEqual({ web: "INACTIVE" });
    expect(on.emulator.autoScaling.targets.size).toBe(0);
    expect(result.summary).toContain("Teardown: succeeded");
  });

  test("it is deleted only when its last task has stopped", async () => {
    const on = await deaf(100);
    const before: number[] = [];
    const result = await on.run(
      "teardown-service",
      { service: "web" },
      {
        onLine: ({ text }) => {
          if (!text.includes("deleting web")) return;
          const tasks = [...on.emulator.state.tasks.values()];
          before.push(tasks.filter(({ lastStatus }) => lastStatus !== "STOPPED").length);
        },
      },
    );
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(before).toEqual([0]);
  });

  test("several go one after the other, in the order given", async () => {
    const on = await stage({ ...fast, scenario: { instances: [{}, {}, {}, {}] } });
    await running(on);
    const redis = { ...taskDefinition("redis:1", { portMappings: [] }), family: "redis" };
    on.emulator.call("RegisterTaskDefinition", redis);
    on.emulator.call("CreateService", {
      ...serviceDefinition(1),
      serviceName: "redis",
      taskDefinition: "redis",
      deploymentConfiguration: { minimumHealthyPercent: 0, maximumPercent: 100 },
    });
    const result = await on.run("teardown-service", { service: "web\nredis" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(changes(on)).toEqual(["UpdateService", "DeleteService", "UpdateService", "DeleteService"]);
    expect(bodies(on, "DeleteService")).toEqual([
      { cluster: "default", service: "web" },
      { cluster: "default", service: "redis" },
    ]);
    expect(statuses(on)).toEqual({ web: "INACTIVE", redis: "INACTIVE" });
  });

  test("one that is still there keeps those after it", async () => {
    const on = await stage(fast);
    await running(on);
    await ask(on.emulator, "logs", "CreateLogGroup", { logGroupName: "/ecs/web" });
    on.emulator.call("CreateService", {
      ...serviceDefinition(0),
      serviceName: "redis",
      taskDefinition: "web",
    });
    on.emulator.inject({ operation: "DeleteService", kind: "access-denied", times: 1 });
    const result = await on.run("teardown-service", { service: "web, redis", "log-groups": "/ecs/web" });
    expect(result.exitCode, result.stdout).toBe(1);
    expect(parsed(result.outputs["remaining"])).toEqual([
      {
        what: "service default/web",
        why: expect.stringContaining('Add "ecs:DeleteService" to the policy'),
        command: "aws ecs delete-service --force --cluster default --service web",
      },
      {
        what: "service default/redis",
        why: "It comes after service default/web, which is still there.",
        command: "aws ecs delete-service --force --cluster default --service redis",
      },
      {
        what: "log group /ecs/web",
        why: "A service that may need it is still there.",
        command: "aws logs delete-log-group --log-group-name /ecs/web",
      },
    ]);
    expect(statuses(on)).toEqual({ web: "ACTIVE", redis: "ACTIVE" });
    const [error] = errors(result);
    expect(error).toContain("service default/web");
    expect(error).toContain("aws ecs delete-service --force --cluster default --service redis");
  });

  test("run again it has nothing to do", async () => {
    const on = await stage(fast);
    await running(on);
    await on.run("teardown-service", { service: "web" });
    const before = changes(on).length;
    const result = await on.run("teardown-service", { service: "web" });
    expect(result.outputs["outcome"], result.stdout).toBe("not-needed");
    expect(changes(on)).toHaveLength(before);
  });

  test("what is not there is as good as deleted, and a missing cluster too", async () => {
    const on = await stage(fast);
    const result = await on.run("teardown-service", { service: "web\nredis" });
    expect(result.outputs["outcome"], result.stdout).toBe("not-needed");
    expect(result.stdout).toContain("service default/redis: there is none");
    const other = await on.run("teardown-service", { service: "web", cluster: "gone" });
    expect(other.outputs["outcome"], other.stdout).toBe("not-needed");
    expect(changes(on)).toEqual([]);
  });

  test("a scalable target that an earlier deletion left behind goes too", async () => {
    const on = await stage(fast);
    await running(on);
    await scalable(on);
    on.emulator.call("DeleteService", { service: "web", force: true });
    const result = await on.run("teardown-service", { service: "web" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(on.emulator.autoScaling.targets.size).toBe(0);
  });

  test("but not that of a service that is protected, and is missing for now", async () => {
    const on = await stage(fast);
    await running(on);
    await scalable(on);
    on.emulator.state.services.clear();
    const result = await on.run("teardown-service", { service: "web", protect: "default/*" });
    expect(errors(result).join()).toContain("Service 'web' in cluster 'default' is protected");
    expect(on.emulator.autoScaling.targets.size).toBe(1);
  });
});

describe("ECS's refusals are understood", () => {
  test.each([
    ["The service cannot be stopped while it is scaled above 0."],
    ["The service cannot be stopped while the primary deployment is scaled above 0."],
    ["The service cannot be stopped while deployments are active."],
  ])("%s", async (message) => {
    const on = await stage(fast);
    await running(on);
    const type = "InvalidParameterException";
    on.emulator.inject({ operation: "DeleteService", kind: "error", type, message, times: 1 });
    const result = await on.run("teardown-service", { service: "web" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(changes(on).filter((name) => name === "DeleteService")).toHaveLength(2);
  });

  test("scaled up by somebody else in between, it is scaled down again", async () => {
    const on = await deaf(200);
    let scaled = false;
    const result = await on.run(
      "teardown-service",
      { service: "web" },
      {
        onLine: ({ text }) => {
          if (scaled || !text.includes("task(s) left")) return;
          scaled = true;
          on.emulator.call("UpdateService", { service: "web", desiredCount: 1 });
        },
      },
    );
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(result.stdout).toContain("web was scaled up again; scaling it to 0");
  });
});

test("throttled again and again, it waits and goes on", async () => {
  const on = await stage(fast);
  await running(on);
  on.emulator.inject({ operation: "UpdateService", kind: "throttle", times: 25 });
  const result = await on.run("teardown-service", { service: "web" }, hurried);
  expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  expect(statuses(on)).toEqual({ web: "INACTIVE" });
});

describe("whatever state a service is in", () => {
  test("DAEMON, and ECS refuses for the moment: it is tried again", async () => {
    const on = await stage(fast);
    on.emulator.call("RegisterTaskDefinition", taskDefinition());
    on.emulator.call("CreateService", {
      serviceName: "web",
      taskDefinition: "web",
      schedulingStrategy: "DAEMON",
    });
    on.emulator.inject({ operation: "DeleteService", kind: "throttle", times: 5 });
    const result = await on.run("teardown-service", { service: "web" }, hurried);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(statuses(on)).toEqual({ web: "INACTIVE" });
  });

  test("DRAINING: it is waited for", async () => {
    const on = await deaf(600);
    on.emulator.call("DeleteService", { service: "web", force: true });
    const result = await on.run("teardown-service", { service: "web" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(changes(on)).toEqual([]);
    expect(statuses(on)).toEqual({ web: "INACTIVE" });
  });

  test("DAEMON: no desired count is ever sent", async () => {
    const on = await stage(fast);
    on.emulator.call("RegisterTaskDefinition", taskDefinition());
    on.emulator.call("CreateService", {
      serviceName: "web",
      taskDefinition: "web",
      schedulingStrategy: "DAEMON",
    });
    const result = await on.run("teardown-service", { service: "web" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(changes(on)).toEqual(["DeleteService"]);
    expect(statuses(on)).toEqual({ web: "INACTIVE" });
  });

  test("CODE_DEPLOY: it goes like any other", async () => {
    const on = await stage(fast);
    await running(on);
    set(on, { deploymentController: { type: "CODE_DEPLOY" }, taskSets: [{ id: "ecs-svc/1" }] });
    const result = await on.run("teardown-service", { service: "web", "dry-run": "true" });
    expect(result.outputs["outcome"], result.stdout).toBe("skipped");
  });

  test.each([
    [
      "Express",
      { resourceManagementType: "ECS" },
      "aws ecs delete-express-gateway-service --service-arn arn:aws:ecs:us-east-1:123456789012:service/default/web",
    ],
    [
      "EXTERNAL with task sets",
      { deploymentController: { type: "EXTERNAL" }, taskSets: [{ id: "ecs-svc/1" }] },
      "aws ecs delete-task-set --force --cluster default --service web --task-set ecs-svc/1",
    ],
    [
      "CODE_DEPLOY in the middle of a deployment",
      {
        deploymentController: { type: "CODE_DEPLOY" },
        taskSets: [{ id: "ecs-svc/1" }, { id: "ecs-svc/2" }],
      },
      "aws deploy stop-deployment",
    ],
  ])("%s is refused by name, before anything is changed", async (_, settings, command) => {
    const on = await stage(fast);
    await running(on);
    set(on, settings);
    const result = await on.run("teardown-service", { service: "web" });
    expect(result.exitCode, result.stdout).toBe(1);
    expect(errors(result).join("\n")).toContain(command);
    expect(changes(on)).toEqual([]);
  });
});
