import { describe, expect, test } from "vitest";
import { refusalOf } from "../../../emulator/ecs/task-definitions-rules.ts";
import type { JsonObject } from "../../../src/json.ts";

const one = (container: JsonObject, more: JsonObject = {}): JsonObject => ({
  family: "web",
  containerDefinitions: [{ name: "web", image: "web:1", memory: 128, ...container }],
  ...more,
});
const two = (first: JsonObject, second: JsonObject, more: JsonObject = {}): JsonObject => {
  const base = { image: "web:1", memory: 128 };
  return {
    family: "web",
    containerDefinitions: [
      { ...base, name: "web", ...first },
      { ...base, name: "app", ...second },
    ],
    ...more,
  };
};
const depends = (condition: string) => ({ dependsOn: [{ containerName: "app", condition }] });
const port = (mapping: JsonObject) => ({ portMappings: [{ containerPort: 80, ...mapping }] });
const fargate = (more: JsonObject = {}): JsonObject => ({
  requiresCompatibilities: ["FARGATE"],
  networkMode: "awsvpc",
  cpu: "256",
  memory: "512",
  ...more,
});

describe("RegisterTaskDefinition refuses", () => {
  test.each<[string, JsonObject]>([
    ["Family contains invalid characters.", { ...one({}), family: "a b" }],
    ["Family contains invalid characters.", { containerDefinitions: [] }],
    ["Container list cannot be empty.", { family: "web" }],
    ["Container.name should not be null or empty.", one({ name: "" })],
    ["Container.name contains invalid characters.", one({ name: "a b" })],
    ["Container.image should not be null or empty.", one({ image: "" })],
    ["Container names must be unique within a task definition.", two({}, { name: "web" })],
    ["Task definition doesn't have any essential container", one({ essential: false })],
    [
      "Invalid setting for container 'web'. At least one of 'memory' or 'memoryReservation' must be specified.",
      { family: "web", containerDefinitions: [{ name: "web", image: "web" }] },
    ],
    [
      "Invalid setting for container 'web'. 'memory' must be greater than or equal to 'memoryReservation'.",
      one({ memoryReservation: 129 }),
    ],
    ["The 'memory' setting for container 'web' is greater than for the task.", one({}, { memory: "64" })],
    ["Unknown volume 'data'.", one({ mountPoints: [{ sourceVolume: "data", containerPath: "/" }] })],
    ["host.sourcePath should not be blank.", one({}, { volumes: [{ name: "a", host: { sourcePath: "" } }] })],
    [
      "Links are not supported when networkMode=awsvpc.",
      two({ links: ["app"] }, {}, { networkMode: "awsvpc" }),
    ],
    ["Container links should not have a cycle", two({ links: ["app"] }, { links: ["web:w"] })],
    ["Could not find container for link db.", one({ links: ["db"] })],
    [
      "When networkMode=host, the host ports and container ports in port mappings must match.",
      one(port({ hostPort: 81 }), { networkMode: "host" }),
    ],
    [
      "hostname is not supported on container when networkMode=awsvpc.",
      one({ hostname: "a" }, { networkMode: "awsvpc" }),
    ],
    ["cannot specify both single port and port range", one(port({ containerPortRange: "80-90" }))],
    [
      "Host port 80/tcp is used by more than one port mapping.",
      two(port({ hostPort: 80 }), port({ hostPort: 80 })),
    ],
    ["Cannot depend on container app because it does not exist", one(depends("START"))],
    [
      "A dependency container with HEALTHY condition must have health check configured",
      two(depends("HEALTHY"), {}),
    ],
    [
      "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container",
      two(depends("SUCCESS"), {}),
    ],
    [
      "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.",
      one({ secrets: [{ name: "A", valueFrom: "b" }] }),
    ],
    [
      "Log driver awslogs requires options: awslogs-region, awslogs-group",
      one({ logConfiguration: { logDriver: "awslogs" } }),
    ],
    [
      "Fargate requires that 'cpu' be defined at the task level.",
      one({}, { requiresCompatibilities: ["FARGATE"] }),
    ],
    ["No Fargate configuration exists for given values.", one({}, fargate({ memory: "4 GB" }))],
    ["Fargate only supports network mode ‘awsvpc’.", one({}, fargate({ networkMode: "bridge" }))],
    ["Fargate requires that the 'privileged' setting be 'false'.", one({ privileged: true }, fargate())],
  ])("%s", (expected, document) => {
    expect(refusalOf(document)).toBe(expected);
  });
});

describe("RegisterTaskDefinition takes", () => {
  test.each<[string, JsonObject]>([
    ["memory equal to its reservation", one({ memoryReservation: 128 })],
    ["a reservation alone", one({ memory: 128, memoryReservation: 64 })],
    [
      "links and a dependency with a health check",
      two({ links: ["app:a"], ...depends("HEALTHY") }, { healthCheck: { command: ["true"] } }),
    ],
    [
      "a host path that is no path, which Docker takes for a volume",
      one({}, { volumes: [{ name: "a", host: { sourcePath: "assets_data" } }] }),
    ],
    ["dynamic host ports of two containers", two(port({}), port({ hostPort: 0 }))],
    [
      "one port for tcp and another for udp",
      two(port({ hostPort: 80 }), port({ hostPort: 80, protocol: "udp" })),
    ],
    ["a Fargate size in vCPU and GB", one({}, fargate({ cpu: ".25 vCPU", memory: "1 GB" }))],
  ])("%s", (_, document) => {
    expect(refusalOf(document)).toBeUndefined();
  });
});
