import { request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import type { Place } from "./real-place.ts";

/**
 * Passes a request on, and its answer back. It is tried once only: the first try may have had its effect.
 * @param unreachable the HTTP status where nothing answers: 502 from a load balancer, 503 from apache's mod_proxy
 * @param own headers of an answer where nothing answers
 * @param timeoutMs of silence after which the answer is 504; absent: it waits
 */
export function forward(
  request: IncomingMessage,
  response: ServerResponse,
  { address, port }: Place,
  {
    unreachable,
    own = {},
    timeoutMs,
  }: {
    readonly unreachable: number;
    readonly own?: Readonly<Record<string, string>>;
    readonly timeoutMs?: number;
  },
): void {
  const { method, url: path, headers } = request;
  let status = unreachable;
  const forwarded = httpRequest(
    {
      host: address,
      port,
      method,
      path,
      headers,
      agent: false,
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    },
    (answer) => {
      const { connection: _hop, ...rest } = answer.headers;
      response.writeHead(answer.statusCode ?? unreachable, rest);
      // Where the answer breaks off, so does ours: without its end the client would wait for ever.
      pipeline(answer, response, () => undefined);
    },
  );
  forwarded.on("timeout", () => {
    status = 504;
    forwarded.destroy(new Error("no answer in time"));
  });
  forwarded.on("error", () => {
    // The rest of the body is read and dropped, or the client's connection could not be used again.
    request.unpipe(forwarded);
    request.resume();
    if (response.headersSent) response.destroy();
    else response.writeHead(status, own).end();
  });
  // A client that went away leaves no request behind that would hold up the end of the container.
  response.on("close", () => forwarded.destroy());
  request.pipe(forwarded);
}
