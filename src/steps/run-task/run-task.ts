import { revision } from "../../deployment/judge.ts";
import { decidingContainers } from "../../deployment/judge-task.ts";
import { planTask, type RunTaskOptions, shownTask } from "../../deployment/run-task.ts";
import { placementFailure, type StartedTasks } from "../../deployment/run-task-failures.ts";
import { taskProblems } from "../../deployment/run-task-problems.ts";
import { Failure } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { Refusal } from "../../refusal.ts";
import { taskId, taskLink } from "../../report/task-link.ts";
import { canonical } from "../../task-definition/canonical.ts";
import { endTask, type TaskResult } from "./ending.ts";
import { type TaskEnding, watchTask } from "./watch.ts";

export interface RunTaskInput {
  /** Name or ARN. */
  readonly cluster: string;
  /** ARN of the revision to run. */
  readonly taskDefinition: string;
  /** The revision's document where the caller has it; else it is asked for. */
  readonly document?: JsonObject | undefined;
  /** What the inputs say: `runTaskOptions(input)`. */
  readonly options: RunTaskOptions;
  /** The service, for what the inputs leave out: `{ ...live, ...definition }`. */
  readonly service?: Readonly<Record<string, unknown>> | undefined;
  /** Whether to wait for the task's end. */
  readonly wait: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  /** Last lines to show of the log of what ran; 0: none. */
  readonly logLines: number;
  /** What becomes of the task when the workflow is cancelled. */
  readonly onCancel: "leave" | "stop";
}

/** Only after `started` and `succeeded` may the service be updated. */
export type RunTaskResult = TaskResult<TaskEnding["outcome"] | "started">;

interface Context {
  readonly ports: Ports;
  readonly signal: AbortSignal;
  /** `run-task-arn`: a JSON list, written as soon as the task is there. */
  readonly outputs: { "run-task-arn"?: string };
}

/**
 * Starts one task of a revision, a database migration most often, and where it is asked for waits for its end and
 * shows what it wrote last.
 * @throws Failure where ECS would refuse the task, or looking at it is refused for good; the task then goes on
 */
export async function runOnce(
  input: RunTaskInput,
  { ports, signal, outputs }: Context,
): Promise<RunTaskResult> {
  const { cluster, options, service } = input;
  const { log } = ports;
  const ecs = await ports.ecs();
  const document = input.document ?? (await describedDocument(input.taskDefinition, ports));
  const problems = taskProblems(options, { document, service });
  if (problems.length > 0) throw new Failure(problems);
  const { request, asService } = planTask(input, options, { document, service });
  if (asService.length > 0) log.line(`the task runs as the service does: ${asService.join(", ")}`);
  if (signal.aborted) return endTask({ ...input, document }, cancelledBefore, ports);
  const { tasks, failures } = await startOnce(request, ports);
  const [task] = tasks;
  const what = revision(input.taskDefinition);
  if (!task)
    return endTask(input, { outcome: "failed", ...placementFailure(failures), containers: [] }, ports);
  outputs["run-task-arn"] = JSON.stringify(tasks.map(({ taskArn }) => taskArn));
  log.line(`started a task of ${what}: ${taskLink({ region: ecs.region, cluster, task: task.taskArn })}`);
  if (!input.wait) {
    const says = `Task ${taskId(task.taskArn)} of ${what} was started and not waited for.`;
    return { outcome: "started", says, taskArns: tasks.map(({ taskArn }) => taskArn), waited: 0 };
  }
  const start = ports.clock.now();
  const deciding = decidingContainers(document, request);
  const ending = await watchTask(task, deciding, input, { ports, signal });
  const waited = Math.round((ports.clock.now() - start) / 1000);
  return endTask({ ...input, document }, ending, ports, { task: ending.task ?? task, waited });
}

/**
 * Starts the task, unless one that an earlier attempt of this workflow run started is still at work: a migration must
 * not run beside itself. By a token that it has had before ECS gives back the task that it started then; one that has
 * ended since is not taken for this attempt's, as who runs a job again wants it done again.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/ECS_Idempotency.html
 */
async function startOnce(request: JsonObject, ports: Ports): Promise<StartedTasks> {
  const ecs = await ports.ecs();
  const tokens = ports.runTokens(canonical(request));
  for (const clientToken of tokens.slice(0, -1)) {
    const started = await ecs.runTask({ ...request, clientToken });
    const [task] = started.tasks;
    if (task?.lastStatus !== "STOPPED") return started;
  }
  // This attempt's own: the SDK sends a call again that may have gone through.
  return ecs.runTask({ ...request, clientToken: tokens.at(-1) ?? ports.uuid() });
}

const cancelledBefore: TaskEnding = {
  outcome: "cancelled",
  says: "Cancelled before the task was started.",
  containers: [],
};

/** What ECS would be asked, for a dry run; environment values are hidden. */
export function dryRunTask(
  input: Pick<RunTaskInput, "cluster" | "taskDefinition" | "document" | "options" | "service">,
  { log }: Ports,
): void {
  const { document, service } = input;
  const problems = taskProblems(input.options, { document, service });
  if (problems.length > 0) throw new Failure(problems);
  const { request } = planTask(input, input.options, { document, service });
  log.line("dry run: would call RunTask");
  for (const text of JSON.stringify(shownTask(request), null, 2).split("\n")) log.line(`  ${text}`);
}

/** The definition tells the network mode and which containers are essential; without it a task can run all the same. */
async function describedDocument(reference: string, { ecs }: Ports): Promise<JsonObject | undefined> {
  try {
    return (await (await ecs()).describeTaskDefinition(reference))?.document;
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "denied") throw error;
    return undefined;
  }
}
