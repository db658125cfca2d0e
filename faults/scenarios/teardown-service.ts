import type { Emulator } from "../../emulator/api.ts";
import { type JsonObject, objects, text } from "../../src/json.ts";
import { ask } from "../../test/support/ask-endpoint.ts";
import { pushImage } from "../../test/support/push-image.ts";
import {
  cloudMapService,
  managed,
  newGroup,
  newRule,
  onlyListener,
} from "../../test/support/removable-parts.ts";
import type { FinalState } from "../final-state.ts";
import type { FaultScenario } from "../scenario.ts";
import { taskDefinition, web } from "./web.ts";

const action = "teardown-service";

/** A service that is scaled automatically, and a family that has more revisions than it runs. */
function scaled(emulator: Emulator, more: JsonObject = {}): void {
  web("web:1", more)(emulator);
  emulator.call("RegisterTaskDefinition", taskDefinition("web:2"));
  emulator.autoScaling.targets.set("ecs service/default/web ecs:service:DesiredCount", {
    namespace: "ecs",
    resource: "service/default/web",
    dimension: "ecs:service:DesiredCount",
    arn: "arn:aws:application-autoscaling:us-east-1:123456789012:scalable-target/0001",
    createdAt: emulator.clock.now(),
    minimum: 1,
    maximum: 4,
    role: "arn:aws:iam::123456789012:role/scaling",
  });
}

/** A service with everything that may go with it: route, Cloud Map, autoscaling, log group; and images of ECR. */
async function withAll(emulator: Emulator): Promise<void> {
  const on = { emulator };
  const group = newGroup(on, "web", [managed]);
  newRule(on, onlyListener(on), [group], { host: "web.example.com", priority: 10, Tags: [managed] });
  const task = { ECS_SERVICE_NAME: "web", ECS_CLUSTER_NAME: "default" };
  const { arn } = await cloudMapService(on, "web", { attributes: { one: task }, tags: [managed] });
  scaled(emulator, {
    loadBalancers: [{ targetGroupArn: group, containerName: "web", containerPort: 80 }],
    serviceRegistries: [{ registryArn: arn, containerName: "web", containerPort: 80 }],
  });
  const { authorizationData } = await ask(emulator, "ecr", "GetAuthorizationToken", {});
  const login = `Basic ${text(objects(authorizationData)[0]?.["authorizationToken"])}`;
  for (const tag of ["pr-1", "pr-2"])
    await pushImage(emulator, login, { repository: "shop/web", tag, layer: tag });
}

const isGone = ({ services, revisions, beside = [] }: FinalState) =>
  services.every(({ status }) => status === "INACTIVE") &&
  (revisions["web"] ?? []).length === 0 &&
  beside.length === 0;

export const teardownService: readonly FaultScenario[] = [
  {
    action,
    name: "service",
    endpoint: { logGroups: ["/ecs/web"] },
    scene: (emulator) => scaled(emulator),
    inputs: { service: "web", families: "web", "log-groups": "/ecs/web" },
    outcome: "succeeded",
    reached: isGone,
  },
  {
    action,
    name: "everything",
    endpoint: {
      logGroups: ["/ecs/web"],
      loadBalancers: [{ name: "shared" }],
      repositories: ["shop/web"],
    },
    scene: withAll,
    inputs: {
      service: "web",
      "listener-rules": "tagged",
      "target-groups": "tagged",
      "cloud-map-services": "tagged",
      families: "web",
      images: "shop/web:pr-1",
      "log-groups": "/ecs/web",
    },
    outcome: "succeeded",
    reached: (state) => isGone(state) && Object.keys(state.imageTags).join() === "shop/web:pr-2",
  },
  {
    action,
    name: "keep-revisions",
    scene(emulator) {
      for (const image of ["web:1", "web:2", "web:3", "web:4"])
        emulator.call("RegisterTaskDefinition", taskDefinition(image));
    },
    inputs: { families: "web", "keep-revisions": "2" },
    outcome: "succeeded",
    reached: ({ revisions }) => revisions["web"]?.length === 2,
  },
];
