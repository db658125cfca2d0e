import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { place } from "../../../src/failure.ts";
import type { Json, JsonObject } from "../../../src/json.ts";
import { clean } from "../../../src/task-definition/clean.ts";
import { rules } from "../../../src/task-definition/rules/all.ts";
import type { Shape } from "../../../src/task-definition/unknown-members.ts";
import { asProblem, validate } from "../../../src/task-definition/validate.ts";
import { article, definition, found } from "./samples.ts";

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
