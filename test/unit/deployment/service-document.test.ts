import { describe, expect, test } from "vitest";
import { cleanService } from "../../../src/deployment/service-document.ts";
import type { Path } from "../../../src/document/path.ts";
import { pathText } from "../../../src/document/path.ts";
import type { JsonObject } from "../../../src/json.ts";

const whereIs = (path: Path) => ({ file: pathText(path) });
const cleaned = (document: JsonObject) => cleanService(document, whereIs);
const clusterArn = "arn:aws:ecs:us-east-1:123456789012:cluster/shop";
const connect = { enabled: true, namespace: "shop" };

/** As `aws ecs describe-services` prints one. */
const described: JsonObject = {
  serviceArn: "arn:aws:ecs:us-east-1:123456789012:service/shop/web",
  serviceName: "web",
  clusterArn,
  status: "ACTIVE",
  desiredCount: 2,
  runningCount: 2,
  pendingCount: 0,
  platformFamily: "Linux",
  healthCheckGracePeriodSeconds: null,
  deployments: [
    { status: "ACTIVE", serviceConnectConfiguration: { enabled: false } },
    { status: "PRIMARY", serviceConnectConfiguration: connect, rolloutState: "COMPLETED" },
  ],
  events: [],
  loadBalancers: [],
  tags: [],
};

describe("a service definition", () => {
  test.each<[string, JsonObject, string]>([
    ["services", { services: [described], failures: [] }, "services[0].loadBalancers"],
    ["service", { service: described }, "service.loadBalancers"],
    ["itself", described, "loadBalancers"],
  ])("what Describe prints becomes what CreateService takes: %s", (_, document, place) => {
    const { document: service, originalPath } = cleaned(document);
    expect(service).toEqual({
      cluster: clusterArn,
      serviceName: "web",
      desiredCount: 2,
      loadBalancers: [],
      serviceConnectConfiguration: connect,
    });
    expect(pathText(originalPath(["loadBalancers"]))).toBe(place);
  });

  test("a DAEMON that was described has no count to create it with", () => {
    expect(cleaned({ ...described, schedulingStrategy: "DAEMON" }).document["desiredCount"]).toBeUndefined();
    expect(cleaned({ schedulingStrategy: "DAEMON", desiredCount: 2 }).document["desiredCount"]).toBe(2);
  });

  test("what it says itself goes before what Describe shows elsewhere", () => {
    const own = { ...described, cluster: "other", serviceConnectConfiguration: { enabled: false } };
    expect(cleaned(own).document).toMatchObject({
      cluster: "other",
      serviceConnectConfiguration: { enabled: false },
    });
  });

  test("UpdateService's name, unknown members, empty lists and objects stay", () => {
    const document = {
      service: "web",
      newMember2027: { x: "" },
      loadBalancers: [],
      networkConfiguration: {},
    };
    expect(cleaned(document)).toMatchObject({ document, removed: [] });
  });

  test.each<[string, JsonObject, RegExp]>([
    ["a task definition", { family: "web", containerDefinitions: [] }, /is a task definition/],
    ["a described one", { taskDefinition: { family: "web" } }, /is a task definition/],
    ["two services", { services: [described, described] }, /about 2 services/],
    ["no service", { services: [], failures: [{ reason: "MISSING" }] }, /about no services/],
  ])("is not %s", (_, document, message) => {
    expect(() => cleaned(document)).toThrow(message);
  });
});
