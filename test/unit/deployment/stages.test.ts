import { expect, test } from "vitest";
import { bakesFor, isToWait, recordLines } from "../../../src/deployment/stages.ts";

const time = (seconds: number) => `t${seconds}`;
const record = { serviceDeploymentArn: "arn:record" };

test.each([
  ["nothing", {}, []],
  [
    "a shift of traffic",
    {
      lifecycleStage: "PRODUCTION_TRAFFIC_SHIFT",
      targetServiceRevision: { requestedProductionTrafficWeight: 10, requestedTestTrafficWeight: 100 },
    },
    [
      "stage PRODUCTION_TRAFFIC_SHIFT, the new revision has 10 % of the traffic and 100 % of the test traffic",
    ],
  ],
  [
    "a breaker that counts",
    { deploymentCircuitBreaker: { failureCount: 2, threshold: 3 } },
    ["the circuit breaker has counted 2 of 3 failures"],
  ],
  [
    "a breaker that has nothing to count",
    { deploymentCircuitBreaker: { failureCount: 0, threshold: 3 } },
    [],
  ],
  ["an alarm", { alarms: { triggeredAlarmNames: ["p99", "5xx"] } }, ["alarm: p99, 5xx"]],
  [
    "a hook that waits for somebody, with the command that answers it",
    {
      lifecycleHookDetails: [
        { hookId: "h1", status: "AWAITING_ACTION", expiresAt: 7, timeoutAction: "ROLLBACK" },
        { hookId: "h0", status: "SUCCEEDED" },
      ],
    },
    [
      "hook h1 awaits an action until t7; then ECS does ROLLBACK. To go on: aws ecs continue-service-deployment " +
        "--service-deployment-arn arn:record --hook-id h1 --action CONTINUE (or ROLLBACK)",
    ],
  ],
])("%s", (_, more, lines) => {
  expect(recordLines({ ...record, ...more }, time)).toEqual(lines);
});

test.each([
  ["a roll", {}, false],
  ["coming up", { lifecycleStage: "SCALE_UP" }, false],
  ["baking", { lifecycleStage: "BAKE_TIME" }, true],
  ["between two steps of the traffic", { lifecycleStage: "PRODUCTION_TRAFFIC_SHIFT" }, true],
  [
    "a hook that awaits somebody",
    { lifecycleStage: "POST_SCALE_UP", lifecycleHookDetails: [{ status: "AWAITING_ACTION" }] },
    true,
  ],
  ["going back", { status: "ROLLBACK_IN_PROGRESS", lifecycleStage: "BAKE_TIME" }, false],
])("whether nothing is to move: %s", (_, more, expected) => {
  expect(isToWait({ ...record, status: "IN_PROGRESS", ...more })).toBe(expected);
});

test.each([
  ["alarms, and all tasks run", { enable: true, alarmNames: ["p99", "5xx"] }, true, "watches p99, 5xx until"],
  ["tasks are still to start", { enable: true, alarmNames: ["p99"] }, false, undefined],
  ["alarms that are off", { enable: false, alarmNames: ["p99"] }, true, undefined],
])("what a roll bakes for: %s", (_, alarms, near, says) => {
  const service = { serviceName: "web", serviceArn: "arn", deployments: [], events: [] };
  const found = bakesFor({ ...service, deploymentConfiguration: { alarms } }, near);
  if (says === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(says);
});
