import { describe, expect, test } from "vitest";
import { isContained } from "../../../src/deployment/contained.ts";
import type { Json } from "../../../src/json.ts";

const network = (subnets: string[], more = {}): Json => ({ awsvpcConfiguration: { subnets, ...more } });
const target = (containerPort: number, more = {}): Json => ({ containerName: "web", containerPort, ...more });

describe("what a definition says stands in the live service", () => {
  test.each<[string, string, Json, Json | undefined]>([
    [
      "less than ECS answers",
      "deploymentConfiguration",
      { maximumPercent: 200 },
      { maximumPercent: 200, x: 1 },
    ],
    // ECS answers subnets in another order than CreateService was given.
    ["subnets in another order", "networkConfiguration", network(["a", "b"]), network(["b", "a"])],
    ["target groups in another order", "loadBalancers", [target(80), target(81)], [target(81), target(80)]],
    [
      "an item that says little beside one that says more",
      "loadBalancers",
      [target(80), target(80, { targetGroupArn: "one" })],
      [target(80, { targetGroupArn: "one" }), target(80, { targetGroupArn: "two" })],
    ],
    ["Service Connect that is off", "serviceConnectConfiguration", { enabled: false }, undefined],
    ["no volumes", "volumeConfigurations", [], undefined],
    ["no tags to propagate", "propagateTags", "NONE", undefined],
    ["ECS's own controller", "deploymentController", { type: "ECS" }, undefined],
    [
      "no breaker, no alarms, no bake time",
      "deploymentConfiguration",
      {
        strategy: "ROLLING",
        bakeTimeInMinutes: 0,
        deploymentCircuitBreaker: { enable: false, rollback: false },
        alarms: { alarmNames: [], enable: false, rollback: false },
      },
      { maximumPercent: 200, minimumHealthyPercent: 100 },
    ],
    [
      "weights of 0",
      "capacityProviderStrategy",
      [{ capacityProvider: "FARGATE", weight: 1, base: 0 }],
      [{ capacityProvider: "FARGATE", weight: 1 }],
    ],
  ])("%s", (_, name, part, whole) => {
    expect(isContained(part, whole, name)).toBe(true);
  });
});

describe("what differs", () => {
  test.each<[string, string, Json, Json | undefined]>([
    ["another subnet", "networkConfiguration", network(["a", "b"]), network(["a", "c"])],
    ["one subnet twice", "networkConfiguration", network(["a", "a"]), network(["a", "b"])],
    ["one subnet less", "networkConfiguration", network(["a"]), network(["a", "b"])],
    [
      "a public address",
      "networkConfiguration",
      network(["a"], { assignPublicIp: "ENABLED" }),
      network(["a"]),
    ],
    ["no load balancers any more", "loadBalancers", [], [target(80)]],
    ["Service Connect off", "serviceConnectConfiguration", { enabled: false }, { enabled: true }],
    ["Service Connect on", "serviceConnectConfiguration", { enabled: true }, undefined],
    ["a minimum of 0", "deploymentConfiguration", { minimumHealthyPercent: 0 }, {}],
    [
      "the strategies' order",
      "placementStrategy",
      [{ type: "spread" }, { type: "binpack" }],
      [{ type: "binpack" }, { type: "spread" }],
    ],
  ])("%s", (_, name, part, whole) => {
    expect(isContained(part, whole, name)).toBe(false);
  });
});
