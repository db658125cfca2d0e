import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import { type Stage, stage } from "../support/endpoint.ts";

/*
 * `with:` blocks after the READMEs of aws-actions/amazon-ecs-render-task-definition v1.9.0 and
 * amazon-ecs-deploy-task-definition v2.6.3. What users write besides is told in docs/migrating-from-aws-actions.md.
 */

const role = "arn:aws:iam::111122223333:role/web";
const web = { name: "web", image: "web:1", memory: 128, environment: [{ name: "MODE", value: "x" }] };
const app = { name: "app", image: "app:1", memory: 128, essential: false, dockerLabels: { team: "shop" } };
const definition = { family: "web", executionRoleArn: role, containerDefinitions: [web, app] };

/** The rendered file, in a folder that outlives the step as in a job. */
async function render(on: Stage, inputs: Record<string, string>): Promise<{ file: string; is: JsonObject }> {
  const result = await on.run("render-task-def", inputs, { environment: { RUNNER_TEMP: on.workspace } });
  expect(result.exitCode, result.stdout).toBe(0);
  const file = result.outputs["task-definition"] ?? "";
  return { file, is: JSON.parse(readFileSync(file, "utf8")) };
}

describe("the inputs of amazon-ecs-render-task-definition@v1", () => {
  test("one step after the other, each with a container of its own", async () => {
    const on = await stage();
    on.write("task.json", definition);
    const first = await render(on, {
      "task-definition": "task.json",
      "container-name": "web",
      image: "registry/sample-1:v1",
      "environment-variables": "    LOG_LEVEL=info  \n    MODE=prod\n",
      "docker-labels": "SERVICE=service\nVERSION=version\n",
      secrets: `KEY=arn:aws:ssm:us-east-1:111122223333:parameter/secret`,
    });
    const second = await render(on, {
      // GitHub does not look at the case of an input's name.
      "Task-Definition": first.file,
      "container-name": "app",
      image: "registry/sample-2:v1",
      "log-configuration-log-driver": "awslogs",
      "log-configuration-options":
        "  awslogs-create-group=true\n  awslogs-group=/ecs/web\n  awslogs-region=us-east-1\n  awslogs-stream-prefix=ecs\n\n",
    });
    expect(second.is).toEqual({
      ...definition,
      containerDefinitions: [
        {
          ...web,
          image: "registry/sample-1:v1",
          environment: [
            { name: "MODE", value: "prod" },
            { name: "LOG_LEVEL", value: "info" },
          ],
          dockerLabels: { SERVICE: "service", VERSION: "version" },
          secrets: [{ name: "KEY", valueFrom: "arn:aws:ssm:us-east-1:111122223333:parameter/secret" }],
        },
        {
          ...app,
          image: "registry/sample-2:v1",
          logConfiguration: {
            logDriver: "awslogs",
            options: {
              "awslogs-create-group": "true",
              "awslogs-group": "/ecs/web",
              "awslogs-region": "us-east-1",
              "awslogs-stream-prefix": "ecs",
            },
          },
        },
      ],
    });
  });

  test("their first example names file, ARN, family and revision: the file counts, and a warning says so", async () => {
    const on = await stage();
    on.write("task.json", definition);
    const result = await on.run("render-task-def", {
      "task-definition": "task.json",
      "task-definition-arn": "task-definition-arn",
      "task-definition-family": "task-definition-family-name",
      "task-definition-revision": "3",
      "container-name": "web",
      image: "registry/sample:v1",
    });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.stdout).toContain(
      "taken from 'task-definition'; 'task-definition-arn' and 'task-definition-family' and 'task-definition-revision' are not looked at",
    );
    expect(on.calls()).toEqual([]);
  });

  test("a placeholder that a later step fills is a warning; one that is left is refused before it is sent", async () => {
    const on = await stage();
    on.write("task.json", { ...definition, containerDefinitions: [web, { ...app, image: "<IMAGE2>" }] });
    const inputs = { "task-definition": "task.json", "container-name": "web", image: "registry/sample:v1" };
    const first = await render(on, inputs);
    const left = await on.run("register-and-deploy", { "task-definition": first.file });
    expect(left.exitCode).toBe(1);
    expect(left.stdout).toContain("The image of container 'app' is no image reference.");
    expect(on.calls()).toEqual([]);
    const own = await on.run("render-task-def", { ...inputs, image: "<IMAGE1>" });
    expect(own.exitCode).toBe(1);
    expect(own.stdout).toContain("The image of container 'web' is no image reference.");
  });

  test("what theirs cuts off arrives: labels and options with =, words in quotes, a blank after a comma", async () => {
    const on = await stage();
    on.write("task.json", definition);
    const { is } = await render(on, {
      "task-definition": "task.json",
      "container-name": "web, app",
      image: "registry/sample:v1",
      "docker-labels": "rule=Query(`a=b`)",
      "log-configuration-log-driver": "splunk",
      "log-configuration-options": "splunk-url=https://s/?a=b=c\nsplunk-token=t==",
      command: `sh -c "exec app --name='a b'"`,
    });
    const changed = {
      image: "registry/sample:v1",
      command: ["sh", "-c", "exec app --name='a b'"],
      logConfiguration: {
        logDriver: "splunk",
        options: { "splunk-url": "https://s/?a=b=c", "splunk-token": "t==" },
      },
    };
    expect(is["containerDefinitions"]).toEqual([
      { ...web, ...changed, dockerLabels: { rule: "Query(`a=b`)" } },
      { ...app, ...changed, dockerLabels: { team: "shop", rule: "Query(`a=b`)" } },
    ]);
  });

  test("a revision out of ECS comes with its tags and with members that no model knows", async () => {
    const on = await stage();
    const registered = { ...definition, futureMember: "x", tags: [{ key: "team", value: "shop" }] };
    on.emulator.call("RegisterTaskDefinition", registered);
    on.emulator.call("RegisterTaskDefinition", { ...definition, cpu: "256" });
    const { is } = await render(on, {
      "task-definition-family": "web",
      "task-definition-revision": "1",
      "container-name": "web",
      image: "registry/sample:v1",
      "task-role-arn": role,
      "env-files": "arn:aws:s3:::bucket/a.env\n arn:aws:s3:::bucket/b,1.env ",
    });
    expect(is).toMatchObject({ futureMember: "x", tags: registered.tags, taskRoleArn: role });
    expect(is).not.toHaveProperty("revision");
    expect(is["containerDefinitions"]).toMatchObject([
      {
        image: "registry/sample:v1",
        environmentFiles: [
          { value: "arn:aws:s3:::bucket/a.env", type: "s3" },
          { value: "arn:aws:s3:::bucket/b,1.env", type: "s3" },
        ],
      },
      { image: "app:1" },
    ]);
  });

  test("a command that a shell would read otherwise is refused, and a line without = is not shown", async () => {
    const on = await stage();
    on.write("task.json", definition);
    const result = await on.run("render-task-def", {
      "task-definition": "task.json",
      "container-name": "web",
      image: "registry/sample:v1",
      command: "powershell -File C:\\app\\start.ps1",
      "environment-variables": "KEY=-----BEGIN\nMIIEsecretline",
    });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain("The command has a backslash outside quotes");
    expect(result.stdout).toContain("Line 2 of the environment variables");
    expect(result.stdout).not.toMatch(/MIIE|start\.ps1/);
  });
});
