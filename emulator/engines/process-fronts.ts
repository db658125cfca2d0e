import type { IncomingMessage } from "node:http";
import type { ListenerAnswer, ListenerRequest, Listeners } from "./engine.ts";
import { HttpFront, type Routed } from "./http-front.ts";
import type { HttpTargets } from "./http-targets.ts";

/** The load balancers and listeners of the `process` engine that listen, by name. */
export class ProcessFronts implements Listeners {
  readonly addresses: Record<string, string> = {};
  readonly #groupOf: (targetGroupArn: string) => HttpTargets;
  readonly #scale: number;
  readonly #fronts = new Map<string, HttpFront>();

  constructor(groupOf: (targetGroupArn: string) => HttpTargets, scale: number) {
    this.#groupOf = groupOf;
    this.#scale = scale;
  }

  /** @throws Error with `code` EADDRINUSE where the port is taken */
  async listen(name: string, port: number, route: (request: IncomingMessage) => Routed): Promise<void> {
    const front = new HttpFront(route, this.#scale);
    this.#fronts.set(name, front);
    const address = await front.listen(port).catch((error: unknown) => {
      this.#fronts.delete(name);
      throw error;
    });
    if (this.#fronts.get(name) === front) this.addresses[name] = address;
  }

  open(name: string, port: number, route: (request: ListenerRequest) => ListenerAnswer): Promise<void> {
    return this.listen(name, port, (request) => {
      const answer = route(seen(request));
      return "targetGroupArn" in answer ? this.#groupOf(answer.targetGroupArn) : answer;
    });
  }

  close(name?: string): Promise<void> {
    const closing = [...this.#fronts].filter(([one]) => name === undefined || one === name);
    for (const [one] of closing) {
      this.#fronts.delete(one);
      delete this.addresses[one];
    }
    return Promise.all(closing.map(([, front]) => front.close())).then(() => undefined);
  }
}

function seen({ method = "GET", url = "/", headers, socket }: IncomingMessage): ListenerRequest {
  const [path = "/", query = ""] = url.split("?", 2);
  return {
    host: (headers.host ?? "").replace(/:\d+$/, "").toLowerCase(),
    path,
    query,
    method,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()])),
    sourceIp: socket.remoteAddress ?? "",
  };
}
