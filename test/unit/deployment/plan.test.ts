import { describe, expect, test } from "vitest";
import type { Service } from "../../../src/deployment/observed.ts";
import {
  cannotChange,
  createRequest,
  type DeployRequest,
  stuckRoll,
  updateRequest,
} from "../../../src/deployment/plan.ts";
import type { JsonObject } from "../../../src/json.ts";

const webService: JsonObject = {
  taskDefinition: "arn:aws:ecs:us-northeast-1:NNNNNNNNNNNN:task-definition/web-task:1",
  loadBalancers: [{ containerName: "web-apache", containerPort: 80, loadBalancerName: "your-elb-name-here" }],
  role: "ecsServiceRole",
  desiredCount: 1,
  serviceName: "web-service",
  cluster: "default",
  deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 50 },
};
const request = {
  cluster: "default",
  service: "web-service",
  taskDefinition: "web:2",
  definition: webService,
};

const live = {
  serviceName: "web-service",
  serviceArn: "arn",
  status: "ACTIVE",
  taskDefinition: "web:1",
  desiredCount: 2,
  runningCount: 2,
  pendingCount: 0,
  launchType: "EC2",
  schedulingStrategy: "REPLICA",
  loadBalancers: webService["loadBalancers"],
  deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 50, strategy: "ROLLING" },
  deployments: [],
  events: [],
} as unknown as Service;

describe("CreateService", () => {
  test("the article's file goes through, with our revision in place of the ARN it names", () => {
    expect(createRequest(request, "token")).toEqual({
      ...webService,
      taskDefinition: "web:2",
      clientToken: "token",
    });
    const ofUpdate = { ...webService, service: "web-service", forceNewDeployment: true };
    expect(createRequest({ ...request, definition: ofUpdate }, "token")).toEqual(
      createRequest(request, "token"),
    );
  });
});

describe("UpdateService", () => {
  test("an unchanged file sends the revision alone: neither its desiredCount nor its create-only role", () => {
    expect(updateRequest(request, live)).toEqual({
      cluster: "default",
      service: "web-service",
      taskDefinition: "web:2",
    });
  });

  test("only what differs from the live service is sent", () => {
    const definition = { ...webService, deploymentConfiguration: { maximumPercent: 200 }, loadBalancers: [] };
    expect(updateRequest({ ...request, definition, desiredCount: 2 }, live)).toEqual({
      cluster: "default",
      service: "web-service",
      taskDefinition: "web:2",
      deploymentConfiguration: { maximumPercent: 200 },
      loadBalancers: [],
    });
  });

  test("a member that ECS learned after us is sent", () => {
    const definition = { ...webService, newMember2027: { on: true } };
    expect(updateRequest({ ...request, definition }, live)["newMember2027"]).toEqual({ on: true });
  });

  describe("compares Service Connect with the newest deployment, where ECS shows it", () => {
    const serviceConnectConfiguration = {
      enabled: true,
      namespace: "shop",
      services: [{ portName: "http", discoveryName: "web" }],
    };
    const namespace = "arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-0a";
    const shown = (members: JsonObject) =>
      ({
        ...live,
        deployments: [
          { id: "1", status: "ACTIVE" },
          { id: "2", status: "PRIMARY", ...members },
        ],
      }) as Service;
    const sent = (definition: JsonObject, members: JsonObject) =>
      updateRequest({ ...request, taskDefinition: "web:1", definition }, shown(members))[
        "serviceConnectConfiguration"
      ];

    test.each([
      ["as it was given", serviceConnectConfiguration],
      ["with the namespace's ARN", { ...serviceConnectConfiguration, namespace }],
    ])("%s", (_, answered) => {
      expect(
        sent({ serviceConnectConfiguration }, { serviceConnectConfiguration: answered }),
      ).toBeUndefined();
    });

    test.each([
      ["another port", { ...serviceConnectConfiguration, services: [{ portName: "admin" }] }],
      ["another namespace", { ...serviceConnectConfiguration, namespace: "other" }],
      ["none", undefined],
    ])("and sends it where that has %s", (_, answered) => {
      const members = answered === undefined ? {} : { serviceConnectConfiguration: answered };
      expect(sent({ serviceConnectConfiguration }, members)).toEqual(serviceConnectConfiguration);
    });
  });

  describe("a namespace whose name stands against an ARN", () => {
    const namespace = "arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-0a";
    const connected = {
      ...live,
      deployments: [
        { id: "1", status: "PRIMARY", serviceConnectConfiguration: { enabled: true, namespace } },
      ],
    } as unknown as Service;
    const sent = (named: string | undefined, more: Partial<DeployRequest>) => {
      const serviceConnectConfiguration = { enabled: true, ...(named ? { namespace: named } : {}) };
      const update = updateRequest(
        { ...request, taskDefinition: "web:1", definition: { serviceConnectConfiguration }, ...more },
        connected,
      );
      return "serviceConnectConfiguration" in update;
    };

    test.each<[string, string | undefined, Partial<DeployRequest>, boolean]>([
      ["makes no deployment", "shop", {}, false],
      ["makes none with another count", "shop", { desiredCount: 7 }, false],
      ["goes along with another revision", "shop", { taskDefinition: "web:99" }, true],
      ["goes along with tasks that are started anew", "shop", { forceNewDeployment: true }, true],
      ["is compared where the file has the ARN", namespace, { forceNewDeployment: true }, false],
      ["is compared where the file has another ARN", `${namespace}b`, {}, true],
      ["is left to the service where the file has none", undefined, { forceNewDeployment: true }, false],
    ])("%s", (_, named, more, expected) => {
      expect(sent(named, more)).toBe(expected);
    });
  });

  test("other capacity providers force a deployment, without which ECS refuses them", () => {
    const spot = [{ capacityProvider: "FARGATE_SPOT", weight: 1 }];
    const update = (capacityProviderStrategy: JsonObject[], shown: JsonObject) =>
      updateRequest({ ...request, taskDefinition: "web:1", definition: { capacityProviderStrategy } }, {
        ...live,
        ...shown,
      } as Service);
    expect(update(spot, {})).toMatchObject({ capacityProviderStrategy: spot, forceNewDeployment: true });
    const same = { capacityProviderStrategy: [{ ...spot[0], base: 0 }] };
    expect(update(spot, same)).toEqual({ cluster: "default", service: "web-service" });
    expect(update([], {})).toEqual({ cluster: "default", service: "web-service" });
  });

  test("what cannot be changed is named only where it differs", () => {
    expect(cannotChange(request, live)).toEqual([]);
    expect(cannotChange({ ...request, definition: { ...webService, launchType: "FARGATE" } }, live)).toEqual([
      "launchType",
    ]);
    const onProviders = { ...live, capacityProviderStrategy: [{ capacityProvider: "FARGATE" }] };
    const { launchType: _, ...withProviders } = onProviders as unknown as JsonObject;
    expect(
      cannotChange(
        { ...request, definition: { launchType: "FARGATE" } },
        withProviders as unknown as Service,
      ),
    ).toEqual(["launchType"]);
  });
});

describe("a roll that can never move", () => {
  const running = (desiredCount: number, runningCount = desiredCount) =>
    ({ ...live, desiredCount, runningCount }) as Service;

  test("desired 1 at 50/100 is stuck, and each change that is offered lets it move", () => {
    const stuck = stuckRoll(request, running(1));
    expect(stuck).toMatchObject({ desiredCount: 1, lower: 1, upper: 1 });
    for (const change of stuck?.changes ?? []) {
      const definition = {
        deploymentConfiguration: {
          minimumHealthyPercent: change.minimumHealthyPercent,
          maximumPercent: change.maximumPercent,
        },
      };
      expect(stuckRoll({ ...request, definition }, running(change.desiredCount))).toBeUndefined();
    }
    expect(stuck?.changes.map(({ changes }) => changes)).toEqual([
      "minimumHealthyPercent",
      "maximumPercent",
      "desiredCount",
    ]);
  });

  test.each([
    ["two tasks", request, running(2)],
    ["raised to 2 in the same update", { ...request, desiredCount: 2 }, running(1)],
    ["nothing runs yet", request, running(1, 0)],
    ["scaled to 0", { ...request, desiredCount: 0 }, running(1)],
    [
      "blue/green runs both in full",
      { ...request, definition: { deploymentConfiguration: { strategy: "BLUE_GREEN" } } },
      running(1),
    ],
    ["a DAEMON counts its instances", request, { ...running(1), schedulingStrategy: "DAEMON" }],
  ])("%s: it moves", (_name, asked, service) => {
    expect(stuckRoll(asked, service)).toBeUndefined();
  });

  test("a new service is judged as it will be at its first update", () => {
    expect(stuckRoll(request, undefined)).toMatchObject({ desiredCount: 1 });
    expect(stuckRoll({ ...request, definition: { desiredCount: 1 } }, undefined)).toBeUndefined();
  });
});
