import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/json.ts";
import { validate } from "../../../src/task-definition/validate.ts";
import { definition, found } from "./samples.ts";

const containers = (...list: JsonObject[]): JsonObject => ({
  containerDefinitions: list.map((each, index) => ({ name: `c${index}`, image: "a:1", memory: 64, ...each })),
});
const port = (mapping: JsonObject): JsonObject => ({ portMappings: [mapping] });
const variable = (value: Json) => ({ environment: [{ name: "HOST", value }] });
const c = (rest: string) => `containerDefinitions[0]${rest}`;

test("a sound definition", () => {
  expect(found(definition())).toEqual([]);
  const more = {
    taskRoleArn: "arn:aws:iam::123456789012:role/a",
    volumes: [{ name: "v", host: { sourcePath: "/v" } }],
  };
  const web = {
    image: "Registry.example:5000/web@sha256:0123",
    ...port({ containerPort: 80, hostPort: 0, protocol: "tcp" }),
    mountPoints: [{ sourceVolume: "v", containerPath: "/v" }],
    ...variable("redis.internal:6379"),
  };
  expect(found(definition(more, web))).toEqual([]);
});

describe("rules about the task", () => {
  test.each<[string, JsonObject]>([
    ["family-missing family", { family: "" }],
    ["family-invalid family", { family: "a b" }],
    ["family-invalid family", { family: "a".repeat(256) }],
    ["wrong-type family", { family: 1 }],
    ["wrong-type memory", { memory: 512 }],
    ["wrong-type containerDefinitions", { containerDefinitions: {} }],
    ["containers-empty containerDefinitions", { containerDefinitions: [] }],
    ["wrong-type containerDefinitions[0]", { containerDefinitions: ["web"] }],
    ["too-many-containers containerDefinitions[10]", containers(...Array(11).fill({}))],
    ["container-name-duplicate containerDefinitions[1].name", containers({ name: "a" }, { name: "a" })],
    ["no-essential-container containerDefinitions", containers({ essential: false }, { essential: false })],
    ["host-path-blank volumes[0].host.sourcePath", { volumes: [{ name: "v", host: { sourcePath: " " } }] }],
    [
      "host-path-relative volumes[0].host.sourcePath",
      { volumes: [{ name: "v", host: { sourcePath: "./v" } }] },
    ],
    ["arn-doubtful taskRoleArn", { taskRoleArn: "arn:aws:iam::NNNNNNNNNNNN:role/a" }],
    ["too-large", { filler: "ö".repeat(32 * 1024) }],
    [
      "host-port-duplicate containerDefinitions[1].portMappings[0].hostPort",
      containers(
        port({ containerPort: 80, hostPort: 80 }),
        port({ containerPort: 81, hostPort: 80, protocol: "tcp" }),
      ),
    ],
    [
      "host-port-duplicate containerDefinitions[1].portMappings[0].containerPort",
      { networkMode: "host", ...containers(port({ containerPort: 80 }), port({ containerPort: 80 })) },
    ],
    ["links-cycle containerDefinitions[0].links", containers({ links: ["c1:x"] }, { links: ["c0"] })],
    [
      "depends-on-cycle containerDefinitions[0].dependsOn",
      containers(
        { dependsOn: [{ containerName: "c1", condition: "START" }] },
        { dependsOn: [{ containerName: "c0", condition: "START" }] },
      ),
    ],
    [
      "depends-on-health-check containerDefinitions[0].dependsOn[0]",
      containers({ dependsOn: [{ containerName: "c1", condition: "HEALTHY" }] }, {}),
    ],
    [
      "depends-on-essential containerDefinitions[0].dependsOn[0]",
      containers({ dependsOn: [{ containerName: "c1", condition: "SUCCESS" }] }, {}),
    ],
  ])("%s", (expected, task) => {
    expect(found(definition(task))).toEqual([expected]);
  });

  test.each<[string, JsonObject]>([
    [
      "one port for tcp and udp",
      containers(
        port({ containerPort: 53, hostPort: 53 }),
        port({ containerPort: 53, hostPort: 53, protocol: "udp" }),
      ),
    ],
    ["dynamic ports", containers(port({ containerPort: 80, hostPort: 0 }), port({ containerPort: 80 }))],
    ["a path on Windows", { volumes: [{ name: "v", host: { sourcePath: "C:\\data" } }] }],
    ["memory that is the reservation", containers({ memory: 64, memoryReservation: 64 })],
    ["memory of the task", { memory: "512", containerDefinitions: [{ name: "a", image: "a:1" }] }],
    [
      "an end that is waited for",
      containers({ dependsOn: [{ containerName: "c1", condition: "SUCCESS" }] }, { essential: false }),
    ],
  ])("nothing about %s", (_name, task) => {
    expect(found(definition(task))).toEqual([]);
  });
});

describe("rules about a container", () => {
  test.each<[string, JsonObject, JsonObject?]>([
    ["container-name-missing .name", { name: "" }],
    ["container-name-invalid .name", { name: "a b" }],
    ["image-missing .image", { image: " " }],
    ["image-invalid .image", { image: "<IMAGE1_NAME>" }],
    ["image-upper-case .image", { image: "registry.example/App:1" }],
    ["image-tag-moves .image", { image: "localhost:5000/app" }],
    ["image-tag-moves .image", { image: "app:latest" }],
    ["memory-below-reservation .memory", { memory: 64, memoryReservation: 128 }],
    ["memory-too-small .memory", { memory: 4 }],
    ["memory-above-task .memory", { memory: 1025, memoryReservation: 64 }, { memory: "1 GB" }],
    ["wrong-type .memory", { memory: "256" }],
    ["wrong-type .essential", { essential: "true" }],
    ["wrong-type .command", { command: "a b" }],
    ["wrong-type .portMappings[0].hostPort", port({ containerPort: 80, hostPort: "80" })],
    [
      "wrong-type .logConfiguration.options.max-file",
      { logConfiguration: { logDriver: "json-file", options: { "max-file": 3 } } },
    ],
    [
      "wrong-type .restartPolicy.ignoredExitCodes",
      { restartPolicy: { enabled: true, ignoredExitCodes: ["0"] } },
    ],
    ["wrong-type .environment", { environment: { A: "1" } }],
    ["wrong-type .environment[0]", { environment: ["A=1"] }],
    ["port-out-of-range .portMappings[0].containerPort", port({ containerPort: 0 })],
    ["port-out-of-range .portMappings[0].hostPort", port({ containerPort: 80, hostPort: 65_536 })],
    ["container-port-missing .portMappings[0]", port({ hostPort: 80 })],
    ["port-protocol .portMappings[0].protocol", port({ containerPort: 80, protocol: "http" })],
    [
      "host-port-mismatch .portMappings[0].hostPort",
      port({ containerPort: 80, hostPort: 8080 }),
      { networkMode: "awsvpc" },
    ],
    [
      "host-port-mismatch .portMappings[0].hostPort",
      port({ containerPort: 80, hostPort: 8080 }),
      { networkMode: "host" },
    ],
    ["links-network-mode .links", { links: ["web"] }, { networkMode: "awsvpc" }],
    ["link-unknown .links[0]", { links: ["app:web"] }],
    ["depends-on-unknown .dependsOn[0]", { dependsOn: [{ containerName: "app", condition: "START" }] }],
    [
      "volume-unknown .mountPoints[0].sourceVolume",
      { mountPoints: [{ sourceVolume: "a", containerPath: "/a" }] },
    ],
    ["environment-name-missing .environment[0]", { environment: [{ value: "1" }] }],
    ["environment-value-type .environment[0].value", variable(1)],
    ["environment-fixed-address .environment[0]", variable("10.11.20.30")],
    ["environment-fixed-address .environment[0]", variable("redis://:pass@192.168.0.1:6379/0")],
    ["secrets-without-execution-role .secrets", { secrets: [{ name: "A", valueFrom: "a" }] }],
    [
      "secret-in-environment .secrets[0].name",
      { secrets: [{ name: "HOST", valueFrom: "a" }], ...variable("x") },
      { executionRoleArn: "arn:aws:iam::123456789012:role/a" },
    ],
  ])("%s", (expected, web, task) => {
    const [rule, rest = ""] = expected.split(" ");
    const all = found(definition(task, web));
    expect(all).toContain(`${rule} ${c(rest)}`);
    // A link to itself is a circle too.
    expect(all.filter((each) => !each.startsWith("links-cycle"))).toHaveLength(1);
  });

  test.each(["10.0.0.0/8", "8.8.8.8", "127.0.0.1", "172.32.0.1", "version 10.1.2.3"])(
    "no fixed address: %s",
    (value) => {
      expect(found(definition({}, variable(value)))).toEqual([]);
    },
  );

  test.each([
    ["DB_PASSWORD_FILE", "/run/secrets/db"],
    ["DB_PASSWORD", ""],
    ["USE_TOKEN", "true"],
    ["SECRET", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db"],
    ["MAX_TOKENS", "4096"],
    ["TOKENIZER", "bpe"],
  ])("no secret: %s=%s", (name, value) => {
    expect(found(definition({}, { environment: [{ name, value }] }))).toEqual([]);
  });

  test.each(["SECRET_KEY_BASE", "DB_PASSWORD", "GITHUB_TOKEN", "tls_private_key", "AWS_SECRET_ACCESS_KEY"])(
    "a secret, by its name: %s",
    (name) => {
      const web = { environment: [{ name, value: "correct horse battery staple" }] };
      const [first] = validate(definition({}, web));
      expect(first).toMatchObject({ severity: "warning", message: expect.stringContaining(name) });
      expect(JSON.stringify(first)).not.toContain("horse");
    },
  );

  test("no memory at all", () => {
    expect(validate({ family: "a", containerDefinitions: [{ name: "web", image: "a:1" }] })).toMatchObject([
      {
        rule: "memory-missing",
        ecsMessage:
          "Invalid setting for container 'web'. At least one of 'memory' or 'memoryReservation' must be specified.",
      },
    ]);
  });
});
