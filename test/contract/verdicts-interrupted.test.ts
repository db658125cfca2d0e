import { describe, expect, test } from "vitest";
import { objects } from "../../src/json.ts";
import { running, type Stage, stage, taskDefinition } from "../support/endpoint.ts";
import { error, until } from "./verdict-fixture.ts";

/** A deployment whose tasks never get as far as running, and a step that has looked at it a few times. */
async function underWay(on: Stage, inputs: Record<string, string> = {}, denied: readonly string[] = []) {
  await running(on);
  on.emulator.call("RegisterTaskDefinition", taskDefinition("web:slow"));
  on.emulator.call("UpdateService", { service: "web", taskDefinition: "web" });
  for (const operation of denied) on.emulator.inject({ operation, kind: "access-denied" });
  const process = on.start("wait-stable", { service: "web", ...inputs });
  await until(() => {
    const looks = on.calls().filter((name) => name === "DescribeServices");
    return looks.length > 3 && on.calls().includes("ListServiceDeployments") ? true : undefined;
  });
  return process;
}
const scenario = { images: { "web:slow": { start: 100_000 } } };

describe("credentials that expire half-way", () => {
  test.each(["DescribeServices", "ListTasks"])(
    "at %s: ended at once, and said that ECS goes on",
    async (operation) => {
      const on = await stage({ scenario });
      const process = await underWay(on);
      on.emulator.inject({ operation, kind: "expired-token" });
      // What makes the step look for tasks that stopped, sooner or later.
      const [task] = [...on.emulator.state.tasks.values()].filter(
        ({ lastStatus }) => lastStatus === "PENDING",
      );
      on.emulator.call("StopTask", { task: task?.arn ?? "" });
      const start = performance.now();
      const result = await process.finished;
      expect(performance.now() - start).toBeLessThan(operation === "ListTasks" ? 20_000 : 10_000);
      expect(result.outputs["outcome"], result.stdout).toBe("failed");
      expect(error(result)).toContain(`The AWS credentials expired before ecs:${operation}`);
      expect(error(result)).toContain(
        "How the deployment ends cannot be told from here; ECS goes on with it.",
      );
      expect(error(result)).toContain("role-duration-seconds");
    },
  );
});

test("an account that is throttled for a while: waited out, said once", async () => {
  const on = await stage({ clock: { scale: 20 } });
  await running(on);
  on.write("task.json", taskDefinition("web:2"));
  const { outputs } = await on.run("register-and-deploy", { "task-definition": "task.json", service: "web" });
  on.emulator.inject({ kind: "throttle", times: 12 });
  const deployment = outputs["deployment-id"] ?? "";
  const result = await on.run("wait-stable", { service: "web", "deployment-id": deployment });
  expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  expect(on.emulator.requests.filter(({ status }) => status === 400).length).toBeGreaterThanOrEqual(12);
  expect(result.stdout.match(/throttled/g)?.length ?? 0, result.stdout).toBeLessThanOrEqual(3);
});

describe("cancelled without permission to stop the deployment", () => {
  test.each([
    [["StopServiceDeployment"], "ECS was told to deploy web:1 again", "web:1"],
    [["ListServiceDeployments"], "ECS was told to deploy web:1 again", "web:1"],
    [["StopServiceDeployment", "UpdateService"], "ECS goes on deploying", "web:2"],
  ])("and without %j: %s", async (operations, says, runs) => {
    const on = await stage({ scenario });
    const process = await underWay(on, { "on-cancel": "rollback" }, operations);
    process.signal("SIGINT");
    const result = await process.finished;
    expect(result.outputs["outcome"], result.stdout).toBe("cancelled");
    expect(error(result)).toContain(says);
    for (const operation of operations)
      if (operation !== "ListServiceDeployments") {
        expect(error(result)).toContain(`ecs:${operation}`);
      }
    const [service] = objects(on.emulator.call("DescribeServices", { services: ["web"] })["services"]);
    expect(service?.["taskDefinition"]).toMatch(new RegExp(`/${runs}$`));
  });
});

describe("a workflow that is cancelled is over within the runner's 7.5 seconds", () => {
  test.each([
    ["StopServiceDeployment", "rollback"],
    ["DescribeServices", "rollback"],
    ["DescribeServices", "leave"],
  ])("though %s does not come back (on-cancel: %s)", async (operation, choice) => {
    const on = await stage({ scenario });
    const process = await underWay(on, { "on-cancel": choice });
    on.emulator.inject({ operation, kind: "hang" });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const start = performance.now();
    process.signal("SIGINT");
    const result = await process.finished;
    expect(performance.now() - start).toBeLessThan(7000);
    expect(result.outputs["outcome"], result.stdout).toBe("cancelled");
    expect(result.exitCode).toBe(7);
    const stops = on.calls().includes("StopServiceDeployment") && operation !== "StopServiceDeployment";
    expect(stops).toBe(choice === "rollback" && operation === "DescribeServices");
    expect(result.stdout).toMatch(/ECS (goes on|was told)|told before, it goes on/);
  });
});

test("cancelled while the deployment's record is asked for: it is asked for anew, and rolled back", async () => {
  const on = await stage({ scenario });
  await running(on);
  on.emulator.call("RegisterTaskDefinition", taskDefinition("web:slow"));
  on.emulator.call("UpdateService", { service: "web", taskDefinition: "web" });
  on.emulator.inject({ operation: "ListServiceDeployments", kind: "hang", times: 1 });
  const process = on.start("wait-stable", { service: "web", "on-cancel": "rollback" });
  await until(() => on.calls().includes("ListServiceDeployments") || undefined);
  process.signal("SIGINT");
  const result = await process.finished;
  expect(result.outputs["outcome"], result.stdout).toBe("cancelled");
  expect(on.calls(), result.stdout).toContain("StopServiceDeployment");
});
