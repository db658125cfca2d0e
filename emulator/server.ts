import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Json } from "../src/json.ts";
import { type Faults, faultError, throttled } from "./faults.ts";
import type { GitHubEndpoint } from "./github/endpoint.ts";
import type { Recorder } from "./recorder.ts";
import type { Registry } from "./registry/registry.ts";
import type { WireAnswer, WireCall, WireRequest, WireService } from "./wire.ts";
import { credentialScope, missingToken, wrongService } from "./wire-authorization.ts";
import { WireError } from "./wire-error.ts";
import { jsonRefusal } from "./wire-json.ts";

export interface ServerOptions {
  readonly services: readonly WireService[];
  readonly faults: Faults;
  readonly recorder: Recorder;
  /** These take the requests that are none of an AWS API. */
  readonly registry: Registry;
  readonly gitHub: GitHubEndpoint;
  readonly account: string;
  /** Takes a token of the account's for a call of ECS's; false where there is none left. */
  readonly allows?: (operation: string) => boolean;
  /** 0: any free one. */
  readonly port: number;
}

export interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/** What became of a request: an answer, a connection that is closed without one, or one that stays open without one. */
interface Result {
  readonly service: string;
  readonly call: WireCall;
  readonly answer: WireAnswer | "closed" | "none";
  readonly value: Json;
}

/**
 * Listens on 127.0.0.1 and hands each request to the service it is signed for.
 * @throws Error with `code` EADDRINUSE where the port is taken
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const server = createServer((message, response) => {
    if (options.registry(message, response) || options.gitHub(message, response)) return;
    // A client that hangs up in the middle is its own affair.
    serve(message, response, options).catch(() => response.destroy());
  });
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(message: IncomingMessage, response: ServerResponse, options: ServerOptions) {
  const receivedAt = Date.now();
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const { method = "GET", url = "/", headers } = message;
  const body = Buffer.concat(chunks).toString("utf8");
  const { service, call, answer, value } = await respond({ method, url, headers, body }, options);
  options.recorder.record({
    service,
    ...call,
    status: typeof answer === "string" ? 0 : answer.status,
    answer: value,
    receivedAt,
    answeredAt: Date.now(),
    userAgent: headers["user-agent"] ?? "",
  });
  if (answer === "closed") {
    message.socket.destroy();
    return;
  }
  if (answer === "none") return;
  // Not from the seeded ids: how often a client polls must not change what a run looks like.
  response.writeHead(answer.status, { ...answer.headers, "x-amzn-requestid": randomUUID() });
  response.end(answer.body);
}

async function respond(message: Omit<WireRequest, "scope">, options: ServerOptions): Promise<Result> {
  let service: WireService | undefined;
  // What the client says it wants, for the record of a request that is refused before it is read.
  const target = String(message.headers["x-amz-target"] ?? "");
  let call: WireCall = { operation: target.slice(target.lastIndexOf(".") + 1), body: null };
  try {
    const request = { ...message, scope: credentialScope(message.headers) };
    service = options.services.find((candidate) => candidate.accepts(request));
    if (!service)
      throw request.scope ? wrongService(options.services.map(({ name }) => name)) : missingToken();
    call = service.read(request);
    return await carryOut(service, call, options);
  } catch (error) {
    const refusal =
      error instanceof WireError
        ? error
        : // A bug of the endpoint itself: AWS's type, so that clients understand, and our stack, so that we do.
          new WireError("ServerException", String(error instanceof Error ? error.stack : error), 500);
    const answer = (service?.refuse ?? jsonRefusal)(refusal);
    return {
      service: service?.name ?? "",
      call,
      answer,
      value: { __type: refusal.type, message: refusal.message },
    };
  }
}

async function carryOut(service: WireService, call: WireCall, options: ServerOptions): Promise<Result> {
  if (service.name === "ecs" && options.allows?.(call.operation) === false) throw throttled();
  const fault = options.faults.next(service.name, call.operation);
  const { kind } = fault ?? {};
  const lost: Result = {
    service: service.name,
    call,
    answer: kind?.startsWith("hang") ? "none" : "closed",
    value: null,
  };
  if (kind === "delay") await pause((fault?.seconds ?? 0) * 1000, undefined, { ref: false });
  if (kind === "reset" || kind === "hang") return lost;
  const refusal = fault && faultError(fault, `${service.name}:${call.operation}`, options.account);
  if (refusal) throw refusal;
  const value = service.call(call, kind === "stale");
  return kind === "reset-after" || kind === "hang-after"
    ? { ...lost, value }
    : { ...lost, answer: service.answer(value, call), value };
}
