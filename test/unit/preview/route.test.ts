import { describe, expect, test } from "vitest";
import type { Patterns, Rule, Tags } from "../../../src/preview/ports.ts";
import { routing, settingsToChange, targetGroupRequest } from "../../../src/preview/route.ts";
import { identityTags } from "../../../src/preview/tags.ts";

const host = "web-pr-12.preview.example.com";
const identity = { repository: "org/app", number: 12, cluster: "previews", service: "web" };
const ours = identityTags(identity);
const theirs = identityTags({ ...identity, number: 13 });
const like = (...values: string[]): Patterns => ({ values, regexes: [] });

interface Given {
  readonly priority?: number;
  readonly hosts?: Patterns;
  readonly paths?: Patterns;
  readonly tags?: Tags;
}

/** Rules by their ARN, and how the host's requests find their way through them. */
function route(given: Readonly<Record<string, Given>>) {
  const rules = Object.entries(given).map(([arn, one]): Rule => {
    const { priority, hosts = like(host), paths = like() } = one;
    const places = priority === undefined ? {} : { priority };
    return { arn, listenerArn: "listener", ...places, hosts, paths, narrowed: false, targetGroups: [] };
  });
  const tags = new Map(Object.entries(given).flatMap(([arn, one]) => (one.tags ? [[arn, one.tags]] : [])));
  const found = routing(rules, tags as ReadonlyMap<string, Tags>, { identity, host });
  if ("foreign" in found) return { [found.how]: found.foreign.arn };
  const arns = (all: readonly Rule[]) => all.map(({ arn }) => arn);
  return {
    rule: found.rule?.arn,
    before: found.before,
    surplus: arns(found.surplus),
    partly: arns(found.partly),
  };
}

const free = { rule: undefined, before: undefined, surplus: [], partly: [] };
const everything = like();
const wildcard = like("*.preview.example.com");

describe("the way of a preview's requests", () => {
  test.each<[string, Readonly<Record<string, Given>>, object]>([
    ["no rules", {}, free],
    ["the listener's default", { def: { hosts: everything } }, free],
    ["its own rule", { own: { priority: 1200, tags: ours } }, { ...free, rule: "own" }],
    [
      "its own with another host, which it had before",
      { own: { priority: 1200, hosts: like("old.example.com"), tags: ours } },
      { ...free, rule: "own" },
    ],
    [
      "two of its own: the one that is asked first",
      { second: { priority: 1300, tags: ours }, first: { priority: 1200, tags: ours } },
      { ...free, rule: "first", surplus: ["second"] },
    ],
    [
      "other previews",
      { other: { priority: 1100, hosts: like("web-pr-13.preview.example.com"), tags: theirs } },
      free,
    ],
    ["another preview with its host", { other: { priority: 40_000, tags: theirs } }, { same: "other" }],
    ["somebody's rule with its host", { other: { priority: 45_000 } }, { same: "other" }],
    ["a wildcard behind", { other: { priority: 1100, hosts: wildcard } }, { ...free, before: 1100 }],
    [
      "of two wildcards the first",
      { late: { priority: 9000, hosts: wildcard }, early: { priority: 1100, hosts: wildcard } },
      { ...free, before: 1100 },
    ],
    ["a wildcard before all that we could make", { x: { priority: 9, hosts: wildcard } }, { before: "x" }],
    ["a wildcard at our very first", { x: { priority: 1000, hosts: wildcard } }, { before: "x" }],
    [
      "a wildcard before the rule that is there",
      { x: { priority: 1100, hosts: wildcard }, own: { priority: 1200, tags: ours } },
      { before: "x" },
    ],
    [
      "a wildcard behind the rule that is there",
      { own: { priority: 1200, tags: ours }, x: { priority: 1300, hosts: wildcard } },
      { ...free, rule: "own", before: 1300 },
    ],
    [
      "every path of every host",
      { x: { priority: 9, hosts: everything, paths: like("/*") } },
      { before: "x" },
    ],
    [
      "a regular expression over its host",
      { x: { priority: 9, hosts: { values: [], regexes: ["-pr-\\d+\\."] } } },
      { before: "x" },
    ],
    [
      "some paths of every host, and of its own",
      {
        api: { priority: 9, hosts: everything, paths: like("/api/*") },
        own: { priority: 8, paths: like("/login") },
      },
      { ...free, partly: ["own", "api"] },
    ],
    [
      "some paths of another host",
      { x: { priority: 9, hosts: like("a.example.com"), paths: like("/x") } },
      free,
    ],
  ])("%s", (_, rules, expected) => expect(route(rules)).toEqual(expected));
});

const vpc = { vpcId: "vpc-1" };
const to = { networkMode: "bridge", containerPort: 3000, healthCheckPath: "/up" };

test.each([
  ["awsvpc", "ip"],
  ["bridge", "instance"],
  ["host", "instance"],
])("for %s a target is an %s", (networkMode, type) => {
  expect(targetGroupRequest(identity, vpc, { ...to, networkMode })).toMatchObject({
    TargetType: type,
    Port: 3000,
    VpcId: "vpc-1",
    HealthCheckPath: "/up",
  });
});

test("another type or port is another target group, another health check is not", () => {
  const name = (more: Partial<typeof to>) => targetGroupRequest(identity, vpc, { ...to, ...more })["Name"];
  expect(name({ networkMode: "host", healthCheckPath: "/" })).toBe(name({}));
  expect(name({ networkMode: "awsvpc" })).not.toBe(name({}));
  expect(name({ containerPort: 80 })).not.toBe(name({}));
});

test.each([
  ["/up", undefined],
  ["/", expect.objectContaining({ HealthCheckPath: "/up", HealthyThresholdCount: 2 })],
])("a group that checks %s is changed: %o", (path, expected) => {
  const group = { arn: "arn", name: "p", settings: { HealthCheckPath: path }, loadBalancers: [] };
  expect(settingsToChange(group, targetGroupRequest(identity, vpc, to))).toEqual(expected);
});
