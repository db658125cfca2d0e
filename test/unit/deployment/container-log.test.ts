import { expect, test } from "vitest";
import { containerLog, logLines, worthALook } from "../../../src/deployment/container-log.ts";
import { taskFailures } from "../../../src/deployment/task-failure.ts";
import type { JsonObject } from "../../../src/json.ts";

const failed = (container: JsonObject) =>
  taskFailures([
    {
      taskArn: "arn:aws:ecs:eu-west-1:123456789012:task/default/1a2b",
      stopCode: "EssentialContainerExited",
      stoppedReason: "Essential container in task exited",
      containers: [{ name: "web", exitCode: 3, ...container }],
    },
  ]);
const where = (logConfiguration: JsonObject | undefined, container: JsonObject = {}) => {
  const [failure] = failed(container);
  const web = { name: "web", ...(logConfiguration ? { logConfiguration } : {}) };
  return failure && containerLog(failure, { containerDefinitions: [{ name: "side" }, web] });
};
const awslogs = (options: JsonObject) => ({ logDriver: "awslogs", options });

test.each<[string, JsonObject | undefined, JsonObject]>([
  [
    "with a prefix the stream is prefix/container/task",
    awslogs({ "awslogs-group": "/ecs/web", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "app" }),
    { stream: { group: "/ecs/web", stream: "app/web/1a2b", region: "eu-west-1" } },
  ],
  [
    "without one it is Docker's id",
    awslogs({ "awslogs-group": "/ecs/web" }),
    { stream: { group: "/ecs/web", stream: "0123abcd" } },
  ],
  ["another driver", { logDriver: "awsfirelens" }, { elsewhere: "its log driver is awsfirelens" }],
  ["none", undefined, { elsewhere: expect.stringContaining("is kept nowhere") }],
  ["an empty one", awslogs({}), { elsewhere: expect.stringContaining("no stream") }],
])("%s", (_, configuration, expected) => {
  expect(where(configuration, { runtimeId: "0123abcd" })).toEqual({
    container: "web",
    task: "1a2b",
    ...expected,
  });
});

test("on EC2 a log without a driver of its own stays on the instance", () => {
  const [failure] = failed({}).map(({ task, ...rest }) => ({
    ...rest,
    task: { ...task, containerInstanceArn: "arn:instance" },
  }));
  expect(failure && containerLog(failure, { containerDefinitions: [{ name: "web" }] })).toMatchObject({
    elsewhere: expect.stringContaining("stays on the instance"),
  });
});

test("a container that never ran wrote nothing", () => {
  const [failure] = taskFailures([
    { taskArn: "arn", containers: [{ name: "web", reason: "CannotPullContainerError: not found" }] },
  ]);
  expect(failure && containerLog(failure, {})).toBeUndefined();
});

test("of many failures the newest of each kind is worth a look", () => {
  const failures = [...failed({}), ...failed({}), ...failed({ exitCode: 4 }), ...failed({ exitCode: 5 })];
  expect(worthALook(failures, 2).map(({ container }) => container?.exitCode)).toEqual([3, 4]);
});

test("the last lines, whichever message they are of; over-long ones are cut", () => {
  expect(logLines(["a\nb\r\nc\n", "50 %\r100 %"], 4)).toEqual(["b", "c", "50 %", "100 %"]);
  expect(logLines(["x".repeat(5000)], 1)[0]).toHaveLength(1001);
});
