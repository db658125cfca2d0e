import { expect, test } from "vitest";
import { systemClock } from "../../../src/clock.ts";
import { pullRequests } from "../../../src/github/pull-requests.ts";
import { connectGitHub } from "../../../src/github/rest.ts";
import { gitHubEdge, refusalOf } from "./edge.ts";

const operation = "pulls/get";

test("the token is hidden before anything is asked, and stands in no line of ours", async () => {
  const on = await gitHubEdge({}, "ghs_secret");
  expect(on.hidden).toEqual(["ghs_secret"]);
  on.emulator.inject({ operation, kind: "server-error", times: 1 });
  await pullRequests(on.gitHub).read(7);
  expect(on.debug.length).toBeGreaterThan(0);
  expect(on.debug.join("\n")).not.toContain("ghs_secret");
});

test("what is asked too fast is asked again when GitHub says, not before", async () => {
  const on = await gitHubEdge();
  on.emulator.inject({ operation, kind: "throttle", seconds: 60, times: 1 });
  expect((await pullRequests(on.gitHub).read(7))?.number).toBe(7);
  expect(on.waits).toEqual([60.5]);
  on.emulator.inject({ operation, kind: "error", status: 429, message: "Too many requests", times: 1 });
  expect((await pullRequests(on.gitHub).read(7))?.number).toBe(7);
  expect(on.waits).toEqual([60.5, 60.5]);
});

test("nobody waits for as long as GitHub wants at the end of an hour's requests: it is told", async () => {
  const on = await gitHubEdge({ tokens: { job: { remaining: 1 } } });
  await pullRequests(on.gitHub).read(7);
  expect(await refusalOf(pullRequests(on.gitHub).read(7))).toMatch(
    /^throttled 403: GitHub has had too many requests to read pull request #7: .* \| It takes more in 2[23] minutes\. The token of a job has 1,000 requests an hour/,
  );
  expect(on.waits).toEqual([]);
});

test.each(["reset", "reset-after", "server-error"] as const)(
  "reading goes on after %s, a few times",
  async (kind) => {
    const on = await gitHubEdge();
    on.emulator.inject({ operation, kind, times: 3 });
    expect((await pullRequests(on.gitHub).read(7))?.number).toBe(7);
    expect(on.waits).toEqual([1, 2, 4]);
    on.emulator.inject({ operation, kind });
    expect(await refusalOf(pullRequests(on.gitHub).read(7))).toMatch(/^transient /);
  },
);

test.each(["hang", "hang-after"] as const)("no attempt is waited for without end, after %s", async (kind) => {
  const on = await gitHubEdge({}, "job", 500);
  on.emulator.inject({ operation, kind, times: 1 });
  expect((await pullRequests(on.gitHub).read(7))?.number).toBe(7);
  expect(on.waits).toEqual([1]);
  expect(on.debug.join()).toContain("aborted due to timeout");
});

test("a token that has ended is told at once", async () => {
  const on = await gitHubEdge({ tokens: { other: {} } });
  expect(await refusalOf(pullRequests(on.gitHub).read(7))).toMatch(
    /^credentials 401: GitHub does not accept the token to read pull request #7: Bad credentials .* \| Input 'github-token'/,
  );
  expect(on.waits).toEqual([]);
});

test("a token that no header can hold is refused without being shown", () => {
  const options = {
    token: "ghs_a\nghs_b",
    repository: "org/app",
    random: () => 0,
    debug: () => {},
    hide: () => {},
  };
  const connect = () => connectGitHub({ ...options, clock: systemClock });
  expect(connect).toThrow(/holds a space, a line break/);
  expect(connect).not.toThrow(/ghs_a/);
});
