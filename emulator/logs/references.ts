import { type JsonObject, text } from "../../src/json.ts";
import { invalid, noGroup, noStream } from "./errors.ts";
import type { LogGroup, LogStream, LogsState } from "./state.ts";

/** The ARN of a group as most of Logs has it; DescribeLogGroups' `arn` and IAM's resources end in `:*` as well. */
export const groupArn = ({ region, account }: LogsState, name: string) =>
  `arn:aws:logs:${region}:${account}:log-group:${name}`;

/**
 * The group that a request names by `logGroupName`, or by `logGroupIdentifier`, a name or an ARN.
 * @throws WireError where it names none, or one that does not exist
 */
export function groupOf(state: LogsState, request: JsonObject): LogGroup {
  const { logGroupName, logGroupIdentifier } = request;
  if ((logGroupName === undefined) === (logGroupIdentifier === undefined))
    throw invalid("Specify either logGroupName or logGroupIdentifier, and not both.");
  const reference = text(logGroupName) ?? text(logGroupIdentifier) ?? "";
  const group = state.groups.get(nameIn(state, reference));
  if (!group) throw noGroup();
  return group;
}

/** The name of the group that a name or an ARN of this account stands for. */
export function nameIn(state: LogsState, reference: string): string {
  const prefix = groupArn(state, "");
  return reference.startsWith(prefix) ? reference.slice(prefix.length).replace(/:\*$/, "") : reference;
}

/** @throws WireError where the group has no such stream */
export function streamOf(group: LogGroup, request: JsonObject): LogStream {
  const stream = group.streams.get(text(request["logStreamName"]) ?? "");
  if (!stream) throw noStream();
  return stream;
}
