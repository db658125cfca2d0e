import { describe, expect, test } from "vitest";
import {
  type BalancerSettings,
  matches,
  scenarioSettings,
} from "../../../emulator/engines/balancer-settings.ts";
import type { Answer } from "../../../emulator/engines/behaviour.ts";
import { TargetWatch } from "../../../emulator/engines/target-watch.ts";

const group = scenarioSettings({
  name: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef",
  healthyThreshold: 3,
  unhealthyThreshold: 2,
});
const classic = scenarioSettings({ name: "elb", healthyThreshold: 3, unhealthyThreshold: 2 });
const network: BalancerSettings = { ...group, matcher: undefined, firstPassSuffices: false };

/** The state after each answer. */
function after(settings: BalancerSettings, answers: readonly Answer[]): string[] {
  const watch = new TargetWatch(
    () => settings,
    () => undefined,
  );
  return answers.map((answer) => {
    watch.checked(answer);
    return watch.state;
  });
}

describe("what a load balancer thinks of a target, answer by answer", () => {
  test.each<[string, BalancerSettings, Answer[], string[]]>([
    ["a new target of an ALB: one pass", group, [200], ["healthy"]],
    ["also after one failed check", group, ["refused", 200], ["initial", "healthy"]],
    [
      "one that was unhealthy: as many as the threshold",
      group,
      [500, 500, 200, 200, 200],
      ["initial", "unhealthy", "unhealthy", "unhealthy", "healthy"],
    ],
    [
      "a pass between two failures",
      group,
      [200, 500, 200, 500, 500],
      ["healthy", "healthy", "healthy", "healthy", "unhealthy"],
    ],
    ["a status outside the matcher", group, [302, 302], ["initial", "unhealthy"]],
    [
      "a classic load balancer: the threshold from the start",
      classic,
      [200, 200, 200],
      ["initial", "initial", "healthy"],
    ],
    ["which takes 200 alone", classic, [302, 302], ["initial", "unhealthy"]],
    ["TCP: a connection is enough", network, ["none", 500, 200], ["initial", "initial", "healthy"]],
    [
      "a group that no listener uses",
      { ...group, unused: true },
      [200, 500, 500],
      ["unused", "unused", "unused"],
    ],
  ])("%s", (_what, settings, answers, states) => {
    expect(after(settings, answers)).toEqual(states);
  });
});

test.each([
  ["200", 200, true],
  ["200", 204, false],
  ["200-299", 204, true],
  ["200,302", 302, true],
  ["200-204,300-302", 303, false],
])("matcher %s and status %i: %s", (matcher, status, healthy) => {
  expect(matches(matcher, status)).toBe(healthy);
});
