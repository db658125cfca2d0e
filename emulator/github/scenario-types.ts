/** A pull request as it is in the beginning. */
export interface PullRequestScenario {
  readonly number: number;
  readonly title?: string;
  /** Default `branch-<number>`. */
  readonly branch?: string;
  /** Its head, 40 hex digits; default: some that end in its number. */
  readonly sha?: string;
  /** Login; default `octocat`. */
  readonly author?: string;
  readonly labels?: readonly string[];
  /** Default `open`. */
  readonly state?: "open" | "closed" | "merged";
  /** Checks of its head and their states (`success`, `pending`, `failure`), which a deployment waits for unless told not to. */
  readonly checks?: Readonly<Record<string, string>>;
  /** Its conversation takes no comments. */
  readonly locked?: boolean;
  /** `owner/name` of a fork; default: the repository itself. */
  readonly headRepository?: string;
}

/** Whose a token is, and what it may do. */
export interface TokenScenario {
  /** Default `github-actions[bot]`, which a job's own token acts as. */
  readonly login?: string;
  /** By name as under a job's `permissions:`; default `pull-requests: write`, `deployments: write`, `contents: read`. */
  readonly permissions?: Readonly<Record<string, "read" | "write">>;
  /** Requests until its rate limit is reached; default 1000, as a job's. */
  readonly remaining?: number;
}

/** GitHub as an endpoint has it: one repository. */
export interface GitHubScenario {
  /** `owner/name`; default `org/app`, which is also where the local runner says that a workflow runs. */
  readonly repository?: string;
  readonly pullRequests?: readonly PullRequestScenario[];
  /** By the token itself. Absent: every token is a job's. Others than these are no credentials. */
  readonly tokens?: Readonly<Record<string, TokenScenario>>;
}
