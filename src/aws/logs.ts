import { stripVTControlCharacters } from "node:util";
import {
  CloudWatchLogsClient,
  GetLogEventsCommand,
  type OutputLogEvent,
} from "@aws-sdk/client-cloudwatch-logs";
import { logLines } from "../deployment/container-log.ts";
import type { Logs } from "../ports.ts";
import { agents } from "./agents.ts";
import { refusal } from "./refusal.ts";

/** Last words are worth a few seconds, not more. */
const settings = {
  maxAttempts: 2,
  customUserAgent: [["ecs-actions"]] as [string][],
  requestHandler: { ...agents, connectionTimeout: 2000, requestTimeout: 5000, throwOnRequestTimeout: true },
};

/**
 * Pages that are looked at. They are made by time, and those of a time in which nothing was written are empty: the
 * newest one mostly is. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html
 */
const pages = 10;

/** CloudWatch Logs through the SDK's own credentials and endpoint settings; a client for each region. */
export function connectLogs(): Logs {
  const clients = new Map<string, CloudWatchLogsClient>();
  const clientOf = (region = "") => {
    const client =
      clients.get(region) ?? new CloudWatchLogsClient({ ...settings, ...(region === "" ? {} : { region }) });
    clients.set(region, client);
    return client;
  };
  return {
    async tail({ group, stream, region }, lines) {
      const of = { logGroupName: group, logStreamName: stream, limit: lines, startFromHead: false };
      const events: OutputLogEvent[] = [];
      let nextToken: string | undefined;
      try {
        for (let page = 0; page < pages && events.length < lines; page++) {
          const answer = await clientOf(region).send(new GetLogEventsCommand({ ...of, nextToken }));
          events.unshift(...(answer.events ?? []));
          // At the end it is the one that was given.
          if (answer.nextBackwardToken === undefined || answer.nextBackwardToken === nextToken) break;
          nextToken = answer.nextBackwardToken;
        }
        // Colours, and signs that move a terminal's cursor, say nothing in a log of another kind.
        const messages = events.map(({ message = "" }) => stripVTControlCharacters(message));
        return logLines(messages, lines);
      } catch (error) {
        // A container that died before its first line has no stream.
        if (error instanceof Error && error.name === "ResourceNotFoundException") return [];
        throw refusal(error, "logs:GetLogEvents");
      }
    },
  };
}
