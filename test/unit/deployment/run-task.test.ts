import { describe, expect, test } from "vitest";
import { planTask, type RunTaskOptions, shownTask } from "../../../src/deployment/run-task.ts";
import { runTaskOptions } from "../../../src/deployment/run-task-options.ts";
import { taskProblems } from "../../../src/deployment/run-task-problems.ts";
import type { JsonObject } from "../../../src/json.ts";

const where = { cluster: "shop", taskDefinition: "arn:aws:ecs:eu-west-1:111122223333:task-definition/web:7" };
const container = { name: "web", image: "web:1" };
const awsvpc = { networkMode: "awsvpc", containerDefinitions: [container] };
const bridge = { containerDefinitions: [container] };
const network = (members: JsonObject): JsonObject => ({
  networkConfiguration: { awsvpcConfiguration: members },
});
const service = {
  launchType: "FARGATE",
  platformVersion: "1.4.0",
  ...network({ subnets: ["subnet-a"], securityGroups: ["sg-a"], assignPublicIp: "ENABLED" }),
};

const plan = (options: RunTaskOptions, source: Parameters<typeof planTask>[2]) => {
  const { cluster, taskDefinition, count, startedBy, ...rest } = planTask(where, options, source).request;
  expect({ cluster, taskDefinition, count }).toEqual({ ...where, count: 1 });
  return { startedBy, ...rest };
};

describe("what RunTask is asked", () => {
  test("nothing but what is needed, where nothing is given and there is no service", () => {
    expect(plan({}, { document: bridge })).toEqual({ startedBy: "GitHub-Actions", launchType: "EC2" });
  });

  test("all that is given", () => {
    const managedEBSVolume = { roleArn: "arn:aws:iam::111122223333:role/ebs", sizeInGiB: 20 };
    const options = runTaskOptions({
      "run-task-container-overrides": [{ name: "web", command: ["rails", "db:migrate"] }],
      "run-task-subnets": ["subnet-x"],
      "run-task-security-groups": ["sg-x"],
      "run-task-launch-type": "FARGATE",
      "run-task-started-by": "release-7",
      "run-task-tags": [{ key: "team", value: "web" }],
      "run-task-managed-ebs-volume-name": "data",
      "run-task-managed-ebs-volume": managedEBSVolume,
      "enable-ecs-managed-tags": true,
      "propagate-tags": "TASK_DEFINITION",
    });
    expect(plan(options, { document: awsvpc })).toEqual({
      startedBy: "release-7",
      launchType: "FARGATE",
      ...network({ subnets: ["subnet-x"], securityGroups: ["sg-x"], assignPublicIp: "DISABLED" }),
      overrides: { containerOverrides: [{ name: "web", command: ["rails", "db:migrate"] }] },
      tags: [{ key: "team", value: "web" }],
      enableECSManagedTags: true,
      propagateTags: "TASK_DEFINITION",
      volumeConfigurations: [{ name: "data", managedEBSVolume }],
    });
  });

  test("propagate-tags: SERVICE, which is for the service, is not sent: ECS refuses it here", () => {
    expect(plan({ propagateTags: "SERVICE" }, { document: bridge })).not.toHaveProperty("propagateTags");
  });

  test("what is left out is as the service has it, and that is told", () => {
    expect(plan({}, { document: awsvpc, service })).toEqual({ startedBy: "GitHub-Actions", ...service });
    expect(planTask(where, {}, { document: awsvpc, service }).asService).toEqual([
      "launch type FARGATE",
      "platform version 1.4.0",
      "subnets",
      "security groups",
    ]);
  });

  test("security groups of one's own go with the service's subnets, and with the public address these need", () => {
    expect(plan({ securityGroups: ["sg-x"] }, { document: awsvpc, service })).toMatchObject(
      network({ subnets: ["subnet-a"], securityGroups: ["sg-x"], assignPublicIp: "ENABLED" }),
    );
  });

  test("subnets of one's own get no public address because those of the service do", () => {
    expect(plan({ subnets: ["subnet-x"] }, { document: awsvpc, service })).toMatchObject(
      network({ subnets: ["subnet-x"], securityGroups: ["sg-a"], assignPublicIp: "DISABLED" }),
    );
  });

  test("the service's network is nothing to a definition that is not awsvpc", () => {
    expect(plan({}, { document: bridge, service: { ...service, launchType: "EC2" } })).toEqual({
      startedBy: "GitHub-Actions",
      launchType: "EC2",
    });
  });

  const spot = [{ capacityProvider: "FARGATE_SPOT", weight: 1 }];
  const own = [{ capacityProvider: "asg", weight: 1, base: 0 }];
  test.each<[string, RunTaskOptions, JsonObject | undefined, JsonObject, JsonObject]>([
    [
      "the service's strategy",
      {},
      { capacityProviderStrategy: own },
      bridge,
      { capacityProviderStrategy: own },
    ],
    [
      "a strategy before a launch type",
      { capacityProviderStrategy: spot, launchType: "EC2" },
      { launchType: "EC2", platformVersion: "1.4.0" },
      awsvpc,
      { capacityProviderStrategy: spot, platformVersion: "1.4.0" },
    ],
    [
      "a launch type before the service's strategy",
      { launchType: "EC2" },
      { capacityProviderStrategy: own, platformVersion: "1.4.0" },
      bridge,
      { launchType: "EC2" },
    ],
    ["FARGATE where the definition may", {}, undefined, { networkMode: "awsvpc" }, { launchType: "FARGATE" }],
    [
      "EC2 where it may not",
      {},
      undefined,
      { ...awsvpc, requiresCompatibilities: ["EC2"] },
      { launchType: "EC2" },
    ],
    [
      "EXTERNAL where it must",
      {},
      undefined,
      { requiresCompatibilities: ["EXTERNAL"] },
      { launchType: "EXTERNAL" },
    ],
    [
      "the cluster's choice for managed instances",
      {},
      {},
      { requiresCompatibilities: ["MANAGED_INSTANCES"] },
      {},
    ],
  ])("launched by %s", (_, options, of, document, expected) => {
    const { launchType, capacityProviderStrategy, platformVersion } = plan(options, {
      document,
      service: of,
    }) as JsonObject;
    expect(JSON.parse(JSON.stringify({ launchType, capacityProviderStrategy, platformVersion }))).toEqual(
      expected,
    );
  });

  test("a definition that could not be had leaves the network to the service", () => {
    expect(plan({}, { service })).toMatchObject(network({ subnets: ["subnet-a"] }));
    expect(plan({}, {})).not.toHaveProperty("networkConfiguration");
  });
});

describe("what ECS would refuse", () => {
  test.each<[string, RunTaskOptions, JsonObject, string, string]>([
    [
      "a container that is not there",
      { containerOverrides: [{ name: "wbe" }] },
      bridge,
      "run-task-container-overrides",
      "did you mean 'web'?",
    ],
    ["awsvpc without subnets", { securityGroups: ["sg-x"] }, awsvpc, "run-task-subnets", "needs subnets"],
    ["subnets without awsvpc", { subnets: ["subnet-x"] }, bridge, "run-task-subnets", "has bridge"],
    [
      "a volume that is not there",
      { volume: { name: "data", managedEBSVolume: {} } },
      { ...bridge, volumes: [{ name: "data" }] },
      "run-task-managed-ebs-volume-name",
      "configuredAtLaunch",
    ],
  ])("%s", (_, options, document, input, says) => {
    const problems = taskProblems(options, { document });
    expect(problems).toEqual([expect.objectContaining({ where: { input } })]);
    expect(problems[0]?.message).toContain(says);
  });

  test("half a volume", () => {
    expect(() => runTaskOptions({ "run-task-managed-ebs-volume-name": "data" })).toThrow(
      "Input 'run-task-managed-ebs-volume-name' needs 'run-task-managed-ebs-volume'.",
    );
  });

  test("nothing is wrong with what is right", () => {
    expect(taskProblems({ containerOverrides: [{ name: "web" }] }, { document: awsvpc, service })).toEqual(
      [],
    );
  });
});

test("no environment value is shown", () => {
  const environment = [{ name: "DATABASE_URL", value: "postgres://secret" }];
  const { request } = planTask(where, { containerOverrides: [{ name: "web", environment }] }, {});
  const shown = JSON.stringify(shownTask(request));
  expect(shown).toContain("DATABASE_URL");
  expect(shown).not.toContain("postgres");
});
