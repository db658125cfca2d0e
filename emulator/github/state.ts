import type { GitHubScenario, PullRequestScenario, TokenScenario } from "./scenario-types.ts";

export interface PullRequestState {
  readonly number: number;
  readonly title: string;
  readonly branch: string;
  sha: string;
  readonly author: string;
  labels: readonly string[];
  state: "open" | "closed";
  merged: boolean;
  checks: Readonly<Record<string, string>>;
  /** Nobody may comment any more. */
  locked: boolean;
  /** `owner/name`; null where the fork was deleted. */
  headRepository: string | null;
  readonly createdAt: number;
  updatedAt: number;
  closedAt: number | null;
}

export interface CommentState {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  readonly createdAt: number;
  updatedAt: number;
  body: string;
}

export interface DeploymentStatusState {
  readonly id: number;
  readonly state: string;
  readonly creator: string;
  readonly description: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly createdAt: number;
}

export interface DeploymentState {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly payload: unknown;
  readonly environment: string;
  readonly description: string | null;
  readonly transient: boolean;
  readonly production: boolean;
  readonly creator: string;
  readonly createdAt: number;
  /** Oldest first. */
  readonly statuses: DeploymentStatusState[];
}

/** What GitHub has of one repository. */
export interface GitHubState {
  /** `owner/name` */
  readonly repository: string;
  /** Where the API answers: `http://127.0.0.1:<port>/api/v3`. */
  url: string;
  readonly pullRequests: Map<number, PullRequestState>;
  /** Every commit that a head ever was at: what a deployment may name. */
  readonly commits: Set<string>;
  readonly comments: Map<number, CommentState>;
  readonly deployments: Map<number, DeploymentState>;
  /** Undefined: any token is a job's, with what the example workflows ask for. */
  readonly tokens: Readonly<Record<string, TokenScenario>> | undefined;
  /** Requests so far, by token. */
  readonly used: Map<string, number>;
  lastId: number;
}

export function gitHubState(scenario: GitHubScenario, now: number): GitHubState {
  const state: GitHubState = {
    repository: scenario.repository ?? "org/app",
    url: "",
    pullRequests: new Map(),
    commits: new Set(),
    comments: new Map(),
    deployments: new Map(),
    tokens: scenario.tokens,
    used: new Map(),
    lastId: 1000,
  };
  for (const given of scenario.pullRequests ?? []) addPullRequest(state, given, now);
  return state;
}

export function addPullRequest(state: GitHubState, given: PullRequestScenario, now: number): void {
  const { number, state: standing = "open", sha = shaOf(number) } = given;
  const open = standing === "open";
  state.commits.add(sha);
  state.pullRequests.set(number, {
    number,
    title: given.title ?? `Pull request ${number}`,
    branch: given.branch ?? `branch-${number}`,
    sha,
    author: given.author ?? "octocat",
    labels: given.labels ?? [],
    state: open ? "open" : "closed",
    merged: standing === "merged",
    checks: given.checks ?? {},
    locked: given.locked ?? false,
    headRepository: given.headRepository ?? state.repository,
    createdAt: now,
    updatedAt: now,
    closedAt: open ? null : now,
  });
}

/** What people do with a pull request: push, label, close, merge. */
export function changePullRequest(
  state: GitHubState,
  number: number,
  change: Partial<
    Pick<PullRequestState, "sha" | "state" | "merged" | "labels" | "checks" | "locked" | "headRepository">
  >,
): void {
  const pullRequest = state.pullRequests.get(number);
  if (!pullRequest) throw new Error(`there is no pull request #${number}`);
  if (change.sha !== undefined) state.commits.add(change.sha);
  if (change.state !== undefined) pullRequest.closedAt = change.state === "closed" ? Date.now() : null;
  Object.assign(pullRequest, change, { updatedAt: Date.now() });
}

export function nextId(state: GitHubState): number {
  state.lastId += 1;
  return state.lastId;
}

/** The head of a pull request that the scenario gives none: 40 digits that end in its number. */
const shaOf = (number: number): string => number.toString(16).padStart(40, "c0ffee");
