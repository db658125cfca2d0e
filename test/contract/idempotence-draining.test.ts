import { describe, expect, test } from "vitest";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";

const deploy = {
  "task-definition": "task.json",
  "service-definition": "service.json",
  "wait-for-service-stability": "true",
};

/** A service that is being deleted, its tasks deaf to SIGTERM for so many seconds. */
async function draining(stopTimeout: number): Promise<Stage> {
  const on = await stage({
    clock: { scale: 100 },
    scenario: { images: { "web:1": { ignoresSigterm: true } } },
  });
  await running(on, { task: taskDefinition("web:1", { stopTimeout }) });
  on.emulator.call("DeleteService", { service: "web", force: true });
  on.write("task.json", taskDefinition("web:2"));
  on.write("service.json", serviceDefinition());
  return on;
}

describe("a service of the name that is still being deleted", () => {
  test("is waited for, and created anew when it is gone", async () => {
    const on = await draining(120);
    const result = await on.run("register-and-deploy", deploy);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(result.stdout).toContain("service web is being deleted (DRAINING); waiting until");
    expect(on.calls().filter((name) => name === "CreateService")).toHaveLength(1);
  });

  test("is waited for no longer than the timeout, and nothing is registered", async () => {
    const on = await draining(100_000);
    const result = await on.run("register-and-deploy", { ...deploy, timeout: "10s" });
    expect(result.outputs["outcome"], result.stdout).toBe("timed-out");
    expect(result.exitCode).toBe(6);
    const error = result.annotations.find(({ level }) => level === "error")?.message;
    expect(error).toContain("still being deleted (DRAINING) after 10 s");
    expect(error).toContain("aws ecs list-tasks");
    expect(on.calls()).not.toContain("RegisterTaskDefinition");
  });

  test("ends a cancelled run at once", async () => {
    const on = await draining(100_000);
    const action = on.start("register-and-deploy", deploy, {
      onLine: ({ text }) => text.includes("DRAINING") && action.signal("SIGINT"),
    });
    const result = await action.finished;
    expect(result.outputs["outcome"], result.stdout).toBe("cancelled");
    expect(on.calls()).not.toContain("CreateService");
  });

  test("cannot be updated: told at once, with what would help", async () => {
    const on = await draining(100_000);
    const result = await on.run("register-and-deploy", { "task-definition": "task.json", service: "web" });
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(result.stdout).toContain("`service-definition`");
  });
});

test("a teardown leaves another service alone that takes the name while it looks away", async () => {
  const on = await stage({ clock: { scale: 100 } });
  await running(on);
  const { emulator } = on;
  const action = on.start(
    "teardown-service",
    { service: "web" },
    {
      onLine({ text }) {
        if (text.includes("deleting web"))
          emulator.inject({ operation: "DescribeServices", kind: "delay", seconds: 2, times: 1 });
      },
    },
  );
  const isGone = () => [...emulator.state.services.values()].every(({ status }) => status === "INACTIVE");
  while (!isGone()) await new Promise((resolve) => setTimeout(resolve, 5));
  emulator.call("CreateService", { ...serviceDefinition(), taskDefinition: "web" });
  const result = await action.finished;
  expect(result.exitCode, result.stdout).toBe(1);
  expect(result.stdout).toContain("another one of that name was created meanwhile");
  expect(on.calls().filter((name) => /StopTask|DeleteService/.test(name))).toEqual(["DeleteService"]);
  const [service] = emulator.state.services.values();
  expect([service?.status, service?.desiredCount]).toEqual(["ACTIVE", 2]);
});
