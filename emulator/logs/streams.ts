import { type JsonObject, text } from "../../src/json.ts";
import { invalid, streamExists } from "./errors.ts";
import type { LogsOperations } from "./operation.ts";
import { page } from "./paging.ts";
import { groupArn, groupOf, streamOf } from "./references.ts";
import { type LogStream, streamIn } from "./state.ts";

export const streamOperations: LogsOperations = {
  CreateLogStream(request, { state, clock }) {
    const group = groupOf(state, request);
    const name = text(request["logStreamName"]) ?? "";
    if (group.streams.has(name)) throw streamExists();
    streamIn(group, name, clock.now());
    return {};
  },

  DeleteLogStream(request, { state }) {
    const group = groupOf(state, request);
    group.streams.delete(streamOf(group, request).name);
    return {};
  },

  DescribeLogStreams(request, { state }) {
    const group = groupOf(state, request);
    const prefix = text(request["logStreamNamePrefix"]);
    const byTime = request["orderBy"] === "LastEventTime";
    if (byTime && prefix !== undefined)
      throw invalid("Cannot order by LastEventTime with a logStreamNamePrefix.");
    const found = [...group.streams.values()]
      .filter(({ name }) => prefix === undefined || name.startsWith(prefix))
      .toSorted((one, other) => (byTime ? lastOf(one) - lastOf(other) : one.name < other.name ? -1 : 1));
    if (request["descending"] === true) found.reverse();
    const { items, ...rest } = page(found, request, 50);
    const arn = `${groupArn(state, group.name)}:log-stream:`;
    return { logStreams: items.map((stream) => streamView(stream, arn)), ...rest };
  },
};

const lastOf = ({ events, createdAt }: LogStream) => events.at(-1)?.timestamp ?? createdAt;

function streamView({ name, createdAt, events }: LogStream, arn: string): JsonObject {
  const [first] = events;
  const last = events.at(-1);
  return {
    logStreamName: name,
    creationTime: createdAt,
    ...(first && last
      ? {
          firstEventTimestamp: first.timestamp,
          lastEventTimestamp: last.timestamp,
          lastIngestionTime: Math.max(...events.map(({ ingestedAt }) => ingestedAt)),
        }
      : {}),
    arn: `${arn}${name}`,
    storedBytes: 0,
  };
}
