import { GitHub, getOctokitOptions } from "@actions/github/lib/utils";
import type { Clock } from "../clock.ts";
import { Failure } from "../failure.ts";
import { mask } from "./mask.ts";
import { restFailure } from "./rest-failure.ts";
import { type GitHubCall, restRefusal } from "./rest-refusal.ts";
import { secondsUntilRetry } from "./rest-retry.ts";

/*
 * Octokit by way of @actions/github: 0.23 MB in a chunk of its own, which only previews load. It brings requests that are
 * checked against GitHub's published API when this is compiled; proxies and `no_proxy` come by the toolkit's HTTP client,
 * which every action has anyway, as Node's fetch knows none by itself. What it lacks is added here: trying again, a
 * time-out, and refusals in words.
 */

export type Octokit = InstanceType<typeof GitHub>;

export interface GitHubRest {
  /** The repository that the workflow runs in. */
  readonly here: { readonly owner: string; readonly repo: string };
  /** @throws Refusal where GitHub does not do what is asked, with the missing permission named where it is one */
  call<T>(call: GitHubCall, work: (octokit: Octokit) => Promise<T>): Promise<T>;
}

export interface RestOptions {
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
  /** `https://api.github.com`, or `https://host/api/v3`; by default what GITHUB_API_URL says. */
  readonly url?: string;
  readonly clock: Clock;
  /** 0 to 1. */
  readonly random: () => number;
  readonly debug: (text: string) => void;
  /** Milliseconds after which an attempt that has no answer is given up; half a minute where not given. */
  readonly timeout?: number;
  /** Told the token before anything else is done with it. */
  readonly hide?: (secret: string) => void;
}

/** In milliseconds. */
const patience = 30_000;

/**
 * GitHub's REST API, for the repository of this run.
 * @throws Failure without a token, or with one that is none
 */
export function connectGitHub(options: RestOptions): GitHubRest {
  const { token, repository, url, hide = mask } = options;
  if (token === "") throw noToken();
  hide(token);
  // Node's own error about such a header would have the token in it.
  if (/[^\x21-\x7e]/.test(token)) throw brokenToken();
  const [owner = "", repo = ""] = repository.split("/");
  const octokit = new GitHub(
    getOctokitOptions(token, {
      userAgent: "ecs-actions",
      ...(url === undefined ? {} : { baseUrl: url }),
      // It would write notes on deprecated endpoints to the log.
      log: { debug: options.debug, info: options.debug, warn: options.debug, error: options.debug },
    }),
  );
  tryAgain(octokit, options);
  return {
    here: { owner, repo },
    async call(call, work) {
      try {
        return await work(octokit);
      } catch (error) {
        const failure = restFailure(error);
        throw failure ? restRefusal(failure, call, error) : error;
      }
    },
  };
}

function noToken(): Failure {
  return new Failure({
    message: "There is no token to ask GitHub with.",
    where: { input: "github-token" },
    hint: "By default it is the job's own, `${{ github.token }}`.",
  });
}

function brokenToken(): Failure {
  return new Failure({
    message: "The token for GitHub holds a space, a line break or another sign that no token has.",
    where: { input: "github-token" },
    hint: "By default it is the job's own, `${{ github.token }}`; a secret may have been stored with more than the token.",
  });
}

function tryAgain(octokit: Octokit, { clock, random, debug, timeout = patience }: RestOptions): void {
  octokit.hook.wrap("request", async (request, options) => {
    for (let attempt = 1; ; attempt++) {
      try {
        // Changed where it is: Octokit's own hooks before this one are bound to the options that they were given first.
        options.request = { ...options.request, signal: AbortSignal.timeout(timeout) };
        return await request(options);
      } catch (error) {
        const failure = restFailure(error);
        const { method, url } = options;
        const wait = failure && secondsUntilRetry(failure, { attempt, method, url }, random());
        if (wait === undefined) throw error;
        debug(`GitHub, ${method} ${url}: ${failure?.message}; again in ${wait.toFixed(1)} s`);
        await clock.sleep(wait * 1000);
      }
    }
  });
}
