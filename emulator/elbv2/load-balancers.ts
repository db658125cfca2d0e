import { type JsonObject, objects, strings, text } from "../../src/json.ts";
import { queryPage } from "../query-paging.ts";
import { elbArn } from "./arn.ts";
import { attributesIn, attributesView, loadBalancerAttributes } from "./attributes.ts";
import { duplicateLoadBalancer, limits, noLoadBalancer, tooManyLoadBalancers, validation } from "./errors.ts";
import { dropListener } from "./listeners.ts";
import { nameProblem } from "./names.ts";
import type { Elbv2Operations } from "./operation.ts";
import type { Elbv2State, LoadBalancer } from "./state.ts";
import { tagsIn } from "./tags.ts";

export const loadBalancerOperations: Elbv2Operations = {
  CreateLoadBalancer(request, { state, ids, clock }) {
    const name = text(request["Name"]) ?? "";
    const problem = nameProblem("Load balancer", name);
    if (problem) throw validation(problem);
    const type = text(request["Type"]) ?? "application";
    const scheme = text(request["Scheme"]) ?? "internet-facing";
    const mapped = objects(request["SubnetMappings"]).map(({ SubnetId }) => text(SubnetId) ?? "");
    const subnets = mapped.length > 0 ? mapped : strings(request["Subnets"]);
    if (type === "application" && subnets.length < 2)
      throw validation("At least two subnets in two different Availability Zones must be specified");
    const known = [...state.loadBalancers.values()].find((one) => one.name === name);
    if (known) {
      if (known.type !== type || known.definition["Scheme"] !== scheme) throw duplicateLoadBalancer(name);
      return { LoadBalancers: [view(known)] };
    }
    if (state.loadBalancers.size >= limits.loadBalancers) throw tooManyLoadBalancers();
    const kind = type === "application" ? "app" : type === "network" ? "net" : "gwy";
    const id = ids.hex(16);
    const loadBalancer: LoadBalancer = {
      arn: elbArn(state, `loadbalancer/${kind}/${name}/${id}`),
      name,
      type,
      definition: {
        DNSName: `${scheme === "internal" ? "internal-" : ""}${name}-${ids.digits(10)}.${state.region}.elb.amazonaws.com`,
        CanonicalHostedZoneId: "Z35SXDOTRQ7X7K",
        CreatedTime: clock.now() / 1000,
        Scheme: scheme,
        VpcId: "vpc-0123456789abcdef0",
        AvailabilityZones: subnets.map((SubnetId, at) => ({
          ZoneName: `${state.region}${"abcdef"[at % 6]}`,
          SubnetId,
          LoadBalancerAddresses: [],
        })),
        ...(type === "application" ? { SecurityGroups: strings(request["SecurityGroups"]) } : {}),
        IpAddressType: text(request["IpAddressType"]) ?? "ipv4",
      },
      attributes: loadBalancerAttributes(type),
      tags: tagsIn(request["Tags"]),
    };
    state.loadBalancers.set(loadBalancer.arn, loadBalancer);
    return { LoadBalancers: [view(loadBalancer)] };
  },

  DescribeLoadBalancers(request, { state }) {
    const arns = strings(request["LoadBalancerArns"]);
    const names = strings(request["Names"]);
    const all = [...state.loadBalancers.values()];
    const missing = [
      ...arns.filter((arn) => !state.loadBalancers.has(arn)),
      ...names.filter((name) => all.every((one) => one.name !== name)),
    ];
    if (missing.length > 0) throw noLoadBalancer(missing.join(", "));
    const found =
      arns.length + names.length === 0
        ? all
        : all.filter(({ arn, name }) => arns.includes(arn) || names.includes(name));
    const { items, ...rest } = queryPage(found, request);
    return { LoadBalancers: items.map(view), ...rest };
  },

  /** One that does not exist is deleted, too. */
  DeleteLoadBalancer(request, context) {
    const { state } = context;
    const arn = text(request["LoadBalancerArn"]) ?? "";
    for (const listener of [...state.listeners.values()])
      if (listener.loadBalancerArn === arn) dropListener(context, listener);
    state.loadBalancers.delete(arn);
    return {};
  },

  DescribeLoadBalancerAttributes(request, { state }) {
    return { Attributes: attributesView(loadBalancerOf(state, request).attributes) };
  },

  ModifyLoadBalancerAttributes(request, { state }) {
    const { attributes } = loadBalancerOf(state, request);
    for (const [key, value] of attributesIn(request["Attributes"], attributes, "Load balancer"))
      attributes.set(key, value);
    return { Attributes: attributesView(attributes) };
  },
};

/** @throws WireError where there is none */
export function loadBalancerOf(state: Elbv2State, request: JsonObject): LoadBalancer {
  const arn = text(request["LoadBalancerArn"]) ?? "";
  const found = state.loadBalancers.get(arn);
  if (!found) throw noLoadBalancer(arn);
  return found;
}

function view({ arn, name, type, definition }: LoadBalancer): JsonObject {
  return {
    LoadBalancerArn: arn,
    LoadBalancerName: name,
    Type: type,
    State: { Code: "active" },
    ...definition,
  };
}
