import { isObject, number, objects, text } from "../../src/json.ts";
import type { State } from "../ecs/state.ts";
import type { BalancerSettings } from "../engines/balancer-settings.ts";
import { scenarioSettings } from "../engines/balancer-settings.ts";
import type { BalancerScenario } from "../scenario-types.ts";
import { type ElbState, newAttributes } from "./state.ts";

/** Puts a load balancer there that the scenario names, or a service; nothing where it is known, or a target group. */
export function giveClassic(state: ElbState, given: BalancerScenario, at: number): void {
  const { name } = given;
  if (name.startsWith("arn:") || state.loadBalancers.has(name) || state.deleted.has(name)) return;
  const settings = scenarioSettings(given);
  const Listener = { Protocol: "HTTP", LoadBalancerPort: 80, InstanceProtocol: "HTTP", InstancePort: 80 };
  state.loadBalancers.set(name, {
    name,
    definition: {
      DNSName: `${name}-1234567890.${state.region}.elb.amazonaws.com`,
      ListenerDescriptions: [{ Listener, PolicyNames: [] }],
      AvailabilityZones: [],
      Subnets: [],
      SecurityGroups: [],
      Scheme: "internet-facing",
      CreatedTime: at / 1000,
      HealthCheck: {
        Target: `HTTP:80${settings.path}`,
        Interval: settings.interval,
        Timeout: settings.timeout,
        UnhealthyThreshold: settings.unhealthyThreshold,
        HealthyThreshold: settings.healthyThreshold,
      },
    },
    attributes: newAttributes(settings.deregistrationDelay),
    tags: [],
  });
}

/** The load balancers that services name are there, also where nobody made them. */
export function giveClassicOf(ecs: State, state: ElbState): void {
  for (const { definition, createdAt } of ecs.services.values()) {
    for (const one of objects(definition["loadBalancers"])) {
      const name = text(one["loadBalancerName"]);
      if (name !== undefined) giveClassic(state, { name }, createdAt);
    }
  }
}

/** How the instances behind a load balancer are checked; undefined where there is no such load balancer. */
export function classicSettings(state: ElbState, name: string): BalancerSettings | undefined {
  const loadBalancer = state.loadBalancers.get(name);
  if (!loadBalancer) return undefined;
  const { definition, attributes } = loadBalancer;
  const check = isObject(definition["HealthCheck"]) ? definition["HealthCheck"] : {};
  const draining = isObject(attributes["ConnectionDraining"]) ? attributes["ConnectionDraining"] : {};
  const [, protocol = "", path = "/"] = /^(\w+):\d+(\/.*)?$/.exec(text(check["Target"]) ?? "") ?? [];
  return {
    deregistrationDelay: draining["Enabled"] === true ? (number(draining["Timeout"]) ?? 300) : 0,
    interval: number(check["Interval"]) ?? 30,
    timeout: number(check["Timeout"]) ?? 5,
    healthyThreshold: number(check["HealthyThreshold"]) ?? 10,
    unhealthyThreshold: number(check["UnhealthyThreshold"]) ?? 2,
    path,
    matcher: protocol.startsWith("HTTP") ? "200" : undefined,
    classic: true,
    firstPassSuffices: false,
    unused: false,
  };
}
