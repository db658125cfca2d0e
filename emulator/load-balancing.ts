import { objects, text } from "../src/json.ts";
import type { EmulatorClock } from "./clock.ts";
import type { Ids, TargetGroupProblem } from "./ecs/operation.ts";
import type { State } from "./ecs/state.ts";
import { elbApi } from "./elb/endpoint.ts";
import { classicSettings, giveClassic } from "./elb/given.ts";
import { emptyElb } from "./elb/state.ts";
import { elbv2Api } from "./elbv2/endpoint.ts";
import { giveGroup } from "./elbv2/given.ts";
import { addListener, openListener } from "./elbv2/listeners.ts";
import type { Elbv2Context } from "./elbv2/operation.ts";
import { targetGroupProblem } from "./elbv2/service-rules.ts";
import { groupSettings } from "./elbv2/settings.ts";
import { emptyElbv2 } from "./elbv2/state.ts";
import { type SettingsOf, settingsOfScenario } from "./engines/balancer-settings.ts";
import type { Listeners } from "./engines/engine.ts";
import type { TargetBook } from "./engines/target-book.ts";
import type { LoadBalancerScenario, Scenario } from "./scenario-types.ts";
import type { WireService } from "./wire.ts";
import { type QueryApi, queryService } from "./wire-query.ts";

interface Parts {
  readonly ecs: State;
  readonly ids: Ids;
  readonly targets: TargetBook;
  readonly listeners?: Listeners;
  keepsPast(): boolean;
}

export interface LoadBalancing {
  /** How engines check targets: as the APIs have it, else as the scenario. */
  readonly settingsOf: SettingsOf;
  readonly targetGroupProblem: TargetGroupProblem;
  /**
   * Makes the scenario's load balancers.
   * @throws Error with `code` EADDRINUSE where a port of this machine is taken
   */
  connect(parts: Parts): Promise<{ readonly service: WireService; readonly elbv2: QueryApi }>;
}

/** Elastic Load Balancing: target groups and classic load balancers, before the engine that checks their targets. */
export function loadBalancing(scenario: Scenario, clock: EmulatorClock): LoadBalancing {
  const { region, account } = scenario;
  const elbv2 = emptyElbv2(region, account, scenario.quotas);
  const elb = emptyElb(region, account);
  for (const one of scenario.balancers) {
    giveGroup(elbv2, one);
    giveClassic(elb, one, clock.now());
  }
  const otherwise = settingsOfScenario(scenario);
  return {
    settingsOf: (name) => groupSettings(elbv2, name) ?? classicSettings(elb, name) ?? otherwise(name),
    targetGroupProblem: (arn, networkMode) => targetGroupProblem(elbv2, arn, networkMode),
    async connect({ keepsPast, ...parts }) {
      const context = { ...parts, clock, state: elbv2 };
      const api = elbv2Api(context, keepsPast);
      for (const one of scenario.loadBalancers ?? []) await give(api, context, one);
      const classic = elbApi({ ...parts, clock, state: elb }, keepsPast);
      const apis = { "2015-12-01": api, "2012-06-01": classic };
      return { service: queryService({ name: "elasticloadbalancing", region, apis }), elbv2: api };
    },
  };
}

/** An Application Load Balancer as it is there before a deployment: its listeners answer 404. */
async function give(
  api: QueryApi,
  context: Elbv2Context,
  { name, dnsName, listeners = [{ port: 80 }] }: LoadBalancerScenario,
): Promise<void> {
  const request = { Name: name, Subnets: ["subnet-0a", "subnet-0b"] };
  const [made] = objects(api.call("CreateLoadBalancer", request, false)["LoadBalancers"]);
  const arn = text(made?.["LoadBalancerArn"]) ?? "";
  const known = context.state.loadBalancers.get(arn);
  if (known && dnsName !== undefined) known.definition = { ...known.definition, DNSName: dnsName };
  for (const { port, localPort = 0, protocol = port === 443 ? "HTTPS" : "HTTP" } of listeners) {
    const listener = addListener(context, {
      LoadBalancerArn: arn,
      Port: port,
      Protocol: protocol,
      ...(protocol === "HTTPS" ? { Certificates: [{ CertificateArn: certificate(context.state) }] } : {}),
      DefaultActions: [
        { Type: "fixed-response", FixedResponseConfig: { StatusCode: "404", ContentType: "text/plain" } },
      ],
    });
    await openListener(context, listener, localPort);
  }
}

const certificate = ({ region, account }: { region: string; account: string }) =>
  `arn:aws:acm:${region}:${account}:certificate/00000000-0000-4000-8000-000000000000`;
