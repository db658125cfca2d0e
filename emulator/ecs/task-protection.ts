import { type JsonObject, number, strings } from "../../src/json.ts";
import { invalidParameter } from "./errors.ts";
import type { Operation, Operations } from "./operation.ts";
import { atMost } from "./paging.ts";
import { arnIn, clusterOf, findTask } from "./references.ts";
import type { Task } from "./state.ts";
import { seconds } from "./views-counts.ts";

/** Minutes that a protection lasts where nothing is said. */
const standard = 120;
/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateTaskProtection.html */
const longest = 2880;

export const isProtected = ({ protectedUntil }: Task, now: number) =>
  protectedUntil !== undefined && protectedUntil > now;

/** Tasks of services alone can be protected; failures of the others are those of the API's list of reasons. */
export const taskProtection: Operations = {
  UpdateTaskProtection(request, context) {
    const minutes = number(request["expiresInMinutes"]) ?? standard;
    if (minutes < 1 || minutes > longest)
      throw invalidParameter(`expiresInMinutes must be between 1 and ${longest}.`);
    return each(request, context, (task) => {
      if (request["protectionEnabled"] === true) task.protectedUntil = context.clock.now() + minutes * 60_000;
      else delete task.protectedUntil;
      context.scheduler.wake();
    });
  },

  GetTaskProtection: (request, context) => each(request, context, () => {}),
};

function each(
  request: JsonObject,
  { state, clock }: Parameters<Operation>[1],
  work: (task: Task) => void,
): JsonObject {
  const cluster = clusterOf(state, request["cluster"]);
  const protectedTasks: JsonObject[] = [];
  const failures: JsonObject[] = [];
  for (const reference of atMost(strings(request["tasks"]), 10, "tasks")) {
    const task = findTask(state, cluster, reference);
    if (!task) failures.push({ arn: arnIn(state, cluster, "task", reference), reason: "MISSING" });
    else if (!task.group.startsWith("service:")) failures.push({ arn: task.arn, reason: "TASK_NOT_VALID" });
    else {
      work(task);
      const { protectedUntil } = task;
      const still = isProtected(task, clock.now());
      protectedTasks.push({
        taskArn: task.arn,
        protectionEnabled: still,
        ...(still && protectedUntil !== undefined ? { expirationDate: seconds(protectedUntil) } : {}),
      });
    }
  }
  return { protectedTasks, failures };
}
