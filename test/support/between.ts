import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import type { JsonObject } from "../../src/json.ts";

/** What a client asks of the endpoint. */
export interface Asked {
  readonly operation: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: JsonObject;
}

export interface Between {
  /** An answer of its own, or the body to ask the endpoint with. */
  readonly answer: (asked: Asked) => { readonly status: number; readonly body: JsonObject } | JsonObject;
  /** What time it is there. */
  readonly date?: () => Date;
}

/** A server between a client and the endpoint, for what AWS does and the endpoint does not: its address. */
export async function between(
  endpoint: string,
  { answer, date = () => new Date() }: Between,
): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const { headers } = incoming;
    const operation = String(headers["x-amz-target"]).split(".").at(-1) ?? "";
    const given = answer({ operation, headers, body: JSON.parse(await text(incoming)) });
    const own = { date: date().toUTCString(), "content-type": "application/x-amz-json-1.1" };
    if ("status" in given && typeof given.status === "number") {
      outgoing.writeHead(given.status, own);
      outgoing.end(JSON.stringify(given.body));
      return;
    }
    const body = JSON.stringify(given);
    const length = { "content-length": String(Buffer.byteLength(body)) };
    const passed = request(endpoint, { method: "POST", headers: { ...headers, ...length } }, (from) => {
      outgoing.writeHead(from.statusCode ?? 500, { ...from.headers, ...own });
      from.pipe(outgoing);
    });
    passed.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
