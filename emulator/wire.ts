import type { IncomingHttpHeaders } from "node:http";
import type { Json } from "../src/json.ts";
import type { CredentialScope } from "./wire-authorization.ts";
import type { WireError } from "./wire-error.ts";

/** One HTTP request, its body read to the end. */
export interface WireRequest {
  readonly method: string;
  /** Path and query, as received. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** What the Authorization header says; undefined where it is absent or not AWS's. */
  readonly scope: CredentialScope | undefined;
}

/** What a request asks for, in the terms of its service. */
export interface WireCall {
  readonly operation: string;
  readonly body: Json;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * One service behind the endpoint: how its requests are recognised, read, carried out and answered. Another service is
 * another entry in the list that the server is given (emulator/index.ts).
 */
export interface WireService {
  /** The name it is signed for (`ecs`), or its own where it is not AWS's. */
  readonly name: string;
  accepts(request: WireRequest): boolean;
  /** @throws WireError where the request is none of this service's protocol */
  read(request: WireRequest): WireCall;
  /**
   * @param stale answer a read from the state before the newest change
   * @throws WireError as the service refuses
   */
  call(call: WireCall, stale: boolean): Json;
  /** @param call what was asked for: some protocols name it in the answer */
  answer(result: Json, call: WireCall): WireAnswer;
  refuse(error: WireError): WireAnswer;
}
