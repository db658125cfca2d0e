import { isObject, type JsonObject, number, objects, text } from "../../src/json.ts";
import { addressOf } from "../elbv2/target-places.ts";
import type { TargetHealth } from "../engines/engine.ts";
import { noInstance } from "./errors.ts";
import type { ElbOperations } from "./operation.ts";
import { instancesOf, loadBalancerOf } from "./references.ts";

export const instanceOperations: ElbOperations = {
  RegisterInstancesWithLoadBalancer(request, context) {
    const { name, definition } = loadBalancerOf(context.state, request["LoadBalancerName"]);
    const [first] = objects(definition["ListenerDescriptions"]);
    const listener = isObject(first?.["Listener"]) ? first["Listener"] : {};
    const port = number(listener["InstancePort"]) ?? 80;
    const known = instancesOf(context, name).filter(({ health }) => health.state !== "draining");
    for (const id of asked(request)) {
      const address = addressOf(context.ecs, id);
      if (address === undefined) throw noInstance(id);
      if (known.some((one) => one.id === id)) continue;
      context.targets.register({ balancer: name, taskArn: "", address, port }, () => undefined);
    }
    return { Instances: instancesOf(context, name).map(({ id }) => ({ InstanceId: id })) };
  },

  DeregisterInstancesFromLoadBalancer(request, context) {
    const { name } = loadBalancerOf(context.state, request["LoadBalancerName"]);
    const ids = asked(request);
    for (const { id, target } of instancesOf(context, name)) {
      if (ids.includes(id)) context.targets.takeOut(target);
    }
    const left = instancesOf(context, name).filter(({ health }) => health.state !== "draining");
    return { Instances: left.map(({ id }) => ({ InstanceId: id })) };
  },

  DescribeInstanceHealth(request, context) {
    const { name } = loadBalancerOf(context.state, request["LoadBalancerName"]);
    const known = instancesOf(context, name);
    const ids = request["Instances"] === undefined ? known.map(({ id }) => id) : asked(request);
    return {
      InstanceStates: ids.map((id) => {
        const found = known.find((one) => one.id === id);
        if (!found && addressOf(context.ecs, id) === undefined) throw noInstance(id);
        return { InstanceId: id, ...stateOf(found?.health) };
      }),
    };
  },
};

const asked = (request: JsonObject) =>
  objects(request["Instances"]).map(({ InstanceId }) => text(InstanceId) ?? "");

/** https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_InstanceState.html */
function stateOf(health: TargetHealth | undefined): JsonObject {
  switch (health?.state) {
    case "healthy":
      return { State: "InService", ReasonCode: "N/A", Description: "N/A" };
    case "draining":
      return {
        State: "InService",
        ReasonCode: "N/A",
        Description: "Instance deregistration currently in progress.",
      };
    case "initial":
      return {
        State: "OutOfService",
        ReasonCode: "ELB",
        Description: "Instance registration is still in progress.",
      };
    case "unhealthy":
      return { State: "OutOfService", ReasonCode: "Instance", Description: health.reason ?? "N/A" };
    case "unused":
    case undefined:
      return {
        State: "OutOfService",
        ReasonCode: "Instance",
        Description: "Instance is not currently registered with the LoadBalancer.",
      };
  }
}
