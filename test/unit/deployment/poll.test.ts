import { describe, expect, test } from "vitest";
import type { Deployment, Service } from "../../../src/deployment/observed.ts";
import { isNearEnd, pollDelay, startsAgain, stopsKey } from "../../../src/deployment/poll.ts";

const target = { cluster: "default", service: "web", deploymentId: "ecs-svc/2", createdAt: 100 };

function service(deployments: Deployment[], messages: string[] = []): Service {
  const events = messages.map((message, index) => ({ id: `e${index}`, createdAt: 200, message }));
  return { serviceName: "web", serviceArn: "arn", desiredCount: 2, deployments, events };
}

const ours = { id: "ecs-svc/2", runningCount: 2 };
const old = { id: "ecs-svc/1", runningCount: 1 };

test.each([
  ["old tasks are left", service([ours, old]), {}, false],
  ["all ours run alone", service([ours]), {}, true],
  ["one of ours is missing", service([{ ...ours, runningCount: 1 }]), {}, false],
  ["both revisions bake, or a first one does", service([ours]), { lifecycleStage: "BAKE_TIME" }, false],
  ["the old one is being cleaned up", service([ours]), { lifecycleStage: "CLEAN_UP" }, true],
])("the end is near: %s", (_, seen, record, expected) => {
  expect(isNearEnd(seen, target, record)).toBe(expected);
});

const started = (count: number) => `(service web) has started ${count} tasks: (task a).`;

test.each([
  ["as many as are to run", [started(1), started(1)], false],
  ["one more than is to run", [started(1), started(2)], true],
])("ECS starts tasks anew: %s", (_, messages, expected) => {
  expect(startsAgain(service([ours], messages), target)).toBe(expected);
});

describe("what tells that tasks may have stopped", () => {
  const trouble = "(service web) (task a) failed container health checks.";
  const key = (failedTasks: number, messages: string[]) =>
    stopsKey(service([{ ...ours, failedTasks }], messages), target);
  test("ECS's count, and trouble", () => {
    expect(key(1, [])).not.toBe(key(0, []));
    expect(key(0, [trouble])).not.toBe(key(0, []));
  });
  test("not that a long roll goes on", () => expect(key(0, [started(1)])).toBe(key(0, [])));
});

test("looks come to less than half a call a second in a long roll", () => {
  const seconds = Array.from({ length: 240 }, (_, looks) => pollDelay({ looks, near: 0, throttled: 0 }, 0.5));
  expect(240 / (seconds.reduce((sum, delay) => sum + delay, 0) / 1000)).toBeLessThan(0.45);
});
