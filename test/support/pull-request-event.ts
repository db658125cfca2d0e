import type { JsonObject } from "../../src/json.ts";

/** Head of the pull requests in tests; the endpoint's own default for #7 is another. */
export const head = "a".repeat(40);

/** The event of a pull request of `org/app` as GitHub sends it: the pull request as it was then. */
export function pullRequestEvent(
  number: number,
  {
    name = "pull_request",
    action = "synchronize",
    ...more
  }: JsonObject & { name?: string; action?: string } = {},
) {
  const pull_request = {
    number,
    state: "open",
    merged: false,
    title: "A change",
    user: { login: "octocat" },
    labels: [],
    head: { sha: head, ref: "topic", repo: { full_name: "org/app" } },
    ...more,
  };
  return { event: { name, payload: { action, number, pull_request } } };
}
