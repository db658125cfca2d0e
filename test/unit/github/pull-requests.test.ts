import { expect, test } from "vitest";
import { changePullRequest } from "../../../emulator/github/state.ts";
import { pullRequests } from "../../../src/github/pull-requests.ts";
import { gitHubEdge, refusalOf } from "./edge.ts";

const many = (count: number) => Array.from({ length: count }, (_, at) => ({ number: at + 1 }));

test("a pull request as it is now, whoever's branch it is of", async () => {
  const scenario = {
    pullRequests: [
      { number: 7, labels: ["preview"], title: "`$(reboot)`" },
      { number: 8, state: "merged" as const },
      { number: 9, headRepository: "stranger/app", author: "stranger" },
    ],
  };
  const { gitHub, emulator } = await gitHubEdge(scenario);
  const { read } = pullRequests(gitHub);
  expect(await read(7)).toMatchObject({
    open: true,
    merged: false,
    labels: ["preview"],
    title: "`$(reboot)`",
  });
  expect(await read(8)).toMatchObject({ open: false, merged: true });
  expect(await read(9)).toMatchObject({ headRepository: "stranger/app", author: "stranger" });
  changePullRequest(emulator.gitHub, 9, { headRepository: null });
  expect((await read(9))?.headRepository).toBeUndefined();
});

test("one that does not exist is not there; one that the token may not see is no such thing", async () => {
  const tokens = { job: {}, blind: { permissions: { contents: "read" as const } } };
  const { gitHub } = await gitHubEdge({ tokens });
  expect(await pullRequests(gitHub).read(99)).toBeUndefined();
  const blind = await gitHubEdge({ tokens }, "blind");
  expect(await refusalOf(pullRequests(blind.gitHub).read(7))).toMatch(
    /^denied 403: .*Add `pull-requests: read`/,
  );
  // GitHub says 404 of what it hides.
  blind.emulator.inject({ operation: "pulls/get", kind: "error", status: 404, message: "Not Found" });
  expect(await refusalOf(pullRequests(blind.gitHub).read(7))).toMatch(/^denied 403: /);
});

test("every open one, of all pages; the closed ones are not among them", async () => {
  const given = many(230).map((one) => (one.number % 10 === 0 ? { ...one, state: "closed" as const } : one));
  const { gitHub } = await gitHubEdge({ pullRequests: given });
  const open = (await pullRequests(gitHub).open()).map(({ number }) => number);
  expect(open.toSorted((one, other) => one - other)).toEqual(
    many(230).flatMap(({ number }) => (number % 10 === 0 ? [] : [number])),
  );
});

test("one that moves between two pages, as another is closed meanwhile, is not lost", async () => {
  const { gitHub, emulator } = await gitHubEdge({ pullRequests: many(150) });
  let closed = false;
  emulator.onRequest(({ operation }) => {
    if (operation === "pulls/list" && !closed) changePullRequest(emulator.gitHub, 50, { state: "closed" });
    closed = true;
  });
  const open = new Set((await pullRequests(gitHub).open()).map(({ number }) => number));
  expect(many(150).filter(({ number }) => number !== 50 && !open.has(number))).toEqual([]);
});

test("a list of which a page is missing is none", async () => {
  const { gitHub, emulator, waits } = await gitHubEdge({ pullRequests: many(150) });
  emulator.inject({ operation: "pulls/list", kind: "server-error", nth: 2, times: 10 });
  expect(await refusalOf(pullRequests(gitHub).open())).toMatch(
    /^transient 502: GitHub could not be asked to list the open pull requests: HTTP 502/,
  );
  expect(waits).toEqual([1, 2, 4]);
});
