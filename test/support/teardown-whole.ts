import { isObject, type JsonObject, objects, text } from "../../src/json.ts";
import { ask } from "./ask-endpoint.ts";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "./endpoint.ts";
import { pushImage } from "./push-image.ts";
import { fast } from "./teardown-scene.ts";

const managed = { Key: "ecs-actions:managed", Value: "true" };

/** A service with one of everything that can belong to one, all of it with our tag. */
export async function wholeScene(): Promise<Stage> {
  const on = await stage({
    ...fast,
    scenario: { loadBalancers: [{ name: "shared" }], logGroups: ["/ecs/web"], repositories: ["shop/web"] },
  });
  const { emulator } = on;
  const group = route(on);
  const registry = await discovery(on);
  await ask(emulator, "logs", "TagResource", {
    resourceArn: "arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web",
    tags: { "ecs-actions:managed": "true" },
  });
  const { authorizationData } = await ask(emulator, "ecr", "GetAuthorizationToken", {});
  const [login = {}] = objects(authorizationData);
  const authorization = `Basic ${login["authorizationToken"]}`;
  await pushImage(emulator, authorization, { repository: "shop/web", tag: "one" });
  const logConfiguration = {
    logDriver: "awslogs",
    options: { "awslogs-group": "/ecs/web", "awslogs-region": "us-east-1" },
  };
  const ports = { portMappings: [{ containerPort: 80, hostPort: 0 }] };
  await running(on, {
    task: {
      ...taskDefinition("web:1", { ...ports, logConfiguration }),
      tags: [{ key: "ecs-actions:managed", value: "true" }],
    },
    service: serviceDefinition(1, 0, 100, {
      loadBalancers: [{ targetGroupArn: group, containerName: "web", containerPort: 80 }],
      serviceRegistries: [{ registryArn: registry, containerName: "web", containerPort: 80 }],
    }),
  });
  await ask(emulator, "application-autoscaling", "RegisterScalableTarget", {
    ServiceNamespace: "ecs",
    ResourceId: "service/default/web",
    ScalableDimension: "ecs:service:DesiredCount",
    MinCapacity: 1,
    MaxCapacity: 4,
  });
  return on;
}

/** Takes all of it away. */
export const wholeInputs = {
  service: "web",
  "listener-rules": "tagged",
  "target-groups": "tagged",
  "cloud-map-services": "tagged",
  families: "tagged",
  images: "shop/web:one",
  "log-groups": "tagged",
};

function route({ emulator: { elbv2 } }: Stage): string {
  const [balancer = {}] = objects(elbv2("DescribeLoadBalancers", {})["LoadBalancers"]);
  const LoadBalancerArn = balancer["LoadBalancerArn"] ?? "";
  const [listener = {}] = objects(elbv2("DescribeListeners", { LoadBalancerArn })["Listeners"]);
  const settings = { Name: "web", Protocol: "HTTP", Port: 80, VpcId: "vpc-1", Tags: [managed] };
  const made = elbv2("CreateTargetGroup", { ...settings, HealthCheckIntervalSeconds: 6 });
  const TargetGroupArn = text(objects(made["TargetGroups"])[0]?.["TargetGroupArn"]) ?? "";
  const Attributes = [{ Key: "deregistration_delay.timeout_seconds", Value: "5" }];
  elbv2("ModifyTargetGroupAttributes", { TargetGroupArn, Attributes });
  elbv2("CreateRule", {
    ListenerArn: listener["ListenerArn"] ?? "",
    Priority: 10,
    Conditions: [{ Field: "host-header", HostHeaderConfig: { Values: ["web.example.com"] } }],
    Actions: [{ Type: "forward", TargetGroupArn }],
    Tags: [managed],
  });
  return TargetGroupArn;
}

async function discovery({ emulator }: Stage): Promise<string> {
  const call = (operation: string, request: JsonObject) =>
    ask(emulator, "servicediscovery", operation, request);
  const { OperationId = "" } = await call("CreateHttpNamespace", { Name: "app" });
  const { Operation } = await call("GetOperation", { OperationId });
  const targets = isObject(Operation) && isObject(Operation["Targets"]) ? Operation["Targets"] : {};
  const NamespaceId = targets["NAMESPACE"] ?? "";
  const { Service } = await call("CreateService", { Name: "web", NamespaceId, Tags: [managed] });
  const service = isObject(Service) ? Service : {};
  await call("RegisterInstance", {
    ServiceId: service["Id"] ?? "",
    InstanceId: "left-behind",
    Attributes: { ECS_SERVICE_NAME: "web", ECS_CLUSTER_NAME: "default" },
  });
  return text(service["Arn"]) ?? "";
}
