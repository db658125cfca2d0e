import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/json.ts";
import { validate } from "../../../src/task-definition/validate.ts";
import { definition } from "./samples.ts";

const found = (rule: string, document: JsonObject, service?: JsonObject) =>
  validate(document, service ? { service } : {}).find((finding) => finding.rule === rule);

const percents = (minimumHealthyPercent: number, maximumPercent: number) => ({
  deploymentConfiguration: { minimumHealthyPercent, maximumPercent },
});
const onPort80 = definition({}, { portMappings: [{ containerPort: 80, hostPort: 80 }] });

test.each<[string, JsonObject, string | undefined]>([
  [
    "starts first, so it takes an instance more",
    { desiredCount: 2 },
    "until instance number 3 has the port free",
  ],
  ["starts first, of one task", { desiredCount: 1, ...percents(100, 200) }, "until instance number 2"],
  ["rounds up to all of them", { desiredCount: 1, ...percents(50, 200) }, "until instance number 2"],
  ["stops first", { desiredCount: 2, ...percents(50, 100) }, undefined],
  ["may do either", { desiredCount: 2, ...percents(50, 200) }, undefined],
  [
    "cannot move at all, which the check of the service says",
    { desiredCount: 1, ...percents(50, 100) },
    undefined,
  ],
  ["one task on each instance", { schedulingStrategy: "DAEMON" }, undefined],
  [
    "two revisions side by side",
    { desiredCount: 2, deploymentConfiguration: { strategy: "BLUE_GREEN" } },
    "on 4 instances",
  ],
])("a fixed port in a service whose roll %s", (_name, service, expected) => {
  const message = found("host-port-static", onPort80, service)?.message;
  if (expected === undefined) expect(message).toBeUndefined();
  else expect(message).toContain(expected);
});

test("the percents that it proposes let the roll stop a task first", () => {
  expect(found("host-port-static", onPort80, { desiredCount: 3 })?.hint).toContain(
    "set minimumHealthyPercent 66,",
  );
});

test("data is pinned by the service as well", () => {
  const redis = definition(
    { volumes: [{ name: "data", host: { sourcePath: "/data" } }] },
    { image: "redis:8.2", mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
  );
  const pinned = { placementConstraints: [{ type: "memberOf", expression: "attribute:role == data" }] };
  expect(found("data-not-pinned", redis)).toBeDefined();
  expect(found("data-not-pinned", redis, { placementConstraints: [] })).toBeDefined();
  expect(found("data-not-pinned", redis, pinned)).toBeUndefined();
});

test("a start that waits in a circle of links, volumes and dependsOn", () => {
  const containers = (app: JsonObject) => ({
    family: "web",
    containerDefinitions: [
      { name: "web", image: "web:1", memory: 64, links: ["app"] },
      { name: "app", image: "app:1", memory: 64, ...app },
    ],
  });
  const circle = found("depends-on-cycle", containers({ volumesFrom: [{ sourceContainer: "web" }] }));
  expect(circle).toMatchObject({ severity: "warning", path: ["containerDefinitions", 0, "links"] });
  expect(circle?.message).toContain("web → app → web");
  expect(found("depends-on-cycle", containers({}))).toBeUndefined();
  // Of links alone ECS itself says it.
  expect(found("depends-on-cycle", containers({ links: ["web"] }))).toBeUndefined();
  expect(found("links-cycle", containers({ links: ["web"] }))?.severity).toBe("error");
});

const connected = (enabled: boolean) => ({ serviceConnectConfiguration: { enabled, namespace: "app" } });

test.each<[string, JsonObject | undefined, JsonObject, boolean]>([
  ["in bridge mode, which is the default", connected(true), {}, true],
  ["in awsvpc mode, where links are no good in any case", connected(true), { networkMode: "awsvpc" }, false],
  ["of a service that has it switched off", connected(false), {}, false],
  ["of a service without", {}, {}, false],
  ["of no known service", undefined, {}, false],
])("links and Service Connect %s", (_name, service, members, expected) => {
  const web = definition(members, { links: ["web"] });
  expect(found("links-service-connect", web, service) !== undefined).toBe(expected);
});
