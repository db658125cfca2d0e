import { describe, expect, it } from "vitest";
import { less, needsOf, shortage } from "../../../src/scheduler/resources.ts";

const web = {
  containerDefinitions: [
    { name: "web-apache", cpu: 10, memory: 256, portMappings: [{ hostPort: 80, containerPort: 80 }] },
    {
      name: "web-app",
      cpu: 50,
      memory: 1000,
      memoryReservation: 400,
      portMappings: [{ containerPort: 3000 }],
    },
    { name: "statsd", memory: 32, portMappings: [{ hostPort: 8125, containerPort: 8125, protocol: "udp" }] },
  ],
};

describe("the needs of a task", () => {
  it.each([
    ["the sum over its containers, reservations first", {}, { cpu: 60, memory: 688, tcp: [80], udp: [8125] }],
    ["the task's own size, where it has one", { cpu: "256", memory: "1GB" }, { cpu: 256, memory: 1024 }],
    ["vCPUs in units", { cpu: ".5 vCPU" }, { cpu: 512, memory: 688 }],
    ["no host ports in awsvpc mode", { networkMode: "awsvpc" }, { tcp: [], udp: [] }],
    ["container ports in host mode", { networkMode: "host" }, { tcp: [80, 3000], udp: [8125] }],
  ])("are %s", (_, task, needs) => {
    expect(needsOf({ ...web, ...task })).toMatchObject(needs);
  });
});

describe("what is short", () => {
  const room = { cpu: 1024, memory: 1000, tcp: new Set([22]), udp: new Set<number>() };
  const needs = { cpu: 60, memory: 688, tcp: [80], udp: [] };
  it.each([
    ["nothing", room, undefined],
    ["CPU before memory", { ...room, cpu: 59, memory: 0 }, "RESOURCE:CPU"],
    ["memory", { ...room, memory: 687 }, "RESOURCE:MEMORY"],
    ["the port", { ...room, tcp: new Set([80]) }, "RESOURCE:PORTS"],
    [
      "any port of a hundred",
      { ...room, tcp: new Set(Array.from({ length: 100 }, (_, n) => 1000 + n)) },
      "RESOURCE:PORTS",
    ],
    ["memory, for the second task of the kind", less(room, [{ ...needs, tcp: [81] }]), "RESOURCE:MEMORY"],
  ])("%s", (_, left, expected) => {
    expect(shortage(left, needs)).toBe(expected);
  });
});
