import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Emulator, EmulatorOptions } from "../../../../emulator/api.ts";
import { startEmulator } from "../../../../emulator/index.ts";
import { connectEcs } from "../../../../src/aws/ecs.ts";
import { type Clock, systemClock } from "../../../../src/clock.ts";
import type { RunTaskOptions } from "../../../../src/deployment/run-task.ts";
import { isObject, type JsonObject } from "../../../../src/json.ts";
import type { Log, Ports } from "../../../../src/ports.ts";
import { Refusal } from "../../../../src/refusal.ts";
import { type RunTaskInput, runOnce } from "../../../../src/steps/run-task/run-task.ts";

/** The endpoint's clock and the step's run equally fast: a minute takes a second and a half. */
const scale = 40;
const clock: Clock = {
  now: () => Date.now() * scale,
  sleep: (ms, signal) => systemClock.sleep(ms / scale, signal),
};

const images = {
  "migrate:ok": { exit: { after: 4, code: 0 } },
  "migrate:bad": { exit: { after: 2, code: 3 } },
  "migrate:missing": { pullError: "CannotPullContainerError: migrate:missing: not found" },
};
const logConfiguration = {
  logDriver: "awslogs",
  options: { "awslogs-group": "web", "awslogs-region": "us-east-1", "awslogs-stream-prefix": "ecs" },
};

function definition(image: string, more: JsonObject = {}): JsonObject {
  return {
    family: "web",
    containerDefinitions: [{ name: "web", image, memory: 128, logConfiguration, ...more }],
  };
}

interface Scene {
  readonly emulator: Emulator;
  readonly lines: string[];
  readonly summary: string[];
  readonly outputs: { "run-task-arn"?: string };
  readonly abort: AbortController;
  run(document: JsonObject, more?: Partial<RunTaskInput>): ReturnType<typeof runOnce>;
  count(operation: string): number;
}

/** The step with AWS's own client over HTTP; its container's log is three lines. */
async function scene(options: EmulatorOptions = {}): Promise<Scene> {
  const emulator = await startEmulator({
    clock: { scale },
    ...options,
    scenario: { instances: [{}, {}], images, ...options.scenario },
  });
  for (const [name, value] of Object.entries(emulator.environment)) vi.stubEnv(name, value);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await emulator.close();
  });
  const ecs = await connectEcs(() => undefined);
  const [lines, summary]: [string[], string[]] = [[], []];
  const log: Log = {
    line: (text) => lines.push(text),
    group: (title, inside) => lines.push(title, ...inside),
    notice: ({ message }) => lines.push(message),
    warning: ({ message }) => lines.push(message),
    error: ({ message }) => lines.push(message),
    debug: () => {},
    summary: async (markdown) => void summary.push(markdown),
  };
  const tail = async (_: unknown, last: number) => ["migrating", "one", "two"].slice(-last);
  const ports = {
    clock,
    log,
    random: () => 0.5,
    uuid: () => "11111111-2222-3333-4444-555555555555",
    runTokens: () => ["11111111-2222-3333-4444-555555555555"],
    ecs: async () => ecs,
    logs: async () => ({ tail }),
  } as Partial<Ports> as Ports;
  const abort = new AbortController();
  const outputs = {};
  return {
    emulator,
    lines,
    summary,
    outputs,
    abort,
    run(document, more = {}) {
      const registered = emulator.call("RegisterTaskDefinition", document)["taskDefinition"];
      const arn = isObject(registered) ? String(registered["taskDefinitionArn"]) : "";
      const input: RunTaskInput = {
        cluster: "default",
        taskDefinition: arn,
        document,
        options: {},
        wait: true,
        timeout: 60_000,
        logLines: 2,
        onCancel: "leave",
        ...more,
      };
      return runOnce(input, { ports, signal: abort.signal, outputs });
    },
    count: (name) => emulator.requests.filter(({ operation }) => operation === name).length,
  };
}

async function until(met: () => boolean): Promise<void> {
  await vi.waitFor(() => expect(met()).toBe(true), { timeout: 5000, interval: 5 });
}

describe("a task that is waited for", () => {
  test("succeeds: a line for each change of its status, and the last lines it wrote", async () => {
    const on = await scene();
    const options: RunTaskOptions = {
      containerOverrides: [{ name: "web", command: ["rails", "db:migrate"] }],
    };
    const result = await on.run(definition("migrate:ok"), { options });
    expect(result).toMatchObject({
      outcome: "succeeded",
      says: "Container 'web' ended with exit code 0.",
      taskArns: [expect.stringContaining(":task/default/")],
    });
    expect(result.problem).toBeUndefined();
    expect(JSON.parse(on.outputs["run-task-arn"] ?? "")).toEqual(result.taskArns);
    const told = on.lines.flatMap((line) => /^task ([A-Z]+)/.exec(line)?.[1] ?? []);
    expect(told).toEqual([...new Set(told)]);
    expect(told).toContain("RUNNING");
    expect(on.lines.slice(-4)).toEqual([
      "the task succeeded: Container 'web' ended with exit code 0.",
      expect.stringContaining("Last lines of container 'web'"),
      "one",
      "two",
    ]);
    expect(on.emulator.requests.find(({ operation }) => operation === "RunTask")?.body).toEqual({
      cluster: "default",
      taskDefinition: expect.stringContaining("task-definition/web:1"),
      count: 1,
      startedBy: "GitHub-Actions",
      launchType: "EC2",
      overrides: options,
      clientToken: "11111111-2222-3333-4444-555555555555",
    });
    expect(on.summary.join("")).toContain("✅ One-off task of web:1: succeeded");
  });

  test("fails with its exit code, and the service is left as it is", async () => {
    const on = await scene();
    const { outcome, problem } = await on.run(definition("migrate:bad"), { service: { launchType: "EC2" } });
    expect(outcome).toBe("failed");
    expect(problem?.message).toBe(
      "The one-off task of web:1: failed. Container 'web' ended with exit code 3. The service is left as it is.",
    );
    expect(on.lines).toContain("two");
    expect(on.lines).toContain("the task runs as the service does: launch type EC2");
  });

  test("cannot start, as there is no such image", async () => {
    const on = await scene();
    const { outcome, problem } = await on.run(definition("migrate:missing"));
    expect(outcome).toBe("failed");
    expect(problem?.message).toContain(
      "container 'web': CannotPullContainerError: migrate:missing: not found",
    );
    expect(problem?.hint).toContain("Does the tag or digest exist");
    expect(on.lines).not.toContain("two");
  });

  test("cannot be placed", async () => {
    const on = await scene();
    const { outcome, problem, taskArns } = await on.run(definition("migrate:ok", { memory: 100_000 }));
    expect({ outcome, taskArns }).toEqual({ outcome: "failed", taskArns: [] });
    expect(problem?.message).toContain("RESOURCE:MEMORY on 2 instances");
    expect(problem?.hint).toContain("add an instance");
    expect(on.outputs).toEqual({});
  });

  test("does not end in time: told with its status, and with how to stop it", async () => {
    const on = await scene();
    const { outcome, waited, problem } = await on.run(definition("web:1"), { timeout: 40_000 });
    expect(outcome).toBe("timed-out");
    expect(waited).toBeGreaterThanOrEqual(40);
    expect(waited).toBeLessThan(80);
    expect(problem?.message).toContain("after 40 s (RUNNING). It goes on.");
    expect(problem?.hint).toContain("aws ecs stop-task --cluster default --task ");
  });

  test.each([
    ["leave", "goes on by itself", 0],
    ["stop", "ECS was told to stop task", 1],
  ] as const)("on-cancel %s: the task %s", async (onCancel, says, stops) => {
    const on = await scene();
    const running = on.run(definition("web:1"), { onCancel });
    await until(() => on.count("DescribeTasks") > 1);
    on.abort.abort();
    expect(await running).toMatchObject({ outcome: "cancelled", says: expect.stringContaining(says) });
    expect(on.count("StopTask")).toBe(stops);
  });

  test("cancelled before it began: nothing is started", async () => {
    const on = await scene();
    on.abort.abort();
    expect(await on.run(definition("migrate:ok"))).toMatchObject({ outcome: "cancelled", taskArns: [] });
    expect(on.count("RunTask")).toBe(0);
  });

  test("somebody stops it: no success, though its process went quietly", async () => {
    const on = await scene();
    const running = on.run(definition("web:1"));
    await until(() => on.lines.some((line) => line.startsWith("task RUNNING")));
    const [task] = on.emulator.state.tasks.keys();
    on.emulator.call("StopTask", { task: task ?? "", reason: "wrong database" });
    const { outcome, says } = await running;
    expect(outcome).toBe("failed");
    expect(says).toContain("Somebody stopped the task before it ended: wrong database.");
    expect(on.lines).toContain("two");
  });
});

describe("calls that go wrong", () => {
  test("an answer that is lost starts no second task", async () => {
    const on = await scene({ scenario: { faults: [{ operation: "RunTask", kind: "reset-after", nth: 1 }] } });
    const { outcome, taskArns } = await on.run(definition("migrate:ok"));
    expect(outcome).toBe("succeeded");
    expect(on.count("RunTask")).toBe(2);
    expect([...on.emulator.state.tasks.keys()]).toEqual(taskArns);
  });

  test("a look that does not get through is tried again", async () => {
    const on = await scene({
      scenario: { faults: [{ operation: "DescribeTasks", kind: "server-error", times: 5 }] },
    });
    expect((await on.run(definition("migrate:ok"), { timeout: 600_000 })).outcome).toBe("succeeded");
    expect(on.lines.filter((line) => line.startsWith("no answer, trying again"))).toHaveLength(1);
  });

  test("looking is not allowed: the permission is named, and that the task goes on", async () => {
    const on = await scene({ scenario: { faults: [{ operation: "DescribeTasks", kind: "access-denied" }] } });
    const error = await on.run(definition("migrate:ok")).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain("AWS does not allow ecs:DescribeTasks");
    expect(String(error)).toContain("was started and goes on");
    expect(on.outputs["run-task-arn"]).toBeDefined();
  });

  test("starting is not allowed", async () => {
    const on = await scene({ scenario: { faults: [{ operation: "RunTask", kind: "access-denied" }] } });
    await expect(on.run(definition("migrate:ok"))).rejects.toBeInstanceOf(Refusal);
  });
});

test("a task that is not waited for is started and no more", async () => {
  const on = await scene();
  const result = await on.run(definition("migrate:bad"), { wait: false });
  expect(result).toMatchObject({ outcome: "started", waited: 0 });
  expect(on.count("DescribeTasks")).toBe(0);
});

test("a Fargate service's network is the task's, without a word from the user", async () => {
  const on = await scene({ scenario: { instances: [] } });
  const fargate = {
    ...definition("migrate:ok"),
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    executionRoleArn: "arn:aws:iam::123456789012:role/execution",
    cpu: "256",
    memory: "512",
  };
  on.emulator.call("RegisterTaskDefinition", fargate);
  on.emulator.call("CreateService", {
    serviceName: "web",
    taskDefinition: "web",
    desiredCount: 0,
    launchType: "FARGATE",
    networkConfiguration: {
      awsvpcConfiguration: { subnets: ["subnet-a"], securityGroups: ["sg-a"], assignPublicIp: "ENABLED" },
    },
  });
  const live = await (await connectEcs(() => undefined)).describeService("default", "web");
  const { outcome } = await on.run({ ...fargate, cpu: "512", memory: "1024" }, { service: { ...live } });
  expect(outcome).toBe("succeeded");
  expect(on.emulator.requests.find(({ operation }) => operation === "RunTask")?.body).toMatchObject({
    launchType: "FARGATE",
    networkConfiguration: {
      awsvpcConfiguration: { subnets: ["subnet-a"], securityGroups: ["sg-a"], assignPublicIp: "ENABLED" },
    },
  });
  expect(on.lines[0]).toBe(
    "the task runs as the service does: launch type FARGATE, subnets, security groups",
  );
});
