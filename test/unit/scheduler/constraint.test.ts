import { describe, expect, it } from "vitest";
import { matches, satisfies } from "../../../src/scheduler/constraint.ts";
import type { Instance } from "../../../src/scheduler/instance.ts";
import { parseQuery } from "../../../src/scheduler/query-parse.ts";

const needs = { cpu: 1, memory: 1, tcp: [], udp: [] };
const instance: Instance = {
  id: "ci-1",
  active: true,
  agentConnected: true,
  agentVersion: "1.73.1",
  ec2InstanceId: "i-0abc",
  registeredAt: "2026-03-04T05:06:07.000Z",
  attributes: new Map([
    ["ecs.instance-type", "t3.medium"],
    ["ecs.availability-zone", "us-east-1a"],
    ["role", "web"],
    ["gpu", undefined],
  ]),
  room: { cpu: 1024, memory: 1024, tcp: new Set(), udp: new Set() },
  tasks: [
    { id: "t1", group: "service:web", needs },
    { id: "t2", group: "family:cron", needs },
  ],
};

describe("an expression of the cluster query language", () => {
  it.each([
    ["attribute:role == web", true],
    ["attribute:role equals 'web'", true],
    ["attribute:role != web", false],
    ["attribute:colour != web", true],
    ["attribute:gpu exists", true],
    ["attribute:colour exists", false],
    ["attribute:colour !exists", true],
    ["attribute:colour not_exists", true],
    ["attribute:ecs.instance-type =~ t3.*", true],
    ["attribute:ecs.instance-type =~ t3", false],
    ["attribute:ecs.instance-type matches 't[23]\\.(medium|large)'", true],
    ["attribute:ecs.instance-type !~ m5.*", true],
    ["attribute:ecs.availability-zone in [us-east-1a, us-east-1b]", true],
    ["attribute:ecs.availability-zone !in [us-east-1c]", true],
    ["attribute:ecs.availability-zone not_in [us-east-1a]", false],
    ["ec2InstanceId in ['i-0abc', 'i-0def']", true],
    ["agentConnected == true", true],
    ["agentVersion >= 1.9.0", true],
    ["agentVersion < 1.73.1", false],
    ["runningTasksCount < 3", true],
    ["runningTasksCount greater_than 10", false],
    ["registeredAt > 2026-03-01", true],
    ["task:group == service:web", true],
    ["task:group == database", false],
    ["not(task:group == service:web)", false],
    ["!(task:group == database) && attribute:role == web", true],
    ["attribute:role == db or attribute:role == web and agentConnected == true", true],
    ["(attribute:role == db || attribute:role == web) && runningTasksCount == 0", false],
  ])("%s is %s", (expression, expected) => {
    expect(matches(instance, parseQuery(expression))).toBe(expected);
  });

  it.each([
    ["role == web", "expected a subject, found 'role' at character 1"],
    ["attribute:role = web", "unexpected '=' at character 16"],
    ["attribute:role ==", "expected a value, found the end at character 18"],
    ["attribute:role in web", "expected '[', found 'web' at character 19"],
    ["(attribute:role == web", "expected ')', found the end at character 23"],
    ["attribute:role == web web", "expected the end, found 'web' at character 23"],
    ["attribute:role =~ '['", "'[' is not a regular expression at character 19"],
    ["", "expected a subject, found the end at character 1"],
  ])("%s is refused with its place", (expression, message) => {
    expect(() => parseQuery(expression)).toThrow(message);
  });
});

it("distinctInstance looks at the group only", () => {
  expect(satisfies(instance, { type: "distinctInstance" }, "service:web")).toBe(false);
  expect(satisfies(instance, { type: "distinctInstance" }, "service:redis")).toBe(true);
});
