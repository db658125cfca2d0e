import { describe, expect, test } from "vitest";
import { running, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";

const deploy = { "task-definition": "task.json", service: "web", "wait-for-service-stability": "true" };
const images = {
  "web:bad": { exit: { after: 2, code: 3 } },
  "web:missing": { pullError: "CannotPullContainerError: web:missing: not found" },
  // Never gets as far as running.
  "web:slow": { start: 100_000 },
};

describe("a deployment that cannot succeed ends the wait before the time is up", () => {
  test("at the first task where no task could ever start", async () => {
    const on = await stage({ scenario: { images }, clock: { scale: 20 } });
    await running(on);
    on.write("task.json", taskDefinition("web:missing"));
    const result = await on.run("register-and-deploy", deploy);
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(result.exitCode).toBe(1);
    const error = result.annotations.find(({ level }) => level === "error")?.message;
    expect(error).toContain("No task of web:2 can start: the image does not exist in its repository.");
    expect(error).toContain("ECS goes on trying, as the service has no circuit breaker.");
    expect(error).toContain("docs/troubleshooting.md#image-missing");
    expect(result.stdout).toMatch(/Tasks that stopped\n\d+ × .*CannotPullContainerError/);
  });

  test("after as many failed tasks as ECS's breaker would take, where processes end after they started", async () => {
    const on = await stage({ scenario: { images }, clock: { scale: 100 } });
    await running(on);
    on.write("task.json", taskDefinition("web:bad"));
    const result = await on.run("register-and-deploy", deploy);
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(result.stdout).toMatch(/\d+ tasks of web:2 failed\. An essential container ended by itself\./);
    expect(result.stdout).toContain("exit code 3");
  });

  test("not with fail-after: 0, and then after the time in which nothing may stand still", async () => {
    const on = await stage({ scenario: { images } });
    await running(on, { service: serviceDefinition(1, 0) });
    on.write("task.json", taskDefinition("web:slow"));
    const result = await on.run("register-and-deploy", {
      ...deploy,
      "fail-after": "0",
      "no-progress": "10s",
    });
    expect(result.outputs["outcome"], result.stdout).toBe("timed-out");
    expect(result.stdout).toContain("Nothing of the deployment of web moved for 10 s");
  });

  test.each([
    ["ECS rolls back", {}, "told ECS to roll back to what ran before"],
    ["ECS may not be told to", { operation: "StopServiceDeployment" }, "updated service web: web:1 again"],
    ["ECS has no record of it", { operation: "ListServiceDeployments" }, "updated service web: web:1 again"],
  ])("and is put back at once with on-failure: rollback (%s)", async (_, denied, says) => {
    const on = await stage({ scenario: { images } });
    await running(on);
    if ("operation" in denied) on.emulator.inject({ ...denied, kind: "access-denied" });
    on.write("task.json", taskDefinition("web:missing"));
    const result = await on.run("register-and-deploy", { ...deploy, "on-failure": "rollback" });
    expect(result.outputs["outcome"], result.stdout).toBe("rolled-back");
    expect(result.exitCode).toBe(3);
    expect(result.stdout).toContain(says);
    const error = result.annotations.find(({ level }) => level === "error")?.message;
    expect(error).toContain("the image does not exist in its repository");
    expect(error).toContain("This step put the service back to web:1.");
    expect(result.stdout).not.toContain("ECS goes on");
    const { services } = on.emulator.call("DescribeServices", { services: ["web"] });
    expect(services).toEqual([expect.objectContaining({ taskDefinition: expect.stringContaining("web:1") })]);
  });

  test.each([
    ["stop", "This step scaled the service to 0 tasks", 0],
    ["rollback", "There is no revision from before to go back to.", 1],
  ])("a first deployment has nothing to go back to; on-failure: %s", async (choice, says, desired) => {
    const on = await stage({ scenario: { images } });
    on.write("task.json", taskDefinition("web:missing"));
    on.write("service.json", serviceDefinition(1));
    const first = { ...deploy, "service-definition": "service.json", "on-failure": choice };
    const result = await on.run("register-and-deploy", first);
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    const error = result.annotations.find(({ level }) => level === "error")?.message ?? "";
    expect(error).toContain(says);
    expect(error.includes("ECS goes on trying")).toBe(choice === "rollback");
    const { services } = on.emulator.call("DescribeServices", { services: ["web"] });
    expect(services).toEqual([expect.objectContaining({ desiredCount: desired })]);
    if (desired > 0) return;
    on.write("task.json", taskDefinition("web:1"));
    const again = await on.run("register-and-deploy", deploy);
    expect(again.annotations.map(({ message }) => message).join(), again.stdout).toContain(
      "has a desired count of 0: this deployment starts no task",
    );
    expect(again.summary).toContain("No task of it was started: the service's desired count is 0.");
  });

  test("without permission to see tasks: one notice, and the deployment is judged without them", async () => {
    const on = await stage({ scenario: { images }, clock: { scale: 400 } });
    await running(on);
    on.emulator.inject({ operation: "ListTasks", kind: "access-denied" });
    on.write("task.json", taskDefinition("web:2"));
    const result = await on.run("register-and-deploy", deploy);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(
      result.annotations.filter(({ level }) => level === "notice").map(({ message }) => message),
    ).toEqual([expect.stringContaining("ecs:ListTasks")]);
  });
});

test("services of one name in two clusters are told apart, and one that is given twice is asked for once", async () => {
  const clusters = ["blue", "green"];
  const instances = clusters.map((cluster) => ({ cluster }));
  const on = await stage({ scenario: { images, clusters, instances }, clock: { scale: 100 } });
  const arns = clusters.map((cluster) => {
    const image = cluster === "green" ? "web:missing" : "web:1";
    const family = `web-${cluster}`;
    on.emulator.call("RegisterTaskDefinition", { ...taskDefinition(image), family });
    const made = on.emulator.call("CreateService", {
      ...serviceDefinition(1),
      cluster,
      taskDefinition: family,
    });
    return String((made["service"] as { serviceArn: string }).serviceArn);
  });
  const result = await on.run("wait-stable", { service: [arns[0], ...arns].join("\n"), timeout: "60s" });
  expect(JSON.parse(result.outputs["outcomes"] ?? ""), result.stdout).toEqual({
    "blue/web": "succeeded",
    "green/web": "failed",
  });
  expect(result.stdout).toContain("green/web: failed: No task of web-green:1 can start");
  const asked = on.emulator.requests.filter(({ operation }) => operation === "DescribeServices");
  for (const { body } of asked) expect((body as { services: string[] }).services).toEqual(["web"]);
});

test("several services are waited for together, ten to a call, and the worst decides", async () => {
  const on = await stage({
    scenario: { images, instances: Array.from({ length: 13 }, () => ({ memory: 4000 })) },
    clock: { scale: 100 },
  });
  const names = Array.from({ length: 12 }, (_, index) => `web-${index}`);
  for (const [index, serviceName] of names.entries()) {
    const image = index === 3 ? "web:missing" : "web:1";
    on.emulator.call("RegisterTaskDefinition", {
      ...taskDefinition(image, { portMappings: [] }),
      family: serviceName,
    });
    on.emulator.call("CreateService", { ...serviceDefinition(1), serviceName, taskDefinition: serviceName });
  }
  const result = await on.run("wait-stable", { service: names.join("\n"), timeout: "60s" });
  expect(result.exitCode, result.stdout).toBe(1);
  expect(result.outputs["outcome"]).toBe("failed");
  const outcomes: Record<string, string> = JSON.parse(result.outputs["outcomes"] ?? "{}");
  expect(Object.keys(outcomes)).toEqual(names);
  expect(outcomes["web-3"]).toBe("failed");
  expect(names.filter((name) => outcomes[name] === "succeeded")).toHaveLength(11);
  const asked = on.emulator.requests.filter(({ operation }) => operation === "DescribeServices");
  expect(asked.some(({ body }) => (body as { services: string[] }).services.length === 10)).toBe(true);
});
