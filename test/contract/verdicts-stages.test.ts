import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";
import { causeLink, deploy, error, newestRecord, rolled, until } from "./verdict-fixture.ts";

const ports = { portMappings: [{ containerPort: 80, hostPort: 0 }] };
const service = (strategy: string, more: JsonObject = {}) =>
  serviceDefinition(2, 100, 200, {
    deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 200, strategy, ...more },
  });
const bluegreen = (more: JsonObject = {}) => service("BLUE_GREEN", { bakeTimeInMinutes: 2, ...more });
const pause = (more: JsonObject = {}) => ({
  lifecycleHooks: [{ targetType: "PAUSE", lifecycleStages: ["POST_SCALE_UP"], ...more }],
});

describe("deployments that do not roll", () => {
  test("blue/green: followed stage by stage, and not green before its bake time is over", async () => {
    const on = await stage({ clock: { scale: 60 } });
    const result = await rolled(on, { service: bluegreen(), container: ports, inputs: { timeout: "90s" } });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(result.stdout).toContain("the deployment takes at least 160 s");
    expect(result.stdout).toContain("most of it the 120 s in which both revisions run");
    expect(result.stdout).toContain("The timeout of 90 s is shorter than this deployment can be");
    expect(result.stdout).toContain("stage BAKE_TIME, the new revision has 100 % of the traffic");
    const [record] = [...on.emulator.state.services.values()][0]?.serviceDeployments ?? [];
    expect((record?.finishedAt ?? 0) - (record?.startedAt ?? 0)).toBeGreaterThan(120_000);
    const { services } = on.emulator.call("DescribeServices", { services: ["web"] });
    expect(services).toEqual([expect.objectContaining({ deployments: [expect.anything()] })]);
  });

  test("canary: the traffic in its steps", async () => {
    const on = await stage({ clock: { scale: 60 } });
    const canaryConfiguration = { canaryPercent: 10, canaryBakeTimeInMinutes: 3 };
    const result = await rolled(on, {
      service: service("CANARY", { canaryConfiguration }),
      container: ports,
    });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(result.stdout).toContain(
      "stage PRODUCTION_TRAFFIC_SHIFT, the new revision has 10 % of the traffic",
    );
  });

  test("without permission for the records: one notice, and judged by the service alone", async () => {
    const on = await stage({ clock: { scale: 100 } });
    on.emulator.inject({ operation: "DescribeServiceDeployments", kind: "access-denied" });
    const result = await rolled(on, { service: bluegreen(), container: ports });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(result.annotations.filter(({ level }) => level === "notice")).toHaveLength(1);
    const [record] = [...on.emulator.state.services.values()][0]?.serviceDeployments ?? [];
    expect(record?.status).toBe("SUCCESSFUL");
  });

  test("an alarm in the bake time: ECS goes back, though all tasks ran", async () => {
    const alarms = { alarmNames: ["web-5xx"], enable: true, rollback: true };
    const scenario = { alarms: [{ name: "web-5xx", image: "web:2", after: 150 }] };
    const on = await stage({ scenario, clock: { scale: 60 } });
    const result = await rolled(on, { service: bluegreen({ alarms }), container: ports });
    expect(result.outputs["outcome"], result.stdout).toBe("rolled-back");
    expect(result.stdout).toContain("stage BAKE_TIME");
    expect(error(result)).toContain(causeLink("alarm"));
  });
});

describe("a PAUSE hook", () => {
  /** A deployment that comes to its hook, and a step that follows it. */
  async function paused(on: Stage, hook: JsonObject, inputs: Record<string, string> = {}) {
    await running(on, { service: service("ROLLING"), task: taskDefinition("web:1", ports) });
    on.write("task.json", taskDefinition("web:2", ports));
    on.write("service.json", bluegreen(hook));
    const process = on.start("register-and-deploy", {
      ...deploy,
      "service-definition": "service.json",
      ...inputs,
    });
    const record = await newestRecord(on, ({ stages }) => stages?.hooks[0]?.status === "AWAITING_ACTION");
    const answer = (action: string) =>
      on.emulator.call("ContinueServiceDeployment", {
        serviceDeploymentArn: record.arn,
        hookId: record.stages?.hooks[0]?.id ?? "",
        action,
      });
    return { process, answer };
  }

  test("is said with the command that answers it, and is no standing still", async () => {
    const lines: string[] = [];
    const on = await stage({ clock: { scale: 60 } });
    const { process, answer } = await paused(on, pause(), { "no-progress": "10s" });
    await new Promise((resolve) => setTimeout(resolve, 13_000));
    answer("CONTINUE");
    const result = await process.finished;
    lines.push(...result.stdout.split("\n"));
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    const said = lines.filter((text) => text.includes("awaits an action"));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /then ECS does ROLLBACK\. To go on: aws ecs continue-service-deployment .* --hook-id ecs-pause-/,
    );
  });

  test("answered with ROLLBACK: red, with the cause", async () => {
    const on = await stage({ clock: { scale: 60 } });
    const { process, answer } = await paused(on, pause());
    await until(() => (on.calls().includes("DescribeServiceDeployments") ? true : undefined));
    answer("ROLLBACK");
    const result = await process.finished;
    expect(result.outputs["outcome"], result.stdout).toBe("rolled-back");
    expect(error(result)).toContain(causeLink("lifecycle-hook"));
  });

  test("that nobody answers in time", async () => {
    const on = await stage({ clock: { scale: 100 } });
    const hook = pause({ timeoutConfiguration: { timeoutInMinutes: 1, action: "ROLLBACK" } });
    const { process } = await paused(on, hook);
    const result = await process.finished;
    expect(result.outputs["outcome"], result.stdout).toBe("rolled-back");
    expect(error(result)).toContain("lifecycle hook");
  });
});
