import { describe, expect, test } from "vitest";
import { causeOf } from "../../../src/deployment/causes.ts";
import type { Task } from "../../../src/deployment/observed.ts";
import { stillLines } from "../../../src/deployment/still-tasks.ts";

const target = { cluster: "default", service: "web", deploymentId: "ecs-svc/2", createdAt: 100 };
const definition = (revision: number) => `arn:aws:ecs:us-east-1:123456789012:task-definition/web:${revision}`;

function task(id: string, more: Partial<Task> = {}): Task {
  return {
    taskArn: `arn:aws:ecs:us-east-1:123456789012:task/default/${id}`,
    startedBy: "ecs-svc/2",
    taskDefinitionArn: definition(2),
    desiredStatus: "RUNNING",
    lastStatus: "PENDING",
    containerInstanceArn: "instance-a",
    createdAt: 110,
    ...more,
  };
}

const old = (id: string, more: Partial<Task> = {}): Task =>
  task(id, {
    startedBy: "ecs-svc/1",
    taskDefinitionArn: definition(1),
    desiredStatus: "STOPPED",
    lastStatus: "DEACTIVATING",
    createdAt: 10,
    ...more,
  });

describe("why tasks of ours do not get on", () => {
  test.each<[string, Task[], string[], string | undefined]>([
    ["they run", [task("a", { lastStatus: "RUNNING" })], [], undefined],
    [
      "the agent is gone",
      [task("a", { connectivity: "DISCONNECTED" })],
      ["task a is PENDING: the agent of its instance is disconnected"],
      "agent-disconnected",
    ],
    [
      "an old one is still stopping on the same instance",
      [task("a"), old("b"), old("c", { containerInstanceArn: "instance-b" })],
      [
        "task a is PENDING behind a task that is still stopping on the same instance (b of web:1, DEACTIVATING)",
      ],
      "pending-behind-stopping",
    ],
    // https://github.com/aws/amazon-ecs-agent/issues/5138
    [
      "the old one has stopped since, and the agent does not see it",
      [task("a"), old("b", { lastStatus: "STOPPED", stoppedAt: 130 })],
      ["task a is PENDING, though the task whose place it takes has stopped (b of web:1, STOPPED)"],
      "pending-for-nothing",
    ],
    [
      "one that stopped before it was made proves nothing",
      [task("a"), old("b", { lastStatus: "STOPPED", stoppedAt: 90 })],
      ["task a is PENDING"],
      undefined,
    ],
    ["it pulls", [task("a", { pullStartedAt: 120 })], ["task a is pulling its images"], undefined],
    [
      "its container is not healthy",
      [task("a", { lastStatus: "RUNNING", containers: [{ name: "app", healthStatus: "UNHEALTHY" }] })],
      ["task a runs, and its container app is UNHEALTHY"],
      undefined,
    ],
    [
      "none of ours is there yet, and old ones do not go",
      [old("b")],
      ["old task b of web:1 is still stopping (DEACTIVATING)"],
      "pending-behind-stopping",
    ],
    ["a task of ours that stops is on its way", [task("a", { desiredStatus: "STOPPED" })], [], undefined],
  ])("%s", (_, tasks, lines, cause) => {
    expect(stillLines(target, tasks)).toEqual(lines);
    expect(causeOf(lines[0] ?? "")?.id).toBe(cause);
  });

  test("five lines at the most", () => {
    const many = Array.from({ length: 9 }, (_, index) => task(`t${index}`));
    expect(stillLines(target, many).slice(-2)).toEqual(["task t4 is PENDING", "and 4 more"]);
  });
});
