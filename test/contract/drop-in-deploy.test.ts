import { describe, expect, test } from "vitest";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";

/*
 * `with:` blocks after the READMEs of aws-actions/amazon-ecs-render-task-definition v1.9.0 and
 * amazon-ecs-deploy-task-definition v2.6.3. What users write besides is told in docs/migrating-from-aws-actions.md.
 */

const role = "arn:aws:iam::111122223333:role/web";

/** What was sent, except questions. */
const sent = (on: Stage, from = 0) =>
  on.emulator.requests
    .slice(from)
    .filter(({ operation }) => !/^(Describe|List)/.test(operation))
    .map(({ operation, body }) => [operation, body]);

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
