import { type TargetHealth, targetGroupName } from "../deployment/target-health.ts";
import type { LoadBalancers } from "../ports.ts";
import { refusal } from "./refusal.ts";

/** What a load balancer says helps to explain an ending, and is worth a few seconds, not more. */
const settings = {
  maxAttempts: 2,
  customUserAgent: [["ecs-actions"]] as [string][],
  requestHandler: { connectionTimeout: 2000, requestTimeout: 5000 },
};

/** Target groups and classic load balancers; each of the two SDK clients is loaded where it is needed. */
export function connectLoadBalancers(): LoadBalancers {
  return {
    async targetHealth(balancer) {
      return "targetGroupArn" in balancer
        ? targetGroup(balancer.targetGroupArn)
        : classic(balancer.loadBalancerName);
    },
  };
}

async function targetGroup(arn: string): Promise<TargetHealth[]> {
  const { DescribeTargetHealthCommand, ElasticLoadBalancingV2Client } = await import(
    "@aws-sdk/client-elastic-load-balancing-v2"
  );
  const client = new ElasticLoadBalancingV2Client(settings);
  try {
    const answer = await client.send(new DescribeTargetHealthCommand({ TargetGroupArn: arn }));
    return (answer.TargetHealthDescriptions ?? []).map(({ Target, TargetHealth: health }) => ({
      balancer: targetGroupName(arn),
      target: Target?.Port === undefined ? (Target?.Id ?? "?") : `${Target.Id}:${Target.Port}`,
      state: health?.State ?? "unknown",
      ...reason(health?.Description ?? health?.Reason),
    }));
  } catch (error) {
    throw refusal(error, "elasticloadbalancing:DescribeTargetHealth");
  }
}

async function classic(name: string): Promise<TargetHealth[]> {
  const { DescribeInstanceHealthCommand, ElasticLoadBalancingClient } = await import(
    "@aws-sdk/client-elastic-load-balancing"
  );
  const client = new ElasticLoadBalancingClient(settings);
  try {
    const answer = await client.send(new DescribeInstanceHealthCommand({ LoadBalancerName: name }));
    return (answer.InstanceStates ?? []).map(({ InstanceId, State, Description }) => ({
      balancer: name,
      target: InstanceId ?? "?",
      state: State ?? "Unknown",
      // A healthy instance has "N/A".
      ...reason(Description === "N/A" ? undefined : Description),
    }));
  } catch (error) {
    throw refusal(error, "elasticloadbalancing:DescribeInstanceHealth");
  }
}

function reason(said: string | undefined): { reason?: string } {
  return said === undefined || said === "" ? {} : { reason: said };
}
