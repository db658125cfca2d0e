import {
  DescribeTasksCommand,
  ListTasksCommand,
  type ListTasksCommandInput,
  RunTaskCommand,
  type RunTaskCommandInput,
  StartTaskCommand,
  StopTaskCommand,
} from "@aws-sdk/client-ecs";
import { expect, test } from "vitest";
import { refusal, type Scene, scene, settle, web } from "./endpoint-fixture.ts";

const run = ({ client }: Scene, more: Partial<RunTaskCommandInput> = {}) =>
  client.send(new RunTaskCommand({ taskDefinition: "web", ...more }));
const list = async ({ client }: Scene, more: ListTasksCommandInput = {}) =>
  (await client.send(new ListTasksCommand(more))).taskArns ?? [];
const describeTask = async ({ client }: Scene, task: string | undefined) =>
  (await client.send(new DescribeTasksCommand({ tasks: [task ?? ""] }))).tasks?.[0];

async function withTaskDefinition(): Promise<Scene> {
  const on = await scene();
  on.emulator.call("RegisterTaskDefinition", web());
  return on;
}

test("a task runs, and stops with the reason it was given", async () => {
  const on = await withTaskDefinition();
  const { tasks, failures } = await run(on, {
    startedBy: "ci",
    tags: [{ key: "pr", value: "7" }],
    overrides: { containerOverrides: [{ name: "web", command: ["rake"] }] },
  });
  const [task] = tasks ?? [];
  expect(failures).toEqual([]);
  expect(task).toMatchObject({
    taskArn: expect.stringMatching(/^arn:aws:ecs:us-east-1:123456789012:task\/default\/[0-9a-f]{32}$/),
    containerInstanceArn: expect.stringContaining(":container-instance/default/"),
    group: "family:web",
    startedBy: "ci",
    desiredStatus: "RUNNING",
    launchType: "EC2",
    memory: "128",
    overrides: { containerOverrides: [{ name: "web", command: ["rake"] }] },
    tags: [{ key: "pr", value: "7" }],
  });
  on.emulator.advance(60);
  const running = await describeTask(on, task?.taskArn);
  expect(running).toMatchObject({
    lastStatus: "RUNNING",
    startedAt: expect.any(Date),
    containers: [
      { name: "web", lastStatus: "RUNNING", networkBindings: [{ containerPort: 80, hostPort: 80 }] },
    ],
  });
  await on.client.send(
    new StopTaskCommand({ task: task?.taskArn?.split("/").at(-1), reason: "no longer needed" }),
  );
  on.emulator.advance(60);
  expect(await describeTask(on, task?.taskArn)).toMatchObject({
    lastStatus: "STOPPED",
    stopCode: "UserInitiated",
    stoppedReason: "no longer needed",
    stoppedAt: expect.any(Date),
  });
});

test("what does not fit is a failure of the answer, with the reason per instance", async () => {
  const on = await withTaskDefinition();
  const { tasks, failures } = await run(on, { count: 3 });
  const [one, two] = tasks ?? [];
  expect(new Set([one?.containerInstanceArn, two?.containerInstanceArn]).size).toBe(2);
  expect(failures?.map(({ reason }) => reason)).toEqual(["RESOURCE:PORTS", "RESOURCE:PORTS"]);
  on.emulator.call("RegisterTaskDefinition", {
    family: "worker",
    containerDefinitions: [{ name: "worker", image: "worker:1", memory: 64 }],
  });
  const unmet = await run(on, {
    taskDefinition: "worker",
    placementConstraints: [{ type: "memberOf", expression: "attribute:role == redis" }],
  });
  expect(unmet.failures?.[0]?.reason).toBe("MemberOf placement constraint unsatisfied.");
  const start = await on.client.send(
    new StartTaskCommand({
      taskDefinition: "web",
      containerInstances: [one?.containerInstanceArn ?? "", "none"],
    }),
  );
  expect(start.failures?.map(({ reason }) => reason)).toEqual(["RESOURCE:PORTS", "MISSING"]);
});

test("lists hold running tasks; stopped ones are asked for", async () => {
  const on = await scene();
  settle(on.emulator);
  const tasks = await list(on, { serviceName: "web" });
  expect(tasks).toHaveLength(2);
  await on.client.send(new StopTaskCommand({ task: tasks[0] }));
  on.emulator.advance(60);
  expect(await list(on, { serviceName: "web", desiredStatus: "STOPPED" })).toEqual([tasks[0]]);
  expect(await list(on, { desiredStatus: "PENDING" })).toEqual([]);
  expect(await list(on, { family: "web" })).toContain(tasks[1]);
  expect(await list(on, { family: "db" })).toEqual([]);
  const { containerInstanceArn } = (await describeTask(on, tasks[1])) ?? {};
  expect(await list(on, { containerInstance: containerInstanceArn })).toEqual([tasks[1]]);
});

test("what cannot be run or stopped is refused in ECS's words", async () => {
  const on = await withTaskDefinition();
  const overrides = { containerOverrides: [{ name: "app" }] };
  expect(await refusal(run(on, { taskDefinition: "db" }))).toBe("ClientException: TaskDefinition not found.");
  expect(await refusal(run(on, { overrides }))).toBe(
    "InvalidParameterException: Override for container named app is not a container in the TaskDefinition.",
  );
  expect(await refusal(on.client.send(new StopTaskCommand({ task: "0a" })))).toBe(
    "InvalidParameterException: The referenced task was not found.",
  );
  expect(await refusal(on.client.send(new ListTasksCommand({ serviceName: "db" })))).toBe(
    "ServiceNotFoundException: Service not found.",
  );
  const empty = await scene({ scenario: { instances: [] } });
  empty.emulator.call("RegisterTaskDefinition", web());
  expect(await refusal(run(empty))).toBe(
    "InvalidParameterException: No Container Instances were found in your cluster.",
  );
});

test("a repeated RunTask with its client token gives the tasks it started; another request with it is refused", async () => {
  const on = await withTaskDefinition();
  const [first] = (await run(on, { clientToken: "a" })).tasks ?? [];
  const again = await run(on, { clientToken: "a" });
  expect(again.tasks?.map(({ taskArn }) => taskArn)).toEqual([first?.taskArn]);
  expect(await list(on)).toEqual([first?.taskArn]);
  await expect(run(on, { clientToken: "a", startedBy: "ci" })).rejects.toMatchObject({
    name: "ConflictException",
    resourceIds: [first?.taskArn],
  });
  const other = await run(on, { clientToken: "b" });
  expect(other.tasks?.[0]?.taskArn).not.toBe(first?.taskArn);
});

test("a service's tasks take over the tags of the service or of the task definition, as it says", async () => {
  const on = await scene();
  const tags = (value: string) => ({ tags: [{ key: "from", value }] });
  on.emulator.call("RegisterTaskDefinition", { ...web(), ...tags("definition") });
  for (const propagateTags of ["SERVICE", "TASK_DEFINITION", "NONE"]) {
    const serviceName = propagateTags.toLowerCase();
    on.emulator.call("CreateService", {
      ...{ serviceName, taskDefinition: "web", desiredCount: 1, propagateTags, ...tags("service") },
    });
    on.emulator.advance(60);
    const [task] = await list(on, { serviceName });
    const { tasks } = await on.client.send(
      new DescribeTasksCommand({ tasks: [task ?? ""], include: ["TAGS"] }),
    );
    const expected = { SERVICE: "service", TASK_DEFINITION: "definition" }[propagateTags];
    expect(tasks?.[0]?.tags?.map(({ value }) => value)).toEqual(expected === undefined ? [] : [expected]);
    on.emulator.call("DeleteService", { service: serviceName, force: true });
    on.emulator.advance(600);
  }
});
