import { type JsonObject, number, objects, text } from "../../src/json.ts";
import type { TargetHealth } from "../engines/engine.ts";
import type { BookedTarget } from "../engines/target-book.ts";
import { invalidTarget } from "./errors.ts";
import type { Elbv2Context, Elbv2Operations } from "./operation.ts";
import type { TargetGroup } from "./state.ts";
import { targetGroupOf } from "./target-groups.ts";
import { addressOf, targetId } from "./target-places.ts";

interface Named {
  readonly id: string;
  readonly port: number;
}

export const targetOperations: Elbv2Operations = {
  RegisterTargets(request, context) {
    const { state, ecs, targets } = context;
    const group = targetGroupOf(state, request);
    const wanted = named(request, group).map((one) => ({ ...one, address: addressOf(ecs, one.id) }));
    const gone = wanted.filter(({ address }) => address === undefined).map(({ id }) => `'${id}'`);
    if (gone.length > 0)
      throw invalidTarget(
        `The following targets are not in a running state and cannot be registered: ${gone.join(", ")}`,
      );
    const known = registered(context, group).filter(({ health }) => health.state !== "draining");
    for (const { id, port, address = "" } of wanted) {
      if (known.some((one) => one.id === id && one.port === port)) continue;
      targets.register({ balancer: group.arn, taskArn: "", address, port }, () => undefined);
    }
    return {};
  },

  DeregisterTargets(request, context) {
    const group = targetGroupOf(context.state, request);
    const wanted = named(request, group);
    for (const one of registered(context, group)) {
      if (wanted.some(({ id, port }) => id === one.id && port === one.port))
        context.targets.takeOut(one.target);
    }
    return {};
  },

  DescribeTargetHealth(request, context) {
    const group = targetGroupOf(context.state, request);
    const known = registered(context, group);
    const wanted = request["Targets"] === undefined ? undefined : named(request, group);
    const shown = wanted?.map((one) => ({
      ...one,
      health: known.find(({ id, port }) => id === one.id && port === one.port)?.health,
    }));
    return { TargetHealthDescriptions: (shown ?? known).map((one) => view(group, one)) };
  },
};

function named(request: JsonObject, { definition }: TargetGroup): Named[] {
  return objects(request["Targets"]).map(({ Id, Port }) => ({
    id: text(Id) ?? "",
    port: number(Port) ?? number(definition["Port"]) ?? 80,
  }));
}

/** Each target once: where one drains whose successor has its port, the successor. */
function registered({ ecs, targets }: Elbv2Context, { arn }: TargetGroup): (Named & BookedTarget)[] {
  const found = new Map<string, Named & BookedTarget>();
  for (const one of targets.of(arn)) {
    const { address, port } = one.target;
    const id = targetId(ecs, address);
    const known = found.get(`${id}:${port}`);
    if (known && one.health.state === "draining") continue;
    found.set(`${id}:${port}`, { ...one, id, port });
  }
  return [...found.values()];
}

/** AWS's codes and words where the check has none of its own. */
const standard: Readonly<Record<TargetHealth["state"], readonly [string, string] | undefined>> = {
  initial: ["Elb.RegistrationInProgress", "Target registration is in progress"],
  healthy: undefined,
  unhealthy: ["Target.FailedHealthChecks", "Health checks failed"],
  draining: ["Target.DeregistrationInProgress", "Target deregistration is in progress"],
  unused: ["Target.NotInUse", "Target group is not configured to receive traffic from the load balancer"],
};

const notRegistered = ["Target.NotRegistered", "Target is not registered to the target group"] as const;

function view(
  { definition }: TargetGroup,
  { id, port, health }: Named & { readonly health: TargetHealth | undefined },
): JsonObject {
  const { state = "unused", code, reason } = health ?? {};
  const [Reason, Description] = [code, reason];
  const [standardCode, standardReason] = (health ? standard[state] : notRegistered) ?? [];
  const shown = { Reason: Reason ?? standardCode, Description: Description ?? standardReason };
  const checkPort = text(definition["HealthCheckPort"]) ?? "traffic-port";
  return {
    Target: { Id: id, Port: port },
    HealthCheckPort: checkPort === "traffic-port" ? String(port) : checkPort,
    TargetHealth: {
      State: state,
      ...(shown.Reason === undefined ? {} : { Reason: shown.Reason }),
      ...(shown.Description === undefined ? {} : { Description: shown.Description }),
    },
  };
}
