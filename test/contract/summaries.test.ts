import { describe, expect, test } from "vitest";
import { between } from "../support/between.ts";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";
import { deploy, rolled } from "./verdict-fixture.ts";

const group = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";
const dynamic = { portMappings: [{ containerPort: 80, hostPort: 0 }] };
const behind = serviceDefinition(2, 50, 200, {
  loadBalancers: [{ containerName: "web", containerPort: 80, targetGroupArn: group }],
  healthCheckGracePeriodSeconds: 300,
});
const slow = { "web:2": { pull: 20, healthyAfter: 40 } };
const balanced = () =>
  stage({
    scenario: { images: slow, balancers: [{ name: group, interval: 5, deregistrationDelay: 60 }] },
    clock: { scale: 20 },
  });

/** The bars of each task of a revision, by the beginning of its id. */
function bars(summary: string, revision: string): Record<string, string[]> {
  const chart = summary.match(/```mermaid\n(.*?)\n```/s)?.[1] ?? "";
  const sections = chart.split("\n  section ").filter((text) => text.startsWith(`${revision} `));
  const parts = sections.map((text) => text.slice(revision.length + 1).split("\n"));
  return Object.fromEntries(parts.map(([id = "", ...lines]) => [id, lines]));
}

const ids = (on: Stage, revision: string) =>
  [...on.emulator.state.tasks.values()]
    .filter(({ taskDefinitionArn }) => taskDefinitionArn.endsWith(`/${revision}`))
    .map(({ id }) => id.slice(0, 8))
    .toSorted();

describe("the job summary", () => {
  test("draws a roll task by task: starting, healthy, draining; and says what its time went to", async () => {
    const on = await balanced();
    const { summary, exitCode, stdout } = await rolled(on, { container: dynamic, service: behind });
    expect(exitCode, stdout).toBe(0);
    const [old, fresh] = [bars(summary, "web:1"), bars(summary, "web:2")];
    expect(Object.keys(old).toSorted(), summary).toEqual(ids(on, "web:1"));
    expect(Object.keys(fresh).toSorted()).toEqual(ids(on, "web:2"));
    for (const lines of Object.values(old)) expect(lines.at(-1)).toMatch(/^ {2}drains : done, /);
    for (const lines of Object.values(fresh)) {
      expect(lines, summary).toEqual([
        expect.stringContaining(": active, "),
        expect.stringContaining(": active, "),
        expect.stringMatching(/^ {2}healthy : \d/),
      ]);
    }
    expect(summary).toMatch(/\| new tasks start \| .* \| \d+ s \| 2 tasks; pulling images: \d+ s/);
    expect(summary).toMatch(/\| new tasks become healthy \| .* \| 2 tasks \|/);
    expect(summary).toMatch(/\| old tasks drain and stop \| .* \| 2 tasks; \d+ s for the slowest \|/);
  });

  test("without permission to read tasks or targets: by how many tasks there were, and as green", async () => {
    const on = await balanced();
    for (const operation of ["ListTasks", "DescribeTargetHealth"])
      on.emulator.inject({ operation, kind: "access-denied" });
    const { summary, exitCode, stdout } = await rolled(on, { container: dynamic, service: behind });
    expect(exitCode, stdout).toBe(0);
    expect(summary).not.toContain("mermaid");
    expect(summary).toContain("● running, ○ starting");
  });

  test("of a failure: the tasks that failed in red, each reason with a task to look at, and the whole log", async () => {
    const options = {
      "awslogs-group": "/ecs/web",
      "awslogs-region": "us-east-1",
      "awslogs-stream-prefix": "a",
    };
    const images = { "web:2": { exit: { after: 5, code: 3 }, logs: ["no REDIS_URL"] } };
    const on = await stage({ scenario: { images }, clock: { scale: 20 } });
    const container = { logConfiguration: { logDriver: "awslogs", options } };
    const { summary, stdout } = await rolled(on, { container });
    expect(Object.values(bars(summary, "web:2")).flat().join("\n"), stdout + summary).toContain(": crit, ");
    expect(summary).toMatch(
      /\| \d+ \| .*exit code 3.* \| \[\w{8}\]\(https:.*\/ecs\/v2\/clusters\/default\/tasks\/\w{32}\?/,
    );
    expect(summary).toMatch(
      /\[The whole log\]\(https:.*\/log-group\/\$252Fecs\$252Fweb\/log-events\/a\$252Fweb\$252F\w{32}\)/,
    );
    expect(summary).toContain("troubleshooting.md#exit-code)");
  });

  test("the last lines stand behind pages of a time in which nothing was written", async () => {
    const options = {
      "awslogs-group": "/ecs/web",
      "awslogs-region": "us-east-1",
      "awslogs-stream-prefix": "a",
    };
    const images = { "web:2": { exit: { after: 5, code: 3 }, logs: ["booting", "no REDIS_URL"] } };
    const on = await stage({ scenario: { images }, clock: { scale: 100 } });
    // So answers CloudWatch Logs: https://github.com/boto/boto3/issues/3718
    const url = await between(on.emulator.url, {
      answer({ body: { nextToken, ...body } }) {
        if (nextToken === "b/2") return body;
        const nextBackwardToken = nextToken === "b/1" ? "b/2" : "b/1";
        return { status: 200, body: { events: [], nextBackwardToken, nextForwardToken: "f/1" } };
      },
    });
    const container = { logConfiguration: { logDriver: "awslogs", options } };
    await running(on, { task: taskDefinition("web:1", container) });
    on.write("task.json", taskDefinition("web:2", container));
    const environment = { AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: url };
    const result = await on.run("register-and-deploy", { ...deploy, "log-lines": "2" }, { environment });
    expect(result.stdout).toMatch(/Last lines of container 'web' \(task \w{32}\)\nbooting\nno REDIS_URL\n/);
    expect(result.summary).toContain("booting\nno REDIS_URL");
  });

  test("is none that GitHub refuses, however many services fail and however much they write", async () => {
    const options = {
      "awslogs-group": "/ecs/web",
      "awslogs-region": "us-east-1",
      "awslogs-stream-prefix": "a",
    };
    // Three bytes each.
    const logs = Array.from({ length: 60 }, () => "語".repeat(1000));
    const instances = Array.from({ length: 8 }, () => ({}));
    const images = { "web:1": { exit: { after: 2, code: 1 }, logs } };
    const on = await stage({ scenario: { images, instances }, clock: { scale: 100 } });
    const logConfiguration = { logDriver: "awslogs", options };
    on.emulator.call("RegisterTaskDefinition", taskDefinition("web:1", { logConfiguration }));
    const names = instances.map((_, at) => `web-${at}`);
    for (const serviceName of names) {
      on.emulator.call("CreateService", { ...serviceDefinition(1), serviceName, taskDefinition: "web" });
    }
    const inputs = { service: names.join("\n"), "fail-after": "1", "log-lines": "1000" };
    const { summary } = await on.run("wait-stable", inputs);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    for (const name of names) expect(summary).toContain(`### ❌ ${name}: failed`);
    expect(summary).toContain("The rest is in the step's log");
  });

  test("a notice where a container that died logs elsewhere", async () => {
    const images = { "web:2": { exit: { after: 5, code: 3 } } };
    const on = await stage({ scenario: { images }, clock: { scale: 100 } });
    const container = { logConfiguration: { logDriver: "json-file" } };
    const { annotations, stdout } = await rolled(on, { container });
    const notices = annotations.filter(({ level }) => level === "notice").map(({ message }) => message);
    expect(notices, stdout).toEqual([expect.stringContaining("its log driver is json-file")]);
  });
});
