import { isObject } from "../../src/json.ts";
import type { ElbOperations } from "./operation.ts";
import { loadBalancerOf } from "./references.ts";

export const attributeOperations: ElbOperations = {
  ConfigureHealthCheck(request, { state }) {
    const loadBalancer = loadBalancerOf(state, request["LoadBalancerName"]);
    const { HealthCheck = {} } = request;
    loadBalancer.definition = { ...loadBalancer.definition, HealthCheck };
    return { HealthCheck };
  },

  DescribeLoadBalancerAttributes(request, { state }) {
    return { LoadBalancerAttributes: loadBalancerOf(state, request["LoadBalancerName"]).attributes };
  },

  ModifyLoadBalancerAttributes(request, { state }) {
    const loadBalancer = loadBalancerOf(state, request["LoadBalancerName"]);
    const given = isObject(request["LoadBalancerAttributes"]) ? request["LoadBalancerAttributes"] : {};
    loadBalancer.attributes = { ...loadBalancer.attributes, ...given };
    return { LoadBalancerName: loadBalancer.name, LoadBalancerAttributes: given };
  },
};
