import { describe, expect, it } from "vitest";
import type { Instance } from "../../../src/scheduler/instance.ts";
import { defaultStrategy, type Placing, place } from "../../../src/scheduler/placement.ts";
import { parseQuery } from "../../../src/scheduler/query-parse.ts";
import { chooseStop } from "../../../src/scheduler/stop-choice.ts";

const needs = { cpu: 100, memory: 100, tcp: [80], udp: [] };

const instance = (id: string, more: Partial<Instance> = {}): Instance => ({
  id,
  active: true,
  agentConnected: true,
  attributes: new Map([["ecs.availability-zone", "a"]]),
  room: { cpu: 1000, memory: 1000, tcp: new Set([22]), udp: new Set() },
  tasks: [],
  ...more,
});
const holding = (id: string, zone: string, ...tasks: string[]) =>
  instance(id, {
    attributes: new Map([["ecs.availability-zone", zone]]),
    tasks: tasks.map((task) => ({ id: task, group: "service:web", needs: { ...needs, tcp: [] } })),
  });
const placing = (more: Partial<Placing> = {}): Placing => ({
  needs,
  group: "service:web",
  requiresAttributes: [],
  constraints: [],
  strategy: defaultStrategy,
  ...more,
});
const first = () => 0;

describe("placing a task", () => {
  const crowded = [holding("a1", "a", "t1"), holding("a2", "a"), holding("b1", "b", "t2", "t3")];
  it.each<[string, Instance[], Partial<Placing>, string]>([
    ["the zone with fewest tasks, then the instance with fewest", crowded, {}, "a2"],
    ["the zone before the instance", [...crowded, holding("b2", "b")], {}, "a2"],
    [
      "the tasks of a zone's full instances too",
      [
        instance("a1", { ...holding("a1", "a", "t1", "t2"), active: false }),
        holding("a2", "a"),
        holding("b1", "b", "t3"),
      ],
      {},
      "b1",
    ],
    ["a spread over instances", crowded, { strategy: [{ type: "spread", field: "instanceId" }] }, "a2"],
    ["the fullest instance by binpack", crowded, { strategy: [{ type: "binpack", field: "memory" }] }, "b1"],
    [
      "the second strategy where the first leaves a choice",
      [holding("a1", "a"), holding("a2", "a", "t1"), holding("b1", "b", "t2", "t3")],
      { strategy: [...defaultStrategy, { type: "binpack", field: "cpu" }] },
      "a2",
    ],
  ])("follows %s", (_, instances, more, expected) => {
    expect(place(instances, placing(more), first)).toEqual({ instance: expected });
  });

  it("takes the instance that was picked for random", () => {
    const strategy = [{ type: "random" }] as const;
    expect(place(crowded, placing({ strategy }), (count) => count - 1)).toEqual({ instance: "b1" });
  });
});

describe("when no instance will do", () => {
  const taken = (ports: number[]) => ({
    cpu: 1000,
    memory: 1000,
    tcp: new Set(ports),
    udp: new Set<number>(),
  });
  it.each<[string, Instance[], Partial<Placing>, object]>([
    ["there is none", [], {}, { obstacle: "INACTIVE", closest: undefined }],
    ["all drain", [instance("i", { active: false })], {}, { obstacle: "INACTIVE", closest: undefined }],
    [
      "the agent is away",
      [instance("i", { agentConnected: false })],
      {},
      { obstacle: "AGENT", closest: "i" },
    ],
    [
      "the port is taken",
      [instance("i", { room: taken([80]) })],
      {},
      { obstacle: "RESOURCE:PORTS", closest: "i" },
    ],
    [
      "the closest got furthest",
      [instance("i", { room: { ...taken([]), cpu: 1 } }), instance("j", { room: taken([80]) })],
      {},
      { obstacle: "RESOURCE:PORTS", closest: "j" },
    ],
    [
      "an attribute is missing",
      [instance("i")],
      { requiresAttributes: ["x"] },
      { obstacle: "ATTRIBUTE", closest: "i" },
    ],
    [
      "a memberOf is unmet",
      [instance("i")],
      { constraints: [{ type: "memberOf", query: parseQuery("attribute:role == web") }] },
      { obstacle: "MEMBER_OF", closest: "i" },
    ],
    [
      "each instance has one already",
      [holding("i", "a", "t1")],
      { constraints: [{ type: "distinctInstance" }] },
      { obstacle: "DISTINCT_INSTANCE", closest: "i" },
    ],
  ])("says that %s", (_, instances, more, expected) => {
    expect(place(instances, placing(more), first)).toEqual(expected);
  });
});

describe("choosing a task to stop", () => {
  const instances = [holding("a1", "a", "t1"), holding("a2", "a", "t2", "t3"), holding("b1", "b", "t4")];
  const all = instances.flatMap((one) => one.tasks.map((task) => ({ id: task.id, instance: one.id })));
  it("takes the zone, then the instance with most tasks", () => {
    expect(chooseStop(all, instances, placing(), first)?.id).toBe("t2");
  });
  it("empties the emptiest instance under binpack", () => {
    const strategy = [{ type: "binpack", field: "memory" }] as const;
    expect(chooseStop(all, instances, placing({ strategy }), first)?.id).toBe("t1");
  });
  it("takes the oldest on Fargate", () => {
    expect(chooseStop(all, [], undefined, first)?.id).toBe("t1");
  });
});
