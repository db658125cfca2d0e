import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { JsonObject } from "../../src/json.ts";
import type { Faults } from "../faults.ts";
import type { Recorder } from "../recorder.ts";
import type { Fault } from "../scenario-types.ts";
import {
  answerTo,
  commonHeaders,
  type GitHubAnswer,
  type GitHubRequest,
  jsonOf,
  refused,
  routeOf,
} from "./answers.ts";
import { lacking } from "./authorization.ts";
import { badCredentials, GitHubError, secondaryLimit } from "./errors.ts";
import type { GitHubContext } from "./operation.ts";

/** Answers what is asked of GitHub's API; true for a request that is its own. */
export type GitHubEndpoint = (message: IncomingMessage, response: ServerResponse) => boolean;

interface Behind {
  readonly context: GitHubContext;
  readonly faults: Pick<Faults, "next">;
  readonly recorder: Pick<Recorder, "record">;
}

/**
 * GitHub's REST API for one repository, as GitHub Enterprise Server has it: at `/api/v3`, with what of GraphQL there is
 * at `/api/graphql`. Answers have what GitHub's OpenAPI description requires; pull requests come from the scenario.
 */
export function gitHubEndpoint(behind: Behind): GitHubEndpoint {
  return (message, response) => {
    if (!/^\/api\/(v3\/|graphql)/.test(message.url ?? "")) return false;
    serve(message, response, behind).catch(() => response.destroy());
    return true;
  };
}

async function serve(message: IncomingMessage, response: ServerResponse, behind: Behind): Promise<void> {
  const receivedAt = Date.now();
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const { method = "GET", url = "/", headers } = message;
  const request = { method, url, headers, body: Buffer.concat(chunks).toString("utf8") };
  const { operation, answer, lost } = await respond(request, behind);
  behind.recorder.record({
    service: "github",
    operation,
    body: method === "GET" ? queryOf(url) : jsonOf(request.body),
    status: lost ? 0 : answer.status,
    answer: jsonOf(textOf(answer.body)),
    receivedAt,
    answeredAt: Date.now(),
    userAgent: headers["user-agent"] ?? "",
  });
  if (lost === "closed") message.socket.destroy();
  if (lost) return;
  response.writeHead(answer.status, { ...commonHeaders(), ...answer.headers });
  response.end(textOf(answer.body));
}

const textOf = (body: object | undefined): string => (body === undefined ? "" : JSON.stringify(body));

const queryOf = (url: string): JsonObject =>
  Object.fromEntries(new URL(url, "http://localhost").searchParams);

/** An answer, and whether it is lost: by a connection that is closed, or that stays open. */
async function respond(
  request: GitHubRequest,
  { context, faults }: Behind,
): Promise<{ operation: string; answer: GitHubAnswer; lost?: "closed" | "silent" }> {
  const route = routeOf(request, context.state.repository);
  const operation = route?.operation.id ?? `${request.method} ${request.url}`;
  const fault = faults.next("github", operation);
  const kind = fault?.kind;
  if (kind === "delay") await pause((fault?.seconds ?? 0) * 1000, undefined, { ref: false });
  const nothing = { status: 0, headers: {}, body: {} };
  if (kind === "reset") return { operation, answer: nothing, lost: "closed" };
  if (kind === "hang") return { operation, answer: nothing, lost: "silent" };
  const error = fault && faultError(fault, route?.operation.permissions ?? []);
  const answer = error ? refused(error) : answerTo(request, route, context);
  if (kind === "reset-after") return { operation, answer, lost: "closed" };
  if (kind === "hang-after") return { operation, answer, lost: "silent" };
  return { operation, answer };
}

/** The refusal of GitHub's that a fault stands for; undefined where it is a matter of time or of the connection. */
function faultError(
  { kind, message, status, seconds }: Fault,
  permissions: readonly string[],
): GitHubError | undefined {
  if (kind === "throttle") return secondaryLimit(seconds);
  if (kind === "server-error") return new GitHubError(502, message ?? "Server Error");
  if (kind === "access-denied") return lacking(permissions);
  if (kind === "expired-token") return badCredentials();
  if (kind === "error") return new GitHubError(status ?? 400, message ?? "");
  return undefined;
}
