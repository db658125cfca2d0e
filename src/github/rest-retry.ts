import { type RestFailure, rateLimited } from "./rest-failure.ts";

/** A minute is what GitHub asks for beyond a secondary limit; whoever has to wait longer is told so. */
const longestWait = 70;
const mostAttempts = 4;

/** What is known of the request when it failed. */
export interface Attempt {
  /** 1 for the first. */
  readonly attempt: number;
  readonly method: string;
  readonly url: string;
}

/**
 * Seconds until a request is made again; undefined where it is not. One that was refused for its rate was not carried
 * out, so any may come again; of those whose answer was lost, all but the making of a comment: a deployment or a status
 * that is there twice does no harm, a comment does.
 * @param random 0 to 1
 */
export function secondsUntilRetry(
  failure: RestFailure,
  { attempt, method, url }: Attempt,
  random: number,
): number | undefined {
  if (attempt >= mostAttempts) return undefined;
  const limit = rateLimited(failure);
  if (limit !== undefined) return limit <= longestWait && attempt <= 2 ? limit + random : undefined;
  const { status } = failure;
  if (status !== undefined && status < 500) return undefined;
  if (method === "POST" && url.endsWith("/comments")) return undefined;
  return 2 ** (attempt - 1) * (0.5 + random);
}
