import { isObject, type JsonObject, number, objects, strings, text } from "../../src/json.ts";
import { nameProblem } from "../elbv2/names.ts";
import { queryPage } from "../query-paging.ts";
import { duplicateLoadBalancer, validation } from "./errors.ts";
import type { ElbContext, ElbOperations } from "./operation.ts";
import { instancesOf, loadBalancerOf } from "./references.ts";
import { type ClassicLoadBalancer, newAttributes } from "./state.ts";
import { tagsIn } from "./tags.ts";

export const loadBalancerOperations: ElbOperations = {
  CreateLoadBalancer(request, context) {
    const { state, ids, clock, listeners } = context;
    const name = text(request["LoadBalancerName"]) ?? "";
    const problem = nameProblem("Load balancer", name);
    if (problem) throw validation(problem);
    const { AvailabilityZones, Subnets, SecurityGroups, Listeners } = request;
    const zones = strings(AvailabilityZones);
    if (zones.length + strings(Subnets).length === 0)
      throw validation("Either AvailabilityZones or SubnetIds must be specified");
    if (objects(Listeners).length === 0) throw validation("Listeners cannot be empty");
    const given = objects(Listeners).map(
      (one): JsonObject => ({ InstanceProtocol: one["Protocol"] ?? "", ...one }),
    );
    const scheme = text(request["Scheme"]) ?? "internet-facing";
    const definition: JsonObject = {
      DNSName: `${scheme === "internal" ? "internal-" : ""}${name}-${ids.digits(10)}.${state.region}.elb.amazonaws.com`,
      ListenerDescriptions: given.map((Listener) => ({ Listener, PolicyNames: [] })),
      AvailabilityZones: zones,
      Subnets: strings(Subnets),
      SecurityGroups: strings(SecurityGroups),
      Scheme: scheme,
      CreatedTime: clock.now() / 1000,
      HealthCheck: {
        Target: `TCP:${number(given[0]?.["InstancePort"]) ?? 80}`,
        Interval: 30,
        Timeout: 5,
        UnhealthyThreshold: 2,
        HealthyThreshold: 10,
      },
    };
    if (state.loadBalancers.has(name)) throw duplicateLoadBalancer(name);
    state.loadBalancers.set(name, {
      name,
      definition,
      attributes: newAttributes(),
      tags: tagsIn(request["Tags"]),
    });
    for (const { LoadBalancerPort } of given) {
      const opened = listeners?.open(`${name}:${LoadBalancerPort}`, 0, () => ({ targetGroupArn: name }));
      // A port of this machine that does not open: the load balancer has no address.
      void opened?.catch(() => undefined);
    }
    return { DNSName: definition["DNSName"] ?? "" };
  },

  DescribeLoadBalancers(request, context) {
    const names = strings(request["LoadBalancerNames"]);
    const found =
      names.length === 0
        ? [...context.state.loadBalancers.values()]
        : names.map((name) => loadBalancerOf(context.state, name));
    const { items, ...rest } = queryPage(found, request);
    return { LoadBalancerDescriptions: items.map((one) => view(context, one)), ...rest };
  },

  /** One that does not exist is deleted, too. */
  DeleteLoadBalancer(request, { state, targets, listeners }) {
    const name = text(request["LoadBalancerName"]) ?? "";
    const known = state.loadBalancers.get(name);
    for (const { Listener } of objects(known?.definition["ListenerDescriptions"]))
      listeners?.close(`${name}:${isObject(Listener) ? Listener["LoadBalancerPort"] : ""}`);
    for (const { target } of targets.of(name)) targets.takeOut(target);
    state.loadBalancers.delete(name);
    state.deleted.add(name);
    return {};
  },
};

function view(context: ElbContext, { name, definition }: ClassicLoadBalancer): JsonObject {
  return {
    LoadBalancerName: name,
    CanonicalHostedZoneName: definition["DNSName"] ?? "",
    CanonicalHostedZoneNameID: "Z35SXDOTRQ7X7K",
    Policies: { AppCookieStickinessPolicies: [], LBCookieStickinessPolicies: [], OtherPolicies: [] },
    BackendServerDescriptions: [],
    ...definition,
    Instances: instancesOf(context, name).map(({ id }) => ({ InstanceId: id })),
  };
}
