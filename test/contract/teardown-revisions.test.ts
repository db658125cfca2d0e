import { describe, expect, test } from "vitest";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";
import { bodies, changes, errors, fast, hurried, parsed } from "../support/teardown-scene.ts";

const small = (image: string, family = "web") => ({
  ...taskDefinition(image, { portMappings: [{ containerPort: 80, hostPort: 0 }] }),
  family,
});

/** Registers revisions of `web` until there are so many. */
function revisions(on: Stage, count: number): void {
  const there = on.emulator.state.families.get("web")?.length ?? 0;
  for (let n = there; n < count; n++) on.emulator.call("RegisterTaskDefinition", small(`web:${n + 1}`));
}

/** Revisions of `web` by their status. */
function statuses({ emulator }: Stage): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  for (const { status, revision } of emulator.state.families.get("web") ?? [])
    found[status] = [...(found[status] ?? []), revision];
  return found;
}

async function rolled(on: Stage, to: string): Promise<void> {
  on.emulator.call("UpdateService", { service: "web", taskDefinition: to });
  for (let waited = 0; waited < 400; waited++) {
    const [service] = on.emulator.state.services.values();
    const [primary, ...others] = service?.deployments ?? [];
    if (
      primary?.taskDefinitionArn.endsWith(to) &&
      primary.rolloutState === "COMPLETED" &&
      others.length === 0
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${to} does not come about`);
}

const keep = { families: "web", "keep-revisions": "2" };

describe("keep-revisions", () => {
  test("keeps the newest, what a service runs, and what it would roll back to", async () => {
    const on = await stage(fast);
    await running(on, { task: small("web:1"), service: serviceDefinition(1, 0, 100) });
    revisions(on, 4);
    await rolled(on, "web:2");
    await rolled(on, "web:3");
    revisions(on, 8);
    const result = await on.run("teardown-service", keep);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(statuses(on)).toEqual({ ACTIVE: [2, 3, 7, 8], DELETE_IN_PROGRESS: [1, 4, 5, 6] });
    expect(parsed(result.outputs["kept"])).toEqual([
      { what: "task definition web:8", why: "It is one of the newest 2." },
      { what: "task definition web:7", why: "It is one of the newest 2." },
      { what: "task definition web:3", why: expect.stringMatching(/^In use by service default\/web/) },
      { what: "task definition web:2", why: "In use by a rollback of service default/web." },
    ]);
    expect(changes(on)).toEqual([
      ...Array<string>(4).fill("DeregisterTaskDefinition"),
      "DeleteTaskDefinitions",
    ]);
  });

  test("keeps what a task of another cluster runs, outside of any service", async () => {
    const on = await stage({
      ...fast,
      scenario: { clusters: ["default", "batch"], instances: [{}, { cluster: "batch" }] },
    });
    revisions(on, 5);
    on.emulator.call("RunTask", { cluster: "batch", taskDefinition: "web:1" });
    const result = await on.run("teardown-service", keep);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(statuses(on)).toEqual({ ACTIVE: [1, 4, 5], DELETE_IN_PROGRESS: [2, 3] });
    expect(JSON.stringify(parsed(result.outputs["kept"]))).toMatch(
      /In use by task \w{32} in cluster batch\./,
    );
  });

  test("keeps the rollback of a service that has moved to another family", async () => {
    const on = await stage(fast);
    await running(on, { task: small("web:1"), service: serviceDefinition(1, 0, 100) });
    on.emulator.call("RegisterTaskDefinition", small("web:9", "web-next"));
    await rolled(on, "web-next:1");
    revisions(on, 5);
    const result = await on.run("teardown-service", keep);
    expect(statuses(on), result.stdout).toEqual({ ACTIVE: [1, 4, 5], DELETE_IN_PROGRESS: [2, 3] });
  });

  test("goes on where a run was killed: what was only deregistered is deleted", async () => {
    const on = await stage(fast);
    revisions(on, 5);
    on.emulator.call("DeregisterTaskDefinition", { taskDefinition: "web:1" });
    on.emulator.call("DeregisterTaskDefinition", { taskDefinition: "web:2" });
    const result = await on.run("teardown-service", keep);
    expect(statuses(on), result.stdout).toEqual({ ACTIVE: [4, 5], DELETE_IN_PROGRESS: [1, 2, 3] });
    expect(bodies(on, "DeregisterTaskDefinition")).toHaveLength(1);
    const again = await on.run("teardown-service", keep);
    expect(again.outputs["outcome"], again.stdout).toBe("not-needed");
  });

  test("keeps to the account's rates, ten at a time, and says how far it is", async () => {
    const on = await stage({ ...fast, scenario: { rateLimits: true } });
    revisions(on, 17);
    const result = await on.run("teardown-service", keep);
    expect(statuses(on), result.stdout).toMatchObject({ ACTIVE: [16, 17] });
    expect(on.emulator.requests.filter(({ status }) => status === 400)).toEqual([]);
    expect(
      bodies(on, "DeleteTaskDefinitions").map(
        (body) => (body as { taskDefinitions: string[] }).taskDefinitions.length,
      ),
    ).toEqual([10, 5]);
    expect(result.stdout).toContain("10 of 15 revision(s) seen to");
  });

  test("throttled all the same, it waits and goes on", async () => {
    const on = await stage(fast);
    revisions(on, 3);
    on.emulator.inject({ operation: "DeregisterTaskDefinition", kind: "throttle", times: 9 });
    const result = await on.run("teardown-service", keep, hurried);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(statuses(on)).toEqual({ ACTIVE: [2, 3], DELETE_IN_PROGRESS: [1] });
  });

  test("what ECS does not delete is told with its reason", async () => {
    const on = await stage(fast);
    revisions(on, 3);
    on.emulator.inject({ operation: "DeleteTaskDefinitions", kind: "access-denied" });
    const result = await on.run("teardown-service", keep);
    expect(result.exitCode, result.stdout).toBe(1);
    expect(errors(result).join()).toContain('Add "ecs:DeleteTaskDefinitions" to the policy');
    expect(parsed(result.outputs["remaining"])).toEqual([
      expect.objectContaining({ what: "task definition web:1" }),
    ]);
  });

  test("a family that is protected, or not there, stays", async () => {
    const on = await stage(fast);
    revisions(on, 3);
    const result = await on.run("teardown-service", {
      families: "web, none",
      "keep-revisions": "1",
      protect: "w*",
    });
    expect(result.outputs["outcome"], result.stdout).toBe("not-needed");
    expect(statuses(on)).toEqual({ ACTIVE: [1, 2, 3] });
  });

  test.each([
    "ListClusters",
    "ListServices",
    "DescribeServices",
    "ListServiceDeployments",
    "DescribeServiceRevisions",
    "ListTasks",
    "DescribeTasks",
    "ListTaskDefinitions",
  ])("without %s nobody can tell what is in use, and nothing is changed", async (operation) => {
    const on = await stage(fast);
    await running(on, { task: small("web:1"), service: serviceDefinition(1, 0, 100) });
    revisions(on, 4);
    on.emulator.inject({ operation, kind: "access-denied" });
    const result = await on.run("teardown-service", keep);
    expect(result.exitCode).toBe(1);
    expect(errors(result).join()).toContain(`Add "ecs:${operation}" to the policy`);
    expect(changes(on)).toEqual([]);
  });
});

describe("the families of a service that goes", () => {
  test("all their revisions go after it, but for those that something else uses", async () => {
    const on = await stage({ ...fast, scenario: { instances: [{}, {}, {}] } });
    await running(on, { task: small("web:1"), service: serviceDefinition(1, 0, 100) });
    revisions(on, 3);
    on.emulator.call("CreateService", {
      ...serviceDefinition(1, 0, 100),
      serviceName: "other",
      taskDefinition: "web:2",
    });
    const result = await on.run("teardown-service", { service: "web", families: "web" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(statuses(on)).toEqual({ DELETE_IN_PROGRESS: [1, 3], ACTIVE: [2] });
    expect(changes(on).slice(0, 3)).toEqual(["UpdateService", "DeleteService", "DeregisterTaskDefinition"]);
  });

  test("`tagged`: only with the tag on the newest revision", async () => {
    const on = await stage(fast);
    await running(on, { task: small("web:1"), service: serviceDefinition(1, 0, 100) });
    const input = { service: "web", families: "tagged", "dry-run": "true" };
    const without = await on.run("teardown-service", input);
    expect(JSON.stringify(parsed(without.outputs["kept"]))).toContain("name it in 'families'");
    on.emulator.call("RegisterTaskDefinition", {
      ...small("web:2"),
      tags: [{ key: "ecs-actions:managed", value: "true" }],
    });
    const result = await on.run("teardown-service", input);
    expect(JSON.stringify(parsed(result.outputs["plan"])), result.stdout).toContain(
      "delete task definition web:1",
    );
  });
});
