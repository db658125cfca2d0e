import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";

const arn = (revision: number) => `arn:aws:ecs:us-east-1:123456789012:task-definition/web:${revision}`;
const digest = `sha256:${"0a".repeat(32)}`;

/** Calls that change something, since the last look. */
function changing(on: Stage): () => string[] {
  let from = on.emulator.requests.length;
  return () => {
    const calls = on.emulator.requests.slice(from).map(({ operation }) => operation);
    from = on.emulator.requests.length;
    return calls.filter((operation) => !/^(Describe|List)/.test(operation));
  };
}

async function register(on: Stage, inputs: Record<string, string>, name = "register-and-deploy") {
  const result = await on.run(name, inputs);
  const { registered, outcome, "task-definition-arn": revision } = result.outputs;
  expect(result.exitCode, result.stdout).toBe(0);
  return { ...result, is: [revision, registered, outcome] };
}

describe("without a service", () => {
  test("a definition is registered once, and always where that is asked for", async () => {
    const on = await stage();
    const calls = changing(on);
    on.write("web.json", taskDefinition());
    const inputs = { "task-definition": "web.json" };
    expect((await register(on, inputs)).is).toEqual([arn(1), "true", "skipped"]);
    const again = await register(on, inputs);
    expect(again.is).toEqual([arn(1), "false", "skipped"]);
    expect(again.stdout).toContain("nothing is deployed");
    expect(again.stdout).toContain("no new revision is registered");
    expect((await register(on, { ...inputs, register: "always" })).is).toEqual([arn(2), "true", "skipped"]);
    expect(calls()).toEqual(["RegisterTaskDefinition", "RegisterTaskDefinition"]);
    const dry = await register(on, { ...inputs, "dry-run": "true", register: "always" });
    expect([dry.is, calls()]).toEqual([[undefined, undefined, "skipped"], []]);
    expect(dry.stdout).toContain("would call RegisterTaskDefinition");
  });

  test.each<[string, Record<string, string>, string]>([
    [
      "cluster and desired-count",
      { cluster: "prod", "desired-count": "0" },
      "'cluster' and 'desired-count' are given",
    ],
    ["propagate-tags", { "propagate-tags": "SERVICE" }, "'propagate-tags' is given"],
    ["waiting", { "wait-for-service-stability": "true" }, "'wait-for-service-stability' is given"],
  ])(
    "an input that speaks of a service is no green step that deployed nothing: %s",
    async (_name, inputs, said) => {
      const on = await stage();
      on.write("web.json", taskDefinition());
      const result = await on.run("register-and-deploy", {
        "task-definition": "web.json",
        service: "",
        ...inputs,
      });
      expect([result.exitCode, result.outputs["outcome"]]).toEqual([1, "failed"]);
      expect(result.stdout).toContain(`Which service? ${said}, and no 'service'.`);
      expect(on.calls()).toEqual([]);
    },
  );

  test("nothing at all", async () => {
    const on = await stage();
    const result = await on.run("register-and-deploy", {});
    expect([result.exitCode, on.calls()]).toEqual([1, []]);
    expect(result.stdout).toContain("there is nothing to do");
  });
});

describe("a revision that is there", () => {
  /** Revisions 1 and 2, of which the service runs 1. */
  async function two(): Promise<Stage> {
    const on = await stage();
    await running(on, { task: taskDefinition("web:1"), service: serviceDefinition(1, 0, 100) });
    on.emulator.call("RegisterTaskDefinition", taskDefinition("web:2"));
    return on;
  }
  const sent = (on: Stage): JsonObject => {
    const update = on.emulator.requests.findLast(({ operation }) => operation === "UpdateService");
    return (update?.body ?? {}) as JsonObject;
  };

  test("named by its ARN is deployed as it is", async () => {
    const on = await two();
    const calls = changing(on);
    expect((await register(on, { "task-definition-arn": arn(2), service: "web" })).is).toEqual([
      arn(2),
      "false",
      "started",
    ]);
    expect([calls(), sent(on)["taskDefinition"]]).toEqual([["UpdateService"], arn(2)]);
  });

  test("is registered again where that is asked for", async () => {
    const on = await two();
    const inputs = { "task-definition-family": "web", "task-definition-revision": "1", register: "always" };
    expect((await register(on, inputs)).is).toEqual([arn(3), "true", "skipped"]);
  });

  test("deregistered is registered anew, as ECS takes it no more", async () => {
    const on = await two();
    on.emulator.call("DeregisterTaskDefinition", { taskDefinition: "web:2" });
    const calls = changing(on);
    expect((await register(on, { "task-definition-arn": arn(2), service: "web" })).is).toEqual([
      arn(3),
      "true",
      "started",
    ]);
    expect([calls(), sent(on)["taskDefinition"]]).toEqual([
      ["RegisterTaskDefinition", "UpdateService"],
      arn(3),
    ]);
  });

  test("deregistered while the service runs it is no reason to keep it", async () => {
    const on = await two();
    on.emulator.call("DeregisterTaskDefinition", { taskDefinition: "web:1" });
    on.write("web.json", taskDefinition("web:1"));
    expect((await register(on, { "task-definition": "web.json", service: "web" })).is).toEqual([
      arn(3),
      "true",
      "started",
    ]);
  });

  test("a killed run's own revision is found again", async () => {
    const on = await two();
    on.write("web.json", taskDefinition("web:2"));
    expect((await register(on, { "task-definition": "web.json", service: "web" })).is).toEqual([
      arn(2),
      "false",
      "started",
    ]);
  });

  test("without the permission to compare every run registers, and says so", async () => {
    const on = await two();
    on.emulator.inject({ operation: "DescribeTaskDefinition", kind: "access-denied" });
    on.write("web.json", taskDefinition("web:2"));
    const result = await register(on, { "task-definition": "web.json" });
    expect(result.is).toEqual([arn(3), "true", "skipped"]);
    expect(result.stdout).toContain("Allow ecs:DescribeTaskDefinition");
  });

  test("two sources that exclude each other", async () => {
    const on = await two();
    const result = await on.run("", {
      "task-definition-arn": arn(1),
      "from-service": "true",
      service: "web",
    });
    expect([result.exitCode, on.calls()]).toEqual([1, []]);
    expect(result.stdout).toContain("'task-definition-arn' and 'from-service' are given");
  });
});

test("from-service: a new image in what the service runs, and the same one again is not needed", async () => {
  const on = await stage();
  const image = `registry.example:443/web@${digest}`;
  await running(on, {
    task: taskDefinition("registry.example:443/web:1"),
    service: serviceDefinition(1, 0, 100),
  });
  const calls = changing(on);
  const inputs = { "from-service": "true", service: "web", images: `web: ${digest}` };
  expect((await register(on, inputs, "")).is).toEqual([arn(2), "true", "succeeded"]);
  expect(calls()).toEqual(["RegisterTaskDefinition", "UpdateService"]);
  const { containerDefinitions } = on.emulator.call("DescribeTaskDefinition", { taskDefinition: "web" })[
    "taskDefinition"
  ] as { containerDefinitions: JsonObject[] };
  expect(containerDefinitions[0]?.["image"]).toBe(image);
  expect((await register(on, inputs, "")).is).toEqual([arn(2), "false", "not-needed"]);
  expect(calls()).toEqual([]);
});
