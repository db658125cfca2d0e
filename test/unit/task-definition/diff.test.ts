import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isObject, type Json, type JsonObject } from "../../../src/json.ts";
import { canonical } from "../../../src/task-definition/canonical.ts";
import { describeChange, diff } from "../../../src/task-definition/diff.ts";
import { isOrderFree } from "../../../src/task-definition/keyed-lists.ts";
import { normalise } from "../../../src/task-definition/normalise.ts";
import { article, definition, definitions } from "./samples.ts";

const changes = (before: JsonObject, after: JsonObject) => diff(before, after).map(describeChange);

test("what is misspelt or misplaced may be a variable: its value is not shown", () => {
  const misplaced = (value: string): JsonObject => ({
    family: "web",
    DB_PASSWORD: value,
    containerDefinitions: [
      {
        name: "web",
        DB_PASSWORD: value,
        enviroment: { A: value },
        linuxParameters: { X: value, maxSwap: 5 },
      },
    ],
    volumes: [{ name: "data", X: value, host: { sourcePath: `/${value}` } }],
  });
  const lines = changes(misplaced("one"), misplaced("two"));
  expect(lines.filter((line) => /one|two/.test(line))).toEqual(["volumes[data].host.sourcePath /one → /two"]);
  expect(lines).toContain("web: DB_PASSWORD changed");
  expect(changes({ family: "web" }, misplaced("one"))).toContain("+ DB_PASSWORD");
});

describe("no difference", () => {
  test.each<[string, JsonObject, JsonObject]>([
    ["the task's size in other units", { cpu: ".5 vCPU", memory: "1 GB" }, { cpu: "512", memory: "1024" }],
    ["bridge is the default network", { networkMode: "bridge" }, {}],
    ["members of Describe", { revision: 7, status: "ACTIVE", compatibilities: ["EC2"] }, {}],
    ["empty lists", { volumes: [], placementConstraints: [] }, {}],
    ["a volume that says nothing", { volumes: [{ name: "v", host: {} }] }, { volumes: [{ name: "v" }] }],
    [
      "the order of volumes",
      { volumes: [{ name: "a" }, { name: "b" }] },
      { volumes: [{ name: "b" }, { name: "a" }] },
    ],
  ])("%s", (_name, one, other) => {
    expect(diff(definition(one), definition(other))).toEqual([]);
    expect(diff(definition(other), definition(one))).toEqual([]);
  });

  test.each<[string, JsonObject, JsonObject, string?]>([
    [
      "defaults of a container",
      { cpu: 0, essential: true, environment: [], mountPoints: [], systemControls: [] },
      {},
    ],
    [
      "defaults within a container's members",
      {
        restartPolicy: { enabled: true, restartAttemptPeriod: 300 },
        linuxParameters: { initProcessEnabled: false },
      },
      { restartPolicy: { enabled: true } },
    ],
    ["a null", { user: null }, {}],
    [
      "a dynamic port",
      { portMappings: [{ containerPort: 80, hostPort: 0, protocol: "tcp" }] },
      { portMappings: [{ containerPort: 80 }] },
    ],
    [
      "the port of an own network",
      { portMappings: [{ containerPort: 80, hostPort: 80, protocol: "tcp" }] },
      { portMappings: [{ containerPort: 80 }] },
      "awsvpc",
    ],
    [
      "the port of the host's network",
      { portMappings: [{ containerPort: 80, hostPort: 80 }] },
      { portMappings: [{ containerPort: 80 }] },
      "host",
    ],
    [
      "the order of mounts",
      {
        mountPoints: [
          { containerPath: "/a", sourceVolume: "z" },
          { containerPath: "/b", sourceVolume: "a" },
        ],
      },
      {
        mountPoints: [
          { sourceVolume: "a", containerPath: "/b" },
          { sourceVolume: "z", containerPath: "/a" },
        ],
      },
    ],
    [
      "defaults of a health check",
      { healthCheck: { command: ["CMD", "true"], interval: 30, timeout: 5, retries: 3 } },
      { healthCheck: { command: ["CMD", "true"] } },
    ],
  ])("%s", (_name, one, other, networkMode = "bridge") => {
    expect(diff(definition({ networkMode }, one), definition({ networkMode }, other))).toEqual([]);
  });

  test("with itself, in any order of what has no order", () => {
    fc.assert(
      fc.property(definitions, fc.infiniteStream(fc.nat(100)), (document, random) => {
        const shuffled = shuffle(document, "", random[Symbol.iterator]());
        expect(diff(document, document)).toEqual([]);
        expect(diff(document, shuffled as JsonObject)).toEqual([]);
      }),
    );
  });

  test("exactly where the normal forms are equal", () => {
    fc.assert(
      fc.property(definitions, definitions, (one, other) => {
        const equal = canonical(normalise(one)) === canonical(normalise(other));
        expect(diff(one, other).length === 0).toBe(equal);
      }),
    );
  });

  test("the normal form of a normal form is itself", () => {
    fc.assert(
      fc.property(fc.oneof(definitions, fc.dictionary(fc.string(), fc.jsonValue())), (any) => {
        const once = normalise(JSON.parse(JSON.stringify(any)));
        expect(normalise(once)).toEqual(once);
      }),
    );
  });
});

describe("differences", () => {
  test.each<[string, JsonObject, JsonObject, string[]]>([
    ["image", { image: "app:1.2" }, { image: "app:1.3" }, ["web: image app:1.2 → app:1.3"]],
    [
      "environment by name",
      {
        environment: [
          { name: "A", value: "old" },
          { name: "B", value: "x" },
        ],
      },
      {
        environment: [
          { name: "A", value: "new" },
          { name: "C", value: "y" },
        ],
      },
      ["web: environment A changed", "web: + environment C", "web: - environment B"],
    ],
    [
      "secrets by name",
      { secrets: [{ name: "A", valueFrom: "arn:old" }] },
      { secrets: [{ name: "A", valueFrom: "arn:new" }] },
      ["web: secret A changed"],
    ],
    ["memory", { memory: 512 }, { memory: 768 }, ["web: memory 512 → 768"]],
    ["cpu that had the default", {}, { cpu: 10 }, ["web: + cpu 10"]],
    [
      "ports",
      { portMappings: [{ hostPort: 80, containerPort: 80 }] },
      { portMappings: [{ hostPort: 0, containerPort: 80 }] },
      ["web: + port 80", "web: - port 80:80"],
    ],
    ["commands without their text", { command: ["a"] }, { command: ["secret"] }, ["web: command changed"]],
    [
      "log options without their values",
      { logConfiguration: { logDriver: "splunk", options: { token: "a" } } },
      { logConfiguration: { logDriver: "awslogs", options: { token: "b" } } },
      ["web: logConfiguration.logDriver splunk → awslogs", "web: logConfiguration.options.token changed"],
    ],
    [
      "members that nobody knows yet",
      { future: { a: [1], b: "" } },
      { future: { a: [2], b: "x" } },
      ["web: future.a changed", "web: future.b changed"],
    ],
    [
      "items by their key",
      { ulimits: [{ name: "nofile", softLimit: 1, hardLimit: 2 }] },
      { ulimits: [{ name: "nofile", softLimit: 9, hardLimit: 2 }] },
      ["web: ulimits[nofile].softLimit 1 → 9"],
    ],
    [
      "the later of two variables of one name counts",
      {
        environment: [
          { name: "A", value: "1" },
          { name: "A", value: "2" },
        ],
      },
      {
        environment: [
          { name: "A", value: "2" },
          { name: "A", value: "1" },
        ],
      },
      ["web: environment A changed"],
    ],
    ["the order of a command", { command: ["a", "b"] }, { command: ["b", "a"] }, ["web: command changed"]],
  ])("%s", (_name, before, after, expected) => {
    expect(changes(definition({}, before), definition({}, after))).toEqual(expected);
  });

  test.each<[string, JsonObject, JsonObject, string[]]>([
    ["family", { family: "web" }, { family: "web-2" }, ["family web → web-2"]],
    ["tags", { tags: [{ key: "a", value: "x" }] }, { tags: [{ key: "a", value: "y" }] }, ["tag a changed"]],
    ["the task's size", { memory: "512" }, { memory: "1 GB" }, ["memory 512 → 1024"]],
    [
      "containers",
      { containerDefinitions: [{ name: "a" }, { name: "b" }] },
      { containerDefinitions: [{ name: "b" }, { name: "c" }] },
      ["+ container c", "- container a"],
    ],
    [
      "a name cannot begin a line of the log",
      { tags: [] },
      { tags: [{ key: "a\n::error::x", value: "y" }] },
      ["+ tag a ::error::x"],
    ],
  ])("%s", (_name, before, after, expected) => {
    expect(changes(definition(before), definition(after))).toEqual(expected);
  });

  test.each(["environment", "secrets", "command", "entryPoint", "dockerLabels", "options", "driverOpts"])(
    "no value of %s is shown, in whatever form it is written",
    (member) => {
      for (const form of [
        (v: string) => v,
        (v: string) => [v],
        (v: string) => ({ A: v }),
        (v: string) => [{ name: "A", v }],
      ]) {
        const told = changes(
          definition({}, { [member]: form("hunter1") }),
          definition({}, { [member]: form("hunter2") }),
        );
        expect(told).not.toEqual([]);
        expect(told.join()).not.toContain("hunter");
      }
    },
  );

  test("the article's two tasks share nothing but their form", () => {
    expect(changes(article("redis-task").original, article("web-task").original)).toEqual([
      "family redis → web",
      "+ container web-apache",
      "+ container web-app",
      "- container redis",
      "+ volume assets_data",
      "- volume redis_data",
    ]);
  });
});

/** Another order for all members, and for the items of lists whose order says nothing and whose keys differ. */
function shuffle(value: Json, name: string, random: Iterator<number>): Json {
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffle(item, name, random));
    const keys = new Set(
      value.map((item) => (isObject(item) ? (item["name"] ?? item["key"]) : item) ?? item),
    );
    return isOrderFree(name) && keys.size === value.length ? shuffled(items, random) : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]): [string, Json] => [
    key,
    shuffle(member, key, random),
  ]);
  return Object.fromEntries(shuffled(entries, random));
}

function shuffled<T>(items: readonly T[], random: Iterator<number>): T[] {
  return items
    .map((item) => ({ item, at: random.next().value as number }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
