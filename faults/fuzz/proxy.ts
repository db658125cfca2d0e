import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { generator } from "../sample.ts";
import { type Spoiling, spoilt } from "./hostile-answer.ts";

/** Which answer is spoilt, and how. */
export interface Spoil {
  /** The k-th answer of a run, from 1 on. */
  readonly answer: number;
  readonly how: Spoiling;
  readonly seed: number;
}

export interface Proxy {
  readonly url: string;
  /** Operations whose answers were spoilt. */
  readonly spoilt: readonly string[];
  close(): void;
}

/** Stands between an action and the endpoint, and spoils answers; `mutated-on` spoils all from the k-th on. */
export async function spoilingProxy(target: string, { answer, how, seed }: Spoil): Promise<Proxy> {
  const random = generator(seed);
  const met: string[] = [];
  let answers = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", async () => {
      const { host: _host, connection: _connection, "content-length": _length, ...headers } = request.headers;
      const body = Buffer.concat(parts);
      try {
        const real = await fetch(`${target}${request.url}`, {
          method: request.method ?? "GET",
          headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
          ...(body.length > 0 ? { body } : {}),
        });
        let text = await real.text();
        answers += 1;
        if (answers === answer || (how === "mutated-on" && answers > answer)) {
          const operation = /[^.]*$/.exec(String(headers["x-amz-target"] ?? ""))?.[0];
          met.push(operation || (/Action=(\w+)/.exec(body.toString())?.[1] ?? request.url ?? ""));
          text = spoilt(text, how, random);
        }
        response.writeHead(real.status, {
          "content-type": real.headers.get("content-type") ?? "application/x-amz-json-1.1",
        });
        response.end(text);
      } catch {
        // The endpoint went away at the end of the case.
        response.destroy();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spoilt: met,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
