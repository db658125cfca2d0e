import type { components } from "@octokit/openapi-types";
import type { GitHubState } from "./state.ts";

/** Answers have all the members that GitHub's OpenAPI description requires: the compiler holds them to it. */
export type Schemas = components["schemas"];

/** Stands in for the number of an account or a repository. */
export const idOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7) % 1e8;

/** Stands in for GitHub's opaque ids. */
export const nodeId = (kind: string, id: number | string): string =>
  Buffer.from(`${kind}${id}`).toString("base64");

/** Times without milliseconds. */
export const isoTime = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");

export function userView({ url }: GitHubState, login: string): Schemas["simple-user"] {
  const own = `${url}/users/${encodeURIComponent(login)}`;
  const bot = login.endsWith("[bot]");
  return {
    login,
    id: idOf(login),
    node_id: nodeId("User", login),
    avatar_url: "",
    gravatar_id: "",
    url: own,
    html_url: `${site(url)}/${bot ? `apps/${login.slice(0, -"[bot]".length)}` : login}`,
    followers_url: `${own}/followers`,
    following_url: `${own}/following{/other_user}`,
    gists_url: `${own}/gists{/gist_id}`,
    starred_url: `${own}/starred{/owner}{/repo}`,
    subscriptions_url: `${own}/subscriptions`,
    organizations_url: `${own}/orgs`,
    repos_url: `${own}/repos`,
    events_url: `${own}/events{/privacy}`,
    received_events_url: `${own}/received_events`,
    type: bot ? "Bot" : "User",
    site_admin: false,
  };
}

/** Where pages are, beside the API. */
export const site = (url: string): string => url.replace(/\/api\/v3$/, "");

export function repositoryView(state: GitHubState, fullName: string): Schemas["repository"] {
  const [owner = "", name = ""] = fullName.split("/");
  const url = `${state.url}/repos/${fullName}`;
  const html = `${site(state.url)}/${fullName}`;
  return {
    id: idOf(fullName),
    node_id: nodeId("Repository", fullName),
    name,
    full_name: fullName,
    owner: userView(state, owner),
    private: true,
    visibility: "private",
    html_url: html,
    description: null,
    fork: fullName !== state.repository,
    url,
    ...apiLinks(url),
    git_url: `git:${html.replace(/^\w+:/, "")}.git`,
    ssh_url: `git@github.test:${fullName}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: "main",
    size: 1,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    archived: false,
    disabled: false,
    pushed_at: null,
    created_at: null,
    updated_at: null,
  };
}

function apiLinks(url: string) {
  return {
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    hooks_url: `${url}/hooks`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`,
  };
}
