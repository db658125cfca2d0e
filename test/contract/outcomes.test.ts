import { describe, expect, test } from "vitest";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";

const deploy = {
  "task-definition": "task.json",
  service: "web",
  "wait-for-service-stability": "true",
  timeout: "60s",
};
const breaker = (rollback: boolean) =>
  serviceDefinition(2, 50, 100, {
    deploymentConfiguration: {
      minimumHealthyPercent: 50,
      maximumPercent: 100,
      deploymentCircuitBreaker: { enable: true, rollback },
    },
  });
const images = {
  "web:bad": { exit: { after: 0, code: 3 } },
  "web:missing": { pullError: "CannotPullContainerError: web:missing: not found" },
  // Never gets as far as running.
  "web:slow": { start: 100_000 },
};

describe("how a deployment ends", () => {
  test("rolled back by the circuit breaker: red, with the task's exit code", async () => {
    const on = await stage({ scenario: { images }, clock: { scale: 400 } });
    await running(on, { service: breaker(true) });
    on.write("task.json", taskDefinition("web:bad"));
    const result = await on.run("register-and-deploy", deploy);
    expect(result.outputs["outcome"], result.stdout).toBe("rolled-back");
    expect(result.exitCode).toBe(3);
    const error = result.annotations.find(({ level }) => level === "error");
    expect(error?.message).toContain("web:1");
    expect(error?.message).toContain("exit code 3");
    expect(result.summary).toContain("rolled-back");
  });

  test("failed where there is nothing to go back to", async () => {
    const on = await stage({ scenario: { images }, clock: { scale: 400 } });
    on.write("task.json", taskDefinition("web:missing"));
    on.write("service.json", breaker(true));
    const result = await on.run("register-and-deploy", { ...deploy, "service-definition": "service.json" });
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain("CannotPullContainerError");
    expect(result.stdout).toContain("Does the tag or digest exist");
  });

  test("superseded by a newer deployment: red, or green where the user says so", async () => {
    const on = await stage({ clock: { scale: 10 } });
    await running(on);
    on.write("task.json", taskDefinition("web:2"));
    const started = await on.run("register-and-deploy", { "task-definition": "task.json", service: "web" });
    const id = started.outputs["deployment-id"] ?? "";
    const wait = (more: Record<string, string>) =>
      on.run("wait-stable", { service: "web", "deployment-id": id, ...more });
    const waiting = wait({});
    on.emulator.call("RegisterTaskDefinition", taskDefinition("web:3"));
    on.emulator.call("UpdateService", { service: "web", taskDefinition: "web" });
    const red = await waiting;
    expect(red.outputs["outcome"], red.stdout).toBe("superseded");
    expect(red.exitCode).toBe(4);
    expect(red.stdout).toContain("web:3");
    const green = await wait({ "fail-on-superseded": "false" });
    expect(green.outputs["outcome"]).toBe("superseded");
    expect(green.exitCode).toBe(0);
  });

  test("timed out to the second, with what ECS said", async () => {
    const on = await stage({ clock: { scale: 1 } });
    on.write("task.json", taskDefinition("web:1", { memory: 100_000 }));
    on.write("service.json", serviceDefinition(1, 0));
    const start = performance.now();
    const result = await on.run("register-and-deploy", {
      ...deploy,
      "service-definition": "service.json",
      timeout: "10s",
    });
    expect(result.outputs["outcome"], result.stdout).toBe("timed-out");
    expect(result.exitCode).toBe(6);
    expect(result.stdout).toContain("insufficient memory available");
    expect(result.outputs["seconds"]).toBe("10");
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test("timed out to the second even while a call does not come back", async () => {
    const on = await stage();
    await running(on);
    on.write("task.json", taskDefinition("web:2"));
    const { outputs } = await on.run("register-and-deploy", {
      "task-definition": "task.json",
      service: "web",
    });
    const start = performance.now();
    const waiting = on.start("wait-stable", {
      service: "web",
      "deployment-id": outputs["deployment-id"] ?? "",
      timeout: "10s",
    });
    await until(() => on.calls().filter((name) => name === "DescribeServices").length > 2 || undefined);
    on.emulator.inject({ operation: "DescribeServices", kind: "delay", seconds: 60 });
    const result = await waiting.finished;
    expect(result.outputs["outcome"], result.stdout).toBe("timed-out");
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test("the service is deleted meanwhile", async () => {
    const on = await hanging();
    const process = on.start("wait-stable", { service: "web", timeout: "30s" });
    await until(() => on.calls().includes("DescribeServices") || undefined);
    on.emulator.call("DeleteService", { service: "web", force: true });
    const result = await process.finished;
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(result.stdout).toMatch(/deleted|gone/);
  });

  test.each([
    ["leave", "ECS goes on deploying", false],
    ["rollback", "ECS was told to roll back", true],
  ])("cancelled with on-cancel: %s", async (choice, says, stops) => {
    const on = await hanging();
    const process = on.start("wait-stable", { service: "web", "on-cancel": choice });
    await until(() => on.calls().includes("DescribeServiceDeployments") || undefined);
    process.signal("SIGINT");
    const result = await process.finished;
    expect(result.outputs["outcome"], result.stdout).toBe("cancelled");
    expect(result.exitCode).toBe(7);
    expect(result.stdout).toContain(says);
    expect(on.calls().includes("StopServiceDeployment")).toBe(stops);
  });
});

/** A deployment that goes on for ever: its tasks never get as far as running. */
async function hanging(): Promise<Stage> {
  const on = await stage({ scenario: { images } });
  await running(on);
  on.emulator.call("RegisterTaskDefinition", taskDefinition("web:slow"));
  on.emulator.call("UpdateService", { service: "web", taskDefinition: "web" });
  return on;
}

async function until<T>(look: () => T | undefined): Promise<T> {
  for (let waited = 0; waited < 1000; waited++) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("what was waited for did not come");
}
