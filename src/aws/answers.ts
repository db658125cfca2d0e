import type { Service, ServiceDeployment, Task } from "../deployment/observed.ts";
import { isObject, type JsonObject, objects, text } from "../json.ts";
import type { RegisteredTaskDefinition } from "../ports.ts";
import { serviceDeploymentForm, serviceForm, taskForm } from "./answer-forms.ts";
import { conform, isTime } from "./conform.ts";
import { unexpectedAnswer } from "./unexpected-answer.ts";

/*
 * ECS's answers, brought to the shapes that the core reads: what has not the type that it should have counts as absent,
 * and an answer without the part that makes it an answer is no success.
 */

/** @throws Refusal where the answer holds no service */
export function serviceOf(answer: unknown, operation: string): Service {
  if (!isObject(answer) || text(answer["serviceName"]) === undefined)
    throw unexpectedAnswer(operation, "no service in it");
  const service = conform(answer, serviceForm);
  const deployments = objects(service["deployments"]).filter(({ id }) => typeof id === "string");
  const events = objects(answer["events"]).filter(
    ({ id, message, createdAt }) =>
      typeof id === "string" && typeof message === "string" && isTime(createdAt),
  );
  return {
    ...service,
    deployments,
    events,
  } as unknown as Service;
}

/**
 * DescribeServices' services, without those that ECS says it does not know.
 * @param asked how many were asked for
 * @throws Refusal for an answer that leaves one unmentioned
 */
export function describedServices(answer: JsonObject, asked: number): Service[] {
  const operation = "ecs:DescribeServices";
  const found = objects(answer["services"]);
  const missing = objects(answer["failures"]).filter(({ reason }) => reason === "MISSING");
  if (found.length + missing.length < asked)
    throw unexpectedAnswer(operation, "neither a service nor a word that it is missing");
  return found.map((service) => serviceOf(service, operation));
}

/** @throws Refusal where the answer holds no task definition */
export function taskDefinitionOf(answer: JsonObject, operation: string): RegisteredTaskDefinition {
  const definition = answer["taskDefinition"];
  const arn = isObject(definition) ? text(definition["taskDefinitionArn"]) : undefined;
  if (!isObject(definition) || arn === undefined)
    throw unexpectedAnswer(operation, "no task definition in it");
  const tags = objects(answer["tags"]);
  return { arn, document: tags.length > 0 ? { ...definition, tags } : definition };
}

export function serviceDeploymentOf(answer: unknown): ServiceDeployment | undefined {
  if (!isObject(answer) || text(answer["serviceDeploymentArn"]) === undefined) return undefined;
  return conform(answer, serviceDeploymentForm) as unknown as ServiceDeployment;
}

export function tasksOf(answer: JsonObject): Task[] {
  return objects(answer["tasks"])
    .filter(({ taskArn }) => typeof taskArn === "string")
    .map((task) => ({ containers: [], ...conform(task, taskForm) }) as unknown as Task);
}
