import { isObject, type JsonObject, number, objects, strings, text } from "../../src/json.ts";
import { obstacle, place } from "../../src/scheduler/placement.ts";
import { clientException, invalidParameter } from "./errors.ts";
import type { OperationContext, Operations } from "./operation.ts";
import { atMost } from "./paging.ts";
import { failureReason, isFargate, standalone } from "./placement.ts";
import { arnIn, clusterOf, findInstance, findTask } from "./references.ts";
import { alreadyRun, remember } from "./run-once.ts";
import { instanceViews } from "./scheduling/instance-views.ts";
import { placementProblems } from "./services-placement-rules.ts";
import { runnable } from "./services-rules.ts";
import type { Cluster, TaskDefinition } from "./state.ts";
import { tagsOf } from "./tags.ts";
import { taskRequestProblem } from "./tasks-rules.ts";
import { taskView } from "./views-task.ts";

/** What a RunTask or StartTask asks for, checked. */
interface Wanted {
  readonly cluster: Cluster;
  readonly definition: TaskDefinition;
  readonly group: string;
}

export const taskOperations: Operations = {
  /** Places each task by the cluster's state; what does not fit is a failure of the answer, not of the call. */
  RunTask(request, context) {
    const { state } = context;
    const wanted = check(request, context);
    const before = alreadyRun(state, wanted.cluster, request);
    if (before) return answer(before, context);
    const count = number(request["count"]) ?? 1;
    if (count < 1 || count > 10) throw invalidParameter("Count must be between 1 and 10.");
    for (const problem of placementProblems(request)) throw invalidParameter(problem);
    const fargate = isFargate(request);
    if (!fargate && instanceViews(state, wanted.cluster.arn).length === 0) {
      throw invalidParameter("No Container Instances were found in your cluster.");
    }
    const results = Array.from({ length: count }, () =>
      fargate ? start(wanted, request, context, undefined) : placed(wanted, request, context),
    );
    const started = results.filter((result) => typeof result === "string");
    remember(state, wanted.cluster, request, started);
    return answer(results, context);
  },

  StartTask(request, context) {
    const { state } = context;
    const wanted = check(request, context);
    const references = atMost(strings(request["containerInstances"]), 10, "containerInstances");
    if (references.length === 0) throw invalidParameter("Container instances cannot be empty.");
    const results = references.map((reference) => {
      const arn = arnIn(state, wanted.cluster, "container-instance", reference);
      if (!findInstance(state, wanted.cluster, reference)) return [{ arn, reason: "MISSING" }];
      const instance = instanceViews(state, wanted.cluster.arn).find(({ id }) => id === arn);
      if (!instance) return [{ arn, reason: "INACTIVE" }];
      const placing = standalone(request, wanted.definition, wanted.group);
      const found = obstacle(instance, { ...placing, constraints: [] });
      return found === undefined
        ? start(wanted, request, context, arn)
        : [{ arn, reason: failureReason(found) }];
    });
    return answer(results, context);
  },

  StopTask(request, context) {
    const { state, scheduler } = context;
    const cluster = clusterOf(state, request["cluster"]);
    const task = findTask(state, cluster, text(request["task"]) ?? "");
    if (!task) throw invalidParameter("The referenced task was not found.");
    if (task.desiredStatus !== "STOPPED") {
      scheduler.stopTask(task.arn, text(request["reason"]) ?? "Task stopped by user", "UserInitiated");
    }
    return { task: taskView(state, task, {}) };
  },
};

/** The ARN of a task that was started, or why it was not, with the instances that were in the way. */
type Started = string | readonly { readonly arn: string; readonly reason: string }[];

function check(request: JsonObject, { state }: OperationContext): Wanted {
  const cluster = clusterOf(state, request["cluster"]);
  const definition = runnable(state, text(request["taskDefinition"]) ?? "", invalidParameter);
  const problem = taskRequestProblem(request, definition);
  if (problem !== undefined) throw invalidParameter(problem);
  if (isFargate(request) && !definition.compatibilities.includes("FARGATE")) {
    throw invalidParameter("Task definition does not support launch_type FARGATE.");
  }
  checkOverrides(request["overrides"], definition);
  tagsOf(request["tags"]);
  return { cluster, definition, group: text(request["group"]) ?? `family:${definition.family}` };
}

function checkOverrides(overrides: unknown, { document }: TaskDefinition): void {
  if (!isObject(overrides)) return;
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html: 8192 characters.
  if (JSON.stringify(overrides).length > 8192)
    throw clientException("Container Overrides length must be at most 8192");
  const names = new Set(objects(document["containerDefinitions"]).map(({ name }) => text(name)));
  for (const { name } of objects(overrides["containerOverrides"])) {
    if (!names.has(text(name))) {
      throw invalidParameter(
        `Override for container named ${name} is not a container in the TaskDefinition.`,
      );
    }
  }
}

function placed(wanted: Wanted, request: JsonObject, context: OperationContext): Started {
  const instances = instanceViews(context.state, wanted.cluster.arn);
  const placing = standalone(request, wanted.definition, wanted.group);
  const found = place(instances, placing, (below) => Number.parseInt(context.ids.hex(6), 16) % below);
  if ("instance" in found) return start(wanted, request, context, found.instance);
  return instances.map((instance) => ({
    arn: instance.id,
    reason: failureReason(obstacle(instance, placing) ?? found.obstacle),
  }));
}

function start(
  { cluster, definition, group }: Wanted,
  request: JsonObject,
  { scheduler }: OperationContext,
  containerInstanceArn: string | undefined,
): Started {
  const { overrides } = request;
  const startedBy = text(request["startedBy"]);
  return scheduler.runTask({
    clusterArn: cluster.arn,
    taskDefinitionArn: definition.arn,
    ...(containerInstanceArn === undefined ? {} : { containerInstanceArn }),
    launchType: containerInstanceArn === undefined ? "FARGATE" : "EC2",
    group,
    ...(startedBy === undefined ? {} : { startedBy }),
    ...(isObject(overrides) ? { overrides } : {}),
    tags: [
      ...(request["propagateTags"] === "TASK_DEFINITION" ? definition.tags : []),
      ...tagsOf(request["tags"]),
    ],
  });
}

function answer(results: readonly Started[], { state }: OperationContext): JsonObject {
  const tasks = results
    .filter((result) => typeof result === "string")
    .flatMap((arn) => state.tasks.get(arn) ?? [])
    .map((task) => taskView(state, task, { include: ["TAGS"] }));
  const failures = results.flatMap((result) =>
    typeof result === "string" ? [] : result.map((one) => ({ ...one })),
  );
  return { tasks, failures };
}
