import type { JsonObject } from "../../src/json.ts";
import { container, type Examples, task } from "./example.ts";

const ports = (...portMappings: JsonObject[]) => ({ portMappings });
const on = (networkMode: string, mapping: JsonObject) => ({
  networkMode,
  containerDefinitions: [{ name: "web", portMappings: [mapping] }],
});
const two = (one: JsonObject, other: JsonObject) => ({
  containerDefinitions: [
    { name: "web", portMappings: [one] },
    { name: "app", portMappings: [other] },
  ],
});
const many = (count: number, member: (port: number) => JsonObject) =>
  ports(...Array.from({ length: count }, (_, at) => member(10_000 + at * 10)));
const wait = "host-port-static";

export const portExamples: Examples = {
  "port-out-of-range": container(ports({ containerPort: 80_000 }), ports({ containerPort: 8000 })),
  "container-port-missing": container(ports({ hostPort: 0 }), ports({ containerPort: 80, hostPort: 0 })),
  "port-protocol": container(
    ports({ containerPort: 80, protocol: "TCP" }),
    ports({ containerPort: 80, protocol: "tcp" }),
  ),
  "host-port-duplicate": task(
    two({ containerPort: 80, hostPort: 80 }, { containerPort: 3000, hostPort: 80 }),
    two({ containerPort: 80, hostPort: 80 }, { containerPort: 3000, hostPort: 3000 }),
    wait,
  ),
  "host-port-mismatch": task(
    on("awsvpc", { containerPort: 80, hostPort: 8080 }),
    on("awsvpc", { containerPort: 80 }),
  ),
  "host-port-reserved": container(
    ports({ containerPort: 22, hostPort: 22 }),
    ports({ containerPort: 22, hostPort: 2222 }),
    wait,
  ),
  "host-port-static": container(
    ports({ containerPort: 80, hostPort: 80 }),
    ports({ containerPort: 80, hostPort: 0 }),
  ),
  "host-ports-too-many": container(
    many(96, (port) => ({ containerPort: port, hostPort: port })),
    many(96, (port) => ({ containerPort: port, hostPort: 0 })),
    wait,
  ),
  "port-name-duplicate": task(
    two({ containerPort: 80, name: "http" }, { containerPort: 3000, name: "http" }),
    two({ containerPort: 80, name: "http" }, { containerPort: 3000, name: "app" }),
  ),
  "port-name-invalid": container(
    ports({ containerPort: 80, name: "Web HTTP" }),
    ports({ containerPort: 80, name: "web-http" }),
  ),
  "port-two-protocols": container(
    ports({ containerPort: 53, protocol: "tcp" }, { containerPort: 53, protocol: "udp" }),
    ports({ containerPort: 53, protocol: "udp" }),
  ),
  "port-range-form": container(
    ports({ containerPortRange: "8010-8000" }),
    ports({ containerPortRange: "8000-8010" }),
  ),
  "port-range-and-port": container(
    ports({ containerPortRange: "8000-8010", containerPort: 8000 }),
    ports({ containerPortRange: "8000-8010" }),
  ),
  "port-range-network-mode": task(
    on("host", { containerPortRange: "8000-8010" }),
    on("awsvpc", { containerPortRange: "8000-8010" }),
  ),
  "port-range-overlap": container(
    ports({ containerPortRange: "8000-8010" }, { containerPortRange: "8005-8020" }),
    ports({ containerPortRange: "8000-8010" }, { containerPortRange: "8011-8020" }),
  ),
  "port-ranges-too-many": container(
    many(101, (port) => ({ containerPortRange: `${port}-${port + 5}` })),
    ports({ containerPortRange: "10000-11015" }),
  ),
};
