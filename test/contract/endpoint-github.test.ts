import { expect, test } from "vitest";
import { changePullRequest } from "../../emulator/github/state.ts";
import { type GitHubScene, gitHubScene, here, refusalOf } from "./endpoint-github-fixture.ts";

const seven = { ...here, issue_number: 7 };

async function deployed({ rest }: GitHubScene, more: object = {}): Promise<number> {
  const { data } = await rest.repos.createDeployment({
    ...here,
    ref: "branch-7",
    environment: "preview",
    ...more,
  });
  if (!("id" in data)) throw new Error("no deployment");
  return data.id;
}

function set({ rest }: GitHubScene, deployment_id: number, state: "success" | "inactive", more = {}) {
  return rest.repos.createDeploymentStatus({ ...here, deployment_id, state, ...more });
}

async function states({ rest }: GitHubScene, deployment_id: number): Promise<string[]> {
  const { data } = await rest.repos.listDeploymentStatuses({ ...here, deployment_id });
  return data.map(({ state }) => state);
}

test("comments come in pages, and Octokit's own paging finds each by GitHub's links", async () => {
  const on = await gitHubScene();
  for (let at = 1; at <= 65; at++) await on.rest.issues.createComment({ ...seven, body: `comment ${at}` });
  const first = await on.rest.issues.listComments(seven);
  expect(first.data).toHaveLength(30);
  const next = "http://127\\.0\\.0\\.1:\\d+/api/v3/repositories/\\d+/issues/7/comments\\?page=2";
  expect(first.headers.link).toMatch(new RegExp(`^<${next}>; rel="next", <.*page=3>; rel="last"$`));
  const all = await on.client("job").paginate(on.rest.issues.listComments, { ...seven, per_page: 20 });
  expect(all.map(({ body }) => body)).toEqual(Array.from({ length: 65 }, (_, at) => `comment ${at + 1}`));
  const last = await on.rest.issues.listComments({ ...seven, per_page: 500, page: 1 });
  expect([last.data.length, last.headers.link]).toEqual([65, undefined]);
  const none = await on.rest.issues.listComments({ ...here, issue_number: 8 });
  expect([none.data, none.headers.link]).toEqual([[], undefined]);
});

test("a comment is changed, found, and gone when it is deleted", async () => {
  const { rest } = await gitHubScene();
  const { data: made } = await rest.issues.createComment({ ...seven, body: "one" });
  expect(made.user?.login).toBe("github-actions[bot]");
  const comment = { ...here, comment_id: made.id };
  await rest.issues.updateComment({ ...comment, body: "two" });
  expect((await rest.issues.getComment(comment)).data.body).toBe("two");
  expect((await rest.issues.deleteComment(comment)).status).toBe(204);
  expect(await refusalOf(rest.issues.updateComment({ ...comment, body: "x" }))).toBe("404 Not Found");
  expect((await rest.issues.listComments(seven)).data).toEqual([]);
});

test("pull requests by state, newest first, in pages; one by its number, as people leave it", async () => {
  const pullRequests = [
    { number: 1, state: "merged" as const },
    { number: 2, labels: ["preview"] },
    { number: 3, headRepository: "stranger/app", author: "stranger" },
  ];
  const { rest, emulator } = await gitHubScene({ pullRequests });
  const numbers = async (query: object) =>
    (await rest.pulls.list({ ...here, ...query })).data.map(({ number }) => number);
  expect(await numbers({})).toEqual([3, 2]);
  expect(await numbers({ state: "closed" })).toEqual([1]);
  expect(await numbers({ state: "all", direction: "asc" })).toEqual([1, 2, 3]);
  expect(await numbers({ per_page: 1, page: 2 })).toEqual([2]);
  expect(await numbers({ head: "stranger:branch-3" })).toEqual([3]);
  const get = async (pull_number: number) => (await rest.pulls.get({ ...here, pull_number })).data;
  expect(await get(3)).toMatchObject({
    state: "open",
    head: { ref: "branch-3", repo: { full_name: "stranger/app" } },
    base: { repo: { full_name: "org/app" } },
  });
  expect((await get(2)).labels.map(({ name }) => name)).toEqual(["preview"]);
  changePullRequest(emulator.gitHub, 2, { state: "closed", merged: true });
  expect(await get(2)).toMatchObject({ state: "closed", merged: true, closed_at: expect.any(String) });
  expect(await numbers({})).toEqual([3]);
  changePullRequest(emulator.gitHub, 3, { headRepository: null });
  expect((await get(3)).head.repo).toBeNull();
  expect(await refusalOf(get(99))).toBe("404 Not Found");
});

test("a success makes older ones of its environment inactive, but for transient and production ones", async () => {
  const on = await gitHubScene();
  const plain = await deployed(on);
  const transient = await deployed(on, { transient_environment: true });
  const production = await deployed(on, { production_environment: true });
  const elsewhere = await deployed(on, { environment: "staging" });
  const failed = await deployed(on);
  const alone = { auto_inactive: false };
  for (const id of [plain, transient, production, elsewhere]) await set(on, id, "success", alone);
  await on.rest.repos.createDeploymentStatus({ ...here, deployment_id: failed, state: "failure" });
  const kept = await deployed(on);
  await set(on, kept, "success", alone);
  expect(await states(on, plain)).toEqual(["success"]);
  const newest = await deployed(on);
  await set(on, newest, "success");
  const seen = await Promise.all(
    [plain, transient, production, elsewhere, failed, kept].map((id) => states(on, id)),
  );
  expect(seen).toEqual([
    ["inactive", "success"],
    ["success"],
    ["success"],
    ["success"],
    ["failure"],
    ["inactive", "success"],
  ]);
});

test("only an inactive deployment can be deleted, or the only one of its environment", async () => {
  const on = await gitHubScene();
  const drop = (deployment_id: number) => on.rest.repos.deleteDeployment({ ...here, deployment_id });
  const [one, two, only] = [await deployed(on), await deployed(on), await deployed(on, { environment: "x" })];
  await set(on, one, "success", { environment_url: "https://pr-7.example.com" });
  await set(on, only, "success");
  expect(await refusalOf(drop(one))).toBe(
    '422 Validation Failed: "We cannot delete an active deployment unless it is the only deployment in a given environment."',
  );
  await set(on, one, "inactive");
  expect((await drop(one)).status).toBe(204);
  expect((await drop(two)).status).toBe(204);
  expect((await drop(only)).status).toBe(204);
  expect(await refusalOf(drop(one))).toBe("404 Not Found");
  expect((await on.rest.repos.listDeployments(here)).data).toEqual([]);
});

test("deployments are found by what they are of; their statuses each", async () => {
  const on = await gitHubScene();
  const one = await deployed(on, { task: "deploy:pr-7", payload: { pull_request: 7 } });
  await deployed(on, { ref: "branch-8", task: "deploy:pr-8" });
  const { data } = await on.rest.repos.listDeployments({
    ...here,
    environment: "preview",
    task: "deploy:pr-7",
  });
  expect(data.map(({ id, payload, sha }) => ({ id, payload, sha }))).toEqual([
    { id: one, payload: { pull_request: 7 }, sha: on.emulator.gitHub.pullRequests.get(7)?.sha },
  ]);
  const { data: made } = await set(on, one, "success", { log_url: "https://example.com/run" });
  const status = { ...here, deployment_id: one, status_id: made.id };
  expect((await on.rest.repos.getDeploymentStatus(status)).data).toEqual(made);
  expect(made).toMatchObject({ log_url: "https://example.com/run", target_url: "https://example.com/run" });
  expect(await refusalOf(on.rest.repos.getDeploymentStatus({ ...status, status_id: 1 }))).toBe(
    "404 Not Found",
  );
});

test("a deployment waits for the checks of its commit, that of the asking job too, unless it is told not to", async () => {
  const checks = { build: "success", preview: "pending" };
  const on = await gitHubScene({ pullRequests: [{ number: 7, checks }] });
  expect(await refusalOf(deployed(on))).toMatch(/^409 Conflict: Commit status checks failed for branch-7\./);
  expect(await refusalOf(deployed(on, { required_contexts: ["lint"] }))).toMatch(/^409 .*"lint".*"pending"/);
  await deployed(on, { required_contexts: ["build"] });
  await deployed(on, { required_contexts: [] });
});

test.each([
  ["no ref of that name", { ref: "nowhere" }, "422 No ref found for: nowhere"],
  [
    "a description that is too long",
    { description: "x".repeat(141) },
    /^422 Validation Failed.*description is too long \(maximum is 140 characters\)/,
  ],
  [
    "an unknown member",
    { transient: true },
    /^422 Invalid request\.\n\n"transient" is not a permitted key\./,
  ],
  [
    "the wrong type",
    { auto_merge: "no" },
    /^422 Invalid request\.\n\nFor 'auto_merge', "no" is not a boolean/,
  ],
])("a deployment with %s is refused", async (_what, more, words) => {
  const said = await refusalOf(deployed(await gitHubScene(), more));
  if (typeof words === "string") expect(said).toBe(words);
  else expect(said).toMatch(words);
});

test("a state, a link or a comment that GitHub does not take is refused", async () => {
  const on = await gitHubScene({ pullRequests: [{ number: 7 }, { number: 8, locked: true }] });
  const id = await deployed(on);
  expect(await refusalOf(set(on, id, "done" as "success"))).toMatch(/^422 .*'state', "done" is not one of/s);
  expect(await refusalOf(set(on, id, "success", { environment_url: "pr-7.example.com" }))).toMatch(/^422 /);
  const comment = (issue_number: number, body: string) =>
    on.rest.issues.createComment({ ...here, issue_number, body });
  expect(await refusalOf(comment(7, " "))).toMatch(/^422 Validation Failed.*Body cannot be blank/);
  expect(await refusalOf(comment(7, "x".repeat(65_537)))).toMatch(/^422 .*maximum is 65536 characters/);
  expect(await refusalOf(comment(8, "x"))).toMatch(/^403 .*locked/);
  expect(await refusalOf(comment(9, "x"))).toBe("404 Not Found");
});
