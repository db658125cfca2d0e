import type { Problem } from "../failure.ts";
import { Refusal, type RefusalKind } from "../refusal.ts";
import { type RestFailure, rateLimited } from "./rest-failure.ts";

/** A call to GitHub, in words for the user. */
export interface GitHubCall {
  /** `list the open pull requests`: what the sentence goes on with. */
  readonly what: string;
  /** The line under `permissions:` that allows it: `deployments: write`. */
  readonly permission: string;
}

/** What GitHub says to a token that lacks a permission; the last is an organization's SSO. */
const lacking = /^Resource not accessible by|^Must have|^Resource protected by/;

/** What a call that GitHub did not carry out means for the user. */
export function restRefusal(failure: RestFailure, call: GitHubCall, cause: unknown): Refusal {
  const { status, headers, message } = failure;
  const { what, permission } = call;
  const request = headers["x-github-request-id"];
  const said = `${message.replace(/\.?$/, "")}${request === undefined ? "" : ` (request ${request})`}`;
  const make = (kind: RefusalKind, problem: Problem) =>
    new Refusal(kind, status === undefined ? "NoAnswer" : String(status), problem, cause);
  const wait = rateLimited(failure);
  if (wait !== undefined) {
    return make("throttled", {
      message: `GitHub has had too many requests to ${what}: ${said}.`,
      hint: `It takes more in ${duration(wait)}. The token of a job has 1,000 requests an hour for all jobs of the repository.`,
      link: "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api",
    });
  }
  if (status === undefined || status >= 500) {
    return make("transient", {
      message: `GitHub could not be asked to ${what}: ${status === undefined ? "" : `HTTP ${status}: `}${said}.`,
      hint: "A fault of the network or of GitHub (https://www.githubstatus.com); run the job again. All steps can be repeated.",
    });
  }
  if (status === 401) {
    return make("credentials", {
      message: `GitHub does not accept the token to ${what}: ${said}.`,
      hint: "Input 'github-token' is the job's own token by default, which ends with the job; another one may have expired.",
    });
  }
  if (status === 403 && lacking.test(message)) {
    return make("denied", {
      message: `The job's token may not ${what}: ${said}.`,
      hint: `Add \`${permission}\` to the job's \`permissions:\`. What is not named there is not allowed, \`contents: read\` and \`id-token: write\` included.`,
      link: "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions",
    });
  }
  return make("refused", {
    message: `GitHub refused to ${what}: HTTP ${status}: ${said}.`,
    ...(status === 404 ? { hint: "It also says so of a repository that the token may not see." } : {}),
  });
}

function duration(seconds: number): string {
  return seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
