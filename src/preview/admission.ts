import type { PullRequest, TriggeringEvent } from "./ports.ts";

/** Whether a pull request gets a preview in this run. */
export type Admission =
  | { readonly go: true }
  /** None, and nothing is wrong. */
  | {
      readonly go: false;
      readonly outcome: "skipped" | "superseded";
      readonly why: string;
      readonly hint?: string;
    };

/**
 * What the event alone says, before anything is asked: a run of a fork or of Dependabot has no secrets, no OIDC and a
 * token that may only read, so it could not even ask.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories
 */
export function admittedByEvent({ name, repository, actor, pullRequest }: TriggeringEvent): Admission {
  if (pullRequest && isForeign(pullRequest, repository)) {
    return skip(
      `No preview: pull request #${pullRequest.number} comes from ${pullRequest.headRepository === undefined ? "a repository that was deleted" : "a fork"}.`,
      "Its code would run with this repository's AWS role. Somebody who may write here can push the branch to this repository.",
    );
  }
  if (actor === "dependabot[bot]" && name.startsWith("pull_request")) {
    return skip(
      "No preview: Dependabot caused this run, and GitHub gives such runs neither secrets nor OIDC.",
      "Somebody who may write here can run the job again, or push to the branch.",
    );
  }
  return { go: true };
}

/**
 * What the pull request as it is now says.
 * @param sha the head that this run is about; undefined where it takes whatever is the head
 */
export function admittedNow(
  pullRequest: PullRequest,
  { repository, sha, label }: { readonly repository: string; readonly sha?: string; readonly label?: string },
): Admission {
  const { number, open, merged, headSha, labels } = pullRequest;
  if (isForeign(pullRequest, repository)) return admittedByEvent(eventOf(pullRequest, repository));
  if (!open) {
    return skip(
      `No preview: pull request #${number} is ${merged ? "merged" : "closed"}.`,
      "What an earlier run made is removed by teardown-service, on `pull_request_target: closed` or by the sweep.",
    );
  }
  if (label !== undefined && !labels.includes(label)) {
    return skip(
      `No preview: pull request #${number} does not carry the label '${label}'.`,
      "Put the label on it, with `labeled` among the workflow's event types.",
    );
  }
  if (sha !== undefined && sha !== headSha) {
    return {
      go: false,
      outcome: "superseded",
      why: `The head of pull request #${number} moved from ${short(sha)} to ${short(headSha)}: that commit's run deploys the preview.`,
    };
  }
  return { go: true };
}

/** Seven digits, as GitHub shows commits. */
export const short = (sha: string): string => sha.slice(0, 7);

function isForeign({ headRepository }: PullRequest, repository: string): boolean {
  return headRepository?.toLowerCase() !== repository.toLowerCase();
}

const eventOf = (pullRequest: PullRequest, repository: string): TriggeringEvent => ({
  name: "pull_request",
  repository,
  actor: pullRequest.author,
  pullRequest,
  runUrl: "",
});

function skip(why: string, hint: string): Admission {
  return { go: false, outcome: "skipped", why, hint };
}
