/** A refusal as AWS services word them: an error type, a message, an HTTP status. */
export class WireError extends Error {
  readonly type: string;
  readonly status: number;

  constructor(type: string, message: string, status = 400) {
    super(message);
    this.type = type;
    this.status = status;
  }
}
