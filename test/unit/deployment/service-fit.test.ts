import { expect, test } from "vitest";
import type { Service } from "../../../src/deployment/observed.ts";
import { misfits } from "../../../src/deployment/service-fit.ts";
import { pathText } from "../../../src/document/path.ts";
import type { JsonObject } from "../../../src/json.ts";

const network = { networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } } };
const bridge: JsonObject = {
  containerDefinitions: [{ name: "web", portMappings: [{ containerPort: 80 }] }],
  volumes: [{ name: "data", configuredAtLaunch: true }],
};
const awsvpc = { ...bridge, networkMode: "awsvpc" };
const behind = (containerName: string, containerPort: number) => ({
  loadBalancers: [{ targetGroupArn: "tg", containerName, containerPort }],
});

/** What is refused, `path: message`. */
function refused(
  definition: JsonObject,
  document: JsonObject | undefined,
  live?: JsonObject,
  count?: number,
) {
  const request = {
    cluster: "default",
    service: "web",
    definition,
    ...(count === undefined ? {} : { desiredCount: count }),
  };
  return misfits(request, document, live as unknown as Service | undefined).map(
    ({ path, message }) => `${pathText(path)}: ${message}`,
  );
}

const replica = { desiredCount: 1 };

test.each<[string, JsonObject, JsonObject | undefined, (JsonObject | undefined)?, number?]>([
  ["bridge without a network", replica, bridge],
  ["awsvpc with one", { ...replica, ...network }, awsvpc],
  ["awsvpc with the live service's", {}, awsvpc, network],
  ["bridge beside the live service's network, of which ECS decides", {}, bridge, network],
  ["an empty network beside bridge", { ...replica, networkConfiguration: {} }, bridge],
  ["a balancer's container and port", { ...replica, ...behind("web", 80) }, bridge],
  [
    "a balancer's port within a range",
    { ...replica, ...behind("web", 80) },
    {
      containerDefinitions: [{ name: "web", portMappings: [{ containerPortRange: "80-90" }] }],
    },
  ],
  ["no balancer any more", { loadBalancers: [] }, bridge, behind("old", 1)],
  ["a service that keeps its definition", {}, undefined, behind("old", 1)],
  ["a DAEMON without a count", { schedulingStrategy: "DAEMON" }, bridge],
  ["a live DAEMON beside the file's count", { desiredCount: 2 }, bridge, { schedulingStrategy: "DAEMON" }],
  ["a count from the input", {}, bridge, undefined, 0],
  ["placement on EC2", { ...replica, launchType: "EC2", placementStrategy: [{ type: "spread" }] }, bridge],
  [
    "placement on capacity providers, of a service that was Fargate's",
    { capacityProviderStrategy: [{ capacityProvider: "asg" }], placementStrategy: [{ type: "spread" }] },
    bridge,
    { launchType: "FARGATE" },
  ],
  ["a volume's configuration", { ...replica, volumeConfigurations: [{ name: "data" }] }, bridge],
])("ECS takes %s", (_, definition, document, live, count) => {
  expect(refused(definition, document, live, count)).toEqual([]);
});

test.each<[JsonObject, JsonObject | undefined, JsonObject | undefined, number | undefined, RegExp]>([
  [replica, awsvpc, undefined, undefined, /^networkConfiguration: .* has no networkConfiguration/],
  [{ ...replica, ...network }, bridge, undefined, undefined, /^networkConfiguration: .* networkMode bridge/],
  [
    { ...replica, ...behind("wbe", 80) },
    bridge,
    undefined,
    undefined,
    /^loadBalancers\[0\]\.containerName: .*'wbe'.*'web'/,
  ],
  [
    { ...replica, ...behind("web", 81) },
    bridge,
    undefined,
    undefined,
    /^loadBalancers\[0\]\.containerPort: .* maps 80 only/,
  ],
  [{}, bridge, behind("app", 80), undefined, /container 'app'/],
  [
    { ...replica, deploymentController: { type: "CODE_DEPLOY" } },
    bridge,
    undefined,
    undefined,
    /^deploymentController: .* CODE_DEPLOY/,
  ],
  [{}, bridge, undefined, undefined, /^desiredCount: A new service needs/],
  [
    { schedulingStrategy: "DAEMON", desiredCount: 1 },
    bridge,
    undefined,
    undefined,
    /^desiredCount: A DAEMON/,
  ],
  [{}, undefined, { schedulingStrategy: "DAEMON" }, 2, /^desiredCount: A DAEMON/],
  [
    { ...replica, launchType: "FARGATE", placementConstraints: [{ type: "distinctInstance" }] },
    bridge,
    undefined,
    undefined,
    /^placementConstraints: /,
  ],
  [
    { ...replica, volumeConfigurations: [{ name: "dta" }] },
    bridge,
    undefined,
    undefined,
    /^volumeConfigurations\[0\]\.name: /,
  ],
])("ECS refuses %j", (definition, document, live, count, expected) => {
  expect(refused(definition, document, live, count)).toEqual([expect.stringMatching(expected)]);
});
