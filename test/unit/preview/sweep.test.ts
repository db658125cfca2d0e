import { expect, test } from "vitest";
import type { FoundPreview } from "../../../src/preview/parts.ts";
import type { PullRequest } from "../../../src/preview/ports.ts";
import { type SweepCriteria, suspicious, sweep } from "../../../src/preview/sweep.ts";

const preview = (number: number, more: Partial<FoundPreview> = {}): FoundPreview => ({
  repository: "org/app",
  number,
  service: "web",
  cluster: "default",
  deployedAt: "2026-11-20T08:00:00.000Z",
  parts: [{ kind: "service", id: `web-pr-${number}` }],
  ...more,
});
const pullRequest = (number: number, labels: readonly string[] = []): PullRequest => ({
  number,
  open: true,
  merged: false,
  headSha: "a".repeat(40),
  headRepository: "org/app",
  author: "octocat",
  labels,
  title: "",
  branch: "",
});
const criteria: SweepCriteria = {
  repository: "Org/App",
  now: "2026-11-28T08:00:00.000Z",
  freshSince: "2026-11-28T07:30:00.000Z",
};

test.each<[string, FoundPreview, readonly PullRequest[], Partial<SweepCriteria>, boolean, RegExp]>([
  ["of an open pull request", preview(1), [pullRequest(1)], {}, false, /#1 is open\./],
  ["of a closed one", preview(1), [pullRequest(2)], {}, true, /#1 is not open/],
  [
    "of a closed one, deployed a moment ago",
    preview(1, { deployedAt: "2026-11-28T07:45:00.000Z" }),
    [],
    {},
    false,
    /not open\. But it was deployed at 2026-11-28T07:45/,
  ],
  ["without a time of its deployment", preview(1, { deployedAt: undefined as never }), [], {}, true, /#1/],
  [
    "expired",
    preview(1, { expiresAt: "2026-11-28T08:00:00.000Z" }),
    [pullRequest(1)],
    {},
    true,
    /It expired at/,
  ],
  [
    "not expired yet",
    preview(1, { expiresAt: "2026-11-28T08:00:01.000Z" }),
    [pullRequest(1)],
    {},
    false,
    /is open/,
  ],
  ["whose label is gone", preview(1), [pullRequest(1, ["x"])], { label: "preview" }, true, /label 'preview'/],
  ["whose label is there", preview(1), [pullRequest(1, ["preview"])], { label: "preview" }, false, /is open/],
])("a preview %s", (_title, found, open, more, go, why) => {
  const [one] = sweep([found], open, { ...criteria, ...more });
  expect(one).toMatchObject({ go, why: expect.stringMatching(why) });
});

test("previews of other repositories in the same cluster are not looked at", () => {
  expect(sweep([preview(1, { repository: "org/other" })], [], criteria)).toEqual([]);
});

test("an empty list of pull requests is not believed where it would remove more than three", () => {
  const all = [1, 2, 3, 4].map((number) => preview(number));
  expect(suspicious(all, [], "org/app")).toContain("there are 4 previews");
  expect(suspicious(all, [pullRequest(9)], "org/app")).toBeUndefined();
  expect(suspicious(all.slice(1), [], "org/app")).toBeUndefined();
  expect(suspicious(all, [], "org/other")).toBeUndefined();
});
