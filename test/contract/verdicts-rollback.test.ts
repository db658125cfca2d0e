import { describe, expect, test } from "vitest";
import { defaultTiming } from "../../emulator/ecs/timing.ts";
import { running, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";
import { breaker, causeLink, deploy, error, newestRecord, rolled, until } from "./verdict-fixture.ts";

const images = { "web:2": { startError: "CannotStartContainerError: port is already allocated" } };
/** The wait leaves it to ECS. */
const inputs = { "fail-after": "0" };

describe("ECS's circuit breaker", () => {
  test("with rollback: red, back on the old revision, with the cause of the failure", async () => {
    const on = await stage({ scenario: { images }, clock: { scale: 400 } });
    const result = await rolled(on, { service: breaker(true), inputs });
    expect(result.outputs["outcome"], result.stdout).toBe("rolled-back");
    expect(result.exitCode).toBe(3);
    expect(result.stdout).toMatch(/the circuit breaker has counted \d of 3 failures/);
    expect(error(result)).toContain("ECS put the service back to web:1.");
    expect(error(result)).toContain(causeLink("host-port-taken"));
  });

  test("without rollback: failed, and said that ECS starts no more tasks", async () => {
    const on = await stage({ scenario: { images }, clock: { scale: 400 } });
    const result = await rolled(on, { service: breaker(false), inputs });
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(error(result)).toContain("The deployment failed and ECS starts no more tasks of it:");
    expect(error(result)).toContain(causeLink("host-port-taken"));
  });

  test("of a first deployment finds nothing to go back to", async () => {
    const on = await stage({ scenario: { images }, clock: { scale: 400 } });
    on.write("task.json", taskDefinition("web:2"));
    on.write("service.json", breaker(true));
    const result = await on.run("register-and-deploy", {
      ...deploy,
      ...inputs,
      "service-definition": "service.json",
    });
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(error(result)).toContain("No rollback candidate was found");
    expect(error(result)).toContain(causeLink("host-port-taken"));
  });
});

test("the old revision once more while ECS goes back to it: green when it is back, not by its record of before", async () => {
  const digest = `web@sha256:${"1".repeat(64)}`;
  const slow = { startError: "CannotStartContainerError: port is already allocated" };
  const on = await stage({ scenario: { images: { "web:2": slow } }, clock: { scale: 50 } });
  await running(on, { service: breaker(true), task: taskDefinition(digest) });
  on.write("task.json", taskDefinition("web:2"));
  await on.run("register-and-deploy", { ...deploy, "wait-for-service-stability": "false" });
  const service = await until(() => {
    const [found] = on.emulator.state.services.values();
    return found?.taskDefinitionArn.endsWith(":1") ? found : undefined;
  });
  on.write("task.json", taskDefinition(digest));
  const result = await on.run("register-and-deploy", deploy);
  expect(result.stdout).toContain("is still under way");
  expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  expect(service.deployments.map(({ rolloutState }) => rolloutState)).toEqual(["COMPLETED"]);
});

describe("CloudWatch alarms", () => {
  const watched = (rollback: boolean) =>
    serviceDefinition(2, 50, 200, {
      deploymentConfiguration: {
        minimumHealthyPercent: 50,
        maximumPercent: 200,
        alarms: { alarmNames: ["web-5xx"], enable: true, rollback },
        // Each of the two has a flag of its own.
        deploymentCircuitBreaker: { enable: true, rollback: true },
      },
    });
  const ports = { portMappings: [{ containerPort: 80, hostPort: 0 }] };
  const alarms = [{ name: "web-5xx", image: "web:2", after: 5 }];

  test.each([
    [true, "rolled-back", 3],
    [false, "failed", 1],
  ])("one goes off, with rollback %s", async (rollback, outcome, exitCode) => {
    const on = await stage({ scenario: { alarms }, clock: { scale: 100 } });
    const result = await rolled(on, { service: watched(rollback), container: ports });
    expect(result.outputs["outcome"], result.stdout).toBe(outcome);
    expect(result.exitCode).toBe(exitCode);
    expect(result.stdout).toContain("alarm: web-5xx");
    expect(error(result)).toContain(causeLink("alarm"));
  });

  test("one goes off without rollback, and the records are not to be seen: failed all the same", async () => {
    const on = await stage({ scenario: { alarms }, clock: { scale: 100 } });
    on.emulator.inject({ operation: "ListServiceDeployments", kind: "access-denied" });
    const result = await rolled(on, { service: watched(false), container: ports });
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(error(result)).toContain(causeLink("alarm"));
  });

  test("one that is in ALARM already does not count, and the roll bakes before it is over", async () => {
    const on = await stage({ scenario: { alarms: [{ name: "web-5xx" }] }, clock: { scale: 100 } });
    const result = await rolled(on, { service: watched(true), container: ports });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  });
});

test("a roll with alarms bakes for longer than nothing may move: said, and no standing still", async () => {
  const alarms = { alarmNames: ["web-5xx"], enable: true, rollback: true };
  const deploymentConfiguration = { minimumHealthyPercent: 50, maximumPercent: 100, alarms };
  const timing = { ...defaultTiming, alarmBakeTime: 1300 };
  const on = await stage({ scenario: { timing }, clock: { scale: 100 } });
  await running(on);
  on.write("task.json", taskDefinition("web:2"));
  on.write("service.json", serviceDefinition(2, 50, 100, { deploymentConfiguration }));
  const result = await on.run("register-and-deploy", {
    ...deploy,
    "service-definition": "service.json",
    "no-progress": "10s",
  });
  expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  expect(result.stdout).toContain("ECS watches web-5xx until its bake time is over");
});

describe("somebody else", () => {
  test("deployed long since, and the records are not to be seen: no word of ECS having gone back", async () => {
    const on = await stage({ clock: "stepped" });
    on.emulator.call("RegisterTaskDefinition", taskDefinition());
    on.emulator.call("CreateService", { ...serviceDefinition(), taskDefinition: "web" });
    on.emulator.advance(200);
    const [first] = [...on.emulator.state.services.values()][0]?.deployments ?? [];
    on.emulator.call("RegisterTaskDefinition", taskDefinition("web:2"));
    on.emulator.call("UpdateService", { service: "web", taskDefinition: "web:2" });
    on.emulator.advance(400);
    on.emulator.inject({ operation: "ListServiceDeployments", kind: "access-denied" });
    const result = await on.run("wait-stable", { service: "web", "deployment-id": first?.id ?? "" });
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(error(result)).toContain("only its record of ours would tell");
  });

  test("deploys, and the list of deployments lags behind ECS's record: superseded, and not stopped", async () => {
    const on = await stage({ clock: "stepped" });
    on.emulator.call("RegisterTaskDefinition", taskDefinition());
    on.emulator.call("CreateService", { ...serviceDefinition(), taskDefinition: "web" });
    on.emulator.advance(200);
    on.emulator.call("RegisterTaskDefinition", taskDefinition("web:2"));
    on.emulator.call("UpdateService", { service: "web", taskDefinition: "web:2" });
    on.emulator.advance(10);
    // What the step begins with, its estimate, and its first look.
    on.emulator.inject({ operation: "DescribeServices", kind: "stale", times: 3 });
    on.emulator.call("UpdateService", { service: "web", taskDefinition: "web:1" });
    const [, record] = [...on.emulator.state.services.values()][0]?.serviceDeployments ?? [];
    // In words that nobody has published.
    if (record) record.status = "STOPPED";
    const result = await on.run("wait-stable", { service: "web" });
    expect(result.outputs["outcome"], result.stdout).toBe("superseded");
  });

  test.each([
    ["ROLLBACK", "rolled-back", "ECS put the service back to web:1."],
    ["ABORT", "stopped", "Somebody stopped the deployment."],
  ])("stops the deployment: %s", async (stopType, outcome, says) => {
    const on = await stage({ clock: { scale: 10 } });
    await running(on);
    on.write("task.json", taskDefinition("web:2"));
    const process = on.start("register-and-deploy", deploy);
    const { arn } = await newestRecord(on, ({ status, targetRevision }) => {
      return status === "IN_PROGRESS" && targetRevision?.taskDefinitionArn.endsWith(":2") === true;
    });
    on.emulator.call("StopServiceDeployment", { serviceDeploymentArn: arn, stopType });
    const result = await process.finished;
    expect(result.outputs["outcome"], result.stdout).toBe(outcome);
    expect(error(result)).toContain(says);
  });
});
