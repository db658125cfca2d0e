import { isDeepStrictEqual } from "node:util";
import { type JsonObject, text } from "../../src/json.ts";
import { EcsError } from "./errors.ts";
import type { Cluster, State } from "./state.ts";

/**
 * The tasks that a RunTask with the same client token started before; undefined where there was none. SDKs and the AWS
 * CLI send a token with each RunTask and repeat it when an answer is lost, so that a retry starts nothing twice. A token
 * counts within its cluster. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/ECS_Idempotency.html
 * @throws EcsError where the token came with another request; the type is documented, the text is a guess
 */
export function alreadyRun(
  state: State,
  cluster: Cluster,
  request: JsonObject,
): readonly string[] | undefined {
  const found = state.runTaskTokens.get(key(cluster, request) ?? "");
  if (found === undefined) return undefined;
  if (isDeepStrictEqual(found.request, request)) return found.taskArns;
  const message = "The provided clientToken is already in use with a different RunTask request.";
  throw new EcsError("ConflictException", message, 400, { resourceIds: [...found.taskArns] });
}

/**
 * Keeps what a RunTask with a token has started, for its repetition. ECS forgets tokens after a day; here they last.
 * That a request which started nothing is tried anew with its token is a guess.
 */
export function remember(state: State, cluster: Cluster, request: JsonObject, taskArns: string[]): void {
  const token = key(cluster, request);
  if (token !== undefined && taskArns.length > 0) state.runTaskTokens.set(token, { request, taskArns });
}

function key(cluster: Cluster, { clientToken }: JsonObject): string | undefined {
  const token = text(clientToken);
  return token === undefined ? undefined : `${cluster.arn} ${token}`;
}
