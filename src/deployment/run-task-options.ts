import { Failure } from "../failure.ts";
import type { JsonObject } from "../json.ts";
import type { RunTaskOptions } from "./run-task.ts";

/** The values of the run-task inputs, by the names that users know from aws-actions/amazon-ecs-deploy-task-definition. */
export interface RunTaskValues {
  readonly "run-task-container-overrides"?: readonly JsonObject[] | undefined;
  readonly "run-task-subnets"?: readonly string[] | undefined;
  readonly "run-task-security-groups"?: readonly string[] | undefined;
  readonly "run-task-assign-public-ip"?: "ENABLED" | "DISABLED" | undefined;
  readonly "run-task-capacity-provider-strategy"?: readonly JsonObject[] | undefined;
  readonly "run-task-launch-type"?: string | undefined;
  readonly "run-task-started-by"?: string | undefined;
  readonly "run-task-tags"?: readonly JsonObject[] | undefined;
  readonly "run-task-managed-ebs-volume-name"?: string | undefined;
  readonly "run-task-managed-ebs-volume"?: JsonObject | undefined;
  readonly "enable-ecs-managed-tags"?: boolean | undefined;
  readonly "propagate-tags"?: string | undefined;
}

/** @throws Failure where a volume has no name, or a name no volume */
export function runTaskOptions(values: RunTaskValues): RunTaskOptions {
  const managedEBSVolume = values["run-task-managed-ebs-volume"];
  const name = values["run-task-managed-ebs-volume-name"];
  if ((managedEBSVolume === undefined) !== (name === undefined)) throw halfVolume(name === undefined);
  return given({
    containerOverrides: values["run-task-container-overrides"],
    subnets: values["run-task-subnets"],
    securityGroups: values["run-task-security-groups"],
    assignPublicIp: values["run-task-assign-public-ip"],
    capacityProviderStrategy: values["run-task-capacity-provider-strategy"],
    launchType: values["run-task-launch-type"],
    startedBy: values["run-task-started-by"],
    tags: values["run-task-tags"],
    volume: name === undefined || managedEBSVolume === undefined ? undefined : { name, managedEBSVolume },
    enableECSManagedTags: values["enable-ecs-managed-tags"],
    propagateTags: values["propagate-tags"],
  });
}

/** Members that are undefined are left out. */
function given(
  options: {
    readonly [Name in keyof RunTaskOptions]: RunTaskOptions[Name] | undefined;
  },
): RunTaskOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function halfVolume(nameMissing: boolean): Failure {
  const [input, missing] = nameMissing
    ? ["run-task-managed-ebs-volume", "run-task-managed-ebs-volume-name"]
    : ["run-task-managed-ebs-volume-name", "run-task-managed-ebs-volume"];
  return new Failure({
    message: `Input '${input}' needs '${missing}'.`,
    where: { input },
    hint: "The name is that of a volume of the task definition with `configuredAtLaunch: true`; the other input says which volume ECS makes for it.",
  });
}
