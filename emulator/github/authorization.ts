import type { IncomingHttpHeaders } from "node:http";
import { badCredentials, GitHubError, notAccessible, notFound } from "./errors.ts";
import type { GitHubOperation } from "./operation.ts";
import type { TokenScenario } from "./scenario-types.ts";
import type { GitHubState } from "./state.ts";

/** What a job's token may do, where its workflow asks for as much as a preview needs. */
const ofJob: TokenScenario = {
  permissions: { contents: "read", "pull-requests": "write", deployments: "write" },
};

/** Requests an hour of a job's token. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const usualLimit = 1000;

/** Who asks, and what is said of the token's rate in each answer. */
export interface Caller {
  readonly login: string;
  readonly token: TokenScenario;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Whose token a request has, counting the request.
 * @param now real time, milliseconds since 1970
 * @throws GitHubError 401 for a token that GitHub does not know, 404 without one, as of any private repository
 */
export function callerOf(state: GitHubState, headers: IncomingHttpHeaders, now: number): Caller {
  const [, secret] = /^(?:token|bearer) (\S+)$/i.exec(headers.authorization ?? "") ?? [];
  if (secret === undefined) throw notFound();
  const token = state.tokens ? state.tokens[secret] : ofJob;
  if (!token) throw badCredentials();
  const limit = token.remaining ?? usualLimit;
  const used = (state.used.get(secret) ?? 0) + 1;
  state.used.set(secret, used);
  const rate = {
    "x-ratelimit-limit": String(Math.max(limit, usualLimit)),
    "x-ratelimit-remaining": String(Math.max(0, limit - used)),
    "x-ratelimit-reset": String(Math.floor(now / 1000) + 1380),
    "x-ratelimit-resource": "core",
  };
  if (used > limit)
    throw new GitHubError(403, "API rate limit exceeded for installation.", { headers: rate });
  return { login: token.login ?? "github-actions[bot]", token, headers: rate };
}

/** @throws GitHubError 403 where none of the operation's permissions is the token's */
export function requirePermission(
  { token }: Caller,
  { permissions }: Pick<GitHubOperation, "permissions">,
): void {
  const granted = token.permissions ?? ofJob.permissions ?? {};
  const enough = permissions.some((permission) => {
    const [name = "", level] = permission.split(": ");
    return granted[name] === "write" || (level === "read" && granted[name] === "read");
  });
  if (!enough) throw lacking(permissions, token.login);
}

/**
 * The refusal of a token that has none of these permissions.
 * @param login absent: a job's own token, as is that of any bot
 */
export function lacking(permissions: readonly string[], login?: string): GitHubError {
  const accepted = permissions.map((each) => each.replace("-", "_").replace(": ", "=")).join("; ");
  const personal = login !== undefined && !login.endsWith("[bot]");
  return notAccessible(personal ? "personal access token" : "integration", accepted);
}
