import { expect, test } from "vitest";
import { placementFailure } from "../../../src/deployment/run-task-failures.ts";

const on = (instance: string, reason: string) => ({
  arn: `arn:aws:ecs:eu-west-1:111122223333:container-instance/shop/${instance}`,
  reason,
});

test("reasons are told with how many instances gave them, the most frequent first", () => {
  const { says, hint } = placementFailure([
    on("a", "AGENT"),
    on("b", "RESOURCE:MEMORY"),
    on("c", "RESOURCE:MEMORY"),
  ]);
  expect(says).toBe("ECS could not start the task: RESOURCE:MEMORY on 2 instances, AGENT on 1 instance.");
  expect(hint).toMatch(/^RESOURCE:MEMORY: .* AGENT: /);
});

test.each([
  ["RESOURCE:PORTS", /host ports of its whole definition/],
  ["RESOURCE:CPU", /beside the service's tasks/],
  ["RESOURCE:ENI", /awsvpcTrunking/],
  ["RESOURCE:GPU", /GPU/],
  ["AGENT", /systemctl status ecs/],
  ["ATTRIBUTE", /ECS_AVAILABLE_LOGGING_DRIVERS/],
  ["LOCATION", /availability zone/],
  ["INACTIVE", /draining/],
  ["MISSING", /region/],
  ["MemberOf placement constraint unsatisfied.", /attributes/],
  [
    "Capacity is unavailable at this time. Please try again later or in a different availability zone",
    /later/,
  ],
  ["You've reached the limit on the number of tasks you can run concurrently", /Service Quotas/],
])("%s: what to do", (reason, hint) => {
  const found = placementFailure([{ reason }]);
  expect(found.says).toContain(reason.replace(/\.$/, ""));
  expect(found.says).not.toContain("instance");
  expect(found.hint).toMatch(hint);
});

test("a failure without words is no [null]", () => {
  expect(placementFailure([{}]).says).toBe("ECS could not start the task: no reason given.");
  expect(placementFailure([{ reason: "NEW", detail: "said at length" }]).says).toContain(
    "NEW: said at length.",
  );
});
