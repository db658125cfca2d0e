import { describe, expect, test } from "vitest";
import { worthALook } from "../../../src/deployment/container-log.ts";
import { eventText, isTrouble } from "../../../src/deployment/events.ts";
import { evidence } from "../../../src/deployment/evidence.ts";
import { taskFailures } from "../../../src/deployment/task-failure.ts";
import { target } from "./judge-fixture.ts";

const event = (message: string) => ({ id: "e", createdAt: 0, message });

describe("tasks that the same thing stopped are told once, whatever ids stand in its words", () => {
  const none = { logs: [], targets: [] };
  const stopped = (reasons: readonly string[]) =>
    taskFailures(
      reasons.map((reason, index) => ({
        taskArn: `arn:task/${index}`,
        stoppedAt: index,
        stopCode: "TaskFailedToStart",
        stoppedReason: "Task failed to start",
        containers: [{ name: "web", exitCode: 1, reason }],
      })),
    );

  test.each<[string, (id: string) => string, string, string]>([
    [
      "Docker's container",
      (id) =>
        `CannotStartContainerError: driver failed programming external connectivity on endpoint ecs-web-2-web-${id}00 (${id}${id}): Bind for 0.0.0.0:80 failed: port is already allocated`,
      "b2c49a3fd6e7",
      "0a1b2c3d4e5f",
    ],
    [
      "AWS's request",
      (id) => `ResourceInitializationError: AccessDeniedException: no status code: 400, request id: ${id}`,
      "a87a66d9-f839-4353-b8c2-9984b1465695",
      "0e3b5a52-1111-4353-b8c2-9984b1465695",
    ],
    [
      "a port of the network",
      (id) => `CannotPullContainerError: dial tcp ${id}: i/o timeout`,
      "10.0.1.5:53241",
      "10.0.7.8:443",
    ],
  ])("%s", (_, says, one, other) => {
    const failures = stopped([says(one), says(other)]);
    const found = evidence(target, undefined, failures, none).stopped;
    expect(found).toEqual([
      { reason: `Task failed to start: web: exit code 1 ${says(other)}`, tasks: 2, newest: "arn:task/1" },
    ]);
    expect(worthALook(failures, 2)).toHaveLength(1);
  });

  test("other exit codes, and other words of the same length, are other reasons", () => {
    const failures = stopped(["exit code 1", "exit code 2", "effaced-deadbeefface"]);
    expect(evidence(target, undefined, failures, none).stopped).toHaveLength(3);
  });
});

describe("events", () => {
  test.each([
    ["(service failed-orders) has reached a steady state.", false],
    ["(service unable) registered 1 targets in (target-group arn:aws:x:targetgroup/unhealthy/1)", false],
    ["(service web) (task 1) (port 80) is unhealthy in (elb front) due to (reason Timeout)", true],
    [
      "(service web) has started 1 tasks: (task 1). Amazon ECS replaced 1 tasks due to an unhealthy status.",
      true,
    ],
    ["service failed-orders has reached a steady state.", false],
  ])("%s", (message, trouble) => {
    expect(isTrouble(event(message))).toBe(trouble);
  });

  test.each([
    ["(service web) has reached a steady state.", "has reached a steady state."],
    [
      "(service web, taskSet ecs-svc/1) has begun draining connections on 1 tasks.",
      "has begun draining connections on 1 tasks.",
    ],
    // The console's form.
    ["service web has reached a steady state.", "has reached a steady state."],
    [
      "service web was unable to place a task. The closest matching (container-instance 1) is full.",
      "was unable to place a task. The closest matching (container-instance 1) is full.",
    ],
    [
      "service (web) is not AZ balanced with 2 tasks in a, 0 in b.",
      "is not AZ balanced with 2 tasks in a, 0 in b.",
    ],
  ])("%s", (message, text) => {
    expect(eventText(event(message))).toBe(text);
  });
});
