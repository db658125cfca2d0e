import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished, vi } from "vitest";
import type { JsonObject } from "../../../src/json.ts";

/** A call as it came over the wire. */
export interface Call {
  readonly operation: string;
  readonly body: JsonObject;
  /** Of the signature: where the SDK would have sent it. */
  readonly region: string;
  readonly agent: string;
}

export type Answer =
  | JsonObject
  | { readonly status: number; readonly type: string; readonly message: string };

/**
 * Something that speaks AWS JSON where ECR should be, with credentials and a region set for the SDK.
 * @param answers by operation; a function answers by the call
 */
export async function ecrServer(
  answers: Readonly<Record<string, Answer | ((call: Call) => Answer)>>,
): Promise<Call[]> {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const { authorization = "", "user-agent": agent = "", "x-amz-target": target } = request.headers;
    const operation = String(target).split(".")[1] ?? "";
    const region = /Credential=[^/]+\/\d+\/([^/]+)\//.exec(authorization)?.[1] ?? "";
    const call = { operation, body: JSON.parse(text), region, agent };
    calls.push(call);
    const known = answers[operation];
    const answer = typeof known === "function" ? known(call) : (known ?? {});
    const refused = "status" in answer && "type" in answer;
    response.writeHead(refused ? Number(answer["status"]) : 200, {
      "content-type": "application/x-amz-json-1.1",
    });
    response.end(JSON.stringify(refused ? { __type: answer["type"], message: answer["message"] } : answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  for (const [name, value] of Object.entries({
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
    AWS_SECRET_ACCESS_KEY: "example",
    AWS_SESSION_TOKEN: "",
  }))
    vi.stubEnv(name, value);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    server.close();
  });
  return calls;
}

export const refuses = (type: string, message = "no", status = 400): Answer => ({ status, type, message });
