import { isObject, objects, text } from "../json.ts";

/** A request that GitHub did not carry out, as far as a decision depends on it. */
export interface RestFailure {
  /** HTTP status; undefined where no answer came. */
  readonly status?: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** GitHub's own words, with those of its `errors`; or the network's. */
  readonly message: string;
}

/** The facts of an error that Octokit throws; undefined where it is none of a request. */
export function restFailure(error: unknown): RestFailure | undefined {
  if (!(error instanceof Error) || !("status" in error)) return undefined;
  const response = "response" in error && isRecord(error.response) ? error.response : undefined;
  // Octokit gives status 500 to what never reached GitHub.
  if (!response) return { headers: {}, message: error.message };
  return {
    ...(typeof error.status === "number" ? { status: error.status } : {}),
    headers: headersOf(response["headers"]),
    message: messageOf(response["data"]) ?? error.message,
  };
}

/**
 * Seconds until a request that was refused for its rate may come again; undefined for any other failure. GitHub says how
 * long, or when the limit starts anew, or nothing, which means a minute.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function rateLimited({ status, headers, message }: RestFailure): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = seconds(headers["retry-after"]);
  if (after !== undefined) return after;
  if (headers["x-ratelimit-remaining"] === "0") {
    const reset = seconds(headers["x-ratelimit-reset"]);
    const now = Date.parse(headers["date"] ?? "");
    // Two times of GitHub's own clock; this machine's may go wrong.
    return reset === undefined || Number.isNaN(now) ? 60 : Math.max(1, reset - Math.floor(now / 1000));
  }
  return status === 429 || /rate limit|abuse detection/i.test(message) ? 60 : undefined;
}

function headersOf(headers: unknown): Record<string, string> {
  if (!isRecord(headers)) return {};
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), String(value)]],
    ),
  );
}

/** `Validation Failed (Body is too long)`: what is wrong stands beside the message. */
function messageOf(data: unknown): string | undefined {
  if (!isObject(data)) return undefined;
  const message = text(data["message"]);
  const list = data["errors"];
  const details = Array.isArray(list) ? list.flatMap((item) => text(item) ?? []) : [];
  for (const item of objects(list)) {
    const said =
      text(item["message"]) ?? [item["field"], item["code"]].flatMap((part) => text(part) ?? []).join(" ");
    if (said !== "") details.push(said);
  }
  return message === undefined || details.length === 0 ? message : `${message} (${details.join("; ")})`;
}

function seconds(header: string | undefined): number | undefined {
  return header !== undefined && /^\d+$/.test(header) ? Number(header) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
