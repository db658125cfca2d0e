import type { Json, JsonObject } from "../src/json.ts";
import { isObject } from "../src/json.ts";
import type { WireAnswer, WireService } from "./wire.ts";
import { missingToken, wrongRegion } from "./wire-authorization.ts";
import { WireError } from "./wire-error.ts";

export interface JsonServiceOptions {
  /** The name requests are signed for. */
  readonly name: string;
  /** What stands before the operation in X-Amz-Target. */
  readonly target: string;
  readonly region: string;
  call(operation: string, request: JsonObject, stale: boolean): JsonObject;
}

/**
 * A service that speaks AWS JSON 1.1: `POST /`, the operation in X-Amz-Target, times as epoch seconds.
 * https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 */
export function jsonService(options: JsonServiceOptions): WireService {
  const { name, target, region } = options;
  return {
    name,
    accepts: ({ scope, headers }) =>
      scope ? scope.service === name : String(headers["x-amz-target"]).startsWith(`${target}.`),
    read({ method, headers, body, scope }) {
      if (!scope) throw missingToken();
      // A client that signs for another region would reach another endpoint of AWS, with nothing of ours in it.
      if (scope.region !== region) throw wrongRegion(scope.region);
      const [prefix, operation] = String(headers["x-amz-target"] ?? "").split(".");
      if (method !== "POST" || prefix !== target || !operation) throw unknownOperation();
      return { operation, body: parsed(body) };
    },
    call: ({ operation, body }, stale) => options.call(operation, isObject(body) ? body : {}, stale),
    answer: (result) => jsonAnswer(200, result),
    refuse: jsonRefusal,
  };
}

/** A refusal as AWS JSON writes it. */
export function jsonRefusal({ type, message, status, members }: WireError): WireAnswer {
  return jsonAnswer(status, { __type: type, ...(message === "" ? {} : { message }), ...members });
}

/** AWS says no more than the type; a reader of our message is helped by the operation's name. */
export const unknownOperation = (message = "") => new WireError("UnknownOperationException", message);

function jsonAnswer(status: number, body: Json): WireAnswer {
  return { status, headers: { "content-type": "application/x-amz-json-1.1" }, body: JSON.stringify(body) };
}

function parsed(body: string): JsonObject {
  let value: unknown;
  try {
    // No body at all is an empty request.
    value = JSON.parse(body === "" ? "{}" : body);
  } catch {
    throw new WireError("SerializationException", "");
  }
  if (!isObject(value)) throw new WireError("SerializationException", "");
  return value;
}
