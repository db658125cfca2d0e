import { describe, expect, test } from "vitest";
import { running, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";

const deploy = { "task-definition": "task.json", service: "web" };

describe("register-and-deploy and wait-stable, over HTTP, from dist/", () => {
  test("a new image rolls a service at 50/100, and what is said and set tells it", async () => {
    const on = await stage();
    await running(on);
    on.write("task.json", taskDefinition("web:2"));
    const before = on.emulator.requests.length;
    const result = await on.run("register-and-deploy", { ...deploy, "wait-for-service-stability": "true" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.outputs).toMatchObject({
      outcome: "succeeded",
      service: "web",
      cluster: "default",
      registered: "true",
      "task-definition-arn": expect.stringMatching(/task-definition\/web:2$/),
      "previous-task-definition-arn": expect.stringMatching(/task-definition\/web:1$/),
      "deployment-id": expect.stringMatching(/^ecs-svc\/\d+$/),
    });
    expect(result.stdout).toContain("web: image web:1 → web:2");
    expect(result.summary).toContain("### ✅ web: succeeded");
    const made = on.emulator.requests.slice(before).map(({ operation }) => operation);
    expect(made.indexOf("DescribeServices")).toBeLessThan(made.indexOf("RegisterTaskDefinition"));
    expect(made.filter((name) => name === "UpdateService")).toHaveLength(1);
    const update = on.emulator.requests.find(({ operation }) => operation === "UpdateService");
    expect(update?.body).toEqual({
      cluster: "default",
      service: "web",
      taskDefinition: expect.stringMatching(/web:2$/),
    });
  });

  test("the article's service is created from its own file, and each contradiction is said", async () => {
    const on = await stage({ scenario: { balancers: [{ name: "your-elb-name-here", interval: 5 }] } });
    const result = await on.run("", {
      "task-definition": "ecs/web-task.json",
      "service-definition": "ecs/web-service.json",
    });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.outputs["outcome"]).toBe("succeeded");
    // Its text says web-task, its JSON says web: the JSON decides.
    expect(result.outputs["task-definition-arn"]).toMatch(/task-definition\/web:1$/);
    const warnings = result.annotations.filter(({ level }) => level === "warning");
    expect(warnings.find(({ message }) => message.includes("us-northeast-1"))).toMatchObject({
      file: "ecs/web-service.json",
      line: 2,
    });
    expect(
      warnings.some(({ message, file }) => /web-task/.test(message) && file === "ecs/web-task.json"),
    ).toBe(true);
    expect(
      warnings.some(({ message }) => message.includes("can be created, and then never be updated")),
    ).toBe(true);
  });

  test("an unchanged definition with a tag is rolled anew without a new revision; with a digest nothing is done", async () => {
    const on = await stage();
    await running(on);
    on.write("task.json", taskDefinition("web:1"));
    // A tag that somebody put on the revision is no change of the definition.
    const arn = on.emulator.state.families.get("web")?.[0]?.arn ?? "";
    on.emulator.call("TagResource", { resourceArn: arn, tags: [{ key: "cost-centre", value: "42" }] });
    const again = await on.run("register-and-deploy", deploy);
    expect(again.outputs).toMatchObject({ outcome: "started", registered: "false" });
    const pinned = `web@sha256:${"a".repeat(64)}`;
    on.write("task.json", taskDefinition(pinned));
    const first = await on.run("register-and-deploy", { ...deploy, "wait-for-service-stability": "true" });
    expect(first.outputs).toMatchObject({ outcome: "succeeded", registered: "true" });
    const calls = on.calls().length;
    const second = await on.run("register-and-deploy", { ...deploy, "wait-for-service-stability": "true" });
    expect(second.outputs).toMatchObject({ outcome: "not-needed", registered: "false" });
    expect(on.calls().slice(calls)).toEqual(["DescribeServices", "DescribeTaskDefinition"]);
    expect(on.calls().filter((name) => name === "RegisterTaskDefinition")).toHaveLength(1);
  });

  test("a revision that was deregistered while it runs is not deployed again: a new one is registered", async () => {
    const on = await stage();
    await running(on);
    on.emulator.call("DeregisterTaskDefinition", { taskDefinition: "web:1" });
    on.write("task.json", taskDefinition("web:1"));
    const result = await on.run("register-and-deploy", deploy);
    expect(result.outputs, result.stdout).toMatchObject({
      outcome: "started",
      registered: "true",
      "task-definition-arn": expect.stringMatching(/web:2$/),
    });
  });

  test("desired 1 at 50/100 is refused before anything is registered, with the changes that would let it move", async () => {
    const on = await stage();
    await running(on, { service: serviceDefinition(1) });
    on.write("task.json", taskDefinition("web:2"));
    const refused = await on.run("register-and-deploy", deploy);
    expect(refused.exitCode).toBe(1);
    expect(refused.outputs["outcome"]).toBe("failed");
    expect(refused.stdout).toContain("could never move");
    expect(refused.stdout).toContain("minimumHealthyPercent 0");
    expect(refused.stdout).toContain("desiredCount 2");
    expect(on.emulator.state.families.get("web")).toHaveLength(1);
    const forced = await on.run("register-and-deploy", {
      ...deploy,
      preflight: "warn",
      "wait-for-service-stability": "true",
      timeout: "60s",
    });
    expect(forced.exitCode).toBe(1);
    expect(forced.outputs["outcome"]).toBe("failed");
    expect(forced.stdout).toContain("this deployment can never finish");
  });

  test("a service that does not exist is named with cluster and region, and nothing is registered", async () => {
    const on = await stage();
    on.write("task.json", taskDefinition());
    const result = await on.run("register-and-deploy", { ...deploy, service: "wbe" });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toMatch(/There is no service 'wbe' in cluster 'default' \(region [a-z0-9-]+\)/);
    expect(on.emulator.state.families.size).toBe(0);
  });

  test.each([
    ["CODE_DEPLOY", "aws deploy wait deployment-successful"],
    ["EXTERNAL", "aws ecs describe-task-sets"],
  ])("a service whose deployments are %s's is not waited for, and said what does", async (type, instead) => {
    const on = await stage();
    await running(on);
    const [service] = on.emulator.state.services.values();
    // As ECS shows one: with task sets, and without deployments.
    Object.assign(service?.definition ?? {}, { deploymentController: { type } });
    if (service) service.deployments = [];
    const result = await on.run("wait-stable", { service: "web" });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain(`Service 'web' has the deployment controller ${type}, so ECS itself`);
    expect(result.stdout).toContain(instead);
  });

  test("scaling needs no task definition and starts no deployment", async () => {
    const on = await stage();
    await running(on, { service: serviceDefinition(1) });
    const result = await on.run("register-and-deploy", {
      service: [...on.emulator.state.services.keys()][0] ?? "",
      "desired-count": "2",
      "wait-for-service-stability": "true",
    });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.outputs).toMatchObject({ outcome: "succeeded", registered: "false" });
    expect(result.outputs["deployment-id"]).toBeUndefined();
    const tasks = [...on.emulator.state.tasks.values()].filter(({ lastStatus }) => lastStatus === "RUNNING");
    expect(tasks).toHaveLength(2);
  });

  test("a dry run changes nothing and shows no environment value", async () => {
    const on = await stage();
    await running(on);
    const calls = on.calls().length;
    on.write("task.json", taskDefinition("web:2", { environment: [{ name: "TOKEN", value: "hunter2" }] }));
    const result = await on.run("register-and-deploy", { ...deploy, "dry-run": "true" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.outputs["outcome"]).toBe("skipped");
    expect(
      on
        .calls()
        .slice(calls)
        .filter((name) => !name.startsWith("Describe")),
    ).toEqual([]);
    expect(result.stdout).toContain("UpdateService");
    expect(result.stdout + result.summary).not.toContain("hunter2");
  });

  test("what our SDK does not know reaches ECS, and an unchanged one is recognised", async () => {
    const on = await stage();
    on.write(
      "task.json",
      taskDefinition("web:1", { newMember2027: { x: [""] }, dockerLabels: { empty: "" }, command: [] }),
    );
    on.write("service.json", serviceDefinition(1, 0));
    const result = await on.run("register-and-deploy", {
      "task-definition": "task.json",
      "service-definition": "service.json",
    });
    expect(result.exitCode, result.stdout).toBe(0);
    const sent = on.emulator.requests.find(({ operation }) => operation === "RegisterTaskDefinition");
    expect(sent?.body).toMatchObject({
      containerDefinitions: [{ newMember2027: { x: [""] }, dockerLabels: { empty: "" }, command: [] }],
    });
    expect(
      result.annotations.some(
        ({ level, message }) => level === "warning" && message.includes("newMember2027"),
      ),
    ).toBe(true);
    const again = await on.run("register-and-deploy", { "task-definition": "task.json", service: "web" });
    expect(again.outputs["registered"]).toBe("false");
  });
});
