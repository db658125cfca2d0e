import { describe, expect, test } from "vitest";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";

const deploy = {
  "task-definition": "task.json",
  "service-definition": "service.json",
  "wait-for-service-stability": "true",
};
/** Without host ports: two revisions may run beside each other. */
const free = (image: string) => taskDefinition(image, { portMappings: [{ containerPort: 80 }] });
const service = serviceDefinition(2, 50, 200);

async function scene(options: Parameters<typeof stage>[0] = {}): Promise<Stage> {
  const on = await stage({ clock: { scale: 100 }, ...options });
  on.write("task.json", free("web:1"));
  on.write("service.json", service);
  return on;
}

const count = (on: Stage, operation: string) => on.calls().filter((name) => name === operation).length;
const services = (on: Stage) => [...on.emulator.state.services.values()];
const revisions = (on: Stage) => on.emulator.state.families.get("web")?.length;

/** Waits for a call of this operation. */
async function called(on: Stage, operation: string): Promise<void> {
  for (let waited = 0; waited < 1000 && !on.calls().includes(operation); waited++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(on.calls()).toContain(operation);
}

describe("two runs at once", () => {
  test("create one service between them, and neither hears of idempotence", async () => {
    const on = await scene();
    on.write("other.json", free("web:2"));
    // Both look before either has created it.
    on.emulator.inject({ operation: "DescribeServices", kind: "delay", seconds: 1, times: 2 });
    on.emulator.inject({ operation: "CreateService", kind: "delay", seconds: 1, times: 2 });
    const results = await Promise.all([
      on.run("register-and-deploy", deploy),
      on.run("register-and-deploy", { ...deploy, "task-definition": "other.json" }),
    ]);
    const said = results.map(({ stdout }) => stdout).join("\n");
    expect(said).not.toContain("idempotent");
    expect(said).toContain("another run has created service web at the same moment; updating it");
    expect(results.map(({ outputs }) => outputs["outcome"]).toSorted(), said).toEqual([
      "succeeded",
      "superseded",
    ]);
    expect(services(on)).toHaveLength(1);
  });

  test("of one definition share the service's one deployment", async () => {
    const on = await scene();
    on.write("task.json", free(`web@sha256:${"1".repeat(64)}`));
    on.emulator.call("RegisterTaskDefinition", free(`web@sha256:${"1".repeat(64)}`));
    on.emulator.inject({ operation: "DescribeServices", kind: "delay", seconds: 1, times: 2 });
    on.emulator.inject({ operation: "CreateService", kind: "delay", seconds: 1, times: 2 });
    const results = await Promise.all([
      on.run("register-and-deploy", deploy),
      on.run("register-and-deploy", deploy),
    ]);
    for (const { outputs, stdout } of results) expect(outputs["outcome"], stdout).toBe("succeeded");
    expect(services(on)).toHaveLength(1);
  });

  test("that register one family are both heard", async () => {
    const on = await scene();
    on.emulator.inject({
      operation: "RegisterTaskDefinition",
      kind: "error",
      type: "ClientException",
      message: "Too many concurrent attempts to create a new revision of the specified family.",
      times: 2,
    });
    const result = await on.run("register-and-deploy", { "task-definition": "task.json" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.stdout).toContain("another run registers this family at the same moment");
    expect(revisions(on)).toBe(1);
  });
});

test("a deployment whose service is scaled to 0 meanwhile did not succeed", async () => {
  const on = await scene({ scenario: { images: { "web:2": { pull: 100 } } } });
  await running(on, { task: free("web:1"), service });
  on.write("task.json", free("web:2"));
  const run = on.start("register-and-deploy", deploy);
  await called(on, "UpdateService");
  on.emulator.call("UpdateService", { service: "web", desiredCount: 0 });
  const { outputs, exitCode, stdout } = await run.finished;
  expect([outputs["outcome"], exitCode], stdout).toEqual(["stopped", 5]);
  expect(stdout).toContain("Somebody scaled the service from 2 to 0");
});

describe("an answer that is lost", () => {
  test("of RegisterTaskDefinition makes no second revision", async () => {
    const on = await scene();
    on.emulator.inject({ operation: "RegisterTaskDefinition", kind: "reset-after", times: 1 });
    const result = await on.run("register-and-deploy", { "task-definition": "task.json" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect([revisions(on), count(on, "RegisterTaskDefinition")]).toEqual([1, 1]);
  });

  test("of RegisterTaskDefinition makes none either where another run registers at that moment", async () => {
    const on = await scene();
    await running(on, { task: free("web:1"), service });
    on.write("task.json", free("web:2"));
    on.emulator.inject({ operation: "RegisterTaskDefinition", kind: "reset-after", times: 1 });
    const run = on.start("register-and-deploy", { "task-definition": "task.json" });
    await called(on, "RegisterTaskDefinition");
    on.emulator.call("RegisterTaskDefinition", free("web:3"));
    const result = await run.finished;
    expect(result.outputs["task-definition-arn"], result.stdout).toMatch(/\/web:2$/);
    expect(revisions(on)).toBe(3);
  });

  test("of a forced update begins no second deployment", async () => {
    const on = await scene();
    await running(on, { task: free("web:1"), service });
    on.emulator.inject({ operation: "UpdateService", kind: "reset-after", times: 1 });
    const result = await on.run("register-and-deploy", {
      service: "web",
      "force-new-deployment": "true",
      "wait-for-service-stability": "true",
    });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(services(on)[0]?.serviceDeployments).toHaveLength(2);
  });
});

describe("a run that was killed, once more", () => {
  test("waits for the deployment that it finds under way, and tells how that ends", async () => {
    const digest = `web@sha256:${"2".repeat(64)}`;
    const on = await scene({
      scenario: { images: { [digest]: { pullError: "CannotPullContainerError: no" } } },
    });
    await running(on, { task: free("web:1"), service });
    on.write("task.json", free(digest));
    const inputs = { ...deploy, "fail-after": "1" };
    const first = on.start("register-and-deploy", inputs);
    await called(on, "UpdateService");
    first.signal("SIGKILL");
    await first.finished;
    const second = await on.run("register-and-deploy", inputs);
    expect(second.stdout).toContain("is still under way");
    // Not `not-needed`, though the service has the wanted definition already.
    expect(second.outputs["outcome"], second.stdout).toBe("failed");
    expect([count(on, "UpdateService"), revisions(on)]).toEqual([1, 2]);
  });

  test("waits for it also where it changes the count, which makes no deployment", async () => {
    const digest = `web@sha256:${"4".repeat(64)}`;
    const image = { pull: 60, startError: "CannotStartContainerError: no" };
    const on = await scene({ scenario: { images: { [digest]: image } }, clock: { scale: 40 } });
    const breaker = { deploymentCircuitBreaker: { enable: true, rollback: true } };
    await running(on, { task: free("web:1"), service: { ...service, deploymentConfiguration: breaker } });
    on.write("task.json", free(digest));
    const inputs = { ...deploy, "service-definition": "", service: "web", "fail-after": "0" };
    await on.run("register-and-deploy", { ...inputs, "wait-for-service-stability": "false" });
    const second = await on.run("register-and-deploy", { ...inputs, "desired-count": "3" });
    expect(second.stdout).toContain("updated service web: desiredCount 3");
    // The service runs 3 tasks in the end, of the revision from before.
    expect(second.outputs["outcome"], second.stdout).toBe("rolled-back");
    expect(count(on, "UpdateService")).toBe(2);
  });

  test("starts anew what ECS has given up", async () => {
    const digest = `web@sha256:${"3".repeat(64)}`;
    const images = { [digest]: { pullError: "CannotPullContainerError: no" } };
    const on = await scene({ scenario: { images } });
    const breaker = { deploymentCircuitBreaker: { enable: true, rollback: false } };
    await running(on, { task: free("web:1"), service: { ...service, deploymentConfiguration: breaker } });
    on.write("task.json", free(digest));
    const inputs = { ...deploy, "service-definition": "", service: "web", "fail-after": "0" };
    const first = await on.run("register-and-deploy", inputs);
    expect(first.outputs["outcome"], first.stdout).toBe("failed");
    const second = await on.run("register-and-deploy", inputs);
    expect(second.stdout).toContain("the last deployment of web:2 failed: all tasks start anew");
    expect(second.outputs["outcome"], second.stdout).toBe("failed");
    expect(services(on)[0]?.serviceDeployments).toHaveLength(3);
  });
});

describe("a one-off task of this workflow run", () => {
  const migrate = {
    "task-definition": "task.json",
    service: "web",
    "run-task": "true",
    "wait-for-task-stopped": "true",
    "run-task-container-overrides": "- name: web\n  command: [rails, db:migrate]",
  };
  const attempt = (number: number) => ({
    environment: { GITHUB_RUN_ID: "4711", GITHUB_RUN_ATTEMPT: String(number) },
  });
  const tasks = (on: Stage) =>
    [...on.emulator.state.tasks.values()].filter(({ group }) => !group.startsWith("service:"));

  test("that is still at work is taken up by the next attempt, and not started beside itself", async () => {
    const on = await scene({ scenario: { images: { "web:2": { exit: { after: 300, code: 0 } } } } });
    await running(on, { task: free("web:1"), service });
    on.write("task.json", free("web:2"));
    const first = on.start("register-and-deploy", migrate, attempt(1));
    await called(on, "DescribeTasks");
    first.signal("SIGKILL");
    await first.finished;
    const second = await on.run("register-and-deploy", migrate, attempt(2));
    expect(second.exitCode, second.stdout).toBe(0);
    expect(tasks(on)).toHaveLength(1);
  });

  test("that has ended is started once more by the next attempt, and an answer lost starts none twice", async () => {
    const on = await scene({ scenario: { images: { "web:2": { exit: { after: 2, code: 3 } } } } });
    await running(on, { task: free("web:1"), service });
    on.write("task.json", free("web:2"));
    on.emulator.inject({ operation: "RunTask", kind: "reset-after", times: 1 });
    const first = await on.run("register-and-deploy", migrate, attempt(1));
    expect(first.outputs["outcome"], first.stdout).toBe("failed");
    expect(tasks(on)).toHaveLength(1);
    const second = await on.run("register-and-deploy", migrate, attempt(2));
    expect(second.outputs["outcome"], second.stdout).toBe("failed");
    expect(tasks(on)).toHaveLength(2);
  });
});
