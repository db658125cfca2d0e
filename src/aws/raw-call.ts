import type { ECSClient } from "@aws-sdk/client-ecs";
import type { Json, JsonObject } from "../json.ts";
import { isObject } from "../json.ts";

/** The part of an SDK command that the raw call needs: an operation, and a middleware stack of its own. */
export type RawCommand = Parameters<ECSClient["send"]>[0];

/** A client of the SDK, of any service that speaks AWS JSON: each takes its own commands only, so none can be named. */
export interface RawClient {
  send(command: never): Promise<unknown>;
}

interface HttpMessage {
  body?: unknown;
}

/**
 * Sends one operation with exactly this body, and gives back exactly what the service answered.
 *
 * The SDK drops members that its model does not know, in both directions and without a word; task definitions must
 * lose nothing. So its own pipeline does credentials, signing, retries, endpoints and typed errors, and only the
 * serialised body is replaced and the answer's body is read before the deserialiser sees it. Times in the answer are
 * epoch seconds, as on the wire.
 */
export async function rawCall(client: RawClient, command: RawCommand, body: JsonObject): Promise<JsonObject> {
  let answer: Json = null;
  command.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as HttpMessage;
      request.body = JSON.stringify(body);
      return next(args);
    },
    // After serialisation, before content length, retry and signing.
    { step: "build", priority: "high", name: "ecsActionsRequestBody" },
  );
  command.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const response = result.response as HttpMessage;
      const bytes = await collect(response.body);
      response.body = bytes;
      answer = parsed(bytes);
      return result;
    },
    // Low priority: between the HTTP handler and the SDK's own deserialiser.
    { step: "deserialize", priority: "low", name: "ecsActionsAnswerBody" },
  );
  await client.send(command as never);
  return isObject(answer) ? answer : {};
}

async function collect(body: unknown): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** An answer that is no JSON is left to the SDK's deserialiser, whose error names the operation and the status. */
function parsed(bytes: Uint8Array): Json {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
