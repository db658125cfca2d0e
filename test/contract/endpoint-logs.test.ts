import * as sdk from "@aws-sdk/client-cloudwatch-logs";
import { expect, onTestFinished, test } from "vitest";
import type { EmulatorOptions } from "../../emulator/api.ts";
import type { JsonObject } from "../../src/json.ts";
import { post, type Scene, scene, web } from "./endpoint-fixture.ts";

interface LogsScene extends Scene {
  /** AWS's own client, unchanged, over HTTP. */
  readonly logs: sdk.CloudWatchLogsClient;
}

async function logsScene(options: EmulatorOptions = {}): Promise<LogsScene> {
  const on = await scene(options);
  const logs = new sdk.CloudWatchLogsClient({
    endpoint: on.emulator.url,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  });
  onTestFinished(() => logs.destroy());
  return { ...on, logs };
}

/** `Type: message` of the refusal, as the SDK's own error classes have it. */
async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof sdk.CloudWatchLogsServiceException)) throw new Error(`no refusal: ${String(error)}`);
  return `${error.name}: ${error.message}`;
}

/** A task of one container `web` whose lines go to the group `/ecs/web`. */
function logging(options: JsonObject = {}, more: JsonObject = {}): JsonObject {
  const { family, containerDefinitions } = web();
  const logConfiguration = {
    logDriver: "awslogs",
    options: { "awslogs-group": "/ecs/web", "awslogs-region": "us-east-1", ...options },
  };
  return {
    family,
    containerDefinitions: containerDefinitions.map((one) => ({ ...one, logConfiguration, ...more })),
  };
}

const prefix = { "awslogs-stream-prefix": "app" };

/** Runs the task once, to its end; its id and the id of its container. */
function runTask({ emulator }: Scene, task: JsonObject): { id: string; runtimeId: string } {
  emulator.call("RegisterTaskDefinition", task);
  emulator.call("RunTask", { taskDefinition: "web" });
  emulator.advance(60);
  const found = [...emulator.state.tasks.values()].at(-1);
  return { id: found?.id ?? "", runtimeId: found?.containers[0]?.runtimeId ?? "" };
}

const crash = {
  images: { "web:1": { exit: { after: 3, code: 1 }, logs: ["boot", "KeyError: SECRET_KEY_BASE"] } },
};

const messages = ({ events = [] }: { events?: { message?: string | undefined }[] | undefined }) =>
  events.map(({ message }) => message);

test("what a container wrote is read from prefix/container/task", async () => {
  const on = await logsScene({ scenario: crash });
  const { id } = runTask(on, logging(prefix));
  const logStreamName = `app/web/${id}`;
  const request = { logGroupName: "/ecs/web", logStreamName };
  expect(messages(await on.logs.send(new sdk.GetLogEventsCommand(request)))).toEqual([
    "boot",
    "KeyError: SECRET_KEY_BASE",
  ]);
  const newest = await on.logs.send(new sdk.GetLogEventsCommand({ ...request, limit: 1 }));
  expect(messages(newest)).toEqual(["KeyError: SECRET_KEY_BASE"]);
  const [{ timestamp = 0 } = {}] = newest.events ?? [];
  expect(timestamp - on.emulator.clock.now()).toBeLessThan(0);
  const { logStreams = [] } = await on.logs.send(
    new sdk.DescribeLogStreamsCommand({ logGroupName: "/ecs/web", orderBy: "LastEventTime" }),
  );
  expect(logStreams).toEqual([
    expect.objectContaining({ logStreamName, lastEventTimestamp: timestamp, storedBytes: 0 }),
  ]);
});

test("without a prefix the stream has the name of Docker's container", async () => {
  const on = await logsScene({ scenario: { images: { "web:1": { exit: { after: 0, code: 3 } } } } });
  const { runtimeId } = runTask(on, logging());
  expect(runtimeId).toMatch(/^[0-9a-f]{64}$/);
  const request = { logGroupName: "/ecs/web", logStreamName: runtimeId };
  // The scenario gives it nothing to say.
  expect(messages(await on.logs.send(new sdk.GetLogEventsCommand(request)))).toEqual([
    "the main process ends with exit code 3",
  ]);
});

test("a log of another driver, or of another region, is not here", async () => {
  const on = await logsScene({ scenario: crash });
  runTask(on, logging({ ...prefix, "awslogs-region": "eu-west-1" }));
  runTask(on, logging({}, { logConfiguration: { logDriver: "json-file" } }));
  expect((await on.logs.send(new sdk.DescribeLogGroupsCommand({}))).logGroups).toEqual([]);
});

test("pages go forwards from the head and backwards from the tail, and end with the token they began with", async () => {
  const on = await logsScene();
  const group = { logGroupName: "g" };
  const stream = { ...group, logStreamName: "s" };
  await on.logs.send(new sdk.CreateLogGroupCommand(group));
  await on.logs.send(new sdk.CreateLogStreamCommand(stream));
  const logEvents = ["a", "b", "c", "d", "e"].map((message, at) => ({ message, timestamp: 1000 + at }));
  await on.logs.send(new sdk.PutLogEventsCommand({ ...stream, logEvents }));
  const get = (more: object) => on.logs.send(new sdk.GetLogEventsCommand({ ...stream, limit: 2, ...more }));

  const first = await get({ startFromHead: true });
  const second = await get({ startFromHead: true, nextToken: first.nextForwardToken });
  const third = await get({ startFromHead: true, nextToken: second.nextForwardToken });
  const last = await get({ startFromHead: true, nextToken: third.nextForwardToken });
  expect([first, second, third, last].map(messages)).toEqual([["a", "b"], ["c", "d"], ["e"], []]);
  expect(last.nextForwardToken).toBe(third.nextForwardToken);

  const tail = await get({});
  const before = await get({ nextToken: tail.nextBackwardToken });
  expect([tail, before].map(messages)).toEqual([
    ["d", "e"],
    ["b", "c"],
  ]);
  expect(messages(await get({ startTime: 1001, endTime: 1003 }))).toEqual(["b", "c"]);
  expect(await refusal(get({ nextToken: "x" }))).toBe(
    "InvalidParameterException: The specified nextToken is invalid.",
  );
});

test("FilterLogEvents looks through all streams of a group, by time", async () => {
  const on = await logsScene({
    scenario: { images: { "web:1": { logs: ["ERROR one", "INFO fine", "ERROR two"] } } },
  });
  runTask(on, logging(prefix));
  runTask(on, logging(prefix));
  const filter = (more: object) =>
    on.logs.send(new sdk.FilterLogEventsCommand({ logGroupName: "/ecs/web", ...more }));
  expect(messages(await filter({ filterPattern: "ERROR -two" }))).toEqual(["ERROR one", "ERROR one"]);
  expect(messages(await filter({ filterPattern: '?fine ?"ERROR two"' }))).toHaveLength(4);
  const first = await filter({ limit: 4 });
  const rest = await filter({ limit: 4, nextToken: first.nextToken });
  expect(first.events).toHaveLength(4);
  expect(rest.events).toHaveLength(2);
  expect(rest.nextToken).toBeUndefined();
});

test("groups are made, kept for so many days, listed and deleted", async () => {
  const on = await logsScene();
  const group = { logGroupName: "/ecs/web" };
  await on.logs.send(new sdk.CreateLogGroupCommand({ ...group, tags: { team: "web" } }));
  await on.logs.send(new sdk.PutRetentionPolicyCommand({ ...group, retentionInDays: 14 }));
  const { logGroups = [] } = await on.logs.send(
    new sdk.DescribeLogGroupsCommand({ logGroupNamePrefix: "/ecs" }),
  );
  expect(logGroups).toEqual([
    expect.objectContaining({
      arn: "arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web:*",
      retentionInDays: 14,
    }),
  ]);
  const { tags } = await on.logs.send(
    new sdk.ListTagsForResourceCommand({ resourceArn: logGroups[0]?.logGroupArn }),
  );
  expect(tags).toEqual({ team: "web" });
  expect(await refusal(on.logs.send(new sdk.CreateLogGroupCommand(group)))).toBe(
    "ResourceAlreadyExistsException: The specified log group already exists",
  );
  await on.logs.send(new sdk.DeleteLogGroupCommand(group));
  expect(await refusal(on.logs.send(new sdk.DeleteLogGroupCommand(group)))).toBe(
    "ResourceNotFoundException: The specified log group does not exist.",
  );
});

test.each([
  [
    { logGroupName: "none", logStreamName: "s" },
    "ResourceNotFoundException: The specified log group does not exist.",
  ],
  [
    { logGroupName: "there", logStreamName: "s" },
    "ResourceNotFoundException: The specified log stream does not exist.",
  ],
  [
    { logGroupName: "a b", logStreamName: "s" },
    /^InvalidParameterException: 1 validation error.*'logGroupName'/,
  ],
  [
    { logGroupName: "there", logStreamName: "s", limit: 0 },
    /^InvalidParameterException: .*greater than or equal to 1/,
  ],
])("GetLogEvents of %j is refused", async (request, words) => {
  const on = await logsScene({ scenario: { logGroups: ["there"] } });
  const said = await refusal(on.logs.send(new sdk.GetLogEventsCommand(request)));
  if (typeof words === "string") expect(said).toBe(words);
  else expect(said).toMatch(words);
});

test("unknown operations and members, another region and another target are refused", async () => {
  const { emulator } = await logsScene();
  const ask = async (operation: string, body: string, region = "us-east-1") => {
    const answer = await post(emulator, operation, body, {
      "x-amz-target": `Logs_20140328.${operation}`,
      authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/${region}/logs/aws4_request, SignedHeaders=host, Signature=0a`,
    });
    const { __type, message } = (await answer.json()) as JsonObject;
    return `${__type}: ${message}`;
  };
  expect(await ask("StartQuery", "{}")).toContain("does not know StartQuery yet");
  expect(await ask("Frobnicate", "{}")).toBe("UnknownOperationException: undefined");
  expect(await ask("DescribeLogGroups", '{"prefix":"a"}')).toContain('Unknown member "prefix"');
  expect(await ask("DescribeLogStreams", '{"logGroupName":"g","orderBy":"Size"}')).toContain(
    "enum value set",
  );
  expect(await ask("DescribeLogGroups", "{}", "eu-west-1")).toMatch(/^InvalidSignatureException/);
});

test("faults reach it: a permission that is missing is named", async () => {
  const on = await logsScene({
    scenario: { faults: [{ operation: "GetLogEvents", kind: "access-denied" }] },
  });
  const call = on.logs.send(new sdk.GetLogEventsCommand({ logGroupName: "g", logStreamName: "s" }));
  expect(await refusal(call)).toMatch(
    /^AccessDeniedException: .*not authorized to perform: logs:GetLogEvents/,
  );
});

test("where the scenario names the log groups, a task whose group is missing does not start", async () => {
  const on = await logsScene({ scenario: { logGroups: ["/ecs/other"] } });
  const stopped = (task: JsonObject, more: JsonObject = {}) => {
    on.emulator.call("RegisterTaskDefinition", task);
    on.emulator.call("RunTask", { taskDefinition: "web", ...more });
    on.emulator.advance(60);
    const found = [...on.emulator.state.tasks.values()].at(-1);
    const [container] = found?.containers ?? [];
    return [found?.stopCode, found?.stoppedReason, container?.reason];
  };
  expect(stopped(logging())).toEqual([
    "TaskFailedToStart",
    "Task failed to start",
    expect.stringMatching(/^CannotStartContainerError: .*The specified log group does not exist\.$/),
  ]);
  const fargate = {
    ...logging(prefix, { portMappings: [{ containerPort: 80 }] }),
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
    cpu: "256",
    memory: "512",
    executionRoleArn: "arn:aws:iam::123456789012:role/execution",
  };
  const networkConfiguration = { awsvpcConfiguration: { subnets: ["subnet-1"] } };
  expect(stopped(fargate, { launchType: "FARGATE", networkConfiguration })).toEqual([
    "TaskFailedToStart",
    expect.stringMatching(/^ResourceInitializationError: failed to validate logger args: /),
    undefined,
  ]);
  expect(stopped(logging({ "awslogs-create-group": "true" }))[0]).toBeUndefined();
  const { logGroups = [] } = await on.logs.send(new sdk.DescribeLogGroupsCommand({}));
  expect(logGroups.map(({ logGroupName }) => logGroupName)).toEqual(["/ecs/other", "/ecs/web"]);
});
