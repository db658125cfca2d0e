import { type JsonObject, objects, text } from "../../src/json.ts";
import { validation } from "./errors.ts";

/** Attributes of a new target group with AWS's defaults; keys of a kind that it does not have are refused. */
export function targetGroupAttributes(protocol: string | undefined): Map<string, string> {
  const common = {
    "deregistration_delay.timeout_seconds": "300",
    "stickiness.enabled": "false",
    "load_balancing.cross_zone.enabled": "use_load_balancer_configuration",
    "target_group_health.dns_failover.minimum_healthy_targets.count": "1",
    "target_group_health.dns_failover.minimum_healthy_targets.percentage": "off",
    "target_group_health.unhealthy_state_routing.minimum_healthy_targets.count": "1",
    "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage": "off",
  };
  const application = {
    "stickiness.type": "lb_cookie",
    "stickiness.lb_cookie.duration_seconds": "86400",
    "stickiness.app_cookie.cookie_name": "",
    "stickiness.app_cookie.duration_seconds": "86400",
    "slow_start.duration_seconds": "0",
    "load_balancing.algorithm.type": "round_robin",
    "load_balancing.algorithm.anomaly_mitigation": "off",
  };
  const network = {
    "stickiness.type": "source_ip",
    "deregistration_delay.connection_termination.enabled": "false",
    "preserve_client_ip.enabled": "true",
    "proxy_protocol_v2.enabled": "false",
  };
  const http = protocol === undefined || protocol.startsWith("HTTP");
  return new Map(Object.entries({ ...common, ...(http ? application : network) }));
}

export function loadBalancerAttributes(type: string): Map<string, string> {
  const application = {
    "idle_timeout.timeout_seconds": "60",
    "routing.http2.enabled": "true",
    "routing.http.drop_invalid_header_fields.enabled": "false",
    "routing.http.xff_header_processing.mode": "append",
    "client_keep_alive.seconds": "3600",
  };
  return new Map(
    Object.entries({
      "deletion_protection.enabled": "false",
      "access_logs.s3.enabled": "false",
      "access_logs.s3.bucket": "",
      "access_logs.s3.prefix": "",
      "load_balancing.cross_zone.enabled": String(type === "application"),
      ...(type === "application" ? application : {}),
    }),
  );
}

/**
 * The attributes of a request, checked. The texts are guesses, except that of an unknown key.
 * @throws WireError ValidationError
 */
export function attributesIn(
  given: unknown,
  known: ReadonlyMap<string, string>,
  of: "Load balancer" | "Target group",
): [string, string][] {
  return objects(given).map(({ Key, Value }): [string, string] => {
    const [key, value] = [text(Key) ?? "", text(Value) ?? ""];
    if (!known.has(key)) throw validation(`${of} attribute key '${key}' is not recognized`);
    if (key === "deregistration_delay.timeout_seconds" && !(Number(value) >= 0 && Number(value) <= 3600))
      throw validation(`The value of '${key}' must be between '0' and '3600' inclusive`);
    return [key, value];
  });
}

export function attributesView(attributes: ReadonlyMap<string, string>): JsonObject[] {
  return [...attributes].map(([Key, Value]) => ({ Key, Value }));
}
