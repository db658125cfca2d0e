import { containerLog, worthALook } from "../../deployment/container-log.ts";
import type { LogTail } from "../../deployment/evidence.ts";
import type { WaitTarget } from "../../deployment/observed.ts";
import type { TaskFailure } from "../../deployment/task-failure.ts";
import type { Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";

/** Containers whose log is looked at: two causes at once are rare, and the log is not a report of everything. */
const containers = 2;

/**
 * The last lines of the containers that took tasks down, each from its own log; a notice where it cannot be read. No
 * ending changes because of it.
 * @param lines of each container; 0: none
 */
export async function lastWords(
  target: WaitTarget,
  failed: readonly TaskFailure[],
  lines: number,
  ports: Ports,
): Promise<LogTail[]> {
  const failures = worthALook(failed, containers);
  if (lines === 0 || failures.length === 0 || target.taskDefinition === undefined) return [];
  try {
    const definition = await (await ports.ecs()).describeTaskDefinition(target.taskDefinition);
    if (!definition) return [];
    const logs = failures.flatMap((failure) => containerLog(failure, definition.document) ?? []);
    const read = await Promise.all(
      logs.map(async (log): Promise<LogTail[]> => {
        const { container, task } = log;
        if ("elsewhere" in log) {
          ports.log.notice({
            message: `There is no log of container '${container}' to show: ${log.elsewhere}.`,
            hint: `With the log driver awslogs the last lines of container '${container}' would stand here.`,
          });
          return [];
        }
        const { stream } = log;
        return [{ container, task, lines: await (await ports.logs()).tail(stream, lines), stream }];
      }),
    );
    return read.flat();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ports.log.notice({
      message: `The containers' logs cannot be shown: ${error.message}`,
      hint: "With logs:GetLogEvents (and ecs:DescribeTaskDefinition) the last lines of a container that died stand here.",
    });
    return [];
  }
}
