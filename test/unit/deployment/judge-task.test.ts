import { TaskStopCode } from "@aws-sdk/client-ecs";
import { describe, expect, test } from "vitest";
import { decidingContainers, judgeTask } from "../../../src/deployment/judge-task.ts";
import type { Task, TaskContainer } from "../../../src/deployment/observed.ts";

const document = {
  containerDefinitions: [{ name: "web" }, { name: "db" }, { name: "logger", essential: false }],
};
const migrates = { overrides: { containerOverrides: [{ name: "web", command: ["rails", "db:migrate"] }] } };
const asDefined = decidingContainers(document, {});
const overridden = decidingContainers(document, migrates);

function stopped(containers: readonly TaskContainer[], more: Partial<Task> = {}): Task {
  const stopCode = "EssentialContainerExited";
  const stoppedReason = "Essential container in task exited";
  return { taskArn: "arn:x:task/c/1", lastStatus: "STOPPED", stopCode, stoppedReason, containers, ...more };
}

function verdict(task: Task, deciding = overridden) {
  const found = judgeTask(task, 0, deciding);
  if (!found.over) throw new Error("it is not over");
  return found;
}

test.each([
  "PROVISIONING",
  "PENDING",
  "ACTIVATING",
  "RUNNING",
  "DEACTIVATING",
  "STOPPING",
  "DEPROVISIONING",
  "SOMETHING_NEW",
])("%s is not the end, whatever the containers say", (lastStatus) => {
  const task = stopped([{ name: "web", exitCode: 0 }], { lastStatus });
  expect(judgeTask(task, 0, overridden)).toEqual({ over: false, status: lastStatus });
});

describe("the exit code decides", () => {
  const [web0, web1] = [
    { name: "web", exitCode: 0 },
    { name: "web", exitCode: 1 },
  ];
  const oom = "OutOfMemoryError: Container killed due to memory usage";
  test.each<[string, typeof overridden, readonly TaskContainer[], "succeeded" | "failed"]>([
    ["the migration ended well", overridden, [web0, { name: "db", exitCode: 0 }], "succeeded"],
    ["an essential one was killed with it", overridden, [web0, { name: "db", exitCode: 137 }], "succeeded"],
    [
      "an essential one was told to end with it",
      overridden,
      [web0, { name: "db", exitCode: 143 }],
      "succeeded",
    ],
    ["an essential one had not started", overridden, [web0, { name: "db" }], "succeeded"],
    [
      "a sidecar was killed with it",
      asDefined,
      [web0, { name: "db", exitCode: 0 }, { name: "logger", exitCode: 137 }],
      "succeeded",
    ],
    ["a sidecar failed by itself", overridden, [web0, { name: "logger", exitCode: 1 }], "succeeded"],
    ["the migration failed", overridden, [web1, { name: "db", exitCode: 0 }], "failed"],
    [
      "it was killed because the database ended",
      overridden,
      [
        { name: "web", exitCode: 143 },
        { name: "db", exitCode: 0 },
      ],
      "failed",
    ],
    ["it has no exit code", overridden, [{ name: "web" }, { name: "db", exitCode: 0 }], "failed"],
    ["it is not among the containers", overridden, [{ name: "db", exitCode: 0 }], "failed"],
    ["the database crashed under it", overridden, [web0, { name: "db", exitCode: 1 }], "failed"],
    [
      "the database ran out of memory under it",
      overridden,
      [web0, { name: "db", exitCode: 137, reason: oom }],
      "failed",
    ],
    [
      "nobody said which one counts, and one was killed",
      asDefined,
      [web0, { name: "db", exitCode: 137 }],
      "failed",
    ],
    ["no container is named", asDefined, [], "failed"],
  ])("%s", (_, deciding, containers, outcome) => {
    expect(verdict(stopped(containers), deciding).outcome).toBe(outcome);
  });

  test("a container that is not essential counts where it is the one that was started for a purpose", () => {
    const deciding = decidingContainers(document, {
      overrides: {
        containerOverrides: [
          { name: "logger", command: ["flush"] },
          { name: "web", cpu: 128 },
        ],
      },
    });
    expect(verdict(stopped([web0, { name: "logger", exitCode: 2 }]), deciding).outcome).toBe("failed");
  });

  test("an older task without a stop code is judged by its exit codes too", () => {
    const { stopCode: _, ...older } = stopped([web1]);
    expect(verdict(older).outcome).toBe("failed");
    expect(verdict({ ...older, containers: [web0] }).outcome).toBe("succeeded");
  });
});

describe("the cause is one sentence", () => {
  test.each<[string, Task, string, RegExp | undefined]>([
    [
      "an exit code",
      stopped([{ name: "web", exitCode: 1 }]),
      "Container 'web' ended with exit code 1.",
      /own log/,
    ],
    [
      "an exit code that is known",
      stopped([{ name: "web", exitCode: 127 }]),
      "Container 'web' ended with exit code 127: its command was not found.",
      /own log/,
    ],
    [
      "out of memory",
      stopped([
        { name: "web", exitCode: 137, reason: "OutOfMemoryError: Container killed due to memory usage" },
      ]),
      "Container 'web' ended with exit code 137: OutOfMemoryError: Container killed due to memory usage.",
      /Raise `memory`/,
    ],
    ["nothing at all", stopped([{ name: "web" }]), "Container 'web' ended without an exit code.", undefined],
    [
      "an image that is not there",
      stopped([{ name: "web", reason: "CannotPullContainerError: web:9: not found" }], {
        stopCode: "TaskFailedToStart",
        stoppedReason: "Task failed to start",
      }),
      "The task could not start: container 'web': CannotPullContainerError: web:9: not found.",
      /tag or digest/,
    ],
    [
      "the same words twice",
      stopped([{ name: "web", reason: "CannotPullContainerError: denied" }], {
        stopCode: "TaskFailedToStart",
        stoppedReason: "CannotPullContainerError: denied",
      }),
      "The task could not start: container 'web': CannotPullContainerError: denied.",
      /execution role/,
    ],
    [
      "no room behind a capacity provider",
      stopped([], { stopCode: "TaskFailedToStart", stoppedReason: "TaskFailedToStart: RESOURCE:MEMORY" }),
      "The task could not start: TaskFailedToStart: RESOURCE:MEMORY.",
      /beside the service's tasks/,
    ],
    [
      "somebody",
      stopped([{ name: "web", exitCode: 0 }], {
        stopCode: "UserInitiated",
        stoppedReason: "no longer needed",
      }),
      "Somebody stopped the task before it ended: no longer needed.",
      /CloudTrail/,
    ],
    [
      "an instance that went away",
      {
        taskArn: "a",
        lastStatus: "STOPPED",
        stoppedReason: "Host EC2 (instance i-1) terminated.",
        containers: [{ name: "web" }],
      },
      "The task was stopped before it ended: Host EC2 (instance i-1) terminated.",
      /spot interruption/i,
    ],
    [
      "nobody knows why",
      stopped([], { stopCode: "TaskFailedToStart", stoppedReason: "" }),
      "The task could not start",
      undefined,
    ],
  ])("%s", (_, task, says, hint) => {
    const found = verdict(task);
    expect(found.outcome).toBe("failed");
    expect(found.says).toContain(says);
    if (hint) expect(found.hint).toMatch(hint);
    expect(found.says).not.toMatch(/null|undefined|\n/);
  });
});

test.each(Object.values(TaskStopCode))(
  "stop code %s with exit code 0 is green only where the container ended by itself",
  (stopCode) => {
    const task = stopped([{ name: "web", exitCode: 0 }], { stopCode, stoppedReason: "words" });
    expect(verdict(task).outcome).toBe(stopCode === "EssentialContainerExited" ? "succeeded" : "failed");
  },
);

test("a task that ECS does not show yet is waited for, and one that is gone is no success", () => {
  expect(judgeTask(undefined, 1, overridden)).toMatchObject({ over: false });
  expect(judgeTask(undefined, 6, overridden)).toMatchObject({ over: true, outcome: "failed" });
});
