import { expect, test } from "vitest";
import { checkServiceDefinition } from "../../../src/deployment/service-rules.ts";
import { pathText } from "../../../src/document/path.ts";
import type { JsonObject } from "../../../src/json.ts";

const percents = (minimumHealthyPercent: number, maximumPercent: number) => ({
  deploymentConfiguration: { minimumHealthyPercent, maximumPercent },
});

test.each<[JsonObject, string[]]>([
  [{ serviceName: "web", desiredCount: 0, ...percents(0, 100) }, []],
  [{ deploymentController: { type: "ECS" }, launchType: "EC2", capacityProviderStrategy: [] }, []],
  [{ desiredCount: 1.5 }, ["desiredCount"]],
  [percents(100, 100), ["deploymentConfiguration"]],
  [
    percents(101, 99),
    ["deploymentConfiguration.minimumHealthyPercent", "deploymentConfiguration.maximumPercent"],
  ],
  [{ launchType: "EC2", capacityProviderStrategy: [{ capacityProvider: "a" }] }, ["launchType"]],
  [{ loadBalancers: [{ loadBalancerName: "a", targetGroupArn: "b" }] }, ["loadBalancers[0]"]],
  [{ serviceName: "web service" }, ["serviceName"]],
])("%j: what ECS would refuse is told at its place", (definition, places) => {
  expect(checkServiceDefinition(definition).map(({ path }) => pathText(path))).toEqual(places);
});
