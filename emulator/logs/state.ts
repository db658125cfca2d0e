import type { Tag } from "../ecs/state.ts";

/* What CloudWatch Logs remembers. Times are milliseconds since 1970 of the endpoint's clock, as on Logs' own wire. */

export interface LogEvent {
  readonly id: string;
  readonly timestamp: number;
  readonly ingestedAt: number;
  readonly message: string;
}

export interface LogStream {
  readonly name: string;
  readonly createdAt: number;
  /** Oldest first; of one time, in the order in which they came. */
  readonly events: LogEvent[];
}

export interface LogGroup {
  readonly name: string;
  readonly createdAt: number;
  readonly logGroupClass: string;
  retentionInDays?: number;
  tags: Tag[];
  readonly streams: Map<string, LogStream>;
}

export interface LogsState {
  readonly region: string;
  readonly account: string;
  readonly groups: Map<string, LogGroup>;
  /** Events so far: their ids. */
  written: number;
}

export function emptyLogs(region: string, account: string): LogsState {
  return { region, account, groups: new Map(), written: 0 };
}

/** Makes a log group; the name must be free. */
export function addGroup(state: LogsState, name: string, at: number, logGroupClass = "STANDARD"): LogGroup {
  const group: LogGroup = { name, createdAt: at, logGroupClass, tags: [], streams: new Map() };
  state.groups.set(name, group);
  return group;
}

/** The stream of this name, made where there is none. */
export function streamIn(group: LogGroup, name: string, at: number): LogStream {
  const stream = group.streams.get(name) ?? { name, createdAt: at, events: [] };
  group.streams.set(name, stream);
  return stream;
}

/** Adds one event where it belongs by its time. */
export function write(
  state: LogsState,
  stream: LogStream,
  message: string,
  { timestamp, now }: { timestamp: number; now: number },
): void {
  state.written += 1;
  const later = stream.events.findIndex((one) => one.timestamp > timestamp);
  // Logs' ids are 56 decimal digits.
  const event = { id: String(state.written).padStart(56, "3"), timestamp, ingestedAt: now, message };
  stream.events.splice(later === -1 ? stream.events.length : later, 0, event);
}
