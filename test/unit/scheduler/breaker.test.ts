import { describe, expect, it } from "vitest";
import { breakerOf, countsAsFailure, rollbackTarget, threshold } from "../../../src/scheduler/breaker.ts";
import { isImpaired, startPause } from "../../../src/scheduler/throttle.ts";

const breaker = (thresholdConfiguration?: { type: string; value: number }) =>
  breakerOf({
    deploymentCircuitBreaker: {
      enable: true,
      rollback: true,
      ...(thresholdConfiguration === undefined ? {} : { thresholdConfiguration }),
    },
  });

describe("the circuit breaker's threshold", () => {
  it.each([
    [undefined, 1, 3],
    [undefined, 25, 13],
    [undefined, 400, 200],
    [undefined, 800, 200],
    [{ type: "BOUNDED_PERCENT", value: 10 }, 100, 10],
    [{ type: "UNBOUNDED_PERCENT", value: 50 }, 800, 400],
    [{ type: "UNBOUNDED_PERCENT", value: 10 }, 5, 1],
    [{ type: "COUNT", value: 7 }, 100, 7],
  ])("with %j and %i tasks is %i", (configuration, desired, expected) => {
    expect(threshold(breaker(configuration), desired)).toBe(expected);
  });
});

it("is off, and resets on a healthy task, where the service says nothing", () => {
  expect(breakerOf({})).toMatchObject({ enable: false, rollback: false, resetOnHealthyTask: true });
});

it.each([
  ["a task that could not start", false, false, "itself", true],
  ["a task that could not start, once another has run", true, false, "itself", false],
  ["a process that ended after RUNNING", false, true, "itself", false],
  ["a failed health check", true, true, "health-check", true],
  ["scaling in", false, false, "wanted", false],
] as const)("%s, others have run: %s: counts", (_, everRan, ran, cause, expected) => {
  expect(countsAsFailure({ ran, cause }, everRan)).toBe(expected);
});

it("goes back to the deployment that completed last", () => {
  const one = (id: string, rolloutState: string, createdAt: number) => ({ id, rolloutState, createdAt });
  const list = [one("c", "IN_PROGRESS", 3), one("a", "COMPLETED", 1), one("b", "COMPLETED", 2)];
  expect(rollbackTarget(list)?.id).toBe("b");
  expect(rollbackTarget(list.slice(0, 1))).toBeUndefined();
});

describe("the throttle", () => {
  it("grows with each round of failures, up to 15 minutes", () => {
    expect([0, 1, 2, 3, 4, 5, 50].map((failures) => startPause(failures, 1))).toEqual([
      0, 15, 45, 135, 405, 900, 900,
    ]);
    expect([2, 4].map((failures) => startPause(failures, 2))).toEqual([15, 45]);
  });
  it("is announced from the third round on", () => {
    expect([2, 3].map((failures) => isImpaired(failures, 1))).toEqual([false, true]);
  });
});
