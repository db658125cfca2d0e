import { expect, test } from "vitest";
import type { Task } from "../../../src/deployment/observed.ts";
import { phases } from "../../../src/deployment/phases.ts";
import { taskLives } from "../../../src/deployment/task-lives.ts";

const target = { cluster: "default", service: "web", deploymentId: "ecs-svc/2", createdAt: 1000 };
const arn = (id: string) => `arn:aws:ecs:us-east-1:123456789012:task/default/${id}`;
const task = (id: string, deployment: number, more: Partial<Task>): Task => ({
  taskArn: arn(id),
  startedBy: `ecs-svc/${deployment}`,
  taskDefinitionArn: `arn:aws:ecs:us-east-1:123456789012:task-definition/web:${deployment}`,
  ...more,
});
const old = task("old", 1, {
  createdAt: 100,
  startedAt: 130,
  stoppingAt: 1005,
  stoppedAt: 1040,
  stopCode: "ServiceSchedulerInitiated",
  stoppedReason: "Scaling activity initiated by (deployment ecs-svc/2)",
});
const fresh = task("new", 2, { createdAt: 1041, pullStartedAt: 1042, pullStoppedAt: 1054, startedAt: 1060 });

test("a task's life counts from the making of our deployment, and whose it is", () => {
  expect(taskLives([fresh, old], target, new Map([[arn("new"), 1072]]))).toEqual([
    { task: "old", revision: "web:1", ours: false, created: -900, started: -870, stopping: 5, stopped: 40 },
    { task: "new", revision: "web:2", ours: true, created: 41, pull: 12, started: 60, healthy: 72 },
  ]);
});

test.each([
  ["what was over before", { createdAt: 1, stoppedAt: 900 }],
  ["what ECS gives no time of", { startedAt: 1060 }],
])("%s is no part of it", (_title, more) => {
  expect(taskLives([task("x", 1, more)], target)).toEqual([]);
});

test("a time that is null is none", () => {
  const odd = { ...fresh, stoppedAt: null, stoppingAt: null } as unknown as Task;
  expect(taskLives([odd], target)).toEqual(taskLives([fresh], target));
});

test("one that ended by itself failed, and began to stop when it stopped", () => {
  const died = task("died", 2, { createdAt: 1041, stoppedAt: 1066, stopCode: "EssentialContainerExited" });
  expect(taskLives([died], target)).toMatchObject([
    { failed: "EssentialContainerExited", stopping: 66, stopped: 66 },
  ]);
});

test("phases: what the roll's time went to, in order, with what took longest of each", () => {
  const lives = taskLives([old, fresh], target, new Map([[arn("new"), 1072]]));
  expect(phases(lives, 82)).toEqual([
    { name: "ECS starts the first new task", from: 0, to: 41 },
    { name: "old tasks drain and stop", from: 5, to: 40, tasks: 1, note: "35 s for the slowest" },
    { name: "new tasks start", from: 41, to: 60, tasks: 1, note: "pulling images: 12 s at the most" },
    { name: "new tasks become healthy", from: 60, to: 72, tasks: 1 },
    { name: "ECS calls it complete", from: 72, to: 82 },
  ]);
});

test("phases that did not come to an end are not told, as nobody knows how long they take", () => {
  const waiting = task("waits", 2, { createdAt: 1050 });
  const names = phases(taskLives([fresh, waiting], target), undefined).map(({ name }) => name);
  expect(names).toEqual(["ECS starts the first new task"]);
  expect(phases([], undefined)).toEqual([]);
});
