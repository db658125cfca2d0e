import {
  DeleteTaskDefinitionsCommand,
  DeregisterTaskDefinitionCommand,
  DescribeTaskDefinitionCommand,
  ListTaskDefinitionFamiliesCommand,
  ListTaskDefinitionsCommand,
  RegisterTaskDefinitionCommand,
} from "@aws-sdk/client-ecs";
import { expect, test } from "vitest";
import { post, refusal, scene, web } from "./endpoint-fixture.ts";

const arn = (name: string) => `arn:aws:ecs:us-east-1:123456789012:task-definition/${name}`;

test("describing gives back what was registered, with ECS's defaults and what only ECS knows", async () => {
  const { client } = await scene();
  const tags = [{ key: "team", value: "web" }];
  await client.send(
    new RegisterTaskDefinitionCommand({
      family: "web",
      cpu: ".5 vCPU",
      memory: "1 GB",
      tags,
      containerDefinitions: [
        {
          name: "web",
          image: "111122223333.dkr.ecr.us-east-1.amazonaws.com/web:1",
          portMappings: [{ containerPort: 80 }],
          healthCheck: { command: ["CMD-SHELL", "true"] },
        },
      ],
      volumes: [{ name: "data" }],
    }),
  );
  const answer = await client.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: "web", include: ["TAGS"] }),
  );
  expect(answer.tags).toEqual(tags);
  expect(answer.taskDefinition).toMatchObject({
    taskDefinitionArn: arn("web:1"),
    revision: 1,
    status: "ACTIVE",
    cpu: "512",
    memory: "1024",
    compatibilities: ["EXTERNAL", "EC2"],
    containerDefinitions: [
      {
        cpu: 0,
        essential: true,
        environment: [],
        portMappings: [{ containerPort: 80, hostPort: 0, protocol: "tcp" }],
        healthCheck: { interval: 30, timeout: 5, retries: 3 },
      },
    ],
    volumes: [{ name: "data", host: {} }],
  });
  const attributes = answer.taskDefinition?.requiresAttributes?.map(({ name }) => name);
  expect(attributes).toEqual(
    expect.arrayContaining([
      "com.amazonaws.ecs.capability.ecr-auth",
      "ecs.capability.container-health-check",
    ]),
  );
});

test("a family stands for its newest ACTIVE revision, and no number is given twice", async () => {
  const { client } = await scene();
  const register = async () =>
    (await client.send(new RegisterTaskDefinitionCommand(web()))).taskDefinition?.revision;
  const newest = async () =>
    (await client.send(new DescribeTaskDefinitionCommand({ taskDefinition: "web" }))).taskDefinition
      ?.revision;
  expect([await register(), await register()]).toEqual([1, 2]);
  const retired = await client.send(new DeregisterTaskDefinitionCommand({ taskDefinition: "web:2" }));
  expect(retired.taskDefinition).toMatchObject({ status: "INACTIVE", deregisteredAt: expect.any(Date) });
  expect(await newest()).toBe(1);
  const deleted = await client.send(
    new DeleteTaskDefinitionsCommand({ taskDefinitions: ["web:1", arn("web:2"), "web:9"] }),
  );
  expect(deleted.taskDefinitions).toMatchObject([{ revision: 2, status: "DELETE_IN_PROGRESS" }]);
  expect(deleted.failures).toEqual([
    {
      arn: arn("web:1"),
      reason:
        "The specified task definition is still in ACTIVE status. Please deregister the target and try again.",
    },
    {
      arn: "web:9",
      reason:
        "The specified task definition does not exist. Specify a valid account, family, revision and try again.",
    },
  ]);
  expect(await register()).toBe(3);
});

test("lists are sorted, filtered and paged", async () => {
  const { client } = await scene();
  for (const family of ["web", "db", "web", "web"]) {
    await client.send(new RegisterTaskDefinitionCommand(web("web:1", family)));
  }
  await client.send(new DeregisterTaskDefinitionCommand({ taskDefinition: "db:1" }));
  const families = async (status: "ACTIVE" | "INACTIVE" | "ALL") =>
    (await client.send(new ListTaskDefinitionFamiliesCommand({ status }))).families;
  expect([await families("ALL"), await families("ACTIVE"), await families("INACTIVE")]).toEqual([
    ["db", "web"],
    ["web"],
    ["db"],
  ]);
  const page = (nextToken?: string) =>
    client.send(
      new ListTaskDefinitionsCommand({ familyPrefix: "web", sort: "DESC", maxResults: 2, nextToken }),
    );
  const first = await page();
  expect(first.taskDefinitionArns).toEqual([arn("web:3"), arn("web:2")]);
  const second = await page(first.nextToken);
  expect([second.taskDefinitionArns, second.nextToken]).toEqual([[arn("web:1")], undefined]);
});

test("what is not there is refused in ECS's words", async () => {
  const { client } = await scene();
  const describe = (taskDefinition: string) =>
    refusal(client.send(new DescribeTaskDefinitionCommand({ taskDefinition })));
  const deregister = (taskDefinition: string) =>
    refusal(client.send(new DeregisterTaskDefinitionCommand({ taskDefinition })));
  expect(await describe("web")).toBe("ClientException: Unable to describe task definition.");
  expect(await describe(arn("web:1").replace("us-east-1", "eu-west-1"))).toMatch(/Unable to describe/);
  expect(await deregister("web")).toBe("ClientException: Revision is missing.");
  expect(await deregister("web:x")).toBe("InvalidParameterException: Invalid revision number. Number: x");
});

test("members that the SDK does not know are kept, unless the scenario refuses them; nulls are absent", async () => {
  const document = { ...web(), newerThanTheSdk: { a: [1] }, taskRoleArn: null };
  const { emulator: lenient } = await scene();
  lenient.call("RegisterTaskDefinition", document);
  const { taskDefinition } = lenient.call("DescribeTaskDefinition", { taskDefinition: "web" });
  expect(taskDefinition).toMatchObject({ newerThanTheSdk: { a: [1] } });
  expect(taskDefinition).not.toHaveProperty("taskRoleArn");

  const { emulator: strict } = await scene({ scenario: { unknownMembers: "reject" } });
  const refused = await post(strict, "RegisterTaskDefinition", JSON.stringify(document));
  expect(await refused.json()).toMatchObject({
    message: expect.stringMatching(/Unknown member "newerThanTheSdk"/),
  });
});
