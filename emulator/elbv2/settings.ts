import { isObject, number, text } from "../../src/json.ts";
import type { BalancerSettings } from "../engines/balancer-settings.ts";
import type { Elbv2State } from "./state.ts";
import { loadBalancersOf } from "./use.ts";

/** How the targets of a target group are checked; undefined where there is no such group. */
export function groupSettings(state: Elbv2State, arn: string): BalancerSettings | undefined {
  const group = state.targetGroups.get(arn);
  if (!group) return undefined;
  const { definition, attributes, given } = group;
  const matcher = isObject(definition["Matcher"]) ? text(definition["Matcher"]["HttpCode"]) : undefined;
  const seconds = (member: string, standard: number) => number(definition[member]) ?? standard;
  return {
    deregistrationDelay: Number(attributes.get("deregistration_delay.timeout_seconds") ?? 300),
    interval: seconds("HealthCheckIntervalSeconds", 30),
    timeout: seconds("HealthCheckTimeoutSeconds", 5),
    healthyThreshold: seconds("HealthyThresholdCount", 5),
    unhealthyThreshold: seconds("UnhealthyThresholdCount", 2),
    path: text(definition["HealthCheckPath"]) ?? "/",
    matcher: text(definition["HealthCheckProtocol"])?.startsWith("HTTP") ? (matcher ?? "200") : undefined,
    classic: false,
    firstPassSuffices: text(definition["Protocol"])?.startsWith("HTTP") ?? false,
    unused: !given && loadBalancersOf(state, arn).length === 0,
  };
}
