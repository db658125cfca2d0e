import { type JsonObject, strings, text } from "../../src/json.ts";
import { invalidParameter, serviceNotFound } from "./errors.ts";
import type { Operations } from "./operation.ts";
import { atMost, page } from "./paging.ts";
import { arnIn, clusterOf, findService, findTask, findTaskDefinition } from "./references.ts";
import type { Cluster, State, Task } from "./state.ts";
import { taskView } from "./views-task.ts";

export const taskReads: Operations = {
  /**
   * Tasks that are to run, or with desiredStatus STOPPED those that are not, stopping ones included; PENDING gives none:
   * ECS never sets it. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html
   */
  ListTasks(request, { state }) {
    const cluster = clusterOf(state, request["cluster"]);
    const { desiredStatus = "RUNNING" } = request;
    const wanted = filters(state, cluster, request);
    const found = [...state.tasks.values()].filter(
      (task) =>
        task.clusterArn === cluster.arn &&
        task.desiredStatus === desiredStatus &&
        wanted.every((test) => test(task)),
    );
    const { items, ...rest } = page(found, (task) => task.arn, request);
    return { taskArns: items.map((task) => task.arn), ...rest };
  },

  DescribeTasks(request, { state }) {
    const cluster = clusterOf(state, request["cluster"]);
    const references = strings(request["tasks"]);
    if (references.length === 0) throw invalidParameter("Tasks cannot be empty.");
    const tasks: JsonObject[] = [];
    const failures: JsonObject[] = [];
    for (const reference of atMost(references, 100, "tasks")) {
      const task = findTask(state, cluster, reference);
      if (task) tasks.push(taskView(state, task, request));
      else failures.push({ arn: arnIn(state, cluster, "task", reference), reason: "MISSING" });
    }
    return { tasks, failures };
  },
};

function filters(state: State, cluster: Cluster, request: JsonObject): ((task: Task) => boolean)[] {
  const tests: ((task: Task) => boolean)[] = [];
  const given = (member: string, make: (value: string) => (task: Task) => boolean) => {
    const value = text(request[member]);
    if (value !== undefined) tests.push(make(value));
  };
  given("serviceName", (name) => {
    const service = findService(state, cluster, name);
    if (!service || service.status === "INACTIVE") throw serviceNotFound();
    return (task) => task.group === `service:${service.name}`;
  });
  given("containerInstance", (reference) => {
    const arn = arnIn(state, cluster, "container-instance", reference);
    return (task) => task.containerInstanceArn === arn;
  });
  given("family", (family) => (task) => familyOf(state, task) === family);
  given("startedBy", (startedBy) => (task) => task.startedBy === startedBy);
  given("launchType", (launchType) => (task) => task.launchType === launchType);
  return tests;
}

const familyOf = (state: State, task: Task) => findTaskDefinition(state, task.taskDefinitionArn)?.family;
