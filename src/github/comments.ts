import { isObject, number, text } from "../json.ts";
import { Refusal } from "../refusal.ts";
import type { GitHubRest } from "./rest.ts";
import { everyItem, pageSize, unexpectedAnswer } from "./rest-pages.ts";

/** GitHub takes 65,536 characters. */
const longest = 65_000;

export interface StickyComment {
  /** An HTML comment; it becomes the first line, and finds the comment again. */
  readonly marker: string;
  readonly markdown: string;
  /** Nothing is made where there is no comment. */
  readonly onlyUpdate?: boolean;
}

interface Own {
  readonly id: number;
  readonly body: string;
}

/**
 * Keeps one comment of ours at a pull request: changed where it says something else, made where there is none, which is
 * also where somebody deleted it. Changes notify nobody; a comment by somebody else is never touched, whatever it holds.
 * @throws Refusal
 */
export async function stickyComment(
  gitHub: GitHubRest,
  issue_number: number,
  { marker, markdown, onlyUpdate = false }: StickyComment,
): Promise<void> {
  const { call, here } = gitHub;
  const asked = { what: `comment on pull request #${issue_number}`, permission: "pull-requests: write" };
  const body = bounded(`${marker}\n${markdown}`);
  const change = async ({ id, body: before }: Own) => {
    if (same(before, body)) return;
    await call(asked, ({ rest }) => rest.issues.updateComment({ ...here, comment_id: id, body }));
  };
  const found = await ownComment(gitHub, issue_number, marker);
  try {
    if (found) return await change(found);
  } catch (error) {
    // Deleted since it was found.
    if (!(error instanceof Refusal && error.code === "404")) throw error;
  }
  if (onlyUpdate) return;
  try {
    await call(asked, ({ rest }) => rest.issues.createComment({ ...here, issue_number, body }));
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === "transient")) throw error;
    // Whether it was made nobody said: looking comes before a second one.
    const made = await ownComment(gitHub, issue_number, marker);
    if (made) return change(made);
    await call(asked, ({ rest }) => rest.issues.createComment({ ...here, issue_number, body }));
  }
}

async function ownComment(
  gitHub: GitHubRest,
  issue_number: number,
  marker: string,
): Promise<Own | undefined> {
  const { call, here } = gitHub;
  const asked = {
    what: `list the comments of pull request #${issue_number}`,
    permission: "pull-requests: write",
  };
  let me: string | undefined;
  const comments = everyItem((page) =>
    call(asked, ({ rest }) => rest.issues.listComments({ ...here, issue_number, per_page: pageSize, page })),
  );
  for await (const comment of comments) {
    if (!isObject(comment)) throw unexpectedAnswer("a comment");
    const id = number(comment["id"]);
    const body = text(comment["body"]) ?? "";
    if (id === undefined || !body.startsWith(marker)) continue;
    me ??= await ownLogin(gitHub);
    const author = isObject(comment["user"]) ? text(comment["user"]["login"]) : undefined;
    if (author === me) return { id, body };
  }
  return undefined;
}

/** `github-actions[bot]` for a job's own token, for which REST has no answer to "who am I". */
async function ownLogin({ call }: GitHubRest): Promise<string> {
  const asked = { what: "say whose the token is", permission: "contents: read" };
  const answer: unknown = await call(asked, ({ graphql }) => graphql("query { viewer { login } }"));
  const viewer = isObject(answer) ? answer["viewer"] : undefined;
  const login = isObject(viewer) ? text(viewer["login"]) : undefined;
  if (login === undefined) throw unexpectedAnswer("the token's owner");
  return login;
}

/** GitHub keeps the ends of lines as its web editor does, where somebody touched a comment there. */
function same(one: string, other: string): boolean {
  const plain = (body: string) => body.replaceAll("\r\n", "\n").trimEnd();
  return plain(one) === plain(other);
}

function bounded(body: string): string {
  if (body.length <= longest) return body;
  return `${body.slice(0, longest)}\n\n… The rest is in the job's summary.`;
}
