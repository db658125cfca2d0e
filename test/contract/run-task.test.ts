import { describe, expect, test } from "vitest";
import { running, type Stage, stage, taskDefinition } from "../support/endpoint.ts";

const images = {
  "web:bad": { exit: { after: 2, code: 3 } },
  "web:ok": { exit: { after: 2, code: 0 } },
};
/** A migration beside the service's tasks must not ask for their host ports. */
const free = (image: string) => taskDefinition(image, { portMappings: [{ containerPort: 80 }] });
const migrate = {
  "task-definition": "task.json",
  service: "web",
  "run-task": "true",
  "wait-for-task-stopped": "true",
  "run-task-container-overrides":
    "- name: web\n  command: [rails, db:migrate]\n  environment: [{ name: TOKEN, value: s3cret }]",
};
/** What was changed, in order. */
const changes = (on: Stage) => on.calls().filter((name) => /^(Register|RunTask|Update|Create)/.test(name));

describe("a one-off task before the service gets the new revision", () => {
  test("it succeeds, and the service is updated after it", async () => {
    const on = await stage({ scenario: { images } });
    await running(on);
    on.write("task.json", free("web:ok"));
    const result = await on.run("register-and-deploy", migrate);
    expect(result.exitCode, result.stdout).toBe(0);
    expect(changes(on)).toEqual(["RegisterTaskDefinition", "RunTask", "UpdateService"]);
    expect(result.outputs["outcome"]).toBe("started");
    expect(JSON.parse(result.outputs["run-task-arn"] ?? "")).toEqual([expect.stringContaining(":task/")]);
    expect(result.stdout).not.toContain("s3cret");
    const [sent] = on.emulator.requests.filter(({ operation }) => operation === "RunTask");
    expect(sent?.body).toMatchObject({ count: 1, overrides: { containerOverrides: [{ name: "web" }] } });
  });

  test("it fails: red with its exit code, and the service is left as it is", async () => {
    const on = await stage({ scenario: { images } });
    await running(on);
    on.write("task.json", free("web:bad"));
    const result = await on.run("register-and-deploy", migrate);
    expect(result.outputs["outcome"], result.stdout).toBe("failed");
    expect(result.exitCode).toBe(1);
    expect(result.annotations.find(({ level }) => level === "error")?.message).toContain("exit code 3");
    expect(changes(on)).toEqual(["RegisterTaskDefinition", "RunTask"]);
    expect(result.outputs["run-task-arn"]).toContain(":task/");
  });

  test("what ECS would refuse is told before anything is registered", async () => {
    const on = await stage({ scenario: { images } });
    await running(on);
    on.write("task.json", free("web:ok"));
    const overrides = { "run-task-container-overrides": "- name: wep\n  command: [x]" };
    const result = await on.run("register-and-deploy", { ...migrate, ...overrides });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain("no container 'wep'; did you mean 'web'?");
    expect(changes(on)).toEqual([]);
  });

  test("a dry run shows both and does neither", async () => {
    const on = await stage({ scenario: { images } });
    await running(on);
    on.write("task.json", free("web:ok"));
    const result = await on.run("register-and-deploy", { ...migrate, "dry-run": "true" });
    expect(result.stdout).toContain("would call RunTask");
    expect(result.stdout).not.toContain("s3cret");
    expect(changes(on)).toEqual([]);
  });

  test("without a service the task alone is run", async () => {
    const on = await stage({ scenario: { images } });
    on.write("task.json", free("web:ok"));
    const { service: _, ...inputs } = migrate;
    const result = await on.run("register-and-deploy", { ...inputs, cluster: "default" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.outputs["outcome"]).toBe("skipped");
    expect(changes(on)).toEqual(["RegisterTaskDefinition", "RunTask"]);
  });

  test("its inputs do nothing while run-task is false", async () => {
    const on = await stage({ scenario: { images } });
    await running(on);
    on.write("task.json", free("web:2"));
    const result = await on.run("register-and-deploy", { ...migrate, "run-task": "false" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(changes(on)).toEqual(["RegisterTaskDefinition", "UpdateService"]);
  });
});
