import type { LogStream } from "../deployment/container-log.ts";
import { consoleHost } from "./console-host.ts";

/**
 * A log stream's page in the console. Behind the `#` the console takes names that are encoded twice, with `$` for `%`.
 * @param region of the credentials; the stream may be in another
 */
export function logLink({ group, stream, region: own }: LogStream, region: string): string {
  const at = own ?? region;
  const name = (text: string) =>
    encodeURIComponent(
      encodeURIComponent(text.toWellFormed()).replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29")),
    ).replaceAll("%", "$");
  return `${consoleHost(at)}/cloudwatch/home?region=${at}#logsV2:log-groups/log-group/${name(group)}/log-events/${name(stream)}`;
}
