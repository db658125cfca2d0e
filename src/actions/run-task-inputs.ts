import {
  capacityProviderStrategy,
  containerOverrides,
  ids,
  startedBy,
  taskEbsVolume,
  taskTags,
} from "../deployment/run-task-text.ts";
import { boolean, oneOf, text } from "../inputs/kinds.ts";
import { optional } from "../inputs/table.ts";

/** A one-off task of the new revision, before the service gets it. */
export const runTaskInputs = {
  "run-task": optional(
    boolean,
    "Run one task of the revision before the service is updated, a database migration for example. When it fails the service is left as it is.",
    "false",
  ),
  "wait-for-task-stopped": optional(
    boolean,
    "Wait until that task has ended, and go on only where it succeeded: every container that `run-task-container-overrides` gives a command (else every essential one) exited with 0. `timeout` holds for this wait too. With `false` the task is started, and the service updated at once.",
    "false",
  ),
  "run-task-container-overrides": optional(
    containerOverrides,
    "What the task does instead of its definition, as a YAML list with an item for each container, such as `- name: web` with `command: [rails, db:migrate]`. Values of environment variables never reach the log.",
  ),
  "run-task-subnets": optional(
    ids("subnet"),
    "Subnets of the task, for network mode awsvpc. Left out: those of the service.",
  ),
  "run-task-security-groups": optional(
    ids("sg"),
    "Security groups of the task, for network mode awsvpc. Left out: those of the service.",
  ),
  "run-task-assign-public-ip": optional(
    oneOf("ENABLED", "DISABLED"),
    "Whether the task gets a public address, for network mode awsvpc. Left out: as the service, in the service's subnets; `DISABLED` in others.",
  ),
  "run-task-launch-type": optional(
    oneOf("FARGATE", "EC2", "EXTERNAL"),
    "Launch type of the task. Left out: that of the service; without a service FARGATE where the definition allows it.",
  ),
  "run-task-capacity-provider-strategy": optional(
    capacityProviderStrategy,
    "Capacity providers of the task instead of a launch type, as a YAML list. Left out: those of the service.",
  ),
  "run-task-started-by": optional(
    startedBy,
    "What ECS shows as the one who started the task. Left out: `GitHub-Actions`.",
  ),
  "run-task-tags": optional(taskTags, "Tags of the task, as a YAML list of `key` and `value`."),
  "run-task-managed-ebs-volume-name": optional(
    text,
    "Name of the volume of the definition (one with `configuredAtLaunch`) that `run-task-managed-ebs-volume` is for.",
  ),
  "run-task-managed-ebs-volume": optional(
    taskEbsVolume,
    "The EBS volume that ECS makes for the task, as a YAML map: the members of `managedEBSVolume`.",
  ),
};
