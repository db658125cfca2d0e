import { text } from "../../src/json.ts";
import { GitHubError, notFound, validationFailed } from "./errors.ts";
import type { GitHubOperation } from "./operation.ts";
import { type CommentState, type GitHubState, nextId } from "./state.ts";
import { isoTime, nodeId, type Schemas, site, userView } from "./views-repository.ts";

/** Characters that a comment may have. */
const longest = 65_536;
const content = { members: { body: "text" }, required: ["body"] } as const;

/** Comments in the conversation of a pull request, which is an issue to this API: https://docs.github.com/rest/issues/comments */
export const commentOperations: readonly GitHubOperation[] = [
  {
    id: "issues/list-comments",
    method: "GET",
    path: "/issues/{number}/comments",
    permissions: ["pull-requests: read", "issues: read"],
    run({ path }, { state }) {
      const issue = pullRequest(state, path["number"]).number;
      return [...state.comments.values()]
        .filter((comment) => comment.issue === issue)
        .map((comment) => view(state, comment));
    },
  },
  {
    id: "issues/create-comment",
    method: "POST",
    path: "/issues/{number}/comments",
    permissions: ["pull-requests: write", "issues: write"],
    body: content,
    run({ path, body, login }, { state, clock }) {
      const { number: issue, locked } = pullRequest(state, path["number"]);
      if (locked) throw new GitHubError(403, "Unable to create comment because issue is locked.");
      const id = nextId(state);
      const now = clock.now();
      const comment = {
        id,
        issue,
        author: login,
        body: checked(body["body"]),
        createdAt: now,
        updatedAt: now,
      };
      state.comments.set(id, comment);
      return view(state, comment);
    },
  },
  {
    id: "issues/get-comment",
    method: "GET",
    path: "/issues/comments/{id}",
    permissions: ["pull-requests: read", "issues: read"],
    run: ({ path }, { state }) => view(state, commentOf(state, path["id"])),
  },
  {
    id: "issues/delete-comment",
    method: "DELETE",
    path: "/issues/comments/{id}",
    permissions: ["pull-requests: write", "issues: write"],
    run({ path }, { state }) {
      state.comments.delete(commentOf(state, path["id"]).id);
      return undefined;
    },
  },
  {
    id: "issues/update-comment",
    method: "PATCH",
    path: "/issues/comments/{id}",
    permissions: ["pull-requests: write", "issues: write"],
    body: content,
    // Whoever may write may change those of others as well.
    run({ path, body }, { state, clock }) {
      const comment = commentOf(state, path["id"]);
      comment.body = checked(body["body"]);
      comment.updatedAt = clock.now();
      return view(state, comment);
    },
  },
];

function pullRequest(state: GitHubState, number: string | undefined) {
  const found = state.pullRequests.get(Number(number));
  if (!found) throw notFound();
  return found;
}

function commentOf(state: GitHubState, id: string | undefined): CommentState {
  const found = state.comments.get(Number(id));
  if (!found) throw notFound();
  return found;
}

function checked(given: unknown): string {
  const body = text(given) ?? "";
  if (body.trim() === "") throw validationFailed("IssueComment", "body", "Body cannot be blank");
  if (body.length > longest)
    throw validationFailed("IssueComment", "body", `Body is too long (maximum is ${longest} characters)`);
  return body;
}

function view(state: GitHubState, comment: CommentState): Schemas["issue-comment"] {
  const { id, issue, author, body, createdAt, updatedAt } = comment;
  const api = `${state.url}/repos/${state.repository}/issues`;
  return {
    id,
    node_id: nodeId("IssueComment", id),
    url: `${api}/comments/${id}`,
    html_url: `${site(state.url)}/${state.repository}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${api}/${issue}`,
    user: userView(state, author),
    body,
    author_association: "NONE",
    created_at: isoTime(createdAt),
    updated_at: isoTime(updatedAt),
  };
}
