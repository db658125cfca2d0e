import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";

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

/** What was sent, except questions. */
const sent = (on: Stage, from = 0) =>
  on.emulator.requests
    .slice(from)
    .filter(({ operation }) => !/^(Describe|List)/.test(operation))
    .map(({ operation, body }) => [operation, body]);

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

describe("the inputs of amazon-ecs-deploy-task-definition@v2", () => {
  const block = { "task-definition": "task.json", service: "web", cluster: "default" };

  test("the service gets the new revision and nothing that was not asked for, and the step waits", async () => {
    const on = await stage();
    await running(on, { service: serviceDefinition(1, 0, 100) });
    const task = taskDefinition("web:2", { command: ["redis-server", "--save", ""] });
    on.write("task.json", task);
    const from = on.emulator.requests.length;
    const result = await on.run("register-and-deploy", {
      ...block,
      "desired-count": "",
      "wait-for-service-stability": "true",
      "wait-for-minutes": "10",
      "wait-max-delay-seconds": "15",
      "max-retries": "5",
      "keep-null-value-keys": "tag,command",
    });
    expect(result.exitCode, result.stdout).toBe(0);
    const arn = result.outputs["task-definition-arn"];
    expect(arn).toMatch(/task-definition\/web:2$/);
    expect(sent(on, from)).toEqual([
      ["RegisterTaskDefinition", task],
      ["UpdateService", { cluster: "default", service: "web", taskDefinition: arn }],
    ]);
    const [notice, ...more] = result.annotations.filter(({ level }) => level === "notice");
    expect(more).toEqual([]);
    for (const name of [
      "wait-for-minutes' is called 'timeout'",
      "wait-max-delay-seconds",
      "max-retries",
      "keep-null-value-keys",
    ])
      expect(notice?.message).toContain(name);
  });

  test("tags and the service's EBS volume are handed over", async () => {
    const on = await stage();
    const volumes = [{ name: "ebs1", configuredAtLaunch: true }];
    const task = { ...taskDefinition("web:2"), volumes };
    await running(on);
    on.write("task.json", task);
    const from = on.emulator.requests.length;
    const result = await on.run("register-and-deploy", {
      ...block,
      "enable-ecs-managed-tags": "true",
      "propagate-tags": "SERVICE",
      "service-managed-ebs-volume-name": "ebs1",
      "service-managed-ebs-volume": `{"sizeInGiB": 30, "volumeType": "io2", "throughput": 125, "roleArn": "${role}"}`,
    });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(sent(on, from).at(-1)).toEqual([
      "UpdateService",
      {
        cluster: "default",
        service: "web",
        taskDefinition: result.outputs["task-definition-arn"],
        enableECSManagedTags: true,
        propagateTags: "SERVICE",
        volumeConfigurations: [
          {
            name: "ebs1",
            managedEBSVolume: { sizeInGiB: 30, volumeType: "io2", throughput: 125, roleArn: role },
          },
        ],
      },
    ]);
  });

  test("an EBS volume without a role is refused before a revision is registered for it", async () => {
    const on = await stage();
    on.write("task.json", {
      ...taskDefinition("web:2"),
      volumes: [{ name: "ebs1", configuredAtLaunch: true }],
    });
    const result = await on.run("register-and-deploy", {
      ...block,
      "service-managed-ebs-volume-name": "ebs1",
      "service-managed-ebs-volume": "{}",
    });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain("The EBS volume has no roleArn");
    expect(sent(on)).toEqual([]);
  });

  test("their default, written out, stops the new start that a moved tag needs: a warning says so", async () => {
    const on = await stage();
    await running(on, { service: serviceDefinition(1, 0, 100) });
    on.write("task.json", taskDefinition("web:1"));
    const result = await on.run("register-and-deploy", { ...block, "force-new-deployment": "false" });
    expect(result.outputs["outcome"], result.stdout).toBe("not-needed");
    expect(
      result.annotations.find(({ message }) => message.includes("'force-new-deployment: false'"))?.level,
    ).toBe("warning");
  });

  test("without a service the definition is registered, and nothing else", async () => {
    const on = await stage();
    on.write("task.json", taskDefinition("web:1"));
    const result = await on.run("register-and-deploy", { "task-definition": "task.json" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.outputs).toMatchObject({
      outcome: "skipped",
      "task-definition-arn": expect.stringMatching(/web:1$/),
    });
    expect(sent(on)).toEqual([["RegisterTaskDefinition", taskDefinition("web:1")]]);
  });

  test("CodeDeploy is refused input by input, with what to use instead, before anything is asked", async () => {
    const on = await stage();
    on.write("task.json", taskDefinition("web:2"));
    const inputs = ["codedeploy-appspec", "codedeploy-application", "codedeploy-deployment-group"];
    const result = await on.run("register-and-deploy", {
      ...block,
      ...Object.fromEntries(inputs.map((name) => [name, "x"])),
    });
    expect(result.exitCode).toBe(1);
    for (const name of inputs) expect(result.stdout).toContain(`Input '${name}' is not supported.`);
    expect(result.stdout).toContain("BLUE_GREEN");
    expect(on.calls()).toEqual([]);
  });

  test.each([
    ["a wait that theirs leaves out", { "wait-for-service-stability": "yes" }, "must be true or false"],
    ["a count that theirs passes over", { "desired-count": "two" }, "must be a whole number"],
    ["tags that theirs turns off", { "enable-ecs-managed-tags": "yes" }, "must be true or false"],
    ["a service whose name got lost", { service: "" }, "Which service? 'cluster' is given"],
    ["an input that GitHub only warns of", { desired_count: "2" }, "did you mean 'desired-count'?"],
    ["a service that is not there", { service: "wbe" }, "There is no service 'wbe'"],
  ])("green there, or red too late: %s", async (_name, inputs, said) => {
    const on = await stage();
    on.write("task.json", taskDefinition("web:2"));
    const result = await on.run("register-and-deploy", { ...block, ...inputs });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain(said);
    expect(sent(on)).toEqual([]);
  });
});
