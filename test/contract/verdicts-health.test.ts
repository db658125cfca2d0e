import { describe, expect, test } from "vitest";
import { serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";
import { causeLink, error, rolled, until } from "./verdict-fixture.ts";

const group = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";
const target = { containerName: "web", containerPort: 80 };
const behind = (balancer: object) =>
  serviceDefinition(2, 50, 200, { loadBalancers: [{ ...target, ...balancer }] });
const balancer = { interval: 5, deregistrationDelay: 5 };
const check = { command: ["CMD-SHELL", "curl -f http://localhost/"], interval: 5, retries: 1 };
const dynamic = { portMappings: [{ containerPort: 80, hostPort: 0 }] };

describe("tasks that start and are not healthy", () => {
  test("by their container's own check", async () => {
    const on = await stage({ scenario: { images: { "web:2": { unhealthy: {} } } }, clock: { scale: 100 } });
    const result = await rolled(on, { container: { healthCheck: check } });
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(error(result)).toContain("does not pass its health check");
    expect(error(result)).toContain(causeLink("container-health-check"));
  });

  test("by an Application Load Balancer's check: its codes, and the task of each target", async () => {
    const images = { "web:2": { unhealthy: { status: 503 } } };
    const scenario = { images, balancers: [{ name: group, ...balancer }] };
    const on = await stage({ scenario, clock: { scale: 100 } });
    const result = await rolled(on, { container: dynamic, service: behind({ targetGroupArn: group }) });
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(error(result)).toContain(causeLink("load-balancer-health-check"));
    expect(result.stdout).toContain("Health checks failed with these codes: [503]");
  });

  test("while it stands still, each unhealthy target is told with its task", async () => {
    const images = { "web:2": { healthyAfter: 100_000 } };
    const scenario = { images, balancers: [{ name: group, ...balancer }] };
    const on = await stage({ scenario, clock: { scale: 20 } });
    const service = { ...behind({ targetGroupArn: group }), healthCheckGracePeriodSeconds: 100_000 };
    const inputs = { "no-progress": "10s" };
    const result = await rolled(on, { container: dynamic, service, inputs });
    expect(result.outputs["outcome"], result.stdout).toBe("timed-out");
    expect(result.stdout).toMatch(
      /web: i-\w+:\d+ \(task \w{32} of web:2\) is unhealthy: Health checks failed/,
    );
    expect(result.summary).toMatch(/task \w{32} of web:2/);
  });

  test("by a classic load balancer, which knows instances only", async () => {
    const images = { "web:2": { unhealthy: {} } };
    const scenario = { images, balancers: [{ name: "front", ...balancer }] };
    const on = await stage({ scenario, clock: { scale: 100 } });
    const service = {
      ...behind({ loadBalancerName: "front" }),
      deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 100 },
    };
    const result = await rolled(on, { service });
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(error(result)).toContain(causeLink("load-balancer-health-check"));
    expect(result.stdout).toContain("(elb front)");
  });
});

test("behind a classic load balancer whose targets are not to be seen, ECS's word alone: one notice", async () => {
  const on = await stage({
    scenario: { balancers: [{ name: "front", ...balancer }] },
    clock: { scale: 100 },
  });
  on.emulator.inject({ operation: "DescribeInstanceHealth", kind: "access-denied" });
  const deploymentConfiguration = { minimumHealthyPercent: 50, maximumPercent: 100 };
  const service = { ...behind({ loadBalancerName: "front" }), deploymentConfiguration };
  const result = await rolled(on, { service });
  expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  const notices = result.annotations.filter(({ level }) => level === "notice");
  expect(notices.map(({ message }) => message)).toEqual([expect.stringContaining("DescribeInstanceHealth")]);
});

test("an answer about instances that gets lost, or is throttled, is no sign that they are in service", async () => {
  const images = { "web:1": { unhealthy: { after: 300 } } };
  const on = await stage({
    scenario: { images, balancers: [{ name: "front", ...balancer }] },
    clock: "stepped",
  });
  const service = {
    ...behind({ loadBalancerName: "front" }),
    deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 100 },
    healthCheckGracePeriodSeconds: 100_000,
  };
  on.emulator.call("RegisterTaskDefinition", taskDefinition());
  on.emulator.call("CreateService", { ...service, taskDefinition: "web" });
  // The roll is over, and then both of them fail.
  on.emulator.advance(400);
  on.emulator.inject({ operation: "ListServiceDeployments", kind: "access-denied" });
  on.emulator.inject({ operation: "DescribeInstanceHealth", kind: "throttle", times: 2 });
  on.emulator.inject({ operation: "DescribeTasks", kind: "server-error", times: 8 });
  const result = await on.run("wait-stable", { service: "web", timeout: "10s" });
  expect(result.stdout).toContain("has reached a steady state");
  expect(result.outputs["outcome"], result.stdout).toBe("timed-out");
  expect(result.stdout).toMatch(/front: i-\w+ \(task \w{32} of web:1\) is OutOfService/);
});

test("an answer about one service that does not come back keeps no other service waiting", async () => {
  const images = { "web:1": { unhealthy: { after: 300 } } };
  const on = await stage({
    scenario: { images, balancers: [{ name: "front", ...balancer }] },
    clock: "stepped",
  });
  const service = {
    ...behind({ loadBalancerName: "front" }),
    deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 100 },
    healthCheckGracePeriodSeconds: 100_000,
  };
  on.emulator.call("RegisterTaskDefinition", taskDefinition());
  on.emulator.call("RegisterTaskDefinition", {
    ...taskDefinition("api:1", { portMappings: [] }),
    family: "api",
  });
  on.emulator.call("CreateService", { ...service, taskDefinition: "web" });
  on.emulator.advance(400);
  on.emulator.call("CreateService", { ...serviceDefinition(1), serviceName: "api", taskDefinition: "api" });
  on.emulator.inject({ operation: "ListServiceDeployments", kind: "access-denied" });
  on.emulator.inject({ operation: "DescribeTasks", kind: "hang" });
  const told: string[] = [];
  const process = on.start(
    "wait-stable",
    { service: "web\napi", timeout: "15s" },
    { onLine: ({ text }) => told.push(text) },
  );
  await until(() => on.calls().includes("DescribeTasks") || undefined);
  on.emulator.advance(100);
  await until(() => told.some((text) => text.includes("api: succeeded")) || undefined);
  process.signal("SIGINT");
  const { outputs, stdout } = await process.finished;
  expect(JSON.parse(outputs["outcomes"] ?? ""), stdout).toEqual({ web: "cancelled", api: "succeeded" });
});

test("behind a classic load balancer ECS gives no state: its word, and the instances in service, make the success", async () => {
  const on = await stage({
    scenario: { balancers: [{ name: "front", ...balancer }] },
    clock: { scale: 100 },
  });
  const service = {
    ...behind({ loadBalancerName: "front" }),
    deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 100 },
  };
  // The records are not for everybody to see.
  on.emulator.inject({ operation: "ListServiceDeployments", kind: "access-denied" });
  const result = await rolled(on, { service });
  expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  const calls = on.calls();
  expect(calls).toContain("DescribeInstanceHealth");
  const { services } = on.emulator.call("DescribeServices", { services: ["web"] });
  expect(JSON.stringify(services)).not.toContain("rolloutState");
});
