import type { Elbv2State } from "./state.ts";
import { loadBalancersOf } from "./use.ts";

/**
 * Why ECS takes no service behind a target group, in its words; undefined where it does. Groups that nobody made are not
 * looked at. The first is what Terraform's provider waits out when it makes both at once.
 * @param networkMode of the task definition
 */
export function targetGroupProblem(state: Elbv2State, arn: string, networkMode: string): string | undefined {
  const group = state.targetGroups.get(arn);
  // For one that was deleted the words are a guess.
  if (state.deleted.has(arn)) return `The specified target group ${arn} does not exist.`;
  if (!group || group.given) return undefined;
  if (loadBalancersOf(state, arn).length === 0)
    return `The target group with targetGroupArn ${arn} does not have an associated load balancer.`;
  const type = group.definition["TargetType"];
  const wanted = networkMode === "awsvpc" ? "ip" : "instance";
  return type === wanted
    ? undefined
    : `The provided target group ${arn} has target type ${type}, which is incompatible with the ${networkMode} network mode specified in the task definition.`;
}
