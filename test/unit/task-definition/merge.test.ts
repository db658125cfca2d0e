import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/json.ts";
import { mergeDefinition } from "../../../src/task-definition/merge.ts";
import { definition, definitions } from "./samples.ts";

const merged = (task: JsonObject, web: JsonObject, fragment: JsonObject) =>
  mergeDefinition(definition(task, web), fragment);
/** Merges into a list of the container `web`, by a map of containers. */
const list = (member: string, base: Json, fragment: Json) =>
  merged({}, { [member]: base }, { containerDefinitions: { web: { [member]: fragment } } });
const withList = (member: string, value: Json) => definition({}, { [member]: value });

describe("members", () => {
  test.each<[string, JsonObject, JsonObject, JsonObject]>([
    [
      "objects go member by member",
      { a: { x: 1, y: 1 } },
      { a: { y: 2, z: 2 } },
      { a: { x: 1, y: 2, z: 2 } },
    ],
    ["null removes", { a: 1, b: { c: 1, d: 1 } }, { a: null, b: { c: null } }, { b: { d: 1 } }],
    ["null for what is not there", {}, { a: null, b: { c: null } }, { b: {} }],
    [
      "another type replaces",
      { a: [1], b: { x: 1 }, c: "t" },
      { a: { x: 1 }, b: 2, c: [null, 3] },
      { a: { x: 1 }, b: 2, c: [3] },
    ],
    ["empty values stay", { a: 1 }, { a: "", b: [], c: {} }, { a: "", b: [], c: {} }],
    [
      "names of prototypes are names",
      JSON.parse('{"__proto__": {"x": 1}}'),
      JSON.parse('{"__proto__": {"y": 2}, "constructor": {"z": 3}}'),
      JSON.parse('{"__proto__": {"x": 1, "y": 2}, "constructor": {"z": 3}}'),
    ],
  ])("%s", (_name, base, fragment, expected) => {
    expect(mergeDefinition(base, fragment)).toEqual(expected);
  });
});

describe("containers", () => {
  const side = { name: "side", image: "side:1", memory: 64 };
  const two = definition({ containerDefinitions: [{ name: "web", image: "web:1" }, side] });
  test.each<[string, Json, Json[]]>([
    [
      "a list, by name",
      [{ name: "side", memory: 32 }],
      [
        { name: "web", image: "web:1" },
        { ...side, memory: 32 },
      ],
    ],
    ["a map, by name", { web: { cpu: 10 } }, [{ name: "web", image: "web:1", cpu: 10 }, side]],
    ["null removes", { web: null, absent: null }, [side]],
    ["a null in a list is nothing", [null], [{ name: "web", image: "web:1" }, side]],
    [
      "a new one comes last",
      { log: { image: "log:1" } },
      [{ name: "web", image: "web:1" }, side, { name: "log", image: "log:1" }],
    ],
    ["nothing", {}, [{ name: "web", image: "web:1" }, side]],
    ["what is no container is left to the rules", { web: 3 }, [{ name: "web", image: "web:1" }, side, 3]],
  ])("%s", (_name, containerDefinitions, expected) => {
    expect(mergeDefinition(two, { containerDefinitions })["containerDefinitions"]).toEqual(expected);
  });
});

describe("lists with keys", () => {
  const [a, b] = [
    { name: "A", value: "1" },
    { name: "B", value: "2" },
  ];
  test.each<[string, string, Json, Json, Json]>([
    [
      "items by key, in their places",
      "environment",
      [a, b],
      [
        { name: "C", value: "3" },
        { name: "A", value: "9" },
      ],
      [{ name: "A", value: "9" }, b, { name: "C", value: "3" }],
    ],
    [
      "other members of an item stay",
      "environment",
      [{ ...a, x: 1 }],
      [{ name: "A", value: "9" }],
      [{ name: "A", value: "9", x: 1 }],
    ],
    ["null takes a member out of an item", "environment", [a], [{ name: "A", value: null }], [{ name: "A" }]],
    [
      "of one name twice the later counts",
      "environment",
      [],
      [
        { name: "A", value: "1" },
        { name: "A", value: "2" },
      ],
      [{ name: "A", value: "2" }],
    ],
    [
      "in the base too",
      "environment",
      [a, { name: "A", value: "2" }],
      [{ name: "A", value: "3" }],
      [a, { name: "A", value: "3" }],
    ],
    [
      "an item without a key is added once",
      "environment",
      [{ value: "x" }, a],
      [{ value: "x" }, { value: "y" }],
      [{ value: "x" }, a, { value: "y" }],
    ],
    [
      "a port by container port: its host port changes",
      "portMappings",
      [{ containerPort: 80, hostPort: 80 }],
      [{ containerPort: 80, hostPort: 8080 }],
      [{ containerPort: 80, hostPort: 8080 }],
    ],
    [
      "tcp is the default",
      "portMappings",
      [{ containerPort: 53 }],
      [
        { containerPort: 53, protocol: "udp" },
        { containerPort: 53, protocol: "tcp", name: "dns" },
      ],
      [
        { containerPort: 53, protocol: "tcp", name: "dns" },
        { containerPort: 53, protocol: "udp" },
      ],
    ],
    [
      "of two of one container port the one with the host port",
      "portMappings",
      [
        { containerPort: 80, hostPort: 80 },
        { containerPort: 80, hostPort: 81 },
      ],
      [{ containerPort: 80, hostPort: 81, name: "b" }],
      [
        { containerPort: 80, hostPort: 80 },
        { containerPort: 80, hostPort: 81, name: "b" },
      ],
    ],
    [
      "and another host port is another port",
      "portMappings",
      [
        { containerPort: 80, hostPort: 80 },
        { containerPort: 80, hostPort: 81 },
      ],
      [
        { containerPort: 80, hostPort: 81 },
        { containerPort: 80, hostPort: 82 },
      ],
      [
        { containerPort: 80, hostPort: 80 },
        { containerPort: 80, hostPort: 81 },
        { containerPort: 80, hostPort: 82 },
      ],
    ],
    [
      "the same port first, then one that says no host port",
      "portMappings",
      [{ containerPort: 80, hostPort: 80 }],
      [{ containerPort: 80 }, { containerPort: 80, hostPort: 80, protocol: "tcp" }],
      [{ containerPort: 80, hostPort: 80, protocol: "tcp" }, { containerPort: 80 }],
    ],
    [
      "a port that says no host port is the first of its container port",
      "portMappings",
      [
        { containerPort: 80, hostPort: 80 },
        { containerPort: 80, hostPort: 81 },
      ],
      [{ containerPort: 80, name: "http" }],
      [
        { containerPort: 80, hostPort: 80, name: "http" },
        { containerPort: 80, hostPort: 81 },
      ],
    ],
    [
      "mount points by path",
      "mountPoints",
      [{ sourceVolume: "a", containerPath: "/a" }],
      [{ sourceVolume: "b", containerPath: "/a" }],
      [{ sourceVolume: "b", containerPath: "/a" }],
    ],
    [
      "dependsOn by container",
      "dependsOn",
      [{ containerName: "db", condition: "START" }],
      [{ containerName: "db", condition: "HEALTHY" }],
      [{ containerName: "db", condition: "HEALTHY" }],
    ],
    ["a list where there was none", "environment", "text", [a], [a]],
  ])("%s", (_name, member, base, fragment, expected) => {
    expect(list(member, base, fragment)).toEqual(withList(member, expected));
  });
});

test.each([
  "command",
  "entryPoint",
  "links",
  "dnsServers",
  "environmentFiles",
  "volumesFrom",
  "credentialSpecs",
])("a list without keys is replaced: %s", (member) => {
  expect(list(member, ["a", "b"], ["c", null])).toEqual(withList(member, ["c"]));
});

/** Fragments that meet the definitions of samples.ts, with nulls and odd values in their places. */
const odd = fc.constantFrom<Json>(null, 0, "80", [], {}, [null], { a: null });
const some = (value: fc.Arbitrary<unknown>) => fc.oneof({ weight: 5, arbitrary: value }, odd);
const word = fc.stringMatching(/^[a-c]$/);
const items = (record: Record<string, fc.Arbitrary<unknown>>) =>
  some(
    fc.array(
      some(
        fc.record(Object.fromEntries(Object.entries(record).map(([name, value]) => [name, some(value)])), {
          requiredKeys: [],
        }),
      ),
    ),
  );
const container = fc.record(
  {
    environment: items({ name: word, value: word }),
    portMappings: items({
      containerPort: fc.constantFrom(80, 81),
      hostPort: fc.constantFrom(0, 80, 81),
      protocol: fc.constantFrom("tcp", "udp"),
    }),
    extraHosts: items({ hostname: word, ipAddress: word }),
    command: some(fc.array(word)),
    dockerLabels: some(fc.dictionary(word, some(word))),
  },
  { requiredKeys: [] },
);
const fragments = fc
  .record(
    {
      family: some(word),
      tags: items({ key: word, value: word }),
      placementConstraints: items({ type: word }),
      containerDefinitions: some(
        fc.oneof(
          fc.dictionary(word, some(container)),
          fc.array(fc.tuple(word, container).map(([name, rest]) => ({ name, ...rest }))),
        ),
      ),
    },
    { requiredKeys: [] },
  )
  .map((value): JsonObject => JSON.parse(JSON.stringify(value)));

test("merging the same fragment again changes nothing, and nothing that was merged is changed", () => {
  fc.assert(
    fc.property(definitions, fragments, (base, fragment) => {
      const before = structuredClone([base, fragment]);
      const once = mergeDefinition(base, fragment);
      expect(mergeDefinition(once, fragment)).toEqual(once);
      expect([base, fragment]).toEqual(before);
      expect(mergeDefinition(base, {})).toEqual(base);
    }),
    { numRuns: 1000 },
  );
});

test("no null is left of a fragment", () => {
  fc.assert(
    fc.property(definitions, fragments, (base, fragment) => {
      const { containerDefinitions: _, ...rest } = base;
      const plain = JSON.parse(JSON.stringify(rest).replaceAll("null", "0"));
      expect(JSON.stringify(mergeDefinition(plain, fragment))).not.toContain("null");
    }),
  );
});
