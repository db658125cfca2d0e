import { type Deciding, judgeTask, type TaskVerdict } from "../../deployment/judge-task.ts";
import type { Task } from "../../deployment/observed.ts";
import { pollDelay } from "../../deployment/poll.ts";
import { Failure } from "../../failure.ts";
import type { Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import { taskId } from "../../report/task-link.ts";
import { inTime } from "../in-time.ts";

/** How the wait for a task ended. */
export interface TaskEnding {
  readonly outcome: "succeeded" | "failed" | "timed-out" | "cancelled";
  /** One sentence. */
  readonly says: string;
  readonly hint?: string;
  readonly link?: string;
  /** Names of the containers whose log tells more. */
  readonly containers: readonly string[];
  /** As it was seen last. */
  readonly task?: Task;
}

interface WatchOptions {
  readonly cluster: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly onCancel: "leave" | "stop";
}

interface Context {
  readonly ports: Ports;
  readonly signal: AbortSignal;
}

/**
 * Looks at a task until it has stopped, and says each change of its status.
 * @param started as RunTask answered it
 * @throws Failure where looking is refused for good; the task goes on
 */
export async function watchTask(
  started: Task,
  deciding: Deciding,
  options: WatchOptions,
  { ports, signal }: Context,
): Promise<TaskEnding> {
  const { clock, log } = ports;
  const ecs = await ports.ecs();
  const deadline = clock.now() + options.timeout;
  const { taskArn } = started;
  let task = started;
  let told = "";
  let [looks, missing, throttled, faults] = [0, 0, 0, 0];
  for (;;) {
    const verdict = judgeTask(missing > 0 ? undefined : task, missing, deciding);
    if (verdict.over) return { ...verdict, task };
    if (missing === 0 && verdict.status !== told) {
      told = verdict.status;
      log.line(`task ${statusText(told)}`);
    }
    if (signal.aborted) return { ...(await cancelled(taskArn, options, ports)), task };
    const left = deadline - clock.now();
    if (left <= 0) return { ...timedOut(taskArn, verdict, options, deciding), task };
    await clock.sleep(Math.min(left, pollDelay({ looks, near: 0, throttled }, ports.random())), signal);
    if (signal.aborted) continue;
    looks++;
    try {
      const seen = await inTime(ecs.describeTasks(options.cluster, [taskArn]), deadline, { clock, signal });
      // Not back in time: the deadline is over, or the workflow cancelled.
      if (seen === undefined) continue;
      [throttled, faults] = [0, 0];
      missing = seen[0] ? 0 : missing + 1;
      task = seen[0] ?? task;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind !== "throttled" && error.kind !== "transient") throw blind(error, taskArn);
      if (faults++ === 0) log.line(`no answer, trying again: ${error.message}`);
      if (error.kind === "throttled") throttled++;
    }
  }
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html */
const meanings: Readonly<Record<string, string>> = {
  PROVISIONING: "ECS looks for room for it, and makes its network interface where it has one",
  PENDING: "its images are pulled and its containers start",
  RUNNING: "its containers run",
  STOPPING: "its containers are told to end",
};

function statusText(status: string): string {
  const meaning = meanings[status];
  return meaning === undefined ? status : `${status}: ${meaning}`;
}

function timedOut(
  arn: string,
  verdict: Extract<TaskVerdict, { over: false }>,
  { cluster, timeout }: WatchOptions,
  { runs }: Deciding,
): TaskEnding {
  const neverRan = ["PROVISIONING", "PENDING"].includes(verdict.status);
  return {
    outcome: "timed-out",
    says: `The task had not ended after ${Math.round(timeout / 1000)} s (${verdict.status}). It goes on.`,
    hint: `${neverRan ? "It never ran: is there room for it, and can its images be pulled? " : ""}Raise the timeout where it needs longer. To stop it: aws ecs stop-task --cluster ${cluster} --task ${taskId(arn)}`,
    containers: runs,
  };
}

async function cancelled(
  arn: string,
  { cluster, onCancel }: WatchOptions,
  { ecs }: Ports,
): Promise<TaskEnding> {
  const over = (says: string): TaskEnding => ({ outcome: "cancelled", says, containers: [] });
  const id = taskId(arn);
  if (onCancel === "leave") return over(`Cancelled. Task ${id} goes on by itself.`);
  try {
    await (await ecs()).stopTask(cluster, arn, "The workflow that waited for this task was cancelled.");
    return over(`Cancelled. ECS was told to stop task ${id}.`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return over(`Cancelled. Task ${id} goes on, because ECS refused to stop it: ${error.message}`);
  }
}

/** Whoever reads that a permission is missing has to know that something runs all the same. */
function blind(refusal: Refusal, arn: string): Failure {
  const goesOn = `Task ${taskId(arn)} was started and goes on, and nobody can tell from here how it ends.`;
  return new Failure(
    refusal.problems.map((problem, index) =>
      index === 0 ? { ...problem, message: `${problem.message} ${goesOn}` } : problem,
    ),
    { cause: refusal },
  );
}
