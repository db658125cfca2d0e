import { type JsonObject, number, objects, strings, text } from "../../src/json.ts";
import { invalid } from "./errors.ts";
import { filterOf } from "./filter-pattern.ts";
import type { LogsOperations } from "./operation.ts";
import { limitOf, page } from "./paging.ts";
import { groupOf, streamOf } from "./references.ts";
import { type LogEvent, write } from "./state.ts";

const most = 10_000;

export const eventOperations: LogsOperations = {
  GetLogEvents(request, { state }) {
    const { events } = streamOf(groupOf(state, request), request);
    const found = events.filter(within(request));
    const [from, to] = windowOf(found.length, request);
    return {
      events: found.slice(from, to).map(({ timestamp, message, ingestedAt }) => ({
        timestamp,
        message,
        ingestionTime: ingestedAt,
      })),
      // Both are always there: a client is at the end when it is given the token that it came with.
      nextForwardToken: token("f", to),
      nextBackwardToken: token("b", from),
    };
  },

  FilterLogEvents(request, { state }) {
    const group = groupOf(state, request);
    const names = strings(request["logStreamNames"]);
    const prefix = text(request["logStreamNamePrefix"]);
    if (names.length > 0 && prefix !== undefined)
      throw invalid("LogStream names and LogStream name prefix are mutually exclusive parameters.");
    for (const logStreamName of names) streamOf(group, { logStreamName });
    const matches = filterOf(text(request["filterPattern"]) ?? "");
    const found = [...group.streams.values()]
      .filter(({ name }) => names.length === 0 || names.includes(name))
      .filter(({ name }) => prefix === undefined || name.startsWith(prefix))
      .flatMap(({ name, events }) => events.filter(within(request)).map((event) => ({ name, event })))
      .filter(({ event }) => matches(event.message))
      .toSorted((one, other) => one.event.timestamp - other.event.timestamp);
    const { items, ...rest } = page(found, request, most);
    return {
      events: items.map(({ name, event }) => ({
        logStreamName: name,
        timestamp: event.timestamp,
        message: event.message,
        ingestionTime: event.ingestedAt,
        eventId: event.id,
      })),
      searchedLogStreams: [],
      ...rest,
    };
  },

  PutLogEvents(request, { state, clock }) {
    const stream = streamOf(groupOf(state, request), request);
    const given = objects(request["logEvents"]);
    const times = given.map(({ timestamp }) => number(timestamp) ?? 0);
    if (times.some((time, at) => time < (times[at - 1] ?? 0)))
      throw invalid("Log events in a single PutLogEvents request must be in chronological order.");
    for (const { message, timestamp } of given) {
      write(state, stream, text(message) ?? "", { timestamp: number(timestamp) ?? 0, now: clock.now() });
    }
    return { nextSequenceToken: token("", stream.events.length).slice(1) };
  },
};

/** From startTime on, and before endTime. */
function within({ startTime, endTime }: JsonObject): (event: LogEvent) => boolean {
  const from = number(startTime) ?? 0;
  const to = number(endTime) ?? Number.POSITIVE_INFINITY;
  return ({ timestamp }) => timestamp >= from && timestamp < to;
}

/** Which of so many events are asked for: the newest, unless a token or startFromHead says otherwise. */
function windowOf(count: number, request: JsonObject): [number, number] {
  const limit = limitOf(request, most);
  const given = text(request["nextToken"]);
  if (given === undefined) {
    return request["startFromHead"] === true
      ? [0, Math.min(count, limit)]
      : [Math.max(0, count - limit), count];
  }
  const [, direction, position] = /^([fb])\/(\d{56})$/.exec(given) ?? [];
  if (direction === undefined) throw invalid("The specified nextToken is invalid.");
  const at = Math.min(count, Number(position));
  return direction === "f" ? [at, Math.min(count, at + limit)] : [Math.max(0, at - limit), at];
}

const token = (direction: string, position: number) => `${direction}/${String(position).padStart(56, "0")}`;
