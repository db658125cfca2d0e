import { describe, expect, test } from "vitest";
import type { Service, Task } from "../../../src/deployment/observed.ts";
import {
  balancersOf,
  notInService,
  type Place,
  type TargetHealth,
  unhealthyLines,
} from "../../../src/deployment/target-health.ts";

function place(id: string, deploymentId: string, more: Partial<Task> = {}, instance?: string): Place {
  const revision = deploymentId.at(-1);
  return {
    instance,
    task: {
      taskArn: `arn:aws:ecs:us-east-1:123456789012:task/default/${id}`,
      startedBy: deploymentId,
      taskDefinitionArn: `arn:aws:ecs:us-east-1:123456789012:task-definition/web:${revision}`,
      lastStatus: "RUNNING",
      ...more,
    },
  };
}

const onPort = (hostPort: number) => ({ containers: [{ networkBindings: [{ hostPort }] }] });
const address = (privateIpv4Address: string) => ({
  containers: [{ networkInterfaces: [{ privateIpv4Address }] }],
});
const unhealthy = (target: Partial<TargetHealth>): TargetHealth => ({
  balancer: "web",
  id: "i-1",
  state: "unhealthy",
  ...target,
});

describe("unhealthy targets, each with its task", () => {
  const places = [
    place("a", "ecs-svc/1", onPort(32_768), "i-1"),
    place("b", "ecs-svc/2", onPort(32_769), "i-1"),
    place("c", "ecs-svc/2", address("10.0.0.7")),
  ];
  test.each<[string, TargetHealth, string[]]>([
    [
      "by instance and host port",
      unhealthy({ port: 32_769 }),
      ["web: i-1:32769 (task b of web:2) is unhealthy"],
    ],
    [
      "by its own address, with the reason",
      unhealthy({ id: "10.0.0.7", port: 80, reason: "Request timed out" }),
      ["web: 10.0.0.7:80 (task c of web:2) is unhealthy: Request timed out"],
    ],
    ["of nobody here", unhealthy({ id: "i-9", port: 80 }), ["web: i-9:80 is unhealthy"]],
    [
      "classic: all that stand on the instance",
      unhealthy({ state: "OutOfService" }),
      ["web: i-1 (task a of web:1, task b of web:2) is OutOfService"],
    ],
    ["one that drains is on its way out", unhealthy({ state: "draining", port: 32_768 }), []],
    ["one that is well", unhealthy({ state: "healthy", port: 32_768 }), []],
  ])("%s", (_, target, lines) => expect(unhealthyLines([target], places)).toEqual(lines));
});

describe("a classic load balancer knows instances, so health is joined to the task", () => {
  const states = [
    { balancer: "front", id: "i-1", state: "InService" },
    {
      balancer: "front",
      id: "i-2",
      state: "OutOfService",
      reason: "Instance registration is still in progress.",
    },
  ];
  const ours = place("n", "ecs-svc/2", {}, "i-2");
  test.each<[string, Place[], string[]]>([
    [
      "an instance of ours",
      [ours],
      ["front: i-2 (task n of web:2) is OutOfService: Instance registration is still in progress."],
    ],
    ["an instance that only an old task stands on", [place("o", "ecs-svc/1", {}, "i-2")], []],
    ["ours stands on one that is in service", [place("n", "ecs-svc/2", {}, "i-1")], []],
    ["ours has stopped", [place("n", "ecs-svc/2", { lastStatus: "STOPPED" }, "i-2")], []],
  ])("%s", (_, places, lines) => expect(notInService(states, places, "ecs-svc/2")).toEqual(lines));
});

test("a blue/green service stands behind both of its target groups", () => {
  const advancedConfiguration = { alternateTargetGroupArn: "green" };
  const service: Service = {
    serviceName: "web",
    serviceArn: "arn",
    deployments: [],
    events: [],
    loadBalancers: [{ targetGroupArn: "blue", advancedConfiguration }, { loadBalancerName: "front" }],
  };
  expect(balancersOf(service)).toEqual([
    { targetGroupArn: "blue" },
    { targetGroupArn: "green" },
    { loadBalancerName: "front" },
  ]);
});
