import {
  CreateServiceCommand,
  type CreateServiceCommandInput,
  DeleteServiceCommand,
  DeregisterTaskDefinitionCommand,
  DescribeServicesCommand,
  ListServicesCommand,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
  type UpdateServiceCommandInput,
} from "@aws-sdk/client-ecs";
import { describe, expect, test } from "vitest";
import { refusal, rolling, type Scene, scene, settle, web } from "./endpoint-fixture.ts";

const create = ({ client }: Scene, more: Partial<CreateServiceCommandInput> = {}) =>
  client.send(new CreateServiceCommand({ ...rolling, ...more }));
const update = ({ client }: Scene, more: Partial<UpdateServiceCommandInput>) =>
  client.send(new UpdateServiceCommand({ service: "web", ...more }));
const remove = ({ client }: Scene, force = false) =>
  client.send(new DeleteServiceCommand({ service: "web", force }));
const found = async ({ client }: Scene) =>
  (await client.send(new DescribeServicesCommand({ services: ["web"] }))).services?.[0];

async function withTaskDefinition(): Promise<Scene> {
  const on = await scene();
  await on.client.send(new RegisterTaskDefinitionCommand(web()));
  return on;
}

describe("CreateService", () => {
  test("answers with a PRIMARY deployment of which nothing has happened yet", async () => {
    const { service } = await create(await withTaskDefinition());
    const id = service?.deployments?.[0]?.id ?? "";
    expect(id).toMatch(/^ecs-svc\/[1-9]\d{18}$/);
    expect(service).toMatchObject({
      serviceArn: "arn:aws:ecs:us-east-1:123456789012:service/default/web",
      status: "ACTIVE",
      desiredCount: 2,
      runningCount: 0,
      launchType: "EC2",
      schedulingStrategy: "REPLICA",
      deploymentConfiguration: {
        ...rolling.deploymentConfiguration,
        deploymentCircuitBreaker: { enable: false, rollback: false },
      },
      deployments: [
        {
          status: "PRIMARY",
          desiredCount: 0,
          pendingCount: 0,
          runningCount: 0,
          rolloutState: "IN_PROGRESS",
          rolloutStateReason: `ECS deployment ${id} in progress.`,
        },
      ],
    });
  });

  test("repeated gives the service that is there; with anything else it is refused", async () => {
    const on = await withTaskDefinition();
    const { service } = await create(on, { clientToken: "once" });
    expect((await create(on, { clientToken: "once" })).service?.deployments).toEqual(service?.deployments);
    expect(await refusal(create(on, { clientToken: "once", desiredCount: 3 }))).toBe(
      "InvalidParameterException: Creation of service was not idempotent.",
    );
  });

  const balancer = { loadBalancerName: "elb", containerName: "web", containerPort: 80 };
  test.each<[string, Partial<CreateServiceCommandInput>]>([
    ["ClusterNotFoundException: Cluster not found.", { cluster: "other" }],
    ["InvalidParameterException: TaskDefinition can not be blank.", { taskDefinition: undefined }],
    ["ClientException: TaskDefinition not found.", { taskDefinition: "web:2" }],
    [
      "InvalidParameterException: Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments.",
      { deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 100 } },
    ],
    [
      "InvalidParameterException: The daemon scheduling strategy does not support a desired count for services.",
      { schedulingStrategy: "DAEMON" },
    ],
    [
      "InvalidParameterException: The container app does not exist in the task definition.",
      { loadBalancers: [{ ...balancer, containerName: "app" }] },
    ],
    [
      "InvalidParameterException: The container web did not have a container port 81 defined.",
      { loadBalancers: [{ ...balancer, containerPort: 81 }] },
    ],
    [
      "InvalidParameterException: loadBalancerName and targetGroupArn cannot both be specified",
      { loadBalancers: [{ ...balancer, targetGroupArn: "arn" }] },
    ],
    [
      "InvalidParameterException: distinctInstance expression should not be specified",
      { placementConstraints: [{ type: "distinctInstance", expression: "a == b" }] },
    ],
    [
      "InvalidParameterException: binpack field 'disk' is invalid",
      { placementStrategy: [{ type: "binpack", field: "disk" }] },
    ],
    [
      "InvalidParameterException: bakeTimeInMinutes must be specified for the BLUE_GREEN deployment strategy.",
      { deploymentConfiguration: { strategy: "BLUE_GREEN" } },
    ],
    [
      "InvalidParameterException: advancedConfiguration field is not allowed with ELBv1 loadBalancers",
      { loadBalancers: [{ loadBalancerName: "front", advancedConfiguration: {} }] },
    ],
    [
      "InvalidParameterException: PAUSE hooks cannot be configured at TEST_TRAFFIC_SHIFT or PRODUCTION_TRAFFIC_SHIFT.",
      {
        deploymentConfiguration: {
          strategy: "CANARY",
          lifecycleHooks: [{ targetType: "PAUSE", lifecycleStages: ["PRODUCTION_TRAFFIC_SHIFT"] }],
        },
      },
    ],
    [
      "InvalidParameterException: This endpoint does not know the deployment controller EXTERNAL yet.",
      { deploymentController: { type: "EXTERNAL" } },
    ],
  ])("is refused with %s", async (expected, more) => {
    expect(await refusal(create(await withTaskDefinition(), more))).toBe(expected);
  });

  test("of a task definition that was deregistered is refused", async () => {
    const on = await withTaskDefinition();
    await on.client.send(new DeregisterTaskDefinitionCommand({ taskDefinition: "web:1" }));
    expect(await refusal(create(on, { taskDefinition: "web:1" }))).toBe(
      "ClientException: TaskDefinition is inactive",
    );
  });
});

describe("UpdateService", () => {
  test("to a new task definition answers with the new deployment beside the old one, as it was", async () => {
    const on = await scene();
    settle(on.emulator);
    await on.client.send(new RegisterTaskDefinitionCommand(web("web:2")));
    const { service } = await update(on, { taskDefinition: "web" });
    expect(service).toMatchObject({ runningCount: 2, desiredCount: 2 });
    expect(service?.deployments).toMatchObject([
      { status: "PRIMARY", desiredCount: 0, runningCount: 0, failedTasks: 0, rolloutState: "IN_PROGRESS" },
      { status: "ACTIVE", desiredCount: 2, runningCount: 2, rolloutState: "COMPLETED" },
    ]);
    expect(service?.taskDefinition).toMatch(/task-definition\/web:2$/);
  });

  test.each<[string, boolean, Partial<UpdateServiceCommandInput>]>([
    ["the same task definition", false, { taskDefinition: "web:1" }],
    ["a count", false, { desiredCount: 1 }],
    ["new bounds", false, { deploymentConfiguration: { minimumHealthyPercent: 0 } }],
    ["placement", false, { placementStrategy: [{ type: "random" }] }],
    ["the load balancers it has", false, { loadBalancers: [] }],
    ["forceNewDeployment", true, { forceNewDeployment: true }],
    [
      "another load balancer",
      true,
      { loadBalancers: [{ loadBalancerName: "elb", containerName: "web", containerPort: 80 }] },
    ],
  ])("with %s begins a deployment: %s", async (_, begins, more) => {
    const on = await scene();
    settle(on.emulator);
    const { service } = await update(on, more);
    expect(service?.deployments).toHaveLength(begins ? 2 : 1);
  });

  test("keeps the bounds that it does not name", async () => {
    const on = await scene();
    settle(on.emulator);
    await update(on, { deploymentConfiguration: { maximumPercent: 200 } });
    expect((await found(on))?.deploymentConfiguration).toMatchObject({
      minimumHealthyPercent: 50,
      maximumPercent: 200,
    });
  });

  test("sends no rolloutState for what is behind a classic load balancer", async () => {
    const on = await scene();
    settle(on.emulator, {
      loadBalancers: [{ loadBalancerName: "elb", containerName: "web", containerPort: 80 }],
    });
    const deployment = (await found(on))?.deployments?.[0];
    expect(deployment).toMatchObject({ status: "PRIMARY", runningCount: 2 });
    expect(deployment).not.toHaveProperty("rolloutState");
  });

  test("of an unknown service is refused", async () => {
    expect(await refusal(update(await scene(), {}))).toBe("ServiceNotFoundException: Service not found.");
  });
});

describe("DeleteService", () => {
  test("drains, hides from lists, and leaves an INACTIVE service whose name is free again", async () => {
    const on = await scene();
    settle(on.emulator);
    expect(await refusal(remove(on))).toBe(
      "InvalidParameterException: The service cannot be stopped while it is scaled above 0.",
    );
    expect((await remove(on, true)).service?.status).toBe("DRAINING");
    expect((await on.client.send(new ListServicesCommand({}))).serviceArns).toEqual([]);
    expect(await refusal(create(on))).toBe(
      "InvalidParameterException: Unable to Start a service that is still Draining.",
    );
    expect(await refusal(update(on, { desiredCount: 1 }))).toBe(
      "ServiceNotActiveException: Service was not ACTIVE.",
    );
    on.emulator.advance(600);
    expect(await found(on)).toMatchObject({ status: "INACTIVE", runningCount: 0 });
    expect((await create(on)).service?.status).toBe("ACTIVE");
  });
});

describe("references", () => {
  test("by name and by long or short ARN find the service; what is missing is a failure", async () => {
    const { client, emulator } = await scene();
    settle(emulator);
    const prefix = "arn:aws:ecs:us-east-1:123456789012:service";
    const services = ["web", `${prefix}/default/web`, `${prefix}/web`, "nothing"];
    const answer = await client.send(new DescribeServicesCommand({ services }));
    expect(answer.services?.map(({ serviceName }) => serviceName)).toEqual(["web", "web", "web"]);
    expect(answer.failures).toEqual([{ arn: `${prefix}/default/nothing`, reason: "MISSING" }]);
  });

  test("of another cluster than the request's, and too many of them, are refused", async () => {
    const { client } = await scene();
    const services = (names: string[]) =>
      refusal(client.send(new DescribeServicesCommand({ services: names })));
    expect(await services(["arn:aws:ecs:us-east-1:123456789012:service/other/web"])).toBe(
      "InvalidParameterException: Identifier is for cluster other. Your cluster is default",
    );
    expect(await services(Array.from({ length: 11 }, (_, at) => `s${at}`))).toMatch(/at most 10/);
  });

  test("are listed ten at a time", async () => {
    const on = await withTaskDefinition();
    for (let at = 0; at < 12; at++) await create(on, { serviceName: `s${at}`, desiredCount: 0 });
    const first = await on.client.send(new ListServicesCommand({}));
    const second = await on.client.send(new ListServicesCommand({ nextToken: first.nextToken }));
    expect([first.serviceArns?.length, second.serviceArns?.length, second.nextToken]).toEqual([
      10,
      2,
      undefined,
    ]);
  });
});
