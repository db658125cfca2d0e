import type { Emulator } from "../emulator/api.ts";
import { isObject, type JsonObject, objects, strings, text } from "../src/json.ts";

export type BesideSource = Pick<Emulator, "autoScaling" | "logs" | "elbv2" | "cloudMap" | "gitHub">;

/** What stands beside services: scalable targets, log groups, routes, registrations, and what GitHub shows; each as one text. */
export function besideOf({ autoScaling, logs, elbv2, cloudMap, gitHub }: BesideSource): string[] {
  const groups = objects(elbv2("DescribeTargetGroups", {})["TargetGroups"]);
  // A run that fails leaves its failure, however often it is run again: the same text counts once.
  const texts = [
    ...autoScaling.targets.keys(),
    ...logs.groups.keys(),
    ...groups.map((group) => `target group ${text(group["TargetGroupName"])}`),
    ...[...cloudMap.services.values()].map(
      ({ name, instances }) => `${name} in Cloud Map: ${instances.size}`,
    ),
    ...hostsOf(elbv2).map((host) => `rule ${host}`),
    ...[...gitHub.comments.values()].map(({ issue, body }) => `comment #${issue}: ${stageOf(body)}`),
    // Each run records a deployment of its own, and leaves the others inactive.
    ...[...gitHub.deployments.values()].flatMap(({ sha, statuses }) => {
      const state = statuses.at(-1)?.state ?? "none";
      return state === "inactive" ? [] : [`deployment of ${sha.slice(0, 7)}: ${state}`];
    }),
  ];
  return [...new Set(texts)].toSorted();
}

function hostsOf(elbv2: BesideSource["elbv2"]): string[] {
  const rules = objects(elbv2("DescribeLoadBalancers", {})["LoadBalancers"])
    .flatMap(({ LoadBalancerArn = "" }) =>
      objects(elbv2("DescribeListeners", { LoadBalancerArn })["Listeners"]),
    )
    .flatMap(({ ListenerArn = "" }) => objects(elbv2("DescribeRules", { ListenerArn })["Rules"]));
  return rules.flatMap((rule) => objects(rule["Conditions"]).flatMap(hosts));
}

function hosts({ HostHeaderConfig: config }: JsonObject): string[] {
  return isObject(config) ? strings(config["Values"]) : [];
}

const stageOf = (body: string): string =>
  /Deploying|Ready|Failed|Removing|Removed|Not all/.exec(body)?.[0] ?? "?";
