import { expect, test } from "vitest";
import { gitHubScene, here, refusalOf } from "./endpoint-github-fixture.ts";

const seven = { ...here, issue_number: 7 };
const comment = { ...seven, body: "x" };
const deployment = { ...here, ref: "branch-7" };

const tokens = {
  whole: {},
  reader: { permissions: { "pull-requests": "read" as const, deployments: "read" as const } },
  issues: { permissions: { issues: "write" as const } },
  personal: { login: "octocat", permissions: { contents: "read" as const } },
  short: { remaining: 2 },
};

test("a token may do what its job's permissions say: writing includes reading, and nothing else comes with it", async () => {
  const { client } = await gitHubScene({ tokens });
  const { rest: reader } = client("reader");
  await reader.issues.listComments(seven);
  await reader.repos.listDeployments(here);
  expect(await refusalOf(reader.issues.createComment(comment))).toBe(
    "403 Resource not accessible by integration",
  );
  expect(await refusalOf(reader.repos.createDeployment(deployment))).toBe(
    "403 Resource not accessible by integration",
  );
  const { rest: issues } = client("issues");
  await issues.issues.createComment(comment);
  await issues.issues.listComments(seven);
  expect(await refusalOf(issues.pulls.list(here))).toMatch(/^403/);
});

test("the refusal says which permissions would do, and whose the token is", async () => {
  const { client } = await gitHubScene({ tokens });
  const refused = client("personal").rest.issues.createComment(comment);
  await expect(refused).rejects.toMatchObject({
    status: 403,
    response: {
      data: { message: "Resource not accessible by personal access token", status: "403" },
      headers: { "x-accepted-github-permissions": "pull_requests=write; issues=write" },
    },
  });
});

test("a token that GitHub does not know is no credentials; without one, a private repository is not there", async () => {
  const { client, emulator } = await gitHubScene({ tokens });
  expect(await refusalOf(client("stolen").rest.pulls.list(here))).toBe("401 Bad credentials");
  const answer = await fetch(`${emulator.gitHub.url}/repos/org/app/pulls`);
  expect([answer.status, await answer.json()]).toEqual([
    404,
    expect.objectContaining({ message: "Not Found" }),
  ]);
  const other = client("whole").rest.pulls.list({ owner: "org", repo: "apple" });
  expect(await refusalOf(other)).toBe("404 Not Found");
});

test("each request counts against the token's rate, and beyond it GitHub says when it starts anew", async () => {
  const { client } = await gitHubScene({ tokens });
  const { rest } = client("short");
  const { headers } = await rest.pulls.list(here);
  expect(headers).toMatchObject({ "x-ratelimit-limit": "1000", "x-ratelimit-remaining": "1" });
  await rest.pulls.list(here);
  const refused = rest.pulls.list(here);
  await expect(refused).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining("API rate limit exceeded"),
    response: {
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": expect.stringMatching(/^\d{10}$/) },
    },
  });
  await client("whole").rest.pulls.list(here);
});

test("faults reach it by GitHub's names of operations: too fast, broken, not allowed, and an answer that is lost", async () => {
  const { client, emulator } = await gitHubScene({ tokens });
  const { rest } = client("whole");
  const operation = "issues/create-comment";
  const create = () => rest.issues.createComment(comment);
  emulator.inject({ operation, kind: "throttle", seconds: 5, times: 1 });
  await expect(create()).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining("You have exceeded a secondary rate limit"),
    response: { headers: { "retry-after": "5" } },
  });
  emulator.inject({ operation, kind: "server-error", times: 1 });
  expect(await refusalOf(create())).toMatch(/^502 /);
  emulator.inject({ operation, kind: "access-denied", times: 1 });
  await expect(create()).rejects.toMatchObject({
    status: 403,
    response: { headers: { "x-accepted-github-permissions": "pull_requests=write; issues=write" } },
  });
  emulator.inject({ operation, kind: "reset", times: 1 });
  await expect(create()).rejects.toThrow();
  expect(emulator.gitHub.comments.size).toBe(0);
  emulator.inject({ operation, kind: "reset-after", times: 1 });
  await expect(create()).rejects.toThrow();
  expect(emulator.gitHub.comments.size).toBe(1);
  const seen = emulator.requests.map(
    ({ service, operation: name, status }) => `${service} ${name} ${status}`,
  );
  expect(seen).toEqual([403, 502, 403, 0, 0].map((status) => `github ${operation} ${status}`));
});

test("whose the token is only GraphQL says of a job's own", async () => {
  const { client } = await gitHubScene({ tokens });
  const asked = async (token: string) =>
    (await client(token).graphql("query { viewer { login } }")) as object;
  expect(await asked("whole")).toEqual({ viewer: { login: "github-actions[bot]" } });
  expect(await asked("personal")).toEqual({ viewer: { login: "octocat" } });
});
