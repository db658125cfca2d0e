import { type JsonObject, objects, text } from "../../src/json.ts";
import { familyName, nameOf, type PreviewIdentity } from "../../src/preview/names.ts";
import { deploymentTags, identityTags } from "../../src/preview/tags.ts";
import type { Stage } from "./endpoint.ts";

const list = (tags: Readonly<Record<string, string>>) => Object.entries(tags);

/** An Application Load Balancer `previews` whose listener at port 80 answers 404; its ARN. */
export function previewListener({ emulator }: Pick<Stage, "emulator">): string {
  const { LoadBalancers } = emulator.elbv2("CreateLoadBalancer", {
    Name: "previews",
    Type: "application",
    Subnets: ["subnet-1", "subnet-2"],
  });
  const { Listeners } = emulator.elbv2("CreateListener", {
    LoadBalancerArn: text(objects(LoadBalancers)[0]?.["LoadBalancerArn"]) ?? "",
    Protocol: "HTTP",
    Port: 80,
    DefaultActions: [{ Type: "fixed-response", FixedResponseConfig: { StatusCode: "404" } }],
  });
  return text(objects(Listeners)[0]?.["ListenerArn"]) ?? "";
}

/** Of a load balancer `previews` that stands already: the listener at a port, by ARN. */
export function listenerAt({ emulator }: Pick<Stage, "emulator">, port: number): string {
  const { LoadBalancers } = emulator.elbv2("DescribeLoadBalancers", { Names: ["previews"] });
  const { Listeners } = emulator.elbv2("DescribeListeners", {
    LoadBalancerArn: text(objects(LoadBalancers)[0]?.["LoadBalancerArn"]) ?? "",
  });
  return text(objects(Listeners).find(({ Port }) => Port === port)?.["ListenerArn"]) ?? "";
}

/** A condition on the host or the path, by patterns or by regular expressions. */
export const condition = (
  Field: "host-header" | "path-pattern",
  patterns: { readonly Values: string[] } | { readonly RegexValues: string[] },
): JsonObject => ({ Field, [Field === "host-header" ? "HostHeaderConfig" : "PathPatternConfig"]: patterns });

const answers200: JsonObject = { Type: "fixed-response", FixedResponseConfig: { StatusCode: "200" } };

/** Somebody's own rule on the listener of previews; it answers 200 by itself where nothing else is said. */
export function foreignRule(
  on: Pick<Stage, "emulator">,
  rule: { readonly priority: number; readonly conditions: JsonObject[]; readonly action?: JsonObject },
): void {
  on.emulator.elbv2("CreateRule", {
    ListenerArn: listenerAt(on, 80),
    Priority: rule.priority,
    Conditions: rule.conditions,
    Actions: [rule.action ?? answers200],
  });
}

export interface StandingPreview {
  readonly number: number;
  /** Default `org/app`, the endpoint's own. */
  readonly repository?: string;
  readonly service?: string;
  /** Left out: it has no URL. */
  readonly listener?: string;
  readonly deployedAt?: string;
  readonly expiresAt?: string;
  /** Parts that are there; all where not given. */
  readonly only?: readonly ("route" | "service")[];
}

/** A preview as a deployment leaves it, put there past the actions. */
export function standingPreview(
  { emulator }: Pick<Stage, "emulator">,
  given: StandingPreview,
): PreviewIdentity {
  const { number, repository = "org/app", service = "web", only = ["route", "service"] } = given;
  const identity = { repository, number, service, cluster: "default" };
  const { listener, deployedAt = "2026-01-01T00:00:00.000Z", expiresAt } = given;
  const tags = {
    ...identityTags(identity),
    ...deploymentTags({
      sha: "a".repeat(40),
      deployedAt,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    }),
  };
  const upper = list(tags).map(([Key, Value]) => ({ Key, Value }));
  const lower = list(tags).map(([key, value]) => ({ key, value }));
  if (listener !== undefined && only.includes("route")) {
    const { TargetGroups } = emulator.elbv2("CreateTargetGroup", {
      Name: `p-${number}-${service}`,
      Protocol: "HTTP",
      Port: 80,
      VpcId: "vpc-1",
      TargetType: "instance",
      Tags: upper,
    });
    emulator.elbv2("CreateRule", {
      ListenerArn: listener,
      Priority: number,
      Conditions: [
        { Field: "host-header", HostHeaderConfig: { Values: [`${service}-pr-${number}.example.com`] } },
      ],
      Actions: [{ Type: "forward", TargetGroupArn: objects(TargetGroups)[0]?.["TargetGroupArn"] ?? "" }],
      Tags: upper,
    });
  }
  if (only.includes("service")) {
    emulator.call("RegisterTaskDefinition", {
      family: familyName("web", number),
      containerDefinitions: [{ name: "web", image: "web:1", memory: 16 }],
      tags: lower,
    });
    emulator.call("CreateService", {
      serviceName: nameOf(identity),
      taskDefinition: familyName("web", number),
      desiredCount: 1,
      tags: lower,
    });
  }
  return identity;
}

/** What there is of previews: names of services that are not INACTIVE, numbers of rules and target groups, families. */
export function leftOf({ emulator }: Pick<Stage, "emulator">) {
  const { state } = emulator;
  const groups = objects(emulator.elbv2("DescribeTargetGroups", {})["TargetGroups"]);
  return {
    services: [...state.services.values()]
      .filter(({ status }) => status !== "INACTIVE")
      .map(({ name }) => name)
      .toSorted(),
    targetGroups: groups.map((group) => text(group["TargetGroupName"]) ?? "").toSorted(),
    families: [...state.families]
      .filter(([, revisions]) => revisions.some(({ status }) => status === "ACTIVE"))
      .map(([family]) => family)
      .toSorted(),
  };
}
