import * as sdk from "@aws-sdk/client-elastic-load-balancing-v2";
import { Failure } from "../failure.ts";
import type { Listener, Patterns, Routes, Rule } from "../preview/ports.ts";
import { clientSettings } from "./client-settings.ts";
import { allowed, said, tagList, unlessGone } from "./elb-calls.ts";
import { tagsOf } from "./elb-tags.ts";
import { targetGroupRoutes } from "./target-groups.ts";

/** Listeners, rules and target groups through the SDK's own settings. */
export function connectRoutes(): Routes {
  const client = new sdk.ElasticLoadBalancingV2Client(clientSettings);
  return { ...listenerRoutes(client), ...targetGroupRoutes(client) };
}

type OfListeners =
  | "listener"
  | "rules"
  | "listeners"
  | "tags"
  | "addTags"
  | "createRule"
  | "modifyRule"
  | "deleteRule";

function listenerRoutes(client: sdk.ElasticLoadBalancingV2Client): Pick<Routes, OfListeners> {
  const listenersOf = async (loadBalancerArn: string) => {
    const found: sdk.Listener[] = [];
    for await (const page of said(
      "DescribeListeners",
      sdk.paginateDescribeListeners({ client }, { LoadBalancerArn: loadBalancerArn }),
    ))
      found.push(...(page.Listeners ?? []));
    return found;
  };
  return {
    async listener(reference) {
      const { loadBalancer, listener } = reference.startsWith("arn:")
        ? await byArn(client, reference)
        : await byName(client, reference, listenersOf);
      return asListener(loadBalancer, listener);
    },
    async rules(listenerArn) {
      const found: Rule[] = [];
      for await (const page of said(
        "DescribeRules",
        sdk.paginateDescribeRules({ client }, { ListenerArn: listenerArn }),
      ))
        found.push(...(page.Rules ?? []).map((rule) => asRule(rule, listenerArn)));
      return found;
    },
    listeners: async (arn) => (await listenersOf(arn)).flatMap(({ ListenerArn }) => ListenerArn ?? []),
    tags: (arns) => tagsOf(client, arns),
    async addTags(arns, tags) {
      const request = new sdk.AddTagsCommand({ ResourceArns: [...arns], Tags: tagList(tags) });
      await allowed("AddTags", client.send(request));
    },
    async createRule({ listenerArn, priority, host, targetGroupArn }, tags) {
      const request = new sdk.CreateRuleCommand({
        ListenerArn: listenerArn,
        Priority: priority,
        ...leadingTo(host, targetGroupArn),
        Tags: tagList(tags),
      });
      const { Rules = [] } = await allowed("CreateRule", client.send(request));
      return asRule(Rules[0] ?? {}, listenerArn);
    },
    async modifyRule(arn, { host, targetGroupArn }) {
      const request = new sdk.ModifyRuleCommand({ RuleArn: arn, ...leadingTo(host, targetGroupArn) });
      await allowed("ModifyRule", client.send(request));
    },
    async deleteRule(arn) {
      const request = new sdk.DeleteRuleCommand({ RuleArn: arn });
      await unlessGone("RuleNotFound", allowed("DeleteRule", client.send(request)));
    },
  };
}

function leadingTo(host: string, targetGroupArn: string) {
  return {
    Conditions: [{ Field: "host-header", HostHeaderConfig: { Values: [host] } }],
    Actions: [{ Type: "forward", TargetGroupArn: targetGroupArn }] satisfies sdk.Action[],
  };
}

type Found = { readonly loadBalancer: sdk.LoadBalancer; readonly listener: sdk.Listener };

async function byArn(client: sdk.ElasticLoadBalancingV2Client, arn: string): Promise<Found> {
  const request = new sdk.DescribeListenersCommand({ ListenerArns: [arn] });
  const answer = await unlessGone("ListenerNotFound", allowed("DescribeListeners", client.send(request)));
  const listener = answer?.Listeners?.[0];
  if (listener?.LoadBalancerArn === undefined) throw noListener(`There is no listener ${arn}.`);
  const describe = new sdk.DescribeLoadBalancersCommand({ LoadBalancerArns: [listener.LoadBalancerArn] });
  const { LoadBalancers = [] } = await allowed("DescribeLoadBalancers", client.send(describe));
  return { loadBalancer: LoadBalancers[0] ?? {}, listener };
}

async function byName(
  client: sdk.ElasticLoadBalancingV2Client,
  reference: string,
  listenersOf: (loadBalancerArn: string) => Promise<sdk.Listener[]>,
): Promise<Found> {
  const [, name, port] = /^([A-Za-z0-9-]+):(\d+)$/.exec(reference) ?? [];
  if (name === undefined)
    throw noListener(`'${reference}' is neither the ARN of a listener nor \`load-balancer-name:port\`.`);
  const request = new sdk.DescribeLoadBalancersCommand({ Names: [name] });
  const answer = await unlessGone(
    "LoadBalancerNotFound",
    allowed("DescribeLoadBalancers", client.send(request)),
  );
  const loadBalancer = answer?.LoadBalancers?.[0];
  if (loadBalancer?.LoadBalancerArn === undefined)
    throw noListener(`There is no load balancer '${name}'; a classic one has no rules for hosts.`);
  const listeners = await listenersOf(loadBalancer.LoadBalancerArn);
  const listener = listeners.find(({ Port }) => Port === Number(port));
  if (listener) return { loadBalancer, listener };
  const there = listeners.map(({ Port }) => Port).join(", ") || "no port";
  throw noListener(`Load balancer '${name}' has no listener on port ${port}; it listens on ${there}.`);
}

function asListener(loadBalancer: sdk.LoadBalancer, listener: sdk.Listener): Listener {
  if (loadBalancer.Type !== undefined && loadBalancer.Type !== "application") {
    throw noListener(
      `Load balancer '${loadBalancer.LoadBalancerName}' is of type ${loadBalancer.Type}; only an Application Load Balancer has rules for hosts.`,
    );
  }
  return {
    arn: listener.ListenerArn ?? "",
    loadBalancerArn: loadBalancer.LoadBalancerArn ?? "",
    port: listener.Port ?? 80,
    protocol: listener.Protocol ?? "HTTP",
    vpcId: loadBalancer.VpcId ?? "",
  };
}

function asRule(rule: sdk.Rule, listenerArn: string): Rule {
  const priority = Number(rule.Priority);
  const conditions = rule.Conditions ?? [];
  const groups = (rule.Actions ?? []).flatMap(({ ForwardConfig, TargetGroupArn }) => [
    TargetGroupArn,
    ...(ForwardConfig?.TargetGroups ?? []).map((group) => group.TargetGroupArn),
  ]);
  return {
    arn: rule.RuleArn ?? "",
    listenerArn,
    ...(Number.isInteger(priority) ? { priority } : {}),
    hosts: patterns(conditions, "host-header", ({ HostHeaderConfig }) => HostHeaderConfig),
    paths: patterns(conditions, "path-pattern", ({ PathPatternConfig }) => PathPatternConfig),
    narrowed: conditions.some(({ Field }) => Field !== "host-header" && Field !== "path-pattern"),
    targetGroups: [...new Set(groups.filter((arn) => arn !== undefined))],
  };
}

/** A condition has its patterns in a member of its own, or, in its first form, by itself. */
function patterns(
  conditions: readonly sdk.RuleCondition[],
  field: string,
  config: (
    condition: sdk.RuleCondition,
  ) => Partial<Pick<sdk.RuleCondition, "Values" | "RegexValues">> | undefined,
): Patterns {
  const own = conditions.filter(({ Field }) => Field === field);
  return {
    values: own.flatMap((one) => config(one)?.Values ?? one.Values ?? []),
    regexes: own.flatMap((one) => config(one)?.RegexValues ?? one.RegexValues ?? []),
  };
}

function noListener(message: string): Failure {
  return new Failure({
    message,
    where: { input: "preview-listener" },
    hint: "Give the listener of the shared Application Load Balancer, by ARN or as `load-balancer-name:443`.",
  });
}
