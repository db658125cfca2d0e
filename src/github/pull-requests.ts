import type { PullRequest, PullRequests } from "../preview/ports.ts";
import { pullRequestOf } from "../preview/pull-request.ts";
import { Refusal } from "../refusal.ts";
import type { GitHubRest } from "./rest.ts";
import { everyItem, pageSize, unexpectedAnswer } from "./rest-pages.ts";

const permission = "pull-requests: read";

/** The pull requests of this run's repository. */
export function pullRequests(gitHub: GitHubRest): PullRequests {
  return { read: (number) => read(gitHub, number), open: () => open(gitHub) };
}

async function read({ call, here }: GitHubRest, pull_number: number): Promise<PullRequest | undefined> {
  const asked = { what: `read pull request #${pull_number}`, permission };
  try {
    return known(
      await call(asked, async ({ rest }) => (await rest.pulls.get({ ...here, pull_number })).data),
    );
  } catch (error) {
    if (!(error instanceof Refusal && error.code === "404")) throw error;
    // GitHub says 404 of what it hides as well: only whoever may see others knows that this one is not there.
    await call(asked, ({ rest }) => rest.pulls.list({ ...here, per_page: 1 }));
    return undefined;
  }
}

/**
 * A pull request that is closed between two pages moves those after it up, and one of them between the pages: so where
 * there are several pages, they are read from both ends. Whatever either saw counts as open.
 */
async function open(gitHub: GitHubRest): Promise<readonly PullRequest[]> {
  const oldestFirst = await list(gitHub, "asc");
  if (oldestFirst.length <= pageSize) return oldestFirst;
  const both = [...oldestFirst, ...(await list(gitHub, "desc"))];
  return [...new Map(both.map((each) => [each.number, each])).values()];
}

async function list({ call, here }: GitHubRest, direction: "asc" | "desc"): Promise<PullRequest[]> {
  const query = { ...here, state: "open", sort: "created", direction, per_page: pageSize } as const;
  const asked = { what: "list the open pull requests", permission };
  const found: PullRequest[] = [];
  for await (const item of everyItem((page) =>
    call(asked, ({ rest }) => rest.pulls.list({ ...query, page })),
  )) {
    found.push(known(item));
  }
  return found;
}

/** @throws Refusal for an answer that is none: taking it for "not there" would delete a preview */
function known(json: unknown): PullRequest {
  const found = pullRequestOf(json);
  if (!found) throw unexpectedAnswer("a pull request");
  return found;
}
