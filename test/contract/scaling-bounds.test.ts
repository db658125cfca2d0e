import { describe, expect, test } from "vitest";
import { running, type Stage, stage } from "../support/endpoint.ts";

/** A service of two tasks that autoscaling keeps between 2 and 4. */
async function scaled(): Promise<Stage> {
  const on = await stage({ scenario: { instances: [{}, {}, {}, {}, {}] } });
  await running(on);
  on.emulator.autoScaling.targets.set("ecs service/default/web ecs:service:DesiredCount", {
    namespace: "ecs",
    resource: "service/default/web",
    dimension: "ecs:service:DesiredCount",
    arn: "arn:aws:application-autoscaling:us-east-1:123456789012:scalable-target/0",
    createdAt: 0,
    minimum: 2,
    maximum: 4,
    role: "arn:aws:iam::123456789012:role/scaling",
  });
  return on;
}

const scale = (on: Stage, count: number, more: Record<string, string> = {}) =>
  on.run("register-and-deploy", {
    service: "web",
    "desired-count": String(count),
    "wait-for-service-stability": "true",
    ...more,
  });
const updates = (on: Stage) => on.calls().filter((name) => name === "UpdateService").length;

describe("a service that is scaled by itself", () => {
  test("gets a count within the bounds", async () => {
    const on = await scaled();
    const { exitCode, outputs, stdout } = await scale(on, 3);
    expect(exitCode, stdout).toBe(0);
    expect(outputs["outcome"]).toBe("succeeded");
  });

  test.each([1, 5])("does not get a count of %i, and the bounds are told", async (count) => {
    const on = await scaled();
    const { exitCode, annotations } = await scale(on, count);
    expect(exitCode).toBe(1);
    expect(annotations[0]?.message).toContain("Autoscaling keeps 'web' between 2 and 4 tasks");
    expect(updates(on)).toBe(0);
  });

  test("gets one all the same with `preflight: warn`, and none at all with a warning", async () => {
    const on = await scaled();
    const five = await scale(on, 5, { preflight: "warn" });
    expect(five.exitCode, five.stdout).toBe(0);
    expect(five.stdout).toContain("::warning");
    const none = await scale(on, 0);
    expect(none.exitCode, none.stdout).toBe(0);
    expect(none.stdout).toContain("between 2 and 4 tasks: a desired count of 0");
  });

  test("is not asked about by a restart or where nothing changes", async () => {
    const on = await scaled();
    await on.run("register-and-deploy", { service: "web", "force-new-deployment": "true" });
    await scale(on, 2);
    expect(on.calls()).not.toContain("DescribeScalableTargets");
  });

  test("is scaled unseen where asking is not allowed, and a notice says so", async () => {
    const on = await scaled();
    on.emulator.inject({ operation: "DescribeScalableTargets", kind: "access-denied" });
    const { exitCode, stdout } = await scale(on, 5);
    expect(exitCode, stdout).toBe(0);
    expect(stdout).toContain("::notice");
    expect(stdout).toContain("application-autoscaling:DescribeScalableTargets");
  });
});
