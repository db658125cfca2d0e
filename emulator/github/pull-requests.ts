import { invalidRequest, notFound } from "./errors.ts";
import type { GitHubOperation } from "./operation.ts";
import type { GitHubState, PullRequestState } from "./state.ts";
import { isoTime, nodeId, repositoryView, type Schemas, site, userView } from "./views-repository.ts";

/** https://docs.github.com/rest/pulls/pulls */
export const pullRequestOperations: readonly GitHubOperation[] = [
  {
    id: "pulls/list",
    method: "GET",
    path: "/pulls",
    permissions: ["pull-requests: read"],
    query: ["state", "head", "base", "sort", "direction"],
    run: ({ query }, { state }) => listed(state, query).map((each) => listView(state, each)),
  },
  {
    id: "pulls/get",
    method: "GET",
    path: "/pulls/{number}",
    permissions: ["pull-requests: read"],
    run({ path }, { state }) {
      const found = state.pullRequests.get(Number(path["number"]));
      if (!found) throw notFound();
      return wholeView(state, found);
    },
  },
];

function listed(state: GitHubState, query: Readonly<Record<string, string>>): PullRequestState[] {
  const { state: standing = "open", sort = "created", direction, head, base = "main" } = query;
  if (!["open", "closed", "all"].includes(standing)) throw invalidRequest(`"${standing}" is no state.`);
  if (!["created", "updated"].includes(sort)) throw invalidRequest(`Sorting by "${sort}" is not built here.`);
  const order = direction ?? (sort === "created" ? "desc" : "asc");
  const ownerOf = ({ headRepository }: PullRequestState) =>
    (headRepository ?? state.repository).split("/")[0];
  const found = [...state.pullRequests.values()]
    .filter((each) => standing === "all" || each.state === standing)
    .filter((each) => head === undefined || `${ownerOf(each)}:${each.branch}` === head)
    .filter(() => base === "main")
    // Numbers are given in the order of creation.
    .toSorted(
      (one, other) => (sort === "updated" ? one.updatedAt - other.updatedAt : 0) || one.number - other.number,
    );
  return order === "desc" ? found.toReversed() : found;
}

function listView(state: GitHubState, pull: PullRequestState) {
  const { number, sha, branch } = pull;
  const api = `${state.url}/repos/${state.repository}`;
  const page = `${site(state.url)}/${state.repository}/pull/${number}`;
  const own = `${api}/pulls/${number}`;
  const issue = `${api}/issues/${number}`;
  const [owner = ""] = state.repository.split("/");
  const links = {
    commits: `${own}/commits`,
    comments: `${issue}/comments`,
    statuses: `${api}/statuses/${sha}`,
    review_comments: `${own}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
  };
  // A fork that was deleted is null, against GitHub's own description of it.
  const head = pull.headRepository ?? state.repository;
  return {
    url: own,
    id: 5_000_000 + number,
    node_id: nodeId("PullRequest", number),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    number,
    state: pull.state,
    locked: pull.locked,
    title: pull.title,
    user: userView(state, pull.author),
    body: null,
    labels: pull.labels.map((name, at) => labelView(api, name, at)),
    milestone: null,
    created_at: isoTime(pull.createdAt),
    updated_at: isoTime(pull.updatedAt),
    closed_at: pull.closedAt === null ? null : isoTime(pull.closedAt),
    merged_at: pull.merged ? isoTime(pull.closedAt ?? pull.updatedAt) : null,
    merge_commit_sha: null,
    assignee: null,
    head: {
      label: `${head.split("/")[0]}:${branch}`,
      ref: branch,
      sha,
      user: userView(state, pull.author),
      repo: repositoryView(state, head),
      ...(pull.headRepository === null ? { repo: null as unknown as Schemas["repository"] } : {}),
    },
    base: {
      label: `${owner}:main`,
      ref: "main",
      sha: "0123456789abcdef0123456789abcdef01234567",
      user: userView(state, owner),
      repo: repositoryView(state, state.repository),
    },
    _links: {
      self: { href: own },
      html: { href: page },
      issue: { href: issue },
      comments: { href: links.comments },
      commits: { href: links.commits },
      statuses: { href: links.statuses },
      review_comments: { href: links.review_comments },
      review_comment: { href: links.review_comment },
    },
    author_association: "CONTRIBUTOR",
    auto_merge: null,
    draft: false,
  } satisfies Schemas["pull-request-simple"];
}

/** What only one that is asked for by its number has. */
function wholeView(state: GitHubState, pull: PullRequestState): Schemas["pull-request"] {
  const open = pull.state === "open";
  return {
    ...listView(state, pull),
    merged: pull.merged,
    mergeable: open ? true : null,
    mergeable_state: open ? "clean" : "unknown",
    merged_by: pull.merged ? userView(state, pull.author) : null,
    comments: [...state.comments.values()].filter(({ issue }) => issue === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: 1,
    deletions: 0,
    changed_files: 1,
  };
}

function labelView(api: string, name: string, at: number) {
  return {
    id: 700 + at,
    node_id: nodeId("Label", name),
    url: `${api}/labels/${encodeURIComponent(name)}`,
    name,
    description: "",
    color: "ededed",
    default: false,
  };
}
