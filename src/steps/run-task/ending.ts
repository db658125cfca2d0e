import { revision } from "../../deployment/judge.ts";
import type { Task } from "../../deployment/observed.ts";
import type { Problem } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { taskSummary } from "../../report/task-summary.ts";
import { taskLogs } from "./log.ts";
import type { TaskEnding } from "./watch.ts";

export interface TaskResult<Outcome> {
  readonly outcome: Outcome;
  /** The cause in one sentence, and what it means for the service. */
  readonly says: string;
  readonly taskArns: readonly string[];
  /** Seconds. */
  readonly waited: number;
  /** Where the outcome is not green: the step's problem. */
  readonly problem?: Problem;
}

interface Ran {
  readonly cluster: string;
  readonly taskDefinition: string;
  readonly document?: JsonObject | undefined;
  readonly service?: Readonly<Record<string, unknown>> | undefined;
  readonly logLines: number;
}

/**
 * Says in the log and in the job summary how a task ended, with the last lines of what ran.
 * @param seen undefined where no task was started
 */
export async function endTask(
  { cluster, taskDefinition, document, service, logLines }: Ran,
  ending: TaskEnding,
  ports: Ports,
  seen?: { readonly task: Task; readonly waited: number },
): Promise<TaskResult<TaskEnding["outcome"]>> {
  const { log } = ports;
  const { outcome } = ending;
  const what = revision(taskDefinition);
  const spared = outcome !== "succeeded" && service !== undefined;
  const says = spared ? `${ending.says} The service is left as it is.` : ending.says;
  // A cancelled step has a few seconds left to end.
  const wanted = outcome === "cancelled" ? [] : ending.containers;
  const logs = seen ? await taskLogs(seen.task, wanted, { document, lines: logLines }, ports) : [];
  log.line(`the task ${outcome}: ${says}`);
  for (const { container, task, lines } of logs) {
    log.group(
      `Last lines of container '${container}' (task ${task})`,
      lines.length > 0 ? lines : ["(it wrote none)"],
    );
  }
  const waited = seen?.waited ?? 0;
  const problem = outcome === "succeeded" ? {} : { problem: problemOf(what, ending, says) };
  const { region } = await ports.ecs();
  const shown = seen ? { task: seen.task.taskArn } : {};
  await log.summary(
    taskSummary({ region, cluster, what, outcome, says, waited, logs, ...shown, ...problem }),
  );
  return { outcome, says, waited, taskArns: seen ? [seen.task.taskArn] : [], ...problem };
}

function problemOf(what: string, { outcome, hint, link }: TaskEnding, says: string): Problem {
  return {
    message: `The one-off task of ${what}: ${outcome}. ${says}`,
    ...(hint === undefined ? {} : { hint }),
    ...(link === undefined ? {} : { link }),
  };
}
