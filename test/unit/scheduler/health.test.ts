import { describe, expect, it } from "vitest";
import { failedCheck, type HealthStatus, isHealthy, taskHealth } from "../../../src/scheduler/health.ts";

const rules = { steadyAfter: 40, gracePeriod: 0 };
const checked = (health: HealthStatus, essential = true) => ({ essential, checked: true, health });
const unchecked = { essential: true, checked: false, health: "UNKNOWN" } as const;

describe("a task counts as healthy", () => {
  it.each([
    ["not before it runs", undefined, [unchecked], [], false],
    ["not within 40 s, where nothing checks it", 39, [unchecked], [], false],
    ["after 40 s, where nothing checks it", 40, [unchecked], [], true],
    ["by its essential container's check", 5, [checked("HEALTHY"), unchecked], [], true],
    ["not while that is UNKNOWN, however long", 900, [checked("UNKNOWN")], [], false],
    [
      "whatever a container says that is not essential",
      40,
      [unchecked, checked("UNHEALTHY", false)],
      [],
      true,
    ],
    ["by its load balancer", 5, [unchecked], ["healthy"], true],
    ["not while one of its balancers is undecided", 90, [unchecked], ["healthy", "initial"], false],
    ["only with balancer and check together", 90, [checked("UNKNOWN")], ["healthy"], false],
  ] as const)("%s", (_, runningFor, containers, targets, expected) => {
    expect(isHealthy({ runningFor, containers, targets }, rules)).toBe(expected);
  });
});

it.each([
  [["HEALTHY", "UNHEALTHY", "UNKNOWN"], "UNHEALTHY"],
  [["HEALTHY", "UNKNOWN"], "UNKNOWN"],
  [["HEALTHY", "HEALTHY"], "HEALTHY"],
  [[], "UNKNOWN"],
] as const)("containers %j make a task %s", (list, expected) => {
  expect(taskHealth(list.map((health) => checked(health)))).toBe(expected);
});

it.each([
  [29, "HEALTHY", "unhealthy", undefined],
  [30, "HEALTHY", "unhealthy", "balancer"],
  [30, "UNHEALTHY", "unhealthy", "container"],
  [30, "HEALTHY", "initial", undefined],
] as const)(
  "after %i s, container %s and target %s: replaced for %s",
  (runningFor, health, target, expected) => {
    const task = { runningFor, containers: [checked(health)], targets: [target] };
    expect(failedCheck(task, { steadyAfter: 40, gracePeriod: 30 })).toBe(expected);
  },
);
