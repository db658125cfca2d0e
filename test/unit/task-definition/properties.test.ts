import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { ecsModel } from "../../../src/aws/ecs-model.ts";
import { parseDocument } from "../../../src/document/parse.ts";
import type { Path } from "../../../src/document/path.ts";
import { isObject, type Json, type JsonObject } from "../../../src/json.ts";
import { clean } from "../../../src/task-definition/clean.ts";
import { describeChange, diff } from "../../../src/task-definition/diff.ts";
import { normalise } from "../../../src/task-definition/normalise.ts";
import { render } from "../../../src/task-definition/render.ts";
import { asProblem, validate } from "../../../src/task-definition/validate.ts";
import { definitions } from "./samples.ts";

/** One of everything that a task definition can hold; the texts that must never be shown are all the same. */
const secret = "hunter2";
const whole = {
  family: "web",
  taskRoleArn: "arn:aws:iam::123456789012:role/task",
  executionRoleArn: "arn:aws:iam::123456789012:role/execution",
  networkMode: "bridge",
  cpu: "256",
  memory: "512",
  pidMode: "task",
  requiresCompatibilities: ["EC2"],
  runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
  ephemeralStorage: { sizeInGiB: 30 },
  proxyConfiguration: {
    type: "APPMESH",
    containerName: "web",
    properties: [{ name: "AppPorts", value: "80" }],
  },
  placementConstraints: [{ type: "memberOf", expression: "attribute:role == web" }],
  tags: [{ key: "team", value: "web" }],
  volumes: [
    { name: "data", host: { sourcePath: "/data" } },
    { name: "docker", dockerVolumeConfiguration: { scope: "shared", driverOpts: { o: secret } } },
    {
      name: "efs",
      efsVolumeConfiguration: { fileSystemId: "fs-1", authorizationConfig: { iam: "ENABLED" } },
    },
  ],
  containerDefinitions: [
    {
      name: "web",
      image: "registry.example/web:1.2",
      memory: 256,
      portMappings: [
        { containerPort: 80, hostPort: 0, name: "http", appProtocol: "http" },
        { containerPortRange: "90-99" },
      ],
      links: ["app:app"],
      dependsOn: [{ containerName: "app", condition: "HEALTHY" }],
      environment: [{ name: "A", value: secret }],
      environmentFiles: [{ type: "s3", value: "arn:aws:s3:::bucket/web.env" }],
      secrets: [{ name: "B", valueFrom: `arn:aws:ssm:eu-west-1:123456789012:parameter/${secret}` }],
      mountPoints: [{ sourceVolume: "data", containerPath: "/data" }],
      volumesFrom: [{ sourceContainer: "app" }],
      command: ["serve", secret],
      entryPoint: ["sh", secret],
      dockerLabels: { token: secret },
      logConfiguration: {
        logDriver: "splunk",
        options: { "splunk-token": secret },
        secretOptions: [{ name: "splunk-url", valueFrom: secret }],
      },
      firelensConfiguration: { type: "fluentbit", options: { x: secret } },
      linuxParameters: {
        capabilities: { add: ["SYS_PTRACE"] },
        maxSwap: 1,
        swappiness: 2,
        devices: [{ hostPath: "/dev/x" }],
      },
      ulimits: [{ name: "nofile", softLimit: 1, hardLimit: 2 }],
      systemControls: [{ namespace: "net.core.somaxconn", value: "1" }],
      resourceRequirements: [{ type: "GPU", value: "1" }],
      restartPolicy: { enabled: true, ignoredExitCodes: [1], restartAttemptPeriod: 60 },
      extraHosts: [{ hostname: "h", ipAddress: "10.0.0.1" }],
    },
    {
      name: "app",
      image: "app:1",
      memory: 64,
      healthCheck: { command: ["CMD-SHELL", secret], interval: 10 },
    },
  ],
} satisfies JsonObject;

function pathsOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([name, item]) =>
      pathsOf(item, [...path, Array.isArray(value) ? Number(name) : name]),
    ),
  ];
}

function withValue(value: Json, path: Path, put: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return put;
  if (Array.isArray(value))
    return value.map((item, index) => (index === step ? withValue(item, rest, put) : item));
  if (!isObject(value)) return value;
  return { ...value, [step]: withValue(value[step] ?? null, rest, put) };
}

const anything: fc.Arbitrary<Json> = fc
  .oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(
      "",
      " ",
      "web",
      "FARGATE",
      "awsvpc",
      -1,
      0,
      1.5,
      1e300,
      true,
      [],
      {},
      [[]],
      [{}],
      [null],
    ),
  )
  .map((value) => JSON.parse(JSON.stringify(value)));
/** The whole definition with any value in any places. */
const damaged = fc
  .array(fc.tuple(fc.constantFrom(...pathsOf(whole).slice(1)), anything), { minLength: 1, maxLength: 3 })
  .map((changes) => changes.reduce<Json>((document, [path, put]) => withValue(document, path, put), whole))
  .map((document): JsonObject => JSON.parse(JSON.stringify(document)));

const kept = fc.oneof(definitions, fc.constant<JsonObject>(whole)).map((document): JsonObject => {
  const { revision: _, ...taken } = document;
  return clean(taken).document;
});

test("without a change the definition comes out as it went in, through a file of JSON and of YAML", () => {
  fc.assert(
    fc.property(kept, fc.boolean(), (document, asYaml) => {
      const text = asYaml
        ? stringify(document, { aliasDuplicateObjects: false })
        : JSON.stringify(document, null, 2);
      const { value } = parseDocument(text, "td");
      expect(render(clean(isObject(value) ? value : {}).document, {})).toEqual(document);
    }),
  );
});

test("a definition does not differ from itself, nor from what is made of it for comparing", () => {
  fc.assert(
    fc.property(fc.oneof(definitions, damaged), (document) => {
      expect(diff(document, structuredClone(document))).toEqual([]);
      const normal = normalise(document);
      expect(normalise(normal)).toEqual(normal);
      expect(diff(document, normal)).toEqual([]);
    }),
  );
});

test("rules bear any value in any place, and what they find has a place in the file", () => {
  fc.assert(
    fc.property(damaged, fc.option(anything), (original, service) => {
      const { whereIs } = parseDocument(JSON.stringify(original), "td");
      const { document, described, originalPath } = clean(original);
      const context = {
        described,
        shape: ecsModel.registerTaskDefinition,
        ...(isObject(service) ? { service } : {}),
      };
      for (const finding of validate(document, context)) {
        const { where, message, hint } = asProblem(finding, (path) => whereIs(originalPath(path)));
        expect(where?.line).toBe(1);
        expect(`${message} ${hint}`).not.toContain(secret);
      }
    }),
    { numRuns: 300 },
  );
});

test("no difference shows a value that may be secret, whatever form the members around it have", () => {
  const hidden = ["environment", "secrets", "command", "entryPoint", "dockerLabels"];
  const forms = fc.constantFrom<Json>(
    [],
    secret,
    [secret],
    { A: secret },
    { [`A`]: [secret] },
    [[secret]],
    [
      { name: "A", value: [secret] },
      { name: "A", value: secret },
    ],
    [{ value: secret }],
    [{ name: 1, value: secret }],
    [`A=${secret}`],
  );
  const other = fc
    .tuple(fc.constantFrom(...hidden), forms)
    .map(([member, put]) => withValue(whole, ["containerDefinitions", 0, member], put));
  fc.assert(
    fc.property(
      other,
      fc.oneof(other, fc.constant<Json>(whole), fc.constant<Json>({ family: "web" })),
      (before, after) => {
        if (!isObject(before) || !isObject(after)) return;
        for (const changes of [diff(before, after), diff(after, before)]) {
          expect(JSON.stringify(changes)).not.toContain(secret);
          expect(changes.map(describeChange).join()).not.toContain(secret);
        }
      },
    ),
  );
});
