import { expect, test } from "vitest";
import { freePriority, priorities } from "../../../src/preview/priority.ts";

const all = Array.from({ length: priorities.most - priorities.least + 1 }, (_, at) => priorities.least + at);

test("a host has the same priority each time, within the range", () => {
  const first = freePriority("web-pr-1.example.com", new Set());
  expect(freePriority("web-pr-1.example.com", new Set())).toBe(first);
  expect(all).toContain(first);
});

test("pull requests that follow each other want priorities that do not", () => {
  const wanted = all.slice(0, 100).map((number) => freePriority(`web-pr-${number}.example.com`, new Set()));
  expect(new Set(wanted).size).toBeGreaterThan(97);
});

test("one that is taken is passed over, round the end of the range", () => {
  const host = "web-pr-1.example.com";
  const first = freePriority(host, new Set()) ?? 0;
  expect(freePriority(host, new Set([first]))).toBe(first + 1);
  const upwards = new Set(all.filter((priority) => priority >= first));
  expect(freePriority(host, upwards)).toBe(priorities.least);
});

test("where all are taken there is none", () => {
  expect(freePriority("web-pr-1.example.com", new Set(all))).toBeUndefined();
});

test("one that has to come before a rule does", () => {
  expect(freePriority("web-pr-1.example.com", new Set(), 1002)).toBeLessThan(1002);
  expect(freePriority("web-pr-1.example.com", new Set([1000]), 1001)).toBeUndefined();
  expect(all).toContain(freePriority("web-pr-1.example.com", new Set(), 45_000));
});
