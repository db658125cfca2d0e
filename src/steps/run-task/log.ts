import { containerLog } from "../../deployment/container-log.ts";
import type { LogTail } from "../../deployment/evidence.ts";
import type { Task } from "../../deployment/observed.ts";
import type { JsonObject } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";

/**
 * The last lines of some containers of a task, each from its own log; a line or a notice where there is none to read.
 * No ending changes because of it.
 * @param lines of each container; 0: none
 */
export async function taskLogs(
  task: Task,
  names: readonly string[],
  { document, lines }: { readonly document: JsonObject | undefined; readonly lines: number },
  { log, logs }: Ports,
): Promise<LogTail[]> {
  if (lines === 0 || !document) return [];
  const places = names.flatMap((name) => {
    const found = task.containers?.find((container) => container.name === name);
    // A container that still runs has no exit code, and a log all the same.
    const container = found && { ...found, exitCode: found.exitCode ?? 0 };
    return container ? (containerLog({ task, reason: "", container }, document) ?? []) : [];
  });
  const tails: LogTail[] = [];
  try {
    for (const place of places) {
      const { container, task: id } = place;
      if ("elsewhere" in place) log.line(`no log of container '${container}' to show: ${place.elsewhere}`);
      else {
        const { stream } = place;
        tails.push({ container, task: id, lines: await (await logs()).tail(stream, lines), stream });
      }
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.notice({
      message: `The task's log cannot be shown: ${error.message}`,
      hint: "With logs:GetLogEvents the last lines of what ran stand here.",
    });
  }
  return tails;
}
