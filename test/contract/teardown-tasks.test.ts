import { describe, expect, test } from "vitest";
import { ask } from "../support/ask-endpoint.ts";
import { running, type Stage, stage } from "../support/endpoint.ts";
import { changes, deaf, errors, fast, hurried, parsed, statuses } from "../support/teardown-scene.ts";

async function scalable(on: Stage): Promise<void> {
  await ask(on.emulator, "application-autoscaling", "RegisterScalableTarget", {
    ServiceNamespace: "ecs",
    ResourceId: "service/default/web",
    ScalableDimension: "ecs:service:DesiredCount",
    MinCapacity: 1,
    MaxCapacity: 4,
  });
}

describe("tasks that do not go", () => {
  test("hung: named, the service is deleted all the same, and what is left is said in time", async () => {
    const on = await deaf(100_000);
    const limits = { "stop-after": "30s", timeout: "60s" };
    const result = await on.run("teardown-service", { service: "web", ...limits }, hurried);
    expect(result.outputs["outcome"], result.stdout).toBe("timed-out");
    expect(result.exitCode).toBe(6);
    const [task] = [...on.emulator.state.tasks.values()];
    expect(errors(result).join()).toContain(`task ${task?.id}`);
    expect(errors(result).join()).toContain("was told to stop");
    expect(changes(on)).toEqual(["UpdateService", "DeleteService"]);
    expect(statuses(on)).toEqual({ web: "DRAINING" });
  });

  test("on an instance whose agent is gone: the instance is named", async () => {
    const on = await deaf(100_000);
    for (const instance of on.emulator.state.instances.values()) instance.agentConnected = false;
    const limits = { "stop-after": "30s", timeout: "45s" };
    const result = await on.run("teardown-service", { service: "web", ...limits }, hurried);
    const [instance] = [...on.emulator.state.instances.values()];
    expect(errors(result).join()).toContain(
      `on container instance ${instance?.id}, whose agent is not connected`,
    );
  });

  async function shielded(): Promise<Stage> {
    const on = await stage(fast);
    await running(on);
    const [task] = [...on.emulator.state.tasks.values()];
    on.emulator.call("UpdateTaskProtection", {
      cluster: "default",
      tasks: [task?.arn ?? ""],
      protectionEnabled: true,
    });
    return on;
  }

  test("protected: named with the end of its protection, and left alone", async () => {
    const on = await shielded();
    const limits = { "stop-after": "10s", timeout: "40s" };
    const result = await on.run("teardown-service", { service: "web", ...limits }, hurried);
    expect(result.outputs["outcome"], result.stdout).toBe("timed-out");
    expect(errors(result).join()).toMatch(/task \w{32} \(RUNNING\) is protected from scale-in until 20\d\d-/);
    expect(changes(on)).toEqual(["UpdateService"]);
    expect(statuses(on)).toEqual({ web: "ACTIVE" });
    const left = [...on.emulator.state.tasks.values()].filter(({ lastStatus }) => lastStatus === "RUNNING");
    expect(left).toHaveLength(1);
  });

  test("protected, and to be stopped: the protection is ended, and ECS stops it", async () => {
    const on = await shielded();
    const result = await on.run("teardown-service", { service: "web", "protected-tasks": "stop" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(changes(on)).toEqual(["UpdateService", "UpdateTaskProtection", "DeleteService"]);
  });

  test("where nobody may ask for the protection, no task is stopped that may have one", async () => {
    const on = await shielded();
    on.emulator.inject({ operation: "GetTaskProtection", kind: "access-denied" });
    const limits = { "stop-after": "10s", timeout: "40s" };
    const result = await on.run("teardown-service", { service: "web", ...limits }, hurried);
    expect(result.outputs["outcome"], result.stdout).toBe("timed-out");
    expect(changes(on)).toEqual(["UpdateService"]);
    expect(result.annotations.filter(({ level }) => level === "notice")).toHaveLength(1);
  });
});

describe("before anything is changed", () => {
  test.each([["web"], ["w*"], ["DEFAULT/*"], ["production\n*/we?"]])("'%s' protects", async (protect) => {
    const on = await stage(fast);
    await running(on);
    const result = await on.run("teardown-service", { service: "web", protect });
    expect(result.exitCode).toBe(1);
    expect(errors(result).join()).toContain("Service 'web' in cluster 'default' is protected");
    expect(changes(on)).toEqual([]);
  });

  test("a pattern for others does not", async () => {
    const on = await stage(fast);
    await running(on);
    const result = await on.run("teardown-service", { service: "web", protect: "web-*, production/*" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  });

  test("a dry run prints the plan, and changes nothing", async () => {
    const on = await stage(fast);
    await running(on);
    await scalable(on);
    const result = await on.run("teardown-service", { service: "web", families: "web", "dry-run": "true" });
    expect(result.outputs["outcome"], result.stdout).toBe("skipped");
    expect(changes(on)).toEqual([]);
    expect(parsed(result.outputs["plan"])).toEqual([
      "deregister scalable target service/default/web (1 to 4 tasks), with its policies and schedules",
      "scale service default/web from 2 to 0",
      "wait until the tasks of service default/web have stopped",
      "delete service default/web",
      "wait until service default/web is INACTIVE",
      "delete task definition web:1",
    ]);
    expect(parsed(result.outputs["deleted"])).toEqual([]);
  });

  test.each([
    [{}, "Nothing is named"],
    [{ "log-groups": "tagged" }, "those of the services"],
    [{ service: "web", "keep-revisions": "3", families: "web" }, "are both given"],
    [{ "keep-revisions": "3", "log-groups": "/a" }, "none is given"],
    [{ service: "web", timeout: "30" }, "needs a unit"],
    [{ service: "web-*" }, "'web-*' is no name or ARN of a service"],
    [{ families: "web:3" }, "A family stands without a revision"],
    [{ "target-groups": "web-*" }, "There are no patterns here"],
    [{ "cloud-map-services": "web" }, "is no id or ARN of a Cloud Map service"],
    [{ "log-groups": "/ecs/*" }, "There are no patterns here"],
    [{ "listener-rules": "shop.example.com" }, "Give the ARN of the rule"],
  ] as [Record<string, string>, string][])("%j is refused", async (inputs, words) => {
    const on = await stage(fast);
    const result = await on.run("teardown-service", inputs);
    expect(result.exitCode).toBe(1);
    expect(errors(result).join()).toContain(words);
    expect(on.calls()).toEqual([]);
  });
});

describe("cancelled", () => {
  test("it ends at once, with what is still there", async () => {
    const on = await deaf(100_000);
    const action = on.start(
      "teardown-service",
      { service: "web" },
      { onLine: ({ text }) => text.includes("task(s) left") && action.signal("SIGINT") },
    );
    const result = await action.finished;
    expect(result.outputs["outcome"], result.stdout).toBe("cancelled");
    expect(parsed(result.outputs["remaining"])).toEqual([
      expect.objectContaining({ what: "service default/web" }),
    ]);
  });
});

test.each([
  ["arn:aws:ecs:eu-west-1:123456789012:service/default/web", "another region or account"],
  ["arn:aws:ecs:us-east-1:999999999999:service/default/web", "another region or account"],
  ["arn:aws:ecs:us-east-1:123456789012:cluster/web", "something else than a service"],
])("the service of the same name is not taken for %s", async (service, said) => {
  const on = await stage({ clock: { scale: 200 } });
  await running(on);
  const result = await on.run("teardown-service", { service });
  expect(result.exitCode, result.stdout).toBe(1);
  expect(result.stdout).toContain(said);
  expect([...on.emulator.state.services.values()].map(({ status }) => status)).toEqual(["ACTIVE"]);
});
