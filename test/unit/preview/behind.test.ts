import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/json.ts";
import { behind, definitionOf } from "../../../src/preview/behind.ts";

const container = (name: string, ...portMappings: JsonObject[]): JsonObject => ({ name, portMappings });
const task = (...containerDefinitions: JsonObject[]): JsonObject => ({ containerDefinitions });
const balanced = (containerName: string, containerPort: number): JsonObject => ({
  loadBalancers: [{ targetGroupArn: "arn:production", containerName, containerPort }],
});

const web = container("web", { containerPort: 80, hostPort: 80 });
const both = task(web, container("app", { containerPort: 3000 }, { containerPort: 9394 }));

describe("the container and port that requests go to", () => {
  test.each<[string, JsonObject, JsonObject, string]>([
    ["the only port there is", task(web), {}, "web:80"],
    ["the load balancer's", both, balanced("app", 3000), "app:3000"],
    ["the load balancer's, of several ports of one container", both, balanced("app", 9394), "app:9394"],
    [
      "of two load balancers the first",
      both,
      { loadBalancers: [...list("app", 3000), ...list("web", 80)] },
      "app:3000",
    ],
    [
      "beside a port of UDP the only one",
      task(web, container("dns", { containerPort: 53, protocol: "udp" })),
      {},
      "web:80",
    ],
    [
      "a balancer that names no container",
      task(web),
      { loadBalancers: [{ targetGroupArn: "arn" }] },
      "web:80",
    ],
    ["beside a container without ports", task(web, { name: "log" }), {}, "web:80"],
  ])("%s", (_, taskDefinition, service, expected) => {
    const { containerName, containerPort } = behind(taskDefinition, service);
    expect(`${containerName}:${containerPort}`).toBe(expected);
  });

  test.each<[string, JsonObject, JsonObject, string]>([
    ["several", both, {}, "The task definition maps web:80, app:3000, app:9394."],
    ["none", task({ name: "worker" }), {}, "no container of the task definition maps a port."],
    ["only UDP", task(container("dns", { containerPort: 53, protocol: "udp" })), {}, "leads nowhere"],
    ["a range", task(container("rtp", { containerPortRange: "7000-7010" })), {}, "leads nowhere"],
    [
      "the load balancer's, which is not mapped",
      task(web),
      balanced("web", 81),
      "leads to port 81 of container 'web'",
    ],
    [
      "the load balancer's, of no container",
      task(web),
      balanced("app", 80),
      "leads to port 80 of container 'app'",
    ],
  ])("%s leave it open: a failure", (_, taskDefinition, service, said) => {
    expect(() => behind(taskDefinition, service)).toThrow(said);
  });
});

function list(containerName: string, containerPort: number): JsonObject[] {
  return [{ targetGroupArn: "arn", containerName, containerPort }];
}

describe("a definition from the live service", () => {
  const place = { networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } } };

  test.each<[string, JsonObject, JsonObject]>([
    [
      "what it runs in stays, what it says of itself does not",
      {
        ...place,
        serviceName: "web",
        status: "ACTIVE",
        events: [],
        runningCount: 2,
        createdAt: "x",
        roleArn: "r",
      },
      place,
    ],
    [
      "a launch type",
      { launchType: "FARGATE", capacityProviderStrategy: [] },
      { launchType: "FARGATE", capacityProviderStrategy: [] },
    ],
    [
      "of strategy and launch type one",
      { launchType: "FARGATE", capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT" }] },
      { capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT" }] },
    ],
    ["tags that go on", { propagateTags: "TASK_DEFINITION" }, { propagateTags: "TASK_DEFINITION" }],
    ["the word for none of them, which ECS does not take", { propagateTags: "NONE" }, {}],
    [
      "Service Connect and volumes of its newest deployment",
      {
        deployments: [
          { serviceConnectConfiguration: { enabled: true }, volumeConfigurations: [{ name: "data" }] },
          { serviceConnectConfiguration: { enabled: false } },
        ],
      },
      { serviceConnectConfiguration: { enabled: true }, volumeConfigurations: [{ name: "data" }] },
    ],
    ["no volumes", { deployments: [{ volumeConfigurations: [] }] }, {}],
  ])("%s", (_, live, expected) => expect(definitionOf(live)).toEqual(expected));
});
