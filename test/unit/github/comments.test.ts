import { expect, test } from "vitest";
import { stickyComment } from "../../../src/github/comments.ts";
import { type GitHubEdge, gitHubEdge, refusalOf } from "./edge.ts";

const marker = "<!-- ecs-preview: web -->";
const say = ({ gitHub }: GitHubEdge, markdown: string, onlyUpdate = false) =>
  stickyComment(gitHub, 7, { marker, markdown, onlyUpdate });

/** Comments of pull request 7: who wrote them, and what. */
const there = ({ emulator }: GitHubEdge) =>
  [...emulator.gitHub.comments.values()].map(({ author, body }) => `${author}: ${body}`);
const ours = (markdown: string) => `github-actions[bot]: ${marker}\n${markdown}`;

/** Puts a comment there that somebody wrote. */
function wrote({ emulator }: GitHubEdge, author: string, body: string): void {
  const id = emulator.gitHub.comments.size + 1;
  emulator.gitHub.comments.set(id, { id, issue: 7, author, body, createdAt: 0, updatedAt: 0 });
}

test("one comment is made, and changed where it says something else; nothing is sent where it does not", async () => {
  const on = await gitHubEdge();
  await say(on, "building");
  await say(on, "ready");
  expect(there(on)).toEqual([ours("ready")]);
  const before = on.asked().length;
  await say(on, "ready");
  expect(on.asked().slice(before)).toEqual(["issues/list-comments 200", "POST /api/graphql 200"]);
});

test("ends of lines as GitHub's editor writes them are no change", async () => {
  const on = await gitHubEdge();
  wrote(on, "github-actions[bot]", `${marker}\r\na\r\nb`);
  await say(on, "a\nb");
  expect(on.asked()).not.toContain("issues/update-comment 200");
});

test("it is found behind however many others", async () => {
  const on = await gitHubEdge();
  for (let at = 0; at < 230; at++) wrote(on, "octocat", `comment ${at}`);
  wrote(on, "github-actions[bot]", `${marker}\nbuilding`);
  await say(on, "ready");
  expect(there(on)).toHaveLength(231);
  expect(there(on).at(-1)).toBe(ours("ready"));
  expect(on.asked().filter((one) => one.startsWith("issues/list-comments"))).toHaveLength(3);
});

test("a comment that somebody else gave our marker is left alone, as is one that quotes it", async () => {
  const on = await gitHubEdge();
  wrote(on, "mallory", `${marker}\nclick here`);
  wrote(on, "github-actions[bot]", `> ${marker}`);
  await say(on, "ready");
  expect(there(on)).toEqual([
    `mallory: ${marker}\nclick here`,
    `github-actions[bot]: > ${marker}`,
    ours("ready"),
  ]);
});

test("with a token of one's own it is its owner's comment that is kept", async () => {
  const tokens = { mine: { login: "release-robot" } };
  const on = await gitHubEdge({ tokens }, "mine");
  wrote(on, "github-actions[bot]", `${marker}\nfrom another workflow`);
  await say(on, "building");
  await say(on, "ready");
  expect(there(on).slice(1)).toEqual([`release-robot: ${marker}\nready`]);
});

test("one that was deleted is made again, also where that happened between looking and writing", async () => {
  const on = await gitHubEdge();
  await say(on, "building");
  on.emulator.gitHub.comments.clear();
  await say(on, "ready");
  expect(there(on)).toEqual([ours("ready")]);
  on.emulator.inject({
    operation: "issues/update-comment",
    kind: "error",
    status: 404,
    message: "Not Found",
    times: 1,
  });
  // As the fault deletes nothing, the old one is still there.
  await say(on, "removed");
  expect(there(on)).toEqual([ours("ready"), ours("removed")]);
});

test("where only an existing one is to be changed, none is made", async () => {
  const on = await gitHubEdge();
  await say(on, "removed", true);
  expect(there(on)).toEqual([]);
  await say(on, "ready");
  await say(on, "removed", true);
  expect(there(on)).toEqual([ours("removed")]);
});

test.each(["reset-after", "reset", "server-error"] as const)(
  "a creation that ends in %s leaves one comment, not two and not none",
  async (kind) => {
    const on = await gitHubEdge();
    on.emulator.inject({ operation: "issues/create-comment", kind, times: 1 });
    await say(on, "ready");
    expect(there(on)).toEqual([ours("ready")]);
  },
);

test("text that GitHub would not take is cut, and says where the rest is", async () => {
  const on = await gitHubEdge();
  await say(on, "x".repeat(70_000));
  const [comment = ""] = there(on);
  expect(comment.length).toBeLessThan(65_200);
  expect(comment).toMatch(/x\n\n… The rest is in the job's summary\.$/);
});

test("a token without the permission is told which line it lacks; a locked conversation is GitHub's own words", async () => {
  const tokens = { reader: { permissions: { "pull-requests": "read" as const } }, job: {} };
  const on = await gitHubEdge({ tokens }, "reader");
  expect(await refusalOf(say(on, "ready"))).toMatch(
    /^denied 403: The job's token may not comment on pull request #7: Resource not accessible by integration \(request .*\)\. \| Add `pull-requests: write` to the job's `permissions:`/,
  );
  const locked = await gitHubEdge({ pullRequests: [{ number: 7, locked: true }] });
  expect(await refusalOf(say(locked, "ready"))).toMatch(/^refused 403: .*because issue is locked/);
});
