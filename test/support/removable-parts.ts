import { isObject, type JsonObject, objects, text } from "../../src/json.ts";
import { ask } from "./ask-endpoint.ts";
import type { Stage } from "./endpoint.ts";

/*
 * What may stand beside a service and go with it, as somebody made it before.
 */

type On = Pick<Stage, "emulator">;

/** The tag, as Elastic Load Balancing and Cloud Map spell it, by which `tagged` takes things. */
export const managed = { Key: "ecs-actions:managed", Value: "true" };

/** The ARN of the one listener that there is. */
export function onlyListener({ emulator }: On): string {
  const [balancer = {}] = objects(emulator.elbv2("DescribeLoadBalancers", {})["LoadBalancers"]);
  const LoadBalancerArn = balancer["LoadBalancerArn"] ?? "";
  const [listener = {}] = objects(emulator.elbv2("DescribeListeners", { LoadBalancerArn })["Listeners"]);
  return text(listener["ListenerArn"]) ?? "";
}

/** A target group, which lets its targets go within 5 seconds; its ARN. */
export function newGroup({ emulator }: On, Name: string, Tags: JsonObject[] = []): string {
  const { TargetGroups } = emulator.elbv2("CreateTargetGroup", {
    Name,
    Protocol: "HTTP",
    Port: 80,
    VpcId: "vpc-1",
    TargetType: "instance",
    HealthCheckIntervalSeconds: 6,
    ...(Tags.length > 0 ? { Tags } : {}),
  });
  const arn = text(objects(TargetGroups)[0]?.["TargetGroupArn"]) ?? "";
  emulator.elbv2("ModifyTargetGroupAttributes", {
    TargetGroupArn: arn,
    Attributes: [{ Key: "deregistration_delay.timeout_seconds", Value: "5" }],
  });
  return arn;
}

/** A rule that forwards a host to target groups; its ARN. */
export function newRule(
  { emulator }: On,
  ListenerArn: string,
  groups: readonly string[],
  { host, priority, Tags }: { host: string; priority: number; Tags: JsonObject[] },
): string {
  const { Rules } = emulator.elbv2("CreateRule", {
    ListenerArn,
    Priority: priority,
    Conditions: [{ Field: "host-header", HostHeaderConfig: { Values: [host] } }],
    Actions: [
      {
        Type: "forward",
        ForwardConfig: { TargetGroups: groups.map((TargetGroupArn) => ({ TargetGroupArn, Weight: 1 })) },
      },
    ],
    ...(Tags.length > 0 ? { Tags } : {}),
  });
  return text(objects(Rules)[0]?.["RuleArn"]) ?? "";
}

/** A service in a new namespace `app` of Cloud Map, with instances by their ids. */
export async function cloudMapService(
  { emulator }: On,
  Name: string,
  { attributes, tags }: { readonly attributes: Record<string, JsonObject>; readonly tags: JsonObject[] },
): Promise<{ readonly id: string; readonly arn: string }> {
  const made = await ask(emulator, "servicediscovery", "CreateHttpNamespace", { Name: "app" });
  const { Operation } = await ask(emulator, "servicediscovery", "GetOperation", {
    OperationId: made["OperationId"] ?? "",
  });
  const targets = isObject(Operation) && isObject(Operation["Targets"]) ? Operation["Targets"] : {};
  const { Service } = await ask(emulator, "servicediscovery", "CreateService", {
    Name,
    NamespaceId: targets["NAMESPACE"] ?? "",
    ...(tags.length > 0 ? { Tags: tags } : {}),
  });
  const [id, arn] = ["Id", "Arn"].map((name) => (isObject(Service) ? text(Service[name]) : undefined) ?? "");
  for (const [InstanceId, Attributes] of Object.entries(attributes))
    await ask(emulator, "servicediscovery", "RegisterInstance", {
      ServiceId: id ?? "",
      InstanceId,
      Attributes,
    });
  return { id: id ?? "", arn: arn ?? "" };
}
