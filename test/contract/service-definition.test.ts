import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";

const files = { "task-definition": "task.json", "service-definition": "service.json" };
const image = `web@sha256:${"a".repeat(64)}`;

const updates = (on: Stage) =>
  on.emulator.requests.flatMap(({ operation, body }) => (operation === "UpdateService" ? [body] : []));

/** A service runs `before`, and the file has `after`. */
async function changed(task: JsonObject, before: JsonObject, after: JsonObject) {
  const on = await stage();
  await running(on, { task, service: serviceDefinition(1, 0, 100, before) });
  on.write("task.json", task);
  on.write("service.json", serviceDefinition(1, 0, 100, after));
  return { on, result: await on.run("register-and-deploy", files) };
}

describe("a service definition and the live service", () => {
  test("subnets in another order, and what is off anyway, are no change", async () => {
    const network = (subnets: string[]): JsonObject => ({
      networkConfiguration: { awsvpcConfiguration: { subnets, securityGroups: ["sg-1"] } },
    });
    const task = {
      ...taskDefinition(image, { portMappings: [{ containerPort: 80 }] }),
      networkMode: "awsvpc",
    };
    const { on, result } = await changed(task, network(["subnet-1", "subnet-2"]), {
      ...network(["subnet-2", "subnet-1"]),
      serviceConnectConfiguration: { enabled: false },
      volumeConfigurations: [],
      capacityProviderStrategy: [],
    });
    expect(result.outputs["outcome"], result.stdout).toBe("not-needed");
    expect(updates(on)).toEqual([]);
  });

  test("other capacity providers come with a new deployment, without which ECS refuses them", async () => {
    const on = await stage();
    const service = serviceDefinition(1, 0, 100);
    await running(on, { task: taskDefinition(image), service });
    on.write("task.json", taskDefinition(image));
    const strategy = [{ capacityProvider: "spot", weight: 1 }];
    on.write("service.json", { ...service, capacityProviderStrategy: strategy });
    const result = await on.run("register-and-deploy", files);
    expect(result.outputs, result.stdout).toMatchObject({
      outcome: "started",
      "deployment-id": expect.stringMatching(/^ecs-svc/),
    });
    const again = await on.run("register-and-deploy", files);
    expect(again.exitCode, again.stdout).toBe(0);
    expect(updates(on)).toEqual([
      { cluster: "default", service: "web", capacityProviderStrategy: strategy, forceNewDeployment: true },
    ]);
  });

  test("what describe-services prints is the same service: nothing to do, and no word about its members", async () => {
    const on = await stage();
    await running(on, { task: taskDefinition(image), service: serviceDefinition(1, 0, 100) });
    on.write("task.json", taskDefinition(image));
    const answer = on.emulator.call("DescribeServices", { services: ["web"] }) as JsonObject;
    on.write("service.json", answer);
    const result = await on.run("register-and-deploy", files);
    expect(result.outputs["outcome"], result.stdout).toBe("not-needed");
    expect(result.outputs["cluster"]).toMatch(/cluster\/default$/);
    expect(result.annotations.filter(({ file }) => file === "service.json")).toEqual([]);
    expect(updates(on)).toEqual([]);
  });
});

describe("a service that ECS would refuse with the task definition, which nothing is registered for", () => {
  test("a new one: each mistake at its line", async () => {
    const on = await stage();
    on.write("task.json", { ...taskDefinition(image), networkMode: "bridge" });
    on.write(
      "service.json",
      [
        '{ "serviceName": "web",',
        '  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-1"] } },',
        '  "loadBalancers": [',
        '    { "targetGroupArn": "tg", "containerName": "app", "containerPort": 80 }',
        "  ] }",
      ].join("\n"),
    );
    const result = await on.run("register-and-deploy", files);
    expect(result.exitCode).toBe(1);
    const errors = result.annotations.filter(({ level }) => level === "error");
    expect(errors.map(({ file, line }) => [file, line])).toEqual([
      ["service.json", 1],
      ["service.json", 2],
      ["service.json", 4],
    ]);
    expect(on.emulator.state.families.size).toBe(0);
  });

  test("one whose load balancer leads to a container that the new definition has under another name", async () => {
    const on = await stage({ scenario: { balancers: [{ name: "shop", interval: 5 }] } });
    const loadBalancers = [{ loadBalancerName: "shop", containerName: "web", containerPort: 80 }];
    on.emulator.call("RegisterTaskDefinition", taskDefinition());
    on.emulator.call("CreateService", {
      taskDefinition: "web",
      ...serviceDefinition(1, 0, 100, { loadBalancers }),
    });
    on.write("task.json", taskDefinition("web:2", { name: "app" }));
    const result = await on.run("register-and-deploy", { "task-definition": "task.json", service: "web" });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain("leads to container 'web', which the task definition does not have");
    expect(on.emulator.state.families.get("web")).toHaveLength(1);
  });
});

test("variables are put into the service definition too, as numbers where ECS takes no text", async () => {
  const on = await stage();
  on.write("task.json", taskDefinition("web:${TAG}"));
  const file = serviceDefinition(1, 0, 100, { serviceName: "${NAME}", desiredCount: "${COUNT}" });
  on.write("service.json", file);
  const run = (variables: string) => on.run("register-and-deploy", { ...files, variables });
  const wrong = await run("TAG=1\nNAME=web");
  expect([wrong.exitCode, on.calls()]).toEqual([1, []]);
  expect(wrong.stdout).toContain("There is no variable 'COUNT'");
  const result = await run("TAG=1\nNAME=web\nCOUNT=1");
  expect(result.exitCode, result.stdout).toBe(0);
  const created = on.emulator.requests.find(({ operation }) => operation === "CreateService");
  expect(created?.body).toMatchObject({ serviceName: "web", desiredCount: 1 });
  const alone = await on.run("register-and-deploy", {
    "service-definition": "service.json",
    variables: "NAME=web\nCOUNT=1",
  });
  expect(alone.exitCode, alone.stdout).toBe(0);
});

describe("tags of the service definition, which UpdateService does not take", () => {
  async function tagged(on: Stage) {
    const before = {
      tags: [
        { key: "team", value: "web" },
        { key: "cost", value: "1" },
      ],
    };
    await running(on, { task: taskDefinition(image), service: serviceDefinition(1, 0, 100, before) });
    on.write("task.json", taskDefinition(image));
    const tags = [{ key: "team", value: "shop" }, { key: "stage" }];
    on.write("service.json", serviceDefinition(1, 0, 100, { tags }));
  }
  const tagsOf = (on: Stage) =>
    [...on.emulator.state.services.values()][0]?.tags.map(({ key, value }) => `${key}=${value}`).toSorted();

  test("are set on the live service once, beside those of others", async () => {
    const on = await stage();
    await tagged(on);
    const dry = await on.run("register-and-deploy", { ...files, "dry-run": "true" });
    expect(dry.stdout).toContain("would call TagResource for team, stage");
    expect(tagsOf(on)).toEqual(["cost=1", "team=web"]);
    const result = await on.run("register-and-deploy", files);
    expect(result.outputs["outcome"], result.stdout).toBe("not-needed");
    expect(tagsOf(on)).toEqual(["cost=1", "stage=", "team=shop"]);
    await on.run("register-and-deploy", files);
    expect(on.calls().filter((name) => name === "TagResource")).toHaveLength(1);
  });

  test("without the permission a warning says so, and the deployment goes on", async () => {
    const on = await stage();
    await tagged(on);
    on.emulator.inject({ operation: "TagResource", kind: "access-denied" });
    const result = await on.run("register-and-deploy", files);
    expect([result.exitCode, result.outputs["outcome"]]).toEqual([0, "not-needed"]);
    expect(
      result.annotations.filter(({ level }) => level === "warning").map(({ message }) => message),
    ).toEqual(expect.arrayContaining([expect.stringMatching(/not set on service 'web'.*ecs:TagResource/s)]));
  });
});
