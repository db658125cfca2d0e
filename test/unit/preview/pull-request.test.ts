import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/json.ts";
import { pullRequestOf, triggeringEvent } from "../../../src/preview/pull-request.ts";

const sha = "a".repeat(40);
const json: JsonObject = {
  number: 7,
  state: "open",
  merged: false,
  title: "A change",
  user: { login: "octocat" },
  labels: [{ name: "preview" }, { name: "bug" }],
  head: { sha, ref: "topic", repo: { full_name: "org/app" } },
};
const read = {
  number: 7,
  open: true,
  merged: false,
  headSha: sha,
  headRepository: "org/app",
  author: "octocat",
  labels: ["preview", "bug"],
  title: "A change",
  branch: "topic",
};

describe("a pull request is read", () => {
  test.each<[string, JsonObject, object]>([
    ["as it is", {}, {}],
    ["closed", { state: "closed" }, { open: false }],
    ["merged, in an event", { state: "closed", merged: true }, { open: false, merged: true }],
    [
      "merged, in a list",
      { state: "closed", merged: null, merged_at: "2026-01-01T00:00:00Z" },
      { open: false, merged: true },
    ],
    ["closed, in a list", { state: "closed", merged: null, merged_at: null }, { open: false, merged: false }],
    [
      "of a fork that was deleted",
      { head: { sha, ref: "topic", repo: null } },
      { headRepository: undefined },
    ],
    ["of a user who was deleted", { user: null }, { author: "ghost" }],
    ["without labels", { labels: null }, { labels: [] }],
    ["with a label without a name", { labels: [{ name: null }, { name: "x" }] }, { labels: ["x"] }],
    ["without a title", { title: null }, { title: "" }],
  ])("%s", (_, more, expected) =>
    expect(pullRequestOf({ ...json, ...more })).toEqual({ ...read, ...expected }),
  );

  test.each<[string, Json | undefined]>([
    ["nothing", undefined],
    ["null", null],
    ["a list", [json]],
    ["an issue, which has no head", { number: 7, state: "open" }],
    ["no number", { ...json, number: null }],
    ["a number in quotes", { ...json, number: "7" }],
    ["no commit", { ...json, head: { ref: "topic" } }],
    ["a state that is none", { ...json, state: "draft" }],
  ])("%s is none", (_, value) => expect(pullRequestOf(value)).toBeUndefined());
});

describe("what started the run", () => {
  const variables = {
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_REPOSITORY: "org/app",
    GITHUB_ACTOR: "octocat",
    GITHUB_TRIGGERING_ACTOR: "somebody",
    GITHUB_SERVER_URL: "https://github.example.com",
    GITHUB_RUN_ID: "42",
    GITHUB_RUN_ATTEMPT: "1",
  };

  test.each<[string, Readonly<Record<string, string>>, Json | undefined, object]>([
    ["a pull request", {}, { pull_request: json }, { pullRequest: read }],
    // Rights are those of who began the run, whoever began it again.
    ["by whom", {}, {}, { actor: "octocat" }],
    ["the page of its run", {}, {}, { runUrl: "https://github.example.com/org/app/actions/runs/42" }],
    [
      "the page of its second attempt",
      { GITHUB_RUN_ATTEMPT: "2" },
      {},
      { runUrl: "https://github.example.com/org/app/actions/runs/42/attempts/2" },
    ],
    [
      "GitHub itself",
      { GITHUB_SERVER_URL: "" },
      {},
      { runUrl: "https://github.com/org/app/actions/runs/42" },
    ],
  ])("%s", (_, more, payload, expected) => {
    const event = triggeringEvent({ ...variables, ...more }, payload);
    expect(event).toMatchObject({ name: "pull_request", repository: "org/app", ...expected });
  });

  test.each<[string, Json | undefined]>([
    ["no payload", undefined],
    ["a payload of another event", { action: "created", issue: { number: 7 } }],
    ["a payload that is no object", "text"],
  ])("%s: about no pull request", (_, payload) => {
    expect(triggeringEvent(variables, payload)).not.toHaveProperty("pullRequest");
  });
});
