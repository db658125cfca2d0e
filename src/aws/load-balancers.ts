import { type TargetHealth, targetGroupName } from "../deployment/target-health.ts";
import type { LoadBalancers } from "../ports.ts";
import { agents } from "./agents.ts";
import { refusal } from "./refusal.ts";

/** What a load balancer says helps to explain an ending, and is worth a few seconds, not more. */
const settings = {
  maxAttempts: 2,
  customUserAgent: [["ecs-actions"]] as [string][],
  requestHandler: { ...agents, connectionTimeout: 2000, requestTimeout: 5000, throwOnRequestTimeout: true },
};

/** Target groups and classic load balancers; each of the two SDK clients is loaded where it is needed. */
export function connectLoadBalancers(): LoadBalancers {
  return {
    targetHealth: async (balancer) =>
      "targetGroupArn" in balancer
        ? targetGroupHealth(balancer.targetGroupArn)
        : instanceHealth(balancer.loadBalancerName),
    drainSeconds: async (balancer) =>
      "targetGroupArn" in balancer
        ? deregistrationDelay(balancer.targetGroupArn)
        : connectionDraining(balancer.loadBalancerName),
  };
}

async function targetGroups() {
  const sdk = await import("@aws-sdk/client-elastic-load-balancing-v2");
  return { sdk, client: new sdk.ElasticLoadBalancingV2Client(settings) };
}

async function classic() {
  const sdk = await import("@aws-sdk/client-elastic-load-balancing");
  return { sdk, client: new sdk.ElasticLoadBalancingClient(settings) };
}

async function targetGroupHealth(arn: string): Promise<TargetHealth[]> {
  const { sdk, client } = await targetGroups();
  const request = new sdk.DescribeTargetHealthCommand({ TargetGroupArn: arn });
  const answer = await allowed("DescribeTargetHealth", client.send(request));
  return (answer.TargetHealthDescriptions ?? []).map(({ Target, TargetHealth: health }) => ({
    balancer: targetGroupName(arn),
    id: Target?.Id ?? "?",
    ...(Target?.Port === undefined ? {} : { port: Target.Port }),
    state: health?.State ?? "unknown",
    ...reason(health?.Description ?? health?.Reason),
  }));
}

async function instanceHealth(name: string): Promise<TargetHealth[]> {
  const { sdk, client } = await classic();
  const request = new sdk.DescribeInstanceHealthCommand({ LoadBalancerName: name });
  const answer = await allowed("DescribeInstanceHealth", client.send(request));
  return (answer.InstanceStates ?? []).map(({ InstanceId, State, Description }) => ({
    balancer: name,
    id: InstanceId ?? "?",
    state: State ?? "Unknown",
    // A healthy instance has "N/A".
    ...reason(Description === "N/A" ? undefined : Description),
  }));
}

async function deregistrationDelay(arn: string): Promise<number> {
  const { sdk, client } = await targetGroups();
  const request = new sdk.DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn });
  const { Attributes = [] } = await allowed("DescribeTargetGroupAttributes", client.send(request));
  const found = Attributes.find(({ Key }) => Key === "deregistration_delay.timeout_seconds");
  return Number(found?.Value ?? 0);
}

async function connectionDraining(name: string): Promise<number> {
  const { sdk, client } = await classic();
  const request = new sdk.DescribeLoadBalancerAttributesCommand({ LoadBalancerName: name });
  const answer = await allowed("DescribeLoadBalancerAttributes", client.send(request));
  const draining = answer.LoadBalancerAttributes?.ConnectionDraining;
  return draining?.Enabled ? (draining.Timeout ?? 0) : 0;
}

/** @throws Refusal that names the IAM action */
async function allowed<T>(action: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw refusal(error, `elasticloadbalancing:${action}`);
  }
}

function reason(said: string | undefined): { reason?: string } {
  return said === undefined || said === "" ? {} : { reason: said };
}
