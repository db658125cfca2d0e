import { describe, expect, test } from "vitest";
import { causeWords } from "../../../scripts/cause-words.ts";
import { causeOf, causes } from "../../../src/deployment/causes.ts";
import { defaultFailAfter, judgeTasks } from "../../../src/deployment/judge-tasks.ts";
import type { Service, Task } from "../../../src/deployment/observed.ts";
import { taskFailures } from "../../../src/deployment/task-failure.ts";
import { createTaskHistory } from "../../../src/deployment/task-history.ts";

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

  test("of a task that its containers' health took down, the one that is sick", () => {
    const [failure] = taskFailures([
      task({
        stopCode: "ServiceSchedulerInitiated",
        stoppedReason: "Task failed container health checks",
        containers: [
          { name: "sidecar", exitCode: 137, healthStatus: "HEALTHY" },
          { name: "app", exitCode: 143, healthStatus: "UNHEALTHY" },
        ],
      }),
    ]);
    expect(failure?.container?.name).toBe("app");
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
  const began = { ran: false, overcome: new Set<string>() };
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
    expect(judgeTasks(target, service(), crashed(times), began, failAfter)).toEqual(
      outcome === undefined ? undefined : expect.objectContaining({ over: true, outcome }),
    );
  });

  const missing = taskFailures([
    task({ stoppedReason: "CannotPullContainerError: web:2: not found", stopCode: "TaskFailedToStart" }),
  ]);

  test("one that could never start is enough, unless one of ours has run", () => {
    expect(judgeTasks(target, service(), missing, began)).toMatchObject({ outcome: "failed" });
    expect(judgeTasks(target, service(), missing, { ...began, ran: true })).toBeUndefined();
  });

  test("instances may have different platforms: on EC2 it takes two tasks", () => {
    const platform = (taskArn: string, instance?: string) =>
      task({
        taskArn,
        stopCode: "TaskFailedToStart",
        stoppedReason: "CannotPullContainerError: no matching manifest for linux/arm64/v8",
        ...(instance === undefined ? {} : { containerInstanceArn: instance }),
      });
    const judged = (...tasks: Task[]) => judgeTasks(target, service(), taskFailures(tasks), began);
    expect(judged(platform("1", "i-1"))).toBeUndefined();
    expect(judged(platform("1", "i-1"), platform("2", "i-2"))).toMatchObject({ outcome: "failed" });
    expect(judged(platform("1"))).toMatchObject({ outcome: "failed" });
  });

  test("tasks whose instance went away are no failures", () => {
    const words = causeWords.filter(([, id]) => id === "instance-gone").map(([said]) => said);
    const gone = taskFailures([
      ...words.map((stoppedReason, at) => task({ taskArn: `${at}`, stoppedReason })),
      task({ taskArn: "spot", stoppedReason: "x", stopCode: "SpotInterruption" }),
    ]);
    expect(gone.map(({ cause }) => cause?.id)).toEqual([...words, "spot"].map(() => "instance-gone"));
    expect(judgeTasks(target, service(), gone, began, 1)).toBeUndefined();
  });

  describe("over time", () => {
    const look = (runningCount: number): Service => ({
      ...service(),
      deployments: [{ id: "ecs-svc/2", runningCount }],
    });
    const numbered = (count: number) =>
      taskFailures(
        Array.from({ length: count }, (_, at) =>
          task({ taskArn: `${at}`, stopCode: "EssentialContainerExited", containers: [{ exitCode: 3 }] }),
        ),
      );

    test("failures are overcome when more tasks run than ever before, and fail-after counts all", () => {
      const history = createTaskHistory({ ...target, deploymentId: "ecs-svc/2" });
      history.add(look(0), numbered(0));
      history.add(look(1), numbered(2));
      history.add(look(1), numbered(4));
      expect(judgeTasks(target, look(1), numbered(4), history)).toBeUndefined();
      expect(judgeTasks(target, look(1), numbered(4), history, 4)).toMatchObject({ outcome: "failed" });
      history.add(look(0), numbered(5));
      history.add(look(1), numbered(5));
      expect(judgeTasks(target, look(1), numbered(5), history)).toMatchObject({
        outcome: "failed",
        says: expect.stringContaining("3 tasks of web:2 failed"),
      });
    });

    test("what failed before the first look is not overcome by what it shows", () => {
      const history = createTaskHistory({ ...target, deploymentId: "ecs-svc/2" });
      history.add(look(1), numbered(3));
      expect(judgeTasks(target, look(1), numbered(3), history)).toMatchObject({ outcome: "failed" });
    });
  });

  test("what ECS goes on with is said", () => {
    const says = (of: Service) => {
      const verdict = judgeTasks(target, of, crashed(9), began);
      return verdict?.over ? verdict.goesOn : "";
    };
    expect(says(service())).toContain("no circuit breaker");
    expect(says(service({ enable: true, rollback: true }))).toContain("puts the service back");
    expect(says(service({ enable: true, rollback: false }))).toContain("gives up");
  });
});
