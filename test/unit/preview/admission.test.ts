import { expect, test } from "vitest";
import { admittedByEvent, admittedNow } from "../../../src/preview/admission.ts";

const repository = "org/app";
const sha = "a".repeat(40);
const pullRequest = {
  number: 12,
  open: true,
  merged: false,
  headSha: sha,
  headRepository: repository as string | undefined,
  author: "octocat",
  labels: ["preview"],
  title: "`$(id)`",
  branch: "x",
};
const event = { name: "pull_request", repository, actor: "octocat", runUrl: "", pullRequest };

test.each([
  ["the repository's own", {}, true],
  ["its name in other letters", { pullRequest: { ...pullRequest, headRepository: "Org/App" } }, true],
  ["a fork's", { pullRequest: { ...pullRequest, headRepository: "evil/app" } }, "comes from a fork"],
  ["a deleted fork's", { pullRequest: { ...pullRequest, headRepository: undefined } }, "that was deleted"],
  ["Dependabot's", { actor: "dependabot[bot]" }, "neither secrets nor OIDC"],
  ["Dependabot's, by hand", { actor: "dependabot[bot]", name: "workflow_dispatch" }, true],
])("by the event: %s", (_, change, expected) => {
  const admission = admittedByEvent({ ...event, ...change });
  if (expected === true) expect(admission).toEqual({ go: true });
  else
    expect(admission).toMatchObject({ outcome: "skipped", why: expect.stringContaining(String(expected)) });
});

test.each([
  ["open, at its head", {}, {}, undefined],
  ["closed", { open: false }, {}, ["skipped", "is closed"]],
  ["merged", { open: false, merged: true }, {}, ["skipped", "is merged"]],
  ["closed and pushed to", { open: false, headSha: "b".repeat(40) }, {}, ["skipped", "is closed"]],
  ["without the label", { labels: [] }, { label: "preview" }, ["skipped", "the label 'preview'"]],
  ["with the label", {}, { label: "preview" }, undefined],
  ["moved on", { headSha: "b".repeat(40) }, {}, ["superseded", "from aaaaaaa to bbbbbbb"]],
  ["a fork", { headRepository: "evil/app" }, {}, ["skipped", "comes from a fork"]],
  ["a lost fork", { headRepository: undefined }, {}, ["skipped", "deleted"]],
])("now: %s", (_, change, criteria, expected) => {
  const admission = admittedNow({ ...pullRequest, ...change }, { repository, sha, ...criteria });
  if (!expected) expect(admission).toEqual({ go: true });
  else {
    const [outcome, why = ""] = expected;
    expect(admission).toMatchObject({ go: false, outcome, why: expect.stringContaining(why) });
  }
});

test("where any head will do, none is too old", () => {
  expect(admittedNow({ ...pullRequest, headSha: "b".repeat(40) }, { repository })).toEqual({ go: true });
});
