import { describe, expect, test } from "vitest";
import { running, stage, taskDefinition, withoutAws } from "../support/endpoint.ts";

const deploy = {
  "task-definition": "task.json",
  service: "web",
  "wait-for-service-stability": "true",
  timeout: "60s",
};

describe("refusals", () => {
  test("no permission for the records of deployments: one notice, and the service is followed", async () => {
    const on = await stage();
    await running(on);
    on.emulator.inject({ operation: "ListServiceDeployments", kind: "access-denied" });
    on.write("task.json", taskDefinition("web:2"));
    const result = await on.run("register-and-deploy", deploy);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(result.annotations.filter(({ level }) => level === "notice")).toHaveLength(1);
  });

  test.each([
    ["access-denied", /does not allow ecs:DescribeServices/, /Add "ecs:DescribeServices" to the policy/],
    ["expired-token", /credentials expired before ecs:DescribeServices/, /role-duration-seconds/],
  ] as const)("%s while waiting ends at once, with what to change", async (kind, what, hint) => {
    const on = await stage();
    await running(on);
    on.emulator.inject({ operation: "DescribeServices", kind });
    const start = performance.now();
    const result = await on.run("wait-stable", { service: "web" });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toMatch(what);
    expect(result.stdout).toMatch(hint);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("a few throttled and broken answers are ridden over", async () => {
    const on = await stage();
    await running(on);
    on.write("task.json", taskDefinition("web:2"));
    on.emulator.inject({ operation: "DescribeServices", kind: "throttle", times: 2 });
    on.emulator.inject({ operation: "RegisterTaskDefinition", kind: "server-error", times: 1 });
    on.emulator.inject({ operation: "UpdateService", kind: "reset", times: 1 });
    const result = await on.run("register-and-deploy", deploy);
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  });

  test("refused after registering: told with the missing action, and the next run goes on with that revision", async () => {
    const on = await stage();
    await running(on);
    on.write("task.json", taskDefinition("web:2"));
    on.emulator.inject({ operation: "UpdateService", kind: "access-denied", times: 1 });
    const first = await on.run("register-and-deploy", deploy);
    expect(first.exitCode).toBe(1);
    expect(first.stdout).toContain('Add "ecs:UpdateService" to the policy');
    expect(first.outputs).toMatchObject({ outcome: "failed", registered: "true" });
    expect(first.outputs["task-definition-arn"]).toMatch(/web:2$/);
    const second = await on.run("register-and-deploy", deploy);
    expect(second.outputs, second.stdout).toMatchObject({ outcome: "succeeded", registered: "false" });
    expect(second.outputs["task-definition-arn"]).toMatch(/web:2$/);
    expect(on.emulator.state.families.get("web")).toHaveLength(2);
  });

  test("CreateService had its effect and the connection broke: there is one service, and it is ours", async () => {
    const on = await stage();
    on.write("task.json", taskDefinition());
    on.write("service.json", { serviceName: "web", desiredCount: 1 });
    on.emulator.inject({ operation: "CreateService", kind: "reset-after", times: 1 });
    const result = await on.run("register-and-deploy", { ...deploy, "service-definition": "service.json" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(on.emulator.state.services.size).toBe(1);
    expect(on.calls().filter((name) => name === "CreateService")).toHaveLength(2);
  });

  test("answers that lag behind the update are no rollback", async () => {
    const on = await stage({ clock: { scale: 40 } });
    await running(on);
    on.write("task.json", taskDefinition("web:2"));
    const started = await on.run("register-and-deploy", { "task-definition": "task.json", service: "web" });
    on.emulator.inject({ operation: "DescribeServices", kind: "stale", times: 2 });
    const result = await on.run("wait-stable", {
      service: "web",
      "deployment-id": started.outputs["deployment-id"] ?? "",
    });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
  });

  test("two registrations of one family at once: the later one is tried again", async () => {
    const on = await stage();
    await running(on);
    on.write("task.json", taskDefinition("web:2"));
    on.emulator.inject({
      operation: "RegisterTaskDefinition",
      kind: "error",
      type: "ClientException",
      message: "Too many concurrent attempts to create a new revision of the specified family.",
      times: 1,
    });
    const result = await on.run("register-and-deploy", { "task-definition": "task.json", service: "web" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.outputs["registered"]).toBe("true");
    expect(on.emulator.state.families.get("web")).toHaveLength(2);
  });

  test("a cluster that does not exist says what to check", async () => {
    const on = await stage();
    const result = await on.run("wait-stable", { service: "web", cluster: "prdo" });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain("Cluster not found");
    expect(result.stdout).toContain("Check the cluster, the region");
  });

  test("no region, and no credentials: the step to add is named", async () => {
    const on = await stage();
    const noRegion = await on.run("wait-stable", { service: "web" }, { environment: withoutAws });
    expect(noRegion.exitCode).toBe(1);
    expect(noRegion.stdout).toContain("No AWS region is set");
    expect(noRegion.stdout).toContain("aws-actions/configure-aws-credentials");
    const noCredentials = await on.run(
      "wait-stable",
      { service: "web" },
      { environment: { ...withoutAws, AWS_REGION: "ap-northeast-1" } },
    );
    expect(noCredentials.stdout).toContain("No AWS credentials were found");
    expect(noCredentials.stdout).toContain("id-token: write");
  });
});

test.each([
  ["wait-stable", {}],
  ["register-and-deploy", { "task-definition": "task.json", "desired-count": "3" }],
])(
  "%s: a service's ARN of another region is not taken for the service of that name here",
  async (action, more) => {
    const on = await stage();
    await running(on);
    on.write("task.json", taskDefinition("web:2"));
    const before = on.calls().length;
    const service = "arn:aws:ecs:eu-west-1:999999999999:service/default/web";
    const result = await on.run(action, { service, ...more });
    expect(result.exitCode, result.stdout).toBe(1);
    expect(result.stdout).toContain("is in another region or account than the credentials are for");
    expect(on.calls().slice(before)).toEqual(["DescribeServices"]);
  },
);
