import { describe, expect, test } from "vitest";
import {
  bakeSeconds,
  estimateText,
  leastHealth,
  leastStagedTime,
  leastTime,
} from "../../../src/deployment/estimate.ts";

describe("the least time of a roll", () => {
  test.each([
    // Stop first: each round waits for the old tasks' places.
    [2, 50, 100, { health: 10, drain: 300 }, 620, 2, "drain"],
    [4, 50, 100, { health: 10, drain: 0 }, 20, 2, "health"],
    [3, 0, 100, { health: 40, drain: 5 }, 45, 1, "health"],
    // Start first: the old ones drain while the next round starts.
    [4, 100, 125, { health: 40, drain: 300 }, 460, 4, "drain"],
    [2, 100, 200, { health: 40, drain: 0 }, 40, 1, "health"],
    [2, 50, 200, { health: 40, drain: 10 }, 50, 1, "health"],
  ] as const)(
    "%i tasks at %i/%i",
    (desired, minimumHealthyPercent, maximumPercent, times, seconds, rounds, term) => {
      expect(leastTime(desired, { minimumHealthyPercent, maximumPercent }, times)).toEqual({
        seconds,
        rounds,
        dominatedBy: term,
      });
    },
  );

  test.each([
    [0, 50, 100],
    [1, 50, 100],
  ])("none for %i tasks at %i/%i", (desired, minimumHealthyPercent, maximumPercent) => {
    const percents = { minimumHealthyPercent, maximumPercent };
    expect(leastTime(desired, percents, { health: 40, drain: 0 })).toBeUndefined();
  });

  test("names the term that makes most of it", () => {
    const times = { health: 10, drain: 300 };
    const estimate = leastTime(2, { minimumHealthyPercent: 50, maximumPercent: 100 }, times);
    expect(estimate && estimateText(estimate, times)).toBe(
      "at least 620 s (2 rounds; most of it the load balancer's deregistration delay of 300 s)",
    );
  });
});

describe("the least time of a deployment with stages", () => {
  test.each([
    ["blue/green", { strategy: "BLUE_GREEN", bakeTimeInMinutes: 5 }, 300],
    ["canary with ECS's default", { strategy: "CANARY", bakeTimeInMinutes: 1 }, 660],
    ["canary", { strategy: "CANARY", canaryConfiguration: { canaryBakeTimeInMinutes: 2 } }, 120],
    ["linear with ECS's defaults: nine steps before the last", { strategy: "LINEAR" }, 3240],
    [
      "linear",
      { strategy: "LINEAR", linearConfiguration: { stepPercent: 40, stepBakeTimeInMinutes: 1 } },
      120,
    ],
  ])("%s", (_, configuration, seconds) => expect(bakeSeconds(configuration)).toBe(seconds));

  test("both revisions bake between the new one's health and the old one's drain", () => {
    const times = { health: 30, drain: 60, bake: 300 };
    expect(estimateText(leastStagedTime(times), times)).toBe(
      "at least 390 s (1 round; most of it the 300 s in which both revisions run)",
    );
  });
});

test.each([
  ["no check, no load balancer: ECS waits by itself", [{}], false, 40],
  ["a load balancer's first check may come at once", [{}], true, 0],
  ["the slowest essential check", [{ healthCheck: { interval: 10 } }, { healthCheck: {} }], true, 30],
  [
    "a container that is not essential does not count",
    [{ essential: false, healthCheck: { interval: 300 } }],
    false,
    40,
  ],
])("%s", (_, containerDefinitions, hasBalancer, seconds) => {
  expect(leastHealth({ containerDefinitions }, hasBalancer)).toBe(seconds);
});
