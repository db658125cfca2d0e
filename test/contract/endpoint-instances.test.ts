import {
  CreateClusterCommand,
  DeleteAttributesCommand,
  DeleteClusterCommand,
  DeregisterContainerInstanceCommand,
  DescribeClustersCommand,
  DescribeContainerInstancesCommand,
  ListAttributesCommand,
  ListContainerInstancesCommand,
  ListTagsForResourceCommand,
  PutAttributesCommand,
  RegisterContainerInstanceCommand,
  type Resource,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateContainerInstancesStateCommand,
} from "@aws-sdk/client-ecs";
import { expect, test } from "vitest";
import { refusal, type Scene, scene, settle } from "./endpoint-fixture.ts";

const arns = async ({ client }: Scene, filter?: string) =>
  (await client.send(new ListContainerInstancesCommand({ filter }))).containerInstanceArns ?? [];

async function resources({ client }: Scene, arn: string | undefined) {
  const { containerInstances } = await client.send(
    new DescribeContainerInstancesCommand({ containerInstances: [arn ?? ""] }),
  );
  const of = (list: Resource[] = []) =>
    Object.fromEntries(
      list.map(({ name, integerValue, stringSetValue }) => [name, stringSetValue ?? integerValue]),
    );
  const [instance] = containerInstances ?? [];
  return {
    instance,
    registered: of(instance?.registeredResources),
    remaining: of(instance?.remainingResources),
  };
}

test("clusters are created once, described, and deleted when nothing is left in them", async () => {
  const { client, emulator } = await scene();
  const create = () => client.send(new CreateClusterCommand({ clusterName: "blue" }));
  expect((await create()).cluster?.clusterArn).toBe((await create()).cluster?.clusterArn);
  settle(emulator);
  const { clusters, failures } = await client.send(
    new DescribeClustersCommand({ clusters: ["default", "blue", "red"] }),
  );
  expect(clusters).toMatchObject([
    {
      clusterName: "default",
      registeredContainerInstancesCount: 2,
      runningTasksCount: 2,
      activeServicesCount: 1,
    },
    { clusterName: "blue", status: "ACTIVE", registeredContainerInstancesCount: 0 },
  ]);
  expect(failures).toEqual([{ arn: "arn:aws:ecs:us-east-1:123456789012:cluster/red", reason: "MISSING" }]);
  expect(await refusal(client.send(new DeleteClusterCommand({ cluster: "default" })))).toMatch(
    /^ClusterContainsContainerInstancesException: /,
  );
  expect((await client.send(new DeleteClusterCommand({ cluster: "blue" }))).cluster?.status).toBe("INACTIVE");
  expect(await refusal(client.send(new DeleteClusterCommand({ cluster: "blue" })))).toBe(
    "ClusterNotFoundException: Cluster not found.",
  );
});

test("an instance shows what it has, and what its tasks leave of it, taken ports included", async () => {
  const on = await scene({ scenario: { instances: [{ cpu: 1024, memory: 900, reservedPorts: [9000] }] } });
  settle(on.emulator, { desiredCount: 1 });
  const { instance, registered, remaining } = await resources(on, (await arns(on))[0]);
  expect(instance).toMatchObject({ status: "ACTIVE", agentConnected: true, runningTasksCount: 1 });
  const ports = ["22", "2375", "2376", "51678", "51679", "9000"];
  expect(registered).toEqual({ CPU: 1024, MEMORY: 900, PORTS: ports, PORTS_UDP: [] });
  expect(remaining).toEqual({ CPU: 1024, MEMORY: 900 - 128, PORTS: [...ports, "80"], PORTS_UDP: [] });
});

test("a registered instance takes tasks, and a draining one gives them up", async () => {
  const on = await scene({ scenario: { instances: [] } });
  const register = () =>
    on.client.send(
      new RegisterContainerInstanceCommand({
        instanceIdentityDocument: JSON.stringify({ instanceId: "i-0a" }),
        totalResources: [{ name: "MEMORY", type: "INTEGER", integerValue: 500 }],
      }),
    );
  const { containerInstance } = await register();
  expect(containerInstance).toMatchObject({ ec2InstanceId: "i-0a", status: "ACTIVE" });
  const startFirst = { minimumHealthyPercent: 100, maximumPercent: 200 };
  settle(on.emulator, { desiredCount: 1, deploymentConfiguration: startFirst });
  expect((await resources(on, containerInstance?.containerInstanceArn)).instance?.runningTasksCount).toBe(1);
  await register();
  const containerInstances = [containerInstance?.containerInstanceArn ?? ""];
  const deregister = () =>
    on.client.send(new DeregisterContainerInstanceCommand({ containerInstance: containerInstances[0] }));
  expect(await refusal(deregister())).toBe("InvalidParameterException: Found running tasks on the instance.");
  await on.client.send(new UpdateContainerInstancesStateCommand({ containerInstances, status: "DRAINING" }));
  on.emulator.advance(600);
  expect((await resources(on, containerInstances[0])).instance).toMatchObject({
    status: "DRAINING",
    runningTasksCount: 0,
  });
  expect((await deregister()).containerInstance?.status).toBe("INACTIVE");
  expect(await arns(on)).toHaveLength(1);
});

test("attributes are put, found by value and by expression, and deleted", async () => {
  const on = await scene();
  const [targetId, other] = await arns(on);
  const attributes = [{ name: "role", value: "redis", targetId }];
  await on.client.send(new PutAttributesCommand({ attributes }));
  const listed = async () =>
    (
      await on.client.send(
        new ListAttributesCommand({
          targetType: "container-instance",
          attributeName: "role",
          attributeValue: "redis",
        }),
      )
    ).attributes;
  expect(await listed()).toEqual(attributes);
  expect(await arns(on, "attribute:role == redis")).toEqual([targetId]);
  expect(await arns(on, "not(attribute:role exists)")).toEqual([other]);
  await on.client.send(new DeleteAttributesCommand({ attributes }));
  expect(await listed()).toEqual([]);
  const many = Array.from({ length: 11 }, (_, at) => ({ name: `a${at}`, targetId }));
  expect(await refusal(on.client.send(new PutAttributesCommand({ attributes: many })))).toMatch(
    /^AttributeLimitExceededException: /,
  );
});

test("tags are put, replaced and taken away", async () => {
  const { client } = await scene();
  const resourceArn = "arn:aws:ecs:us-east-1:123456789012:cluster/default";
  const tag = (key: string, value: string) =>
    client.send(new TagResourceCommand({ resourceArn, tags: [{ key, value }] }));
  await tag("team", "web");
  await tag("pr", "7");
  await tag("team", "data");
  await client.send(new UntagResourceCommand({ resourceArn, tagKeys: ["pr"] }));
  const { tags } = await client.send(new ListTagsForResourceCommand({ resourceArn }));
  expect(tags).toEqual([{ key: "team", value: "data" }]);
  expect(await refusal(tag("aws:x", "1"))).toMatch(/^InvalidParameterException: .*reserved/);
});
