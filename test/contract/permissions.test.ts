import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import { docBlocks, readPage } from "../support/doc-pages.ts";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";
import { machine } from "./docker-stand-in.ts";

/** The policy below a heading of docs/permissions.md, as the actions that it allows. */
function policyOf(heading: string): Set<string> {
  const page = readPage("docs/permissions.md").split("\n");
  const from = page.indexOf(`## ${heading}`);
  const block = docBlocks("docs/permissions.md").find(
    ({ language, line }) => language === "json" && line > from,
  );
  const policy: { Statement: { Action: string | string[] }[] } = JSON.parse(block?.code ?? "");
  return new Set(policy.Statement.flatMap(({ Action }) => Action));
}

/** What IAM calls the services of the endpoint. */
const prefixes: Readonly<Record<string, string>> = { "auto-scaling": "application-autoscaling" };

function called(on: Stage): string[] {
  return on.emulator.requests
    .filter(({ service }) => service !== "registry")
    .map(({ service, operation }) => `${prefixes[service] ?? service}:${operation}`);
}

const logged = (image: string) =>
  taskDefinition(image, {
    logConfiguration: {
      logDriver: "awslogs",
      options: { "awslogs-group": "/ecs/web", "awslogs-region": "us-east-1", "awslogs-stream-prefix": "web" },
    },
  });
const group = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";
const behind = (loadBalancer: JsonObject, desired = 2) =>
  serviceDefinition(desired, 50, 100, {
    loadBalancers: [{ containerName: "web", containerPort: 80, ...loadBalancer }],
  });
const images = {
  "web:bad": { exit: { after: 0, code: 3 }, logs: ["KeyError: SECRET_KEY_BASE"] },
  "web:sick": { unhealthy: { status: 500 } },
  "web:long": { start: 100_000 },
};
const balancers = [group, "classic"].map((name) => ({ name, interval: 5, deregistrationDelay: 1 }));

/** Each does something that needs actions of its own; together they need all that the page allows. */
const deployments: readonly [what: string, run: (on: Stage) => Promise<void>][] = [
  [
    "create behind a target group, then a revision that is never healthy, put back",
    async (on) => {
      on.write("task.json", logged("web:1"));
      on.write("service.json", behind({ targetGroupArn: group }));
      const inputs = { "task-definition": "task.json", "service-definition": "service.json", timeout: "60s" };
      await on.run("", inputs);
      on.write("task.json", logged("web:sick"));
      await on.run("", { ...inputs, "on-failure": "rollback", timeout: "10s" });
    },
  ],
  [
    "a revision that ends by itself behind a classic load balancer",
    async (on) => {
      await running(on, { service: behind({ loadBalancerName: "classic" }) });
      on.write("task.json", logged("web:bad"));
      await on.run("", { "task-definition": "task.json", service: "web", timeout: "60s" });
    },
  ],
  [
    "a task before the service, cancelled",
    async (on) => {
      await running(on);
      on.write("task.json", taskDefinition("web:long"));
      const process = on.start("register-and-deploy", {
        "task-definition": "task.json",
        service: "web",
        "run-task": "true",
        "wait-for-task-stopped": "true",
        "on-cancel": "rollback",
      });
      await expect.poll(() => on.calls(), { timeout: 10_000 }).toContain("DescribeTasks");
      process.signal("SIGINT");
      await process.finished;
    },
  ],
  [
    "scale",
    async (on) => {
      await running(on);
      await on.run("register-and-deploy", { service: "web", "desired-count": "1" });
    },
  ],
];

describe("docs/permissions.md, to deploy", () => {
  const policy = policyOf("To deploy");
  const seen = new Set<string>();

  test.each(deployments)("allows all that is called: %s", { timeout: 90_000 }, async (_, run) => {
    const on = await stage({
      clock: { scale: 200 },
      scenario: { instances: [{}, {}, {}], images, balancers },
    });
    await run(on);
    const calls = called(on);
    expect(calls.length).toBeGreaterThan(2);
    for (const call of calls) seen.add(call);
    expect([...new Set(calls)].filter((call) => !policy.has(call))).toEqual([]);
  });

  test("allows nothing that is not called", () => {
    // A role is passed by ECS's own calls, and has none to itself.
    expect([...policy].filter((action) => !seen.has(action))).toEqual(["iam:PassRole"]);
  });
});

test("docs/permissions.md, to build and push: allows all that is called", async () => {
  const policy = policyOf("To build and push");
  const on = await stage();
  on.write("Dockerfile", "FROM ruby:3.4\n");
  on.write("lifecycle.json", { rules: [] });
  const docker = machine({
    "buildx version": { stdout: "github.com/docker/buildx v0.38.2 abc\n" },
    "buildx inspect": { stdout: "Name: b\nDriver: docker-container\n" },
    version: { stdout: "28.5.2\n" },
    "buildx bake": { pushes: true },
  });
  const inputs = {
    images: "web: shop/web",
    tags: "v1",
    "create-repository": "true",
    "repository-settings": "lifecycle-policy: lifecycle.json\ntags: { team: web }",
  };
  const result = await on.run("build-and-push", inputs, {
    environment: { ...docker.environment, GITHUB_WORKSPACE: on.workspace },
  });
  expect(result.exitCode, result.stdout).toBe(0);
  // A tag is moved without a build.
  await on.run(
    "build-and-push",
    { ...inputs, tags: "v1\nlatest", reuse: "commit" },
    {
      environment: { ...docker.environment, GITHUB_WORKSPACE: on.workspace },
    },
  );
  const calls = new Set(called(on));
  expect(calls).toContain("ecr:CreateRepository");
  expect([...calls].filter((call) => !policy.has(call))).toEqual([]);
});
