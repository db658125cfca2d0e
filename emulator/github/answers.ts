import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Json } from "../../src/json.ts";
import { type Caller, callerOf, requirePermission } from "./authorization.ts";
import { commentOperations } from "./comments.ts";
import { deploymentStatusOperations } from "./deployment-statuses.ts";
import { deploymentOperations } from "./deployments.ts";
import { GitHubError, notFound } from "./errors.ts";
import { graphqlAnswer } from "./graphql.ts";
import type { GitHubContext, GitHubOperation } from "./operation.ts";
import { pageOf } from "./paging.ts";
import { pullRequestOperations } from "./pull-requests.ts";
import { checkedBody, checkedQuery } from "./request-check.ts";
import { idOf } from "./views-repository.ts";

export const operations: readonly GitHubOperation[] = [
  ...pullRequestOperations,
  ...commentOperations,
  ...deploymentOperations,
  ...deploymentStatusOperations,
];

export interface GitHubRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface GitHubAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined: an answer without one. */
  readonly body: object | undefined;
}

/** A request's operation with the parts of its path; undefined where GitHub has none, or it is not built here. */
export interface Route {
  readonly operation: GitHubOperation;
  readonly path: Readonly<Record<string, string>>;
  /** What stands behind the repository: `/pulls/7`. */
  readonly behind: string;
}

const patterns = operations.map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace(/\{(\w+)\}/g, "(?<$1>\\d+)")}$`),
}));

/** @param repository `owner/name`, the only one that there is */
export function routeOf({ method, url }: GitHubRequest, repository: string): Route | undefined {
  const [path = ""] = url.split("?");
  const prefix = [`/api/v3/repos/${repository}`, byNumber(repository)].find((one) =>
    path.toLowerCase().startsWith(`${one}/`.toLowerCase()),
  );
  if (prefix === undefined) return undefined;
  const behind = path.slice(prefix.length);
  for (const { operation, pattern } of patterns) {
    const found = operation.method === method ? pattern.exec(behind) : null;
    if (found) return { operation, path: { ...found.groups }, behind };
  }
  return undefined;
}

/** As GitHub's own links to the pages of a list have it. */
const byNumber = (repository: string): string => `/api/v3/repositories/${idOf(repository)}`;

/** What GitHub answers. */
export function answerTo(
  request: GitHubRequest,
  route: Route | undefined,
  context: GitHubContext,
): GitHubAnswer {
  let caller: Caller | undefined;
  try {
    caller = callerOf(context.state, request.headers, Date.now());
    const { status, headers, body } = /^\/api\/graphql$/.test(request.url)
      ? { status: 200, headers: {}, body: graphqlAnswer(jsonOf(request.body), caller.login) }
      : carriedOut(request, route, caller, context);
    return { status, headers: { ...caller.headers, ...headers }, body };
  } catch (error) {
    return refused(error, caller);
  }
}

function carriedOut(
  request: GitHubRequest,
  route: Route | undefined,
  caller: Caller,
  context: GitHubContext,
) {
  if (!route) throw notFound();
  const { operation, path, behind } = route;
  requirePermission(caller, operation);
  const url = new URL(request.url, context.state.url);
  const query = checkedQuery(operation, url.searchParams);
  const body = checkedBody(operation, request.body);
  const result = operation.run({ path, query, body, login: caller.login }, context);
  if (result === undefined) return { status: 204, headers: {}, body: undefined };
  if (!isList(result)) {
    if (operation.method !== "POST") return { status: 200, headers: {}, body: result };
    const location = "url" in result ? { location: String(result.url) } : {};
    return { status: 201, headers: location, body: result };
  }
  url.pathname = `${byNumber(context.state.repository)}${behind}`;
  const { items, link } = pageOf(result, query, url.href);
  return { status: 200, headers: link === undefined ? {} : { link }, body: items };
}

/** A refusal as GitHub writes it; anything else is a bug of the endpoint itself, with our stack. */
export function refused(error: unknown, caller?: Caller): GitHubAnswer {
  const { status, message, errors, headers } =
    error instanceof GitHubError
      ? error
      : new GitHubError(500, String(error instanceof Error ? error.stack : error));
  return {
    status,
    headers: { ...caller?.headers, ...headers },
    body: {
      message,
      ...(errors ? { errors } : {}),
      documentation_url: "https://docs.github.com/rest",
      status: String(status),
    },
  };
}

export const commonHeaders = () => ({
  "content-type": "application/json; charset=utf-8",
  "x-github-media-type": "github.v3; format=json",
  "x-github-request-id": randomUUID().slice(0, 18).toUpperCase(),
});

function isList(result: object | readonly object[]): result is readonly object[] {
  return Array.isArray(result);
}

export function jsonOf(body: string): Json {
  try {
    return body === "" ? null : JSON.parse(body);
  } catch {
    return body;
  }
}
