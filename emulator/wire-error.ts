import type { JsonObject } from "../src/json.ts";

/** A refusal as AWS services word them: an error type, a message, an HTTP status, and what the type has beside them. */
export class WireError extends Error {
  readonly type: string;
  readonly status: number;
  readonly members: JsonObject;

  constructor(type: string, message: string, status = 400, members: JsonObject = {}) {
    super(message);
    this.type = type;
    this.status = status;
    this.members = members;
  }
}
