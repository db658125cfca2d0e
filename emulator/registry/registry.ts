import type { IncomingMessage, ServerResponse } from "node:http";
import type { EcrContext } from "../ecr/operation.ts";
import type { Recorder } from "../recorder.ts";
import type { RegistryAnswer, RegistryRequest } from "./answer.ts";
import { blob, manifest, tagList } from "./content.ts";
import { asRegistryError, noSuchPath } from "./errors.ts";
import { requireLogin } from "./login.ts";
import { type Uploads, upload } from "./uploads.ts";

/** Answers what docker, buildx and containerd ask of a registry; true for a request that is its own. */
export type Registry = (message: IncomingMessage, response: ServerResponse) => boolean;

/**
 * The registry behind ECR's API: the OCI distribution API at `/v2/`, for logins by GetAuthorizationToken, with ECR's own
 * refusals. https://github.com/opencontainers/distribution-spec/blob/main/spec.md
 */
export function registry(context: EcrContext, recorder: Pick<Recorder, "record">): Registry {
  const uploads: Uploads = new Map();
  return (message, response) => {
    if (!/^\/v2(\/|$)/.test(message.url ?? "")) return false;
    serve(message, response, { context, uploads, recorder }).catch(() => response.destroy());
    return true;
  };
}

interface Behind {
  readonly context: EcrContext;
  readonly uploads: Uploads;
  readonly recorder: Pick<Recorder, "record">;
}

async function serve(message: IncomingMessage, response: ServerResponse, behind: Behind): Promise<void> {
  const receivedAt = Date.now();
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const { method = "GET", url = "/", headers } = message;
  const answer = answered(message, Buffer.concat(chunks), behind);
  behind.recorder.record({
    service: "registry",
    operation: `${method} ${url}`,
    body: null,
    status: answer.status,
    answer: null,
    receivedAt,
    answeredAt: Date.now(),
    userAgent: headers["user-agent"] ?? "",
  });
  response.writeHead(answer.status, {
    "docker-distribution-api-version": "registry/2.0",
    ...answer.headers,
  });
  response.end(method === "HEAD" ? undefined : answer.body);
}

function answered(
  { method = "GET", url = "/", headers }: IncomingMessage,
  body: Buffer,
  { context, uploads }: Behind,
): RegistryAnswer {
  try {
    requireLogin(headers, context.state, context.clock.now());
    const { pathname, searchParams: query } = new URL(url, "http://registry");
    const request = { method, query, headers, body };
    return route(pathname.slice("/v2".length), request, context, uploads);
  } catch (error) {
    return refusal(error, context.state.host);
  }
}

function route(
  path: string,
  request: Omit<RegistryRequest, "name" | "reference">,
  context: EcrContext,
  uploads: Uploads,
): RegistryAnswer {
  if (path === "" || path === "/")
    return { status: 200, headers: { "content-type": "application/json" }, body: "{}" };
  const [, name = "", kind = "", reference = ""] =
    /^\/(.+?)\/(blobs\/uploads|blobs|manifests|tags)(?:\/([^/]*))?$/.exec(path) ?? [];
  const whole = { ...request, name, reference };
  if (kind === "blobs/uploads") return upload(whole, context.state, uploads);
  if (kind === "blobs") return blob(whole, context);
  if (kind === "manifests") return manifest(whole, context);
  if (kind === "tags" && reference === "list") return tagList(whole, context);
  throw noSuchPath();
}

function refusal(error: unknown, host: string): RegistryAnswer {
  const { status, code, message } = asRegistryError(error);
  return {
    status,
    headers: {
      "content-type": "application/json",
      ...(status === 401
        ? { "www-authenticate": `Basic realm="http://${host}/",service="ecr.amazonaws.com"` }
        : {}),
    },
    body: JSON.stringify({ errors: [{ code, message }] }),
  };
}
