import type { JsonObject } from "../json.ts";
import { text } from "../json.ts";
import { type PreviewIdentity, targetGroupName } from "./names.ts";
import type { Listener, Rule, Tags, TargetGroup } from "./ports.ts";
import { priorities } from "./priority.ts";
import { isSamePreview, taggedPreview } from "./tags.ts";
import { names, takes } from "./takes.ts";

/**
 * What CreateTargetGroup is asked for. Its name holds what a target group can never change, so one that is there is
 * either right in that, or another preview's.
 * @param networkMode of the task definition: ECS wants `ip` targets for awsvpc, and takes instances for the others
 */
export function targetGroupRequest(
  identity: PreviewIdentity,
  { vpcId }: Pick<Listener, "vpcId">,
  route: { readonly networkMode: string; readonly containerPort: number; readonly healthCheckPath: string },
): JsonObject {
  const type = route.networkMode === "awsvpc" ? "ip" : "instance";
  return {
    Name: targetGroupName(identity, [type, route.containerPort, vpcId]),
    Protocol: "HTTP",
    Port: route.containerPort,
    VpcId: vpcId,
    TargetType: type,
    ...healthCheck(route.healthCheckPath),
  };
}

/** Quick, as somebody waits for it; a redirect to a login page is healthy. */
function healthCheck(path: string): JsonObject {
  return {
    HealthCheckPath: path,
    HealthCheckIntervalSeconds: 10,
    HealthCheckTimeoutSeconds: 5,
    HealthyThresholdCount: 2,
    UnhealthyThresholdCount: 3,
    Matcher: { HttpCode: "200-399" },
  };
}

/** A target that is taken out gets its last answers through for 300 seconds by default, at each roll and at the end. */
export const targetGroupAttributes: Tags = { "deregistration_delay.timeout_seconds": "5" };

/** What ModifyTargetGroup has to put right; undefined where nothing is. */
export function settingsToChange(group: TargetGroup, wanted: JsonObject): JsonObject | undefined {
  const path = wanted["HealthCheckPath"];
  return path === undefined || text(group.settings["HealthCheckPath"]) === path
    ? undefined
    : healthCheck(String(path));
}

/** Which of a listener's rules is the preview's; what stands in its way. */
export type Routing =
  | {
      readonly rule?: Rule;
      readonly surplus: readonly Rule[];
      /** Priority of the first rule of others that would take all of the host's requests. */
      readonly before?: number;
      /** Rules of others that take some of them: of some paths, methods or addresses. */
      readonly partly: readonly Rule[];
    }
  | { readonly foreign: Rule; readonly how: "same" | "before" };

/**
 * @param rules all of the listener
 * @param tags of the rules that may be previews'
 */
export function routing(
  rules: readonly Rule[],
  tags: ReadonlyMap<string, Tags>,
  { identity, host }: { readonly identity: PreviewIdentity; readonly host: string },
): Routing {
  const isOurs = ({ arn }: Rule) => {
    const tagged = taggedPreview(tags.get(arn));
    return tagged !== undefined && isSamePreview(tagged, identity);
  };
  const [rule, ...surplus] = rules.filter(isOurs).toSorted(byPriority);
  const others = rules.filter((one) => one.priority !== undefined && !isOurs(one)).toSorted(byPriority);
  const rivals = others.filter((one) => takes(one, host) === "all");
  const same = rivals.find((one) => names(one, host));
  if (same) return { foreign: same, how: "same" };
  // Ours never stands before the first of the range, so whatever takes all of the host there gets the requests.
  const [first] = rivals;
  if (first && precedes(first, rule)) return { foreign: first, how: "before" };
  const before = first?.priority;
  const partly = others.filter((one) => takes(one, host) === "some");
  return { ...(rule ? { rule } : {}), surplus, ...(before === undefined ? {} : { before }), partly };
}

const byPriority = (one: Rule, other: Rule) => (one.priority ?? 0) - (other.priority ?? 0);

/** Before the rule that is there; before any that could be made, where there is none. */
function precedes(one: Rule, rule: Rule | undefined): boolean {
  return (one.priority ?? 0) <= (rule?.priority ?? priorities.least);
}
