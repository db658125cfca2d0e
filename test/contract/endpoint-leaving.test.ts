import * as scaling from "@aws-sdk/client-application-auto-scaling";
import * as ecs from "@aws-sdk/client-ecs";
import * as discovery from "@aws-sdk/client-servicediscovery";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Scene, scene, settle } from "./endpoint-fixture.ts";

const settings = ({ emulator }: Scene) => ({
  endpoint: emulator.url,
  region: "us-east-1",
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
  maxAttempts: 1,
});

/** `Type: message` of the refusal, as the SDK's own error classes have it. */
async function refused(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) throw new Error(`no refusal: ${String(error)}`);
  return `${error.name}: ${error.message}`;
}

describe("Application Auto Scaling", () => {
  const target = {
    ServiceNamespace: "ecs",
    ResourceId: "service/default/web",
    ScalableDimension: "ecs:service:DesiredCount",
  } as const;

  async function scalingScene() {
    const on = await scene();
    settle(on.emulator);
    const client = new scaling.ApplicationAutoScalingClient(settings(on));
    onTestFinished(() => client.destroy());
    return { ...on, scaling: client };
  }

  test("a service is made scalable, changed, found, and scalable no more", async () => {
    const { scaling: client } = await scalingScene();
    const register = (more: object) =>
      client.send(new scaling.RegisterScalableTargetCommand({ ...target, ...more }));
    const { ScalableTargetARN } = await register({ MinCapacity: 1, MaxCapacity: 4 });
    expect(await register({ MaxCapacity: 6 })).toMatchObject({ ScalableTargetARN });
    const find = (ResourceIds: string[]) =>
      client.send(new scaling.DescribeScalableTargetsCommand({ ServiceNamespace: "ecs", ResourceIds }));
    const { ScalableTargets = [] } = await find(["service/default/web"]);
    expect(ScalableTargets).toEqual([expect.objectContaining({ ...target, MinCapacity: 1, MaxCapacity: 6 })]);
    expect(ScalableTargets[0]?.CreationTime).toBeInstanceOf(Date);
    expect((await find(["service/default/other"])).ScalableTargets).toEqual([]);
    await client.send(new scaling.DeregisterScalableTargetCommand(target));
    expect(await refused(client.send(new scaling.DeregisterScalableTargetCommand(target)))).toBe(
      "ObjectNotFoundException: No scalable target found for service namespace: ecs, resource ID: service/default/web, scalable dimension: ecs:service:DesiredCount",
    );
  });

  test("what its model or ECS does not allow is refused", async () => {
    const { scaling: client } = await scalingScene();
    const register = (more: object) =>
      refused(client.send(new scaling.RegisterScalableTargetCommand({ ...target, ...more } as never)));
    expect(await register({ ResourceId: "service/default/none", MinCapacity: 1, MaxCapacity: 2 })).toBe(
      "ValidationException: ECS service doesn't exist: service/default/none",
    );
    expect(await register({ MinCapacity: 1 })).toContain("both MinCapacity and MaxCapacity");
    expect(await register({ ResourceId: undefined })).toContain("at 'resourceId' failed to satisfy");
    expect(await register({ ServiceNamespace: "ecsx" })).toContain("enum value set");
    const policies = new scaling.DescribeScalingPoliciesCommand({ ServiceNamespace: "ecs" });
    expect(await refused(client.send(policies))).toContain("does not know DescribeScalingPolicies yet");
  });
});

describe("Cloud Map", () => {
  async function discoveryScene() {
    const on = await scene();
    const client = new discovery.ServiceDiscoveryClient(settings(on));
    onTestFinished(() => client.destroy());
    const { OperationId } = await client.send(new discovery.CreateHttpNamespaceCommand({ Name: "app" }));
    const { Operation } = await client.send(new discovery.GetOperationCommand({ OperationId }));
    const NamespaceId = Operation?.Targets?.NAMESPACE;
    const { Service } = await client.send(
      new discovery.CreateServiceCommand({ Name: "web", NamespaceId, Tags: [{ Key: "a", Value: "b" }] }),
    );
    return { ...on, discovery: client, service: Service ?? {} };
  }

  test("registrations come and go a little later, and hold their service", async () => {
    const { emulator, discovery: client, service } = await discoveryScene();
    const ServiceId = service.Id;
    const one = { ServiceId, InstanceId: "one" };
    const instances = async () =>
      (await client.send(new discovery.ListInstancesCommand({ ServiceId }))).Instances;
    await client.send(new discovery.RegisterInstanceCommand({ ...one, Attributes: { a: "1" } }));
    expect(await instances()).toEqual([]);
    emulator.advance(5);
    expect(await instances()).toEqual([{ Id: "one", Attributes: { a: "1" } }]);
    const remove = () => client.send(new discovery.DeleteServiceCommand({ Id: ServiceId }));
    expect(await refused(remove())).toBe(
      "ResourceInUse: Service contains registered instances; delete the instances before deleting the service",
    );
    const { OperationId } = await client.send(new discovery.DeregisterInstanceCommand(one));
    const status = async () =>
      (await client.send(new discovery.GetOperationCommand({ OperationId }))).Operation?.Status;
    expect(await status()).toBe("PENDING");
    emulator.advance(5);
    expect(await status()).toBe("SUCCESS");
    expect(await instances()).toEqual([]);
    await remove();
    expect((await client.send(new discovery.ListServicesCommand({}))).Services).toEqual([]);
  });

  test("services are found by id, tags by ARN; what is not there is refused by its name", async () => {
    const { discovery: client, service } = await discoveryScene();
    const found = await client.send(new discovery.GetServiceCommand({ Id: service.Id }));
    expect(found.Service).toMatchObject({ Name: "web", InstanceCount: 0 });
    const tags = new discovery.ListTagsForResourceCommand({ ResourceARN: service.Arn });
    expect((await client.send(tags)).Tags).toEqual([{ Key: "a", Value: "b" }]);
    const none = "srv-none";
    const gone = new discovery.DeregisterInstanceCommand({ ServiceId: service.Id, InstanceId: "x" });
    expect(await refused(client.send(gone))).toMatch(/^InstanceNotFound: /);
    expect(await refused(client.send(new discovery.GetServiceCommand({ Id: none })))).toMatch(
      /^ServiceNotFound: /,
    );
    expect(await refused(client.send(new discovery.GetOperationCommand({ OperationId: "op" })))).toMatch(
      /^OperationNotFound: /,
    );
    const lost = new discovery.CreateServiceCommand({ Name: "x", NamespaceId: "ns-none" });
    expect(await refused(client.send(lost))).toMatch(/^NamespaceNotFound: /);
  });
});

describe("protection of tasks", () => {
  const request = { cluster: "default" };

  test("a protected task stays when its service is scaled down, until the protection ends", async () => {
    const { emulator, client } = await scene();
    settle(emulator);
    const [arn = ""] = [...emulator.state.tasks.keys()];
    const protect = (protectionEnabled: boolean, more = {}) =>
      client.send(
        new ecs.UpdateTaskProtectionCommand({ ...request, tasks: [arn], protectionEnabled, ...more }),
      );
    const { protectedTasks = [] } = await protect(true, { expiresInMinutes: 60 });
    expect(protectedTasks).toEqual([
      { taskArn: arn, protectionEnabled: true, expirationDate: expect.any(Date) },
    ]);
    const running = () =>
      [...emulator.state.tasks.values()]
        .filter(({ lastStatus }) => lastStatus === "RUNNING")
        .map((task) => task.arn);
    emulator.call("UpdateService", { service: "web", desiredCount: 0 });
    emulator.advance(600);
    expect(running()).toEqual([arn]);
    emulator.advance(3600);
    expect(running()).toEqual([]);
  });

  test("a deployment leaves it too, and it can be asked for", async () => {
    const { emulator, client } = await scene();
    settle(emulator);
    const [arn = ""] = [...emulator.state.tasks.keys()];
    await client.send(
      new ecs.UpdateTaskProtectionCommand({ ...request, tasks: [arn], protectionEnabled: true }),
    );
    emulator.call("UpdateService", { service: "web", forceNewDeployment: true });
    emulator.advance(600);
    expect(emulator.state.tasks.get(arn)?.lastStatus).toBe("RUNNING");
    const get = new ecs.GetTaskProtectionCommand({ ...request, tasks: [arn, "0123"] });
    const { protectedTasks = [], failures = [] } = await client.send(get);
    expect(protectedTasks).toMatchObject([{ taskArn: arn, protectionEnabled: true }]);
    expect(failures.map(({ reason }) => reason)).toEqual(["MISSING"]);
    await client.send(
      new ecs.UpdateTaskProtectionCommand({ ...request, tasks: [arn], protectionEnabled: false }),
    );
    emulator.advance(600);
    expect(emulator.state.tasks.get(arn)?.lastStatus).toBe("STOPPED");
  });
});
