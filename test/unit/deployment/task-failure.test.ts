import { describe, expect, test } from "vitest";
import { causeWords } from "../../../scripts/cause-words.ts";
import { causeOf, causes } from "../../../src/deployment/causes.ts";
import { defaultFailAfter, judgeTasks } from "../../../src/deployment/judge-tasks.ts";
import type { Service, Task } from "../../../src/deployment/observed.ts";
import { taskFailures } from "../../../src/deployment/task-failure.ts";

test.each(causeWords)("%s", (said, id) => {
  expect(causeOf(said)?.id).toBe(id);
});

test("each cause has an anchor and an example of its own", () => {
  const ids = causes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(causeWords.map(([, id]) => id))].toSorted()).toEqual(ids.toSorted());
});

const task = (more: Partial<Task>): Task => ({ taskArn: "arn:task/1", lastStatus: "STOPPED", ...more });

describe("failed tasks", () => {
  test("what scaling, a roll or a person stopped did not fail", () => {
    const stopped = [
      task({
        stopCode: "ServiceSchedulerInitiated",
        stoppedReason: "Scaling activity initiated by (deployment ecs-svc/2)",
      }),
      task({ stopCode: "UserInitiated", stoppedReason: "for a look" }),
    ];
    expect(taskFailures(stopped)).toEqual([]);
  });

  test("the container that took the task down is the one that says something", () => {
    const [failure] = taskFailures([
      task({
        stopCode: "TaskFailedToStart",
        stoppedReason: "Task failed to start",
        containers: [{ name: "nginx" }, { name: "api", reason: "CannotPullContainerError: not found" }],
      }),
    ]);
    expect(failure?.container?.name).toBe("api");
    expect(failure?.cause?.id).toBe("image-missing");
  });

  test("not the one that was stopped because another ended", () => {
    const [failure] = taskFailures([
      task({
        stopCode: "EssentialContainerExited",
        stoppedReason: "Essential container in task exited",
        containers: [
          { name: "sidecar", exitCode: 137 },
          { name: "app", exitCode: 1 },
        ],
      }),
    ]);
    expect(failure?.container?.name).toBe("app");
  });
});

describe("judged by their tasks", () => {
  const service = (breaker?: { enable: boolean; rollback: boolean }): Service => ({
    serviceName: "web",
    serviceArn: "arn",
    desiredCount: 2,
    deployments: [],
    events: [],
    deploymentConfiguration: breaker ? { deploymentCircuitBreaker: breaker } : {},
  });
  const target = { cluster: "default", service: "web", createdAt: 0, taskDefinition: "arn:x/web:2" };
  const crashed = (times: number) =>
    taskFailures(
      Array.from({ length: times }, () =>
        task({ stopCode: "EssentialContainerExited", containers: [{ name: "web", exitCode: 3 }] }),
      ),
    );

  test("a breaker of its own decides first", () => {
    expect(defaultFailAfter(service())).toBe(3);
    expect(defaultFailAfter(service({ enable: true, rollback: true }))).toBe(6);
    expect(defaultFailAfter({ ...service(), desiredCount: 100 })).toBe(50);
  });

  test.each([
    [2, undefined, undefined],
    [3, undefined, "failed"],
    [1, 1, "failed"],
    [50, 0, undefined],
  ])("%i crashes with fail-after %s: %s", (times, failAfter, outcome) => {
    expect(judgeTasks(target, service(), crashed(times), failAfter)).toEqual(
      outcome === undefined ? undefined : expect.objectContaining({ over: true, outcome }),
    );
  });

  test("what ECS goes on with is said", () => {
    const says = (of: Service) => {
      const verdict = judgeTasks(target, of, crashed(9));
      return verdict?.over ? verdict.says : "";
    };
    expect(says(service())).toContain("no circuit breaker");
    expect(says(service({ enable: true, rollback: true }))).toContain("puts the service back");
    expect(says(service({ enable: true, rollback: false }))).toContain("gives up");
  });
});
