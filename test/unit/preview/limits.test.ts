import { expect, test } from "vitest";
import { noRoom, olderThan, saysFull, tooMany } from "../../../src/preview/limits.ts";
import type { TaggedPreview } from "../../../src/preview/tags.ts";

const preview = (number: number, more: Partial<TaggedPreview> = {}): TaggedPreview => ({
  repository: "org/app",
  number,
  cluster: "previews",
  service: "web",
  ...more,
});

test.each([
  ["TooManyRules", true],
  ["TooManyRulesException", true],
  ["TooManyUniqueTargetGroupsPerLoadBalancer", true],
  ["TooManyTargetGroupsException", true],
  // One rule with too many of them: no preview that goes makes room for it.
  ["TooManyTargets", false],
  ["PriorityInUse", false],
  ["", false],
])("%j says that there is no room: %s", (code, expected) => expect(saysFull(code)).toBe(expected));

test("each limit is told with what can be done about it", () => {
  expect(noRoom("TooManyRules", []).message).toContain("the quota can be raised");
  expect(noRoom("TooManyUniqueTargetGroupsPerLoadBalancerException", []).message).toContain("which are 100");
  expect(noRoom("TooManyTargetGroups", []).message).toContain("the region has as many");
});

test.each<[string, readonly TaggedPreview[] | undefined, string]>([
  ["nothing can be told of them", undefined, "by default; the quota can be raised)."],
  ["none is ours", [], "None of it is a preview of ours."],
  [
    "the oldest come first, those without a time before all",
    [
      preview(3, { deployedAt: "2026-03-01T00:00:00.000Z" }),
      preview(1, { deployedAt: "2026-01-01T00:00:00.000Z", sha: "abcdef0123" }),
      preview(9),
    ],
    "The oldest: org/app#9 (web); org/app#1 (web abcdef0, deployed 2026-01-01); org/app#3 (web, deployed 2026-03-01).",
  ],
])("where %s", (_, there, said) => {
  expect(noRoom("TooManyRules", there).message.endsWith(said), noRoom("TooManyRules", there).message).toBe(
    true,
  );
});

test("of many only five are named", () => {
  const { message } = tooMany(
    7,
    "web",
    [1, 2, 3, 4, 5, 6, 7].map((number) => preview(number)),
  );
  expect(message).toContain("There are 7 previews of 'web' already, and 'preview-max' allows 7.");
  expect(message.match(/org\/app#/g)).toHaveLength(5);
});

test.each<[string, [string, number][], string[]]>([
  ["nobody else", [], []],
  ["one that came before", [["web-pr-8", 99]], ["web-pr-8"]],
  ["one that came after", [["web-pr-8", 101]], []],
  ["one of the same moment, whose name comes after", [["web-pr-8", 100]], []],
  ["one of the same moment, whose name comes before", [["web-pr-6", 100]], ["web-pr-6"]],
  ["itself", [["web-pr-7", 100]], []],
])("older than a preview is, of %s", (_, others, older) => {
  const born = others.map(([name, createdAt]) => ({ name, createdAt }));
  expect(olderThan({ name: "web-pr-7", createdAt: 100 }, born).map(({ name }) => name)).toEqual(older);
});
