import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/json.ts";
import { previewService, previewTaskDefinition } from "../../../src/preview/definition.ts";

const identity = { repository: "org/app", number: 12, cluster: "previews", service: "web" };
const tags = { "ecs-actions:managed": "true" };
const route = { containerName: "app", containerPort: 3000, targetGroupArn: "arn:preview" };
const breaker = { enable: true, rollback: true };
const roll = { deploymentCircuitBreaker: breaker };

const serviceOf = (base: JsonObject) => previewService(base, identity, { tags, route });

/** What every preview has, whatever its base is like. */
const plain = {
  propagateTags: "SERVICE",
  desiredCount: 1,
  loadBalancers: [route],
  tags: [{ key: "ecs-actions:managed", value: "true" }],
  deploymentConfiguration: roll,
};

describe("the service of a preview", () => {
  test.each<[string, JsonObject, JsonObject]>([
    ["nothing", {}, {}],
    [
      "its place",
      {
        capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", base: 1 }],
        networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } },
        platformVersion: "1.4.0",
        availabilityZoneRebalancing: "ENABLED",
        enableExecuteCommand: true,
        volumeConfigurations: [{ name: "data" }],
        propagateTags: "TASK_DEFINITION",
      },
      {
        capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", base: 1 }],
        networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } },
        platformVersion: "1.4.0",
        availabilityZoneRebalancing: "ENABLED",
        enableExecuteCommand: true,
        volumeConfigurations: [{ name: "data" }],
        propagateTags: "TASK_DEFINITION",
      },
    ],
    ["its count", { desiredCount: 12 }, {}],
    ["what it is reached by", { loadBalancers: [{ targetGroupArn: "arn:production" }], role: "elb" }, {}],
    [
      "its registries",
      { serviceRegistries: [{ registryArn: "arn:sd" }], vpcLatticeConfigurations: [{}] },
      {},
    ],
    ["its names", { serviceName: "web", cluster: "x", taskDefinition: "web:1", clientToken: "t" }, {}],
    ["CodeDeploy", { deploymentController: { type: "CODE_DEPLOY" } }, {}],
    ["an external controller", { deploymentController: { type: "EXTERNAL" } }, {}],
    ["ECS's own controller", { deploymentController: { type: "ECS" } }, {}],
    ["a task on each instance", { schedulingStrategy: "DAEMON" }, {}],
    ["its grace period", { healthCheckGracePeriodSeconds: 90 }, { healthCheckGracePeriodSeconds: 90 }],
    [
      "stages, hooks and alarms",
      {
        deploymentConfiguration: {
          strategy: "BLUE_GREEN",
          bakeTimeInMinutes: 10,
          lifecycleHooks: [{}],
          alarms: { alarmNames: ["errors"], enable: true, rollback: true },
          maximumPercent: 200,
          minimumHealthyPercent: 100,
        },
      },
      { deploymentConfiguration: { ...roll, maximumPercent: 200, minimumHealthyPercent: 100 } },
    ],
    [
      "percents of a daemon, which can roll one task",
      {
        schedulingStrategy: "DAEMON",
        deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 0 },
      },
      { deploymentConfiguration: { ...roll, maximumPercent: 100, minimumHealthyPercent: 0 } },
    ],
    [
      "percents that hold one task for ever",
      { deploymentConfiguration: { maximumPercent: 150, minimumHealthyPercent: 100 } },
      { deploymentConfiguration: { ...roll, maximumPercent: 200, minimumHealthyPercent: 100 } },
    ],
    [
      "a breaker of its own",
      { deploymentConfiguration: { deploymentCircuitBreaker: { enable: false, rollback: false } } },
      { deploymentConfiguration: { deploymentCircuitBreaker: { enable: false, rollback: false } } },
    ],
    [
      "tags, ours first in doubt",
      {
        tags: [
          { key: "team", value: "shop" },
          { key: "ecs-actions:managed", value: "false" },
        ],
      },
      {
        tags: [
          { key: "team", value: "shop" },
          { key: "ecs-actions:managed", value: "true" },
        ],
      },
    ],
  ])("of the base: %s", (_, base, expected) => {
    expect(serviceOf(base)).toEqual({ ...plain, ...expected });
  });

  test("without a URL it has no load balancer, and no grace period, which ECS takes only with one", () => {
    const base = { loadBalancers: [{}], healthCheckGracePeriodSeconds: 90 };
    const { loadBalancers: _, ...rest } = plain;
    expect(previewService(base, identity, { tags })).toEqual(rest);
  });

  test.each<[string, JsonObject, JsonObject]>([
    ["a client only", { enabled: true, namespace: "shop" }, { enabled: true, namespace: "shop" }],
    [
      "named by its port",
      { enabled: true, services: [{ portName: "http" }] },
      { enabled: true, services: [{ portName: "http", discoveryName: "http-pr-12" }] },
    ],
    [
      "named, with an alias that follows the name and one of its own",
      {
        services: [
          {
            portName: "http",
            discoveryName: "web",
            clientAliases: [{ port: 80 }, { port: 81, dnsName: "web.shop.local" }],
          },
        ],
      },
      {
        services: [
          {
            portName: "http",
            discoveryName: "web-pr-12",
            clientAliases: [{ port: 80 }, { port: 81, dnsName: "web-pr-12.shop.local" }],
          },
        ],
      },
    ],
    [
      "test traffic of a blue-green roll",
      {
        services: [{ portName: "http", clientAliases: [{ port: 80, testTrafficRules: { header: {} } }] }],
      },
      { services: [{ portName: "http", discoveryName: "http-pr-12", clientAliases: [{ port: 80 }] }] },
    ],
  ])("in Service Connect: %s", (_, connect, expected) => {
    expect(serviceOf({ serviceConnectConfiguration: connect })["serviceConnectConfiguration"]).toEqual(
      expected,
    );
  });
});

describe("the task definition of a preview", () => {
  const container = (...portMappings: JsonObject[]) => ({ name: "web", portMappings });

  test.each<[string, JsonObject, JsonObject, readonly string[]]>([
    [
      "a fixed host port in bridge mode",
      { networkMode: "bridge", containerDefinitions: [container({ containerPort: 80, hostPort: 80 })] },
      { networkMode: "bridge", containerDefinitions: [container({ containerPort: 80, hostPort: 0 })] },
      ["web"],
    ],
    [
      "the same where no mode is named",
      { containerDefinitions: [container({ containerPort: 80, hostPort: 80 }), { name: "side" }] },
      { containerDefinitions: [container({ containerPort: 80, hostPort: 0 }), { name: "side" }] },
      ["web"],
    ],
    [
      "dynamic ones already",
      { containerDefinitions: [container({ containerPort: 80 }, { containerPort: 81, hostPort: 0 })] },
      { containerDefinitions: [container({ containerPort: 80 }, { containerPort: 81, hostPort: 0 })] },
      [],
    ],
    [
      "awsvpc, where the host port is the container's",
      { networkMode: "awsvpc", containerDefinitions: [container({ containerPort: 80, hostPort: 80 })] },
      { networkMode: "awsvpc", containerDefinitions: [container({ containerPort: 80, hostPort: 80 })] },
      [],
    ],
  ])("%s", (_, base, expected, freed) => {
    expect(previewTaskDefinition({ family: "shop", ...base }, identity, tags)).toEqual({
      document: { ...expected, family: "shop-pr-12", tags: plain.tags },
      freed,
    });
  });
});
