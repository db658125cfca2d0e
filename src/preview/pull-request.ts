import { isObject, number, objects, text } from "../json.ts";
import type { PullRequest, TriggeringEvent } from "./ports.ts";

/** The variables of a job: https://docs.github.com/actions/reference/workflows-and-actions/variables */
type Variables = Readonly<Record<string, string | undefined>>;

/**
 * A pull request from its JSON, which is the same in an event's payload and in REST's answers, but for `merged`: a list
 * has only the time of it. Undefined where it is none.
 */
export function pullRequestOf(json: unknown): PullRequest | undefined {
  if (!isObject(json) || !isObject(json["head"])) return undefined;
  const { head } = json;
  const id = number(json["number"]);
  const headSha = text(head["sha"]);
  const state = text(json["state"]);
  if (id === undefined || headSha === undefined || (state !== "open" && state !== "closed")) return undefined;
  return {
    number: id,
    open: state === "open",
    merged: json["merged"] === true || text(json["merged_at"]) !== undefined,
    headSha,
    headRepository: isObject(head["repo"]) ? text(head["repo"]["full_name"]) : undefined,
    // A user who was deleted is null.
    author: (isObject(json["user"]) ? text(json["user"]["login"]) : undefined) ?? "ghost",
    labels: objects(json["labels"]).flatMap(({ name }) => text(name) ?? []),
    title: text(json["title"]) ?? "",
    branch: text(head["ref"]) ?? "",
  };
}

/**
 * What started this run.
 * @param payload of the webhook event: the file GITHUB_EVENT_PATH, parsed
 */
export function triggeringEvent(variables: Variables, payload: unknown): TriggeringEvent {
  const repository = variables["GITHUB_REPOSITORY"] ?? "";
  const pullRequest = pullRequestOf(isObject(payload) ? payload["pull_request"] : undefined);
  return {
    name: variables["GITHUB_EVENT_NAME"] ?? "",
    repository,
    // Who began the run, not who began it again: a run of Dependabot's keeps its few rights in each attempt.
    actor: variables["GITHUB_ACTOR"] ?? "",
    ...(pullRequest ? { pullRequest } : {}),
    runUrl: runUrl(variables, repository),
  };
}

/** Without the attempt the page shows the newest one, which may not be this. */
function runUrl(variables: Variables, repository: string): string {
  const { GITHUB_SERVER_URL: server, GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt = "1" } = variables;
  const run = `${server || "https://github.com"}/${repository}/actions/runs/${id ?? ""}`;
  return attempt === "1" ? run : `${run}/attempts/${attempt}`;
}
