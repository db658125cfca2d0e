import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pathText } from "../../../src/document/path.ts";
import { place } from "../../../src/failure.ts";
import type { Json, JsonObject } from "../../../src/json.ts";
import { clean } from "../../../src/task-definition/clean.ts";
import { rules } from "../../../src/task-definition/rules/all.ts";
import type { Shape } from "../../../src/task-definition/unknown-members.ts";
import { asProblem, validate } from "../../../src/task-definition/validate.ts";
import { article, definition } from "./samples.ts";

/** What can be said against most definitions, and is not what these tests are about. */
const advice = ["health-check-missing", "host-port-static", "links-start-only", "volume-unused"];
/** `rule path` of each finding. */
const found = (document: JsonObject) =>
  validate(document)
    .filter(({ rule }) => !advice.includes(rule))
    .map(({ rule, path }) => `${rule} ${pathText(path)}`.trim());
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

test("members that the SDK does not know, with the nearest that it does", () => {
  const shape: Shape = {
    members: {
      family: null,
      containerDefinitions: {
        list: { members: { name: null, memoryReservation: null, labels: { map: null } } },
      },
    },
  };
  const container = { name: "web", memoryReservaton: 1, labels: { anything: "x" }, toString: "x" };
  const unknown = validate({ family: "a", containerDefinitions: [container] }, { shape }).filter(
    ({ rule }) => rule === "unknown-member",
  );
  expect(unknown).toMatchObject([
    { severity: "warning", path: ["containerDefinitions", 0, "memoryReservaton"] },
    { severity: "warning", path: ["containerDefinitions", 0, "toString"] },
  ]);
  expect(unknown[0]?.message).toContain("did you mean 'memoryReservation'?");
});

describe("the article's files", () => {
  const says = (name: "web-task" | "redis-task") => {
    const { original, whereIs } = article(name);
    const { document, described, originalPath } = clean(original);
    return validate(document, { described }).map((finding) => {
      const { message, where } = asProblem(finding, (path) => whereIs(originalPath(path)));
      return `${finding.severity} ${finding.rule} ${place(where)}: ${message.split(/[:;,]/)[0]}`;
    });
  };

  test("web-task.json", () => {
    expect(says("web-task")).toEqual([
      "warning family-differs-from-arn web-task.json:2:3: The ARN in this file is of family 'web-task'",
      "warning image-upper-case web-task.json:43:7: Docker references are lower case",
      "warning image-upper-case web-task.json:85:7: Docker references are lower case",
      "warning image-tag-moves web-task.json:43:7: The image of container 'web-apache' has no tag",
      "warning image-tag-moves web-task.json:85:7: The image of container 'web-app' has no tag",
      "warning host-port-static web-task.json:14:11: Host port 80 is fixed",
      "warning links-start-only web-task.json:38:7: Container 'web-apache' is linked to 'web-app'",
      "warning health-check-missing web-task.json:12:7: Container 'web-apache' has no healthCheck",
      "warning host-path-relative web-task.json:97:9: The host path 'assets_data' of volume 'assets_data' is relative",
      "warning assets-stale web-task.json:22:7: Container 'web-apache' seems to serve files that container 'web-app' leaves in volume 'assets_data'",
      "warning environment-fixed-address web-task.json:77:9: DOCKER_REDIS_HOST in the environment of container 'web-app' is a fixed private IP address",
      "warning arn-doubtful web-task.json:2:3: The account id 'NNNNNNNNNNNN' in the ARN is a placeholder",
    ]);
  });

  test("redis-task.json", () => {
    expect(says("redis-task")).toEqual([
      "warning family-differs-from-arn redis-task.json:2:3: The ARN in this file is of family 'redis-task'",
      "warning host-port-static redis-task.json:14:11: Host port 6379 is fixed",
      "warning health-check-missing redis-task.json:12:7: Container 'redis' has no healthCheck",
      "warning host-path-relative redis-task.json:48:9: The host path 'redis_data' of volume 'redis_data' is relative",
      "warning data-not-pinned redis-task.json:23:9: Container 'redis' keeps its data in volume 'redis_data' of whichever instance it runs on",
      "warning arn-doubtful redis-task.json:2:3: The account id 'NNNNNNNNNNNN' in the ARN is a placeholder",
    ]);
  });
});

describe("Fargate's sizes", () => {
  const size = (cpu: string, memory: string, more: JsonObject = {}) =>
    found(
      definition({
        requiresCompatibilities: ["FARGATE"],
        networkMode: "awsvpc",
        cpu,
        memory,
        containerDefinitions: [{ name: "web", image: "a:1" }],
        ...more,
      }),
    );

  test.each([
    ["256", "512"],
    [".25 vCPU", "2 GB"],
    ["512", "4096"],
    ["1024", "2048"],
    ["1 vCPU", "7GB"],
    ["2048", "16384"],
    ["4096", "30720"],
    ["8192", "61440"],
    ["16384", "122880"],
  ])("%s with %s is one", (cpu, memory) => {
    expect(size(cpu, memory)).toEqual([]);
  });

  test.each([
    ["256", "256", "memory"],
    ["256", "3072", "memory"],
    ["1024", "2560", "memory"],
    ["8192", "17408", "memory"],
    ["300", "1024", "cpu"],
    ["32768", "122880", "cpu"],
  ])("%s with %s: %s", (cpu, memory, member) => {
    expect(size(cpu, memory)).toEqual([`fargate-size ${member}`]);
  });

  test("Windows begins at one vCPU", () => {
    const windows = { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } };
    expect(size("512", "1024", windows)).toEqual(["fargate-size cpu"]);
    expect(size("1024", "2048", windows)).toEqual([]);
  });
});

describe("all rules", () => {
  test("have ids of their own", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test("never show the value of a variable", () => {
    const web = {
      environment: [
        { name: "A", value: "10.1.2.3" },
        { value: "10.1.2.3" },
        { name: "B", value: ["10.1.2.3"] },
      ],
    };
    const told = JSON.stringify(validate(definition({}, web)));
    expect(validate(definition({}, web)).length).toBeGreaterThan(2);
    expect(told).not.toContain("10.1.2.3");
  });

  test("bear any document", () => {
    const members = [
      "family",
      "containerDefinitions",
      "name",
      "image",
      "memory",
      "links",
      "portMappings",
      "environment",
      "volumes",
      "dependsOn",
      "host",
      "requiresCompatibilities",
      "networkMode",
      "healthCheck",
      "command",
      "logConfiguration",
      "options",
      "secrets",
      "mountPoints",
      "efsVolumeConfiguration",
      "dockerVolumeConfiguration",
      "linuxParameters",
      "placementConstraints",
      "proxyConfiguration",
      "tags",
    ];
    const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom<Json>("", "a", "FARGATE", "awsvpc", "awslogs", 0, -1, true, null),
        fc.array(tie("tree")),
        fc.dictionary(fc.constantFrom(...members), tie("tree"), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...members), tree, { noNullPrototype: true }), (document) => {
        expect(() => validate(document)).not.toThrow();
      }),
    );
  });
});
