import { objects, text } from "../../src/json.ts";
import type { State } from "../ecs/state.ts";
import { scenarioSettings } from "../engines/balancer-settings.ts";
import type { BalancerScenario } from "../scenario-types.ts";
import { groupNameOf } from "./arn.ts";
import { targetGroupAttributes } from "./attributes.ts";
import type { Elbv2State } from "./state.ts";

/** Puts a target group there that the scenario names, or a service; nothing where it is known, or no target group. */
export function giveGroup(state: Elbv2State, given: BalancerScenario): void {
  const name = groupNameOf(given.name);
  if (name === undefined || state.targetGroups.has(given.name) || state.deleted.has(given.name)) return;
  const settings = scenarioSettings(given);
  const attributes = targetGroupAttributes("HTTP");
  attributes.set("deregistration_delay.timeout_seconds", String(settings.deregistrationDelay));
  state.targetGroups.set(given.name, {
    arn: given.name,
    name,
    definition: {
      Protocol: "HTTP",
      ProtocolVersion: "HTTP1",
      Port: 80,
      VpcId: "vpc-0123456789abcdef0",
      TargetType: "instance",
      IpAddressType: "ipv4",
      HealthCheckProtocol: "HTTP",
      HealthCheckPort: "traffic-port",
      HealthCheckEnabled: true,
      HealthCheckPath: settings.path,
      HealthCheckIntervalSeconds: settings.interval,
      HealthCheckTimeoutSeconds: settings.timeout,
      HealthyThresholdCount: settings.healthyThreshold,
      UnhealthyThresholdCount: settings.unhealthyThreshold,
      Matcher: { HttpCode: settings.matcher ?? "200" },
    },
    attributes,
    tags: [],
    given: true,
  });
}

/** The groups that services name are there, also where nobody made them: a rehearsal need not begin with them. */
export function giveGroupsOf(ecs: State, state: Elbv2State): void {
  for (const { definition, deployments } of ecs.services.values()) {
    for (const settings of [definition, ...deployments.map((one) => one.settings)]) {
      for (const one of objects(settings["loadBalancers"])) {
        const arn = text(one["targetGroupArn"]);
        if (arn !== undefined) giveGroup(state, { name: arn });
      }
    }
  }
}
