import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { HttpTargets } from "./http-targets.ts";
import { forward } from "./process-forward.ts";
import { atLeastASecond } from "./real-time.ts";

/** What a load balancer does with a request: hands it to a group of targets, or answers itself. */
export type Routed =
  | HttpTargets
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** AWS's default, in seconds, of an idle connection. */
const idleTimeout = 60;

/** What tells an answer of the load balancer itself from those of its targets. */
const own = { server: "awselb/2.0" };

/** The side of a load balancer that really listens. */
export class HttpFront {
  readonly #route: (request: IncomingMessage) => Routed;
  readonly #timeoutMs: number;
  readonly #server = createServer((request, response) => this.#serve(request, response));

  /** @param scale how many times faster than real time the clock runs */
  constructor(route: (request: IncomingMessage) => Routed, scale = 1) {
    this.#route = route;
    this.#timeoutMs = atLeastASecond(idleTimeout, scale);
    // Node's own 5 s would close connections under clients that pause a little longer.
    this.#server.keepAliveTimeout = this.#timeoutMs;
  }

  /**
   * Resolves with the address where it answers: `http://127.0.0.1:<port>`.
   * @param port 0: any free one
   */
  listen(port = 0): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, "127.0.0.1", () => {
        resolve(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
      });
    });
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    inOriginForm(request);
    const routed = this.#route(request);
    if ("status" in routed) {
      request.resume();
      response.writeHead(routed.status, { ...own, ...routed.headers }).end(routed.body);
      return;
    }
    const place = routed.next();
    if (place) forward(request, response, place, { unreachable: 502, own, timeoutMs: this.#timeoutMs });
    else {
      request.resume();
      response.writeHead(503, own).end();
    }
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/**
 * A server takes `GET http://host/path` as well (RFC 9112, 3.2.2). So one that has a load balancer as its `http_proxy`
 * gets an answer at names that no name server knows.
 */
function inOriginForm(request: IncomingMessage): void {
  if (!/^http:\/\//i.test(request.url ?? "") || !URL.canParse(request.url ?? "")) return;
  const { host, pathname, search } = new URL(request.url ?? "");
  request.url = `${pathname}${search}`;
  request.headers.host = host;
}
