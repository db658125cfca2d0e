import type { Task, TaskContainer } from "../deployment/observed.ts";
import type { PlacementFailure } from "../deployment/run-task-failures.ts";
import { type JsonObject, number, objects, text } from "../json.ts";
import type { Ecs } from "../ports.ts";
import { unexpectedAnswer } from "./unexpected-answer.ts";

type Operation = "RunTask" | "DescribeTasks" | "StopTask";

/** Tasks outside of a service. */
export function tasks(
  call: (operation: Operation, request: JsonObject) => Promise<JsonObject>,
): Pick<Ecs, "runTask" | "describeTasks" | "stopTask"> {
  return {
    async runTask(request) {
      const answer = await call("RunTask", request);
      const started = objects(answer["tasks"]).flatMap(taskOf);
      const failures = objects(answer["failures"]).map(failureOf);
      if (started.length + failures.length > 0) return { tasks: started, failures };
      throw unexpectedAnswer("ecs:RunTask", "neither a task nor a word why there is none");
    },
    async describeTasks(cluster, arns) {
      const answer = await call("DescribeTasks", { cluster, tasks: [...arns] });
      return objects(answer["tasks"]).flatMap(taskOf);
    },
    async stopTask(cluster, task, reason) {
      await call("StopTask", { cluster, task, reason });
    },
  };
}

/** Only what has the type that it should have: a null exit code is none. */
function taskOf(answer: JsonObject): Task[] {
  const taskArn = text(answer["taskArn"]);
  if (taskArn === undefined) return [];
  const stoppedAt = number(answer["stoppedAt"]);
  const members = texts(answer, ["lastStatus", "healthStatus", "startedBy", "stopCode", "stoppedReason"]);
  const containers = objects(answer["containers"]).map(containerOf);
  return [{ taskArn, ...members, ...(stoppedAt === undefined ? {} : { stoppedAt }), containers }];
}

function containerOf(answer: JsonObject): TaskContainer {
  const exitCode = number(answer["exitCode"]);
  return {
    ...texts(answer, ["name", "lastStatus", "reason", "image", "runtimeId"]),
    ...(exitCode === undefined ? {} : { exitCode }),
  };
}

function failureOf(answer: JsonObject): PlacementFailure {
  return texts(answer, ["arn", "reason", "detail"]);
}

/** Empty texts say as little as absent ones. */
function texts<const Name extends string>(
  answer: JsonObject,
  names: readonly Name[],
): { readonly [N in Name]?: string } {
  const found: { [N in Name]?: string } = {};
  for (const name of names) {
    const value = text(answer[name]);
    if (value !== undefined && value !== "") found[name] = value;
  }
  return found;
}
