import { describe, expect, test } from "vitest";
import {
  commentMarker,
  type PreviewNews,
  type PreviewStage,
  previewMarkdown,
  statusDescription,
} from "../../../src/preview/comment.ts";

const identity = { repository: "org/app", number: 7, cluster: "shop", service: "web" };
const url = "https://web-pr-7.preview.example.com/";
const about: PreviewNews = {
  identity,
  now: { stage: "deploying" },
  sha: "abcdef0123456789",
  url,
  runUrl: "https://github.com/org/app/actions/runs/1",
  expiresAt: "2026-11-30T08:05:09.000Z",
  label: "preview",
};
const failed: PreviewStage = { stage: "failed", outcome: "rolled-back", reasons: ["It broke."] };

const told = (now: PreviewStage, more: Partial<PreviewNews> = {}) =>
  previewMarkdown({ ...about, now, ...more });
/** The table's one row, by cells. */
const row = (markdown: string) =>
  markdown
    .split("\n")[2]
    ?.split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

test.each<[Partial<typeof identity>, string]>([
  [{}, "eu-west-1"],
  [{ service: "api" }, "eu-west-1"],
  [{ cluster: "other" }, "eu-west-1"],
  [{}, "us-east-1"],
])("with %j in %s it is a comment of its own, that no other begins with", (more, region) => {
  const others = [
    commentMarker(identity, "eu-west-1"),
    commentMarker({ ...identity, service: "api" }, "eu-west-1"),
    commentMarker({ ...identity, cluster: "other" }, "eu-west-1"),
    commentMarker(identity, "us-east-1"),
    commentMarker({ ...identity, service: "web2" }, "eu-west-1"),
  ];
  const marker = commentMarker({ ...identity, ...more }, region);
  expect(others.filter((other) => other.startsWith(marker))).toEqual([marker]);
  expect(marker).toMatch(/^<!-- .* -->$/);
});

describe("the table", () => {
  test.each<[PreviewStage, Partial<PreviewNews>, string[]]>([
    [{ stage: "deploying" }, {}, ["web", url, "⏳ Deploying", "abcdef0", "—"]],
    [{ stage: "ready", seconds: 191.6 }, {}, ["web", url, "✅ Ready", "abcdef0", "192 s"]],
    [{ stage: "ready", seconds: 1 }, { url: undefined as never }, ["web", "—", "✅ Ready", "abcdef0", "1 s"]],
    // An older revision may still answer there.
    [failed, {}, ["web", url, "❌ Failed", "abcdef0", "—"]],
    [{ ...failed, gone: true }, {}, ["web", "—", "❌ Failed", "abcdef0", "—"]],
    [{ stage: "removing" }, {}, ["web", "—", "🧹 Removing", "abcdef0", "—"]],
    [{ stage: "removed", deleted: [] }, { sha: undefined as never }, ["web", "—", "🗑️ Removed", "—", "—"]],
    [{ stage: "left", remaining: ["x"] }, {}, ["web", url, "⚠️ Not all is removed", "abcdef0", "—"]],
  ])("%j", (now, more, cells) => expect(row(told(now, more))).toEqual(cells));
});

describe("the rest", () => {
  test.each<[string, PreviewStage, Partial<PreviewNews>, string[]]>([
    [
      "where it is deployed",
      { stage: "deploying" },
      {},
      ["Expires 2026-11-30 08:05 UTC unless pushed to before"],
    ],
    ["where it is ready", { stage: "ready", seconds: 1 }, {}, ["Remove the label preview to delete it"]],
    ["why it failed", failed, {}, ["**rolled-back**", "It broke.", "Expires"]],
    [
      "what was deleted",
      { stage: "removed", deleted: ["rule a", "service b"] },
      {},
      ["Removed: rule a, service b."],
    ],
    ["that nothing was left", { stage: "removed", deleted: [] }, {}, ["There was nothing left of it."]],
    ["what is left", { stage: "left", remaining: ["rule a", "service b"] }, {}, ["- rule a\n- service b"]],
  ])("tells %s, and where the log is", (_, now, more, parts) => {
    for (const part of [...parts, `[Logs](${about.runUrl})`]) expect(told(now, more)).toContain(part);
  });

  test.each<[string, PreviewStage, Partial<PreviewNews>]>([
    ["one that is gone", { stage: "removed", deleted: [] }, {}],
    ["one that there was no room for", { ...failed, gone: true }, {}],
    ["one that goes", { stage: "removing" }, {}],
    [
      "one without either",
      { stage: "ready", seconds: 1 },
      { expiresAt: undefined as never, label: undefined as never },
    ],
  ])("of %s no end is told, by time or by label", (_, now, more) => {
    expect(told(now, more)).not.toMatch(/Expires|Remove the label/);
  });

  test("a reason is cut, however long it is", () => {
    const markdown = told({ stage: "failed", outcome: "failed", reasons: ["x".repeat(100_000)] });
    expect(markdown.match(/x{10,}/)?.[0]).toHaveLength(2000);
  });

  test.each(["@everyone", "<img src=x>", "[click](http://evil)", "![x](http://evil)", "a | b"])(
    "text of logs is text: %s",
    (text) => {
      for (const now of [
        { stage: "failed", outcome: "failed", reasons: [text] } as const,
        { stage: "left", remaining: [text] } as const,
        { stage: "removed", deleted: [text] } as const,
      ])
        expect(told(now)).not.toContain(text);
      expect(told({ stage: "deploying" }, { label: text })).not.toContain(text);
    },
  );
});

test.each<[PreviewStage, string]>([
  [{ stage: "deploying" }, "Deploying"],
  [{ stage: "ready", seconds: 3 }, "Ready"],
  [failed, "It broke."],
  [{ stage: "failed", outcome: "timed-out", reasons: [] }, "timed-out"],
  [{ stage: "failed", outcome: "failed", reasons: ["y".repeat(140)] }, "y".repeat(140)],
  [{ stage: "failed", outcome: "failed", reasons: ["y".repeat(141)] }, `${"y".repeat(139)}…`],
])("GitHub's deployment says of %j: %j", (now, said) => expect(statusDescription(now)).toBe(said));
