import type { Path } from "../document/path.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";

/** What a document is that was given as a task definition. */
export interface Mistaken {
  /** A sentence. */
  readonly message: string;
  readonly path: Path;
  readonly hint: string;
}

const container = 'Put it into { "family": …, "containerDefinitions": [ … ] }.';
const ask = "Does the input name the right file?";

/** By members, of which the first that fits counts; `has` tells whether a member is there, null or not. */
const kinds: readonly {
  readonly fits: (has: (...names: string[]) => boolean, document: JsonObject) => boolean;
  readonly member: string;
  readonly what: string;
  readonly hint: string;
}[] = [
  {
    fits: (_, { sops }) => isObject(sops) && ("version" in sops || "mac" in sops),
    member: "sops",
    what: "a file that SOPS has encrypted",
    hint: "Decrypt it in a step before this one: `sops decrypt`.",
  },
  {
    fits: (has) => has("AWSEBDockerrunVersion"),
    member: "AWSEBDockerrunVersion",
    what: "Elastic Beanstalk's Dockerrun.aws.json",
    hint: "Keep containerDefinitions and volumes, and add a family.",
  },
  {
    fits: (has, { Resources }) =>
      has("AWSTemplateFormatVersion") || (has("Resources") && isObject(Resources)),
    member: "Resources",
    what: "a CloudFormation template",
    hint: "CloudFormation registers what stands in it; a step can take the family from ECS instead.",
  },
  {
    fits: (has, { Resources }) => has("Resources") && Array.isArray(Resources),
    member: "Resources",
    what: "an AppSpec file of CodeDeploy",
    hint: ask,
  },
  {
    fits: (has) => has("ContainerDefinitions") || has("Family"),
    member: "ContainerDefinitions",
    what: "a task definition as CloudFormation writes it, with names that begin in upper case",
    hint: "Begin every name in lower case, as in ECS's API: containerDefinitions, portMappings, containerPort.",
  },
  {
    fits: (has) => has("container_definitions"),
    member: "container_definitions",
    what: "a task definition with the names of Terraform or Ansible",
    hint: "Write names as ECS's API has them: containerDefinitions, networkMode, portMappings.",
  },
  {
    fits: (has) => has("task_definition"),
    member: "task_definition",
    what: "the ecs-params.yml of ecs-cli",
    hint: "`ecs-cli compose create` registers a definition; a step can take its family from ECS.",
  },
  {
    fits: (has) => has("apiVersion", "kind"),
    member: "kind",
    what: "a manifest of Kubernetes",
    hint: ask,
  },
  { fits: (has) => has("on", "jobs"), member: "jobs", what: "a workflow of GitHub Actions", hint: ask },
  {
    fits: (has, { type }) => has("name") && typeof type === "string" && /(?:Service|Job|Site)$/.test(type),
    member: "type",
    what: "a manifest of AWS Copilot",
    hint: "Copilot registers the definition; a step can take the family from ECS: <app>-<env>-<service>.",
  },
  {
    fits: (has, { services }) => has("services") && isObject(services),
    member: "services",
    what: "a Compose file",
    hint: "ECS takes task definitions only; each service's image, ports and environment go into a container of one.",
  },
  {
    fits: (has) => has("services") || has("serviceArns"),
    member: "services",
    what: "the AWS CLI's answer about services",
    hint: "Name the service in the input `service`, or write the answer of `aws ecs describe-task-definition`.",
  },
  {
    fits: (has) => has("serviceName") || has("serviceArn"),
    member: "serviceName",
    what: "a service definition",
    hint: "Name it in the input `service-definition` of a step that deploys; a task definition has containerDefinitions.",
  },
  {
    fits: (has) => has("taskDefinitionArns"),
    member: "taskDefinitionArns",
    what: "the AWS CLI's list of task definitions",
    hint: "Write the answer of `aws ecs describe-task-definition`, or name the family in the step.",
  },
  {
    fits: (has) => has("tasks") || has("taskArns"),
    member: "tasks",
    what: "the AWS CLI's answer about tasks",
    hint: "Write the answer of `aws ecs describe-task-definition`, or name the family in the step.",
  },
  {
    fits: (has) => has("ImageURI") || has("imageUri"),
    member: "ImageURI",
    what: "an imageDetail.json of CodePipeline",
    hint: ask,
  },
  {
    fits: (has) => has("name", "image"),
    member: "name",
    what: "a single container definition",
    hint: container,
  },
];

/**
 * What a document is instead of a task definition, where that can be told; undefined for a task definition, and for
 * whatever is nothing that is known.
 */
export function mistakenFor(document: Json): Mistaken | undefined {
  if (Array.isArray(document)) return list(document);
  if (!isObject(document)) return undefined;
  const has = (...names: string[]) => names.every((name) => Object.hasOwn(document, name));
  const isDefinition = has("containerDefinitions") || has("family");
  const found = kinds.find(
    ({ fits, member }) => (!isDefinition || alsoWith.has(member)) && fits(has, document),
  );
  if (!found) return undefined;
  const path = has(found.member) ? [found.member] : [];
  return { message: `This is ${found.what}, not a task definition.`, path, hint: found.hint };
}

/** Kinds that have the members of a task definition too. */
const alsoWith = new Set(["sops", "AWSEBDockerrunVersion"]);

function list(items: readonly Json[]): Mistaken | undefined {
  const [first] = items;
  if (!isObject(first)) return undefined;
  const at = (message: string, hint: string): Mistaken => ({ message, path: [0], hint });
  if ("imageUri" in first) {
    return at("This is an imagedefinitions.json of CodePipeline, not a task definition.", ask);
  }
  if ("taskDefinition" in first || "containerDefinitions" in first) {
    return at(
      "This is a list around a task definition.",
      "Take it out of the list: remove the outer [ and ].",
    );
  }
  if ("image" in first || "name" in first) {
    return at(
      "This is a list of container definitions, as Terraform's container_definitions takes it, not a task definition.",
      container,
    );
  }
  return undefined;
}
