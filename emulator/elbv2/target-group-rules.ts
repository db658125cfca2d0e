import { type JsonObject, number, text } from "../../src/json.ts";
import { validation } from "./errors.ts";
import { nameProblem } from "./names.ts";

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  HealthCheckIntervalSeconds: [5, 300],
  HealthCheckTimeoutSeconds: [2, 120],
  HealthyThresholdCount: [2, 10],
  UnhealthyThresholdCount: [2, 10],
  Port: [1, 65535],
};

/** @throws WireError ValidationError where CreateTargetGroup does not take the request */
export function checkNewGroup(request: JsonObject): void {
  const problem = nameProblem("Target group", text(request["Name"]) ?? "");
  if (problem) throw validation(problem);
  if (request["TargetType"] !== "lambda") {
    if (request["Protocol"] === undefined) throw validation("A protocol must be specified");
    if (request["Port"] === undefined) throw validation("A port must be specified");
    if (request["VpcId"] === undefined) throw validation("A VPC ID must be specified");
  }
  checkHealthCheck(request);
}

/** @throws WireError ValidationError for the first value that is out of its range */
export function checkHealthCheck(settings: JsonObject): void {
  for (const [member, [least, most]] of Object.entries(ranges)) {
    const value = number(settings[member]);
    if (value === undefined || (value >= least && value <= most)) continue;
    const name = `${member.slice(0, 1).toLowerCase()}${member.slice(1)}`;
    const limit = value < least ? `greater than or equal to ${least}` : `less than or equal to ${most}`;
    throw validation(
      `1 validation error detected: Value '${value}' at '${name}' failed to satisfy constraint: Member must have value ${limit}`,
    );
  }
  const interval = number(settings["HealthCheckIntervalSeconds"]) ?? 30;
  const timeout = number(settings["HealthCheckTimeoutSeconds"]) ?? 5;
  if (timeout >= interval) throw validation("Health check interval must be greater than the timeout.");
}

/** What a new target group has where the request does not say. */
export function withDefaults(request: JsonObject): JsonObject {
  const { Name: _name, Tags: _tags, ...given } = request;
  const protocol = text(request["Protocol"]) ?? "HTTP";
  const http = protocol.startsWith("HTTP");
  const checkedBy = text(request["HealthCheckProtocol"]) ?? (http ? "HTTP" : "TCP");
  return {
    TargetType: "instance",
    HealthCheckProtocol: checkedBy,
    HealthCheckPort: "traffic-port",
    HealthCheckEnabled: true,
    HealthCheckIntervalSeconds: 30,
    HealthCheckTimeoutSeconds: http ? 5 : 10,
    HealthyThresholdCount: 5,
    UnhealthyThresholdCount: 2,
    ...(checkedBy.startsWith("HTTP")
      ? { HealthCheckPath: "/", Matcher: { HttpCode: http ? "200" : "200-399" } }
      : {}),
    ...(http ? { ProtocolVersion: "HTTP1" } : {}),
    IpAddressType: "ipv4",
    ...given,
  };
}
