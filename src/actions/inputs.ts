import { boolean, duration, integer, oneOf, path, text } from "../inputs/kinds.ts";
import { optional } from "../inputs/table.ts";
import { ebsVolume } from "./ebs-volume.ts";

/** What is deployed where. */
export const serviceInputs = {
  service: optional(text, "Name or ARN of the service. Default: `serviceName` of `service-definition`."),
  cluster: optional(
    text,
    "Name or ARN of the cluster. Default: `cluster` of `service-definition`, else `default`.",
  ),
  "service-definition": optional(
    path,
    "File with the service's definition (JSON or YAML, the members of CreateService; what `aws ecs describe-services` prints of one service is fine too): the service is created from it where it does not exist, and brought in line with it where it does. Its `desiredCount` is used for the creation only.",
  ),
  "desired-count": optional(
    integer({ min: 0, max: 5000 }),
    "How many tasks to run. Left out: as many as now (autoscaling goes on undisturbed), or what `service-definition` says for a new service.",
  ),
  "force-new-deployment": optional(
    boolean,
    "Whether to start all tasks anew although the definition is unchanged. Left out: yes where an image has a tag and no digest, as the tag may point at something new; no where all images have digests.",
  ),
  register: optional(
    oneOf("if-changed", "always"),
    "`if-changed` registers no new revision where the definition means the same as one that is there (the service's own, or the family's newest); `always` registers one with each run.",
    "if-changed",
  ),
  "propagate-tags": optional(
    oneOf("SERVICE", "TASK_DEFINITION", "NONE"),
    "From where the service's tasks get their tags. Left out: as it is, or as `service-definition` says.",
  ),
  "enable-ecs-managed-tags": optional(
    boolean,
    "Whether ECS puts its own tags (cluster and service) on the service's tasks. Left out: as it is, or as `service-definition` says.",
  ),
  "service-managed-ebs-volume-name": optional(
    text,
    "Name of the volume of the task definition (one with `configuredAtLaunch`) that `service-managed-ebs-volume` is for.",
  ),
  "service-managed-ebs-volume": optional(
    ebsVolume,
    "The EBS volume that ECS makes for each task of the service, as a YAML map: the members of `managedEBSVolume`, such as `sizeInGiB`, `volumeType` and `roleArn`.",
  ),
  preflight: optional(
    oneOf("error", "warn", "off"),
    "What to do with a roll that can never move, because the desired count and the two percents allow ECS neither to stop a task nor to start one; and with a `desired-count` outside of the bounds of the service's autoscaling, which would set it back.",
    "error",
  ),
  "dry-run": optional(boolean, "Print what would be sent, and change nothing.", "false"),
};

/** How to wait. */
export const waitInputs = {
  timeout: optional(
    duration({ min: "10s", max: "6h" }),
    "How long to wait for the deployment to be complete. ECS goes on after that.",
    "30m",
  ),
  "no-progress": optional(
    duration({ min: "10s", max: "6h" }),
    "How long nothing may move (no task started, running or stopped, no stage of a blue/green deployment) before the wait ends. Left out: no limit of its own.",
  ),
  "fail-after": optional(
    integer({ min: 0, max: 1000 }),
    "How many of our deployment's tasks may fail before the wait ends as `failed`. A task that could never start (no such image, no permission, no such secret) is enough by itself. Left out: as many as ECS's circuit breaker takes (half the desired count, 3 to 200), twice that where the service has a breaker of its own, which then decides first. 0: never.",
  ),
  "log-lines": optional(
    integer({ min: 0, max: 1000 }),
    "How many of the last lines to show of a container that took a task down, from its own CloudWatch log (needs logs:GetLogEvents). 0: none.",
    "20",
  ),
  "on-cancel": optional(
    oneOf("leave", "rollback"),
    "When the workflow is cancelled: `leave` ECS's deployment going, or `rollback` to the revision from before.",
    "leave",
  ),
  "on-failure": optional(
    oneOf("leave", "rollback", "stop"),
    "When our deployment fails or time runs out: `leave` the service to ECS (its circuit breaker, where it has one), or `rollback` to the revision from before at once and wait for that; the outcome is then `rolled-back`. `stop` does the same, and scales a first deployment, which has nothing to go back to, to 0 tasks, so that ECS does not go on starting them.",
    "leave",
  ),
  "fail-on-superseded": optional(
    boolean,
    "Whether the step fails when a newer deployment of the same service took over before ours was complete.",
    "true",
  ),
};
