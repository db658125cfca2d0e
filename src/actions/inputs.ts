import { boolean, duration, integer, type Kind, list, oneOf, path, text } from "../inputs/kinds.ts";
import { optional, required } from "../inputs/table.ts";
import { parseEnvironment } from "../task-definition/environment-text.ts";
import { parseImages } from "../task-definition/images-text.ts";

type TextByName = Record<string, string>;
const images: Kind<TextByName> = { form: "YAML map", parse: parseImages };
const environment: Kind<TextByName> = { form: "lines of NAME=value", parse: parseEnvironment };

/** What changes in a task definition. */
export const renderInputs = {
  images: optional(images, "Image of each container that gets a new one, as a YAML map `container: image`."),
  "container-name": optional(
    list,
    "Container that gets `image` and `environment-variables`; several names give them all the same. For different images use `images`.",
  ),
  image: optional(text, "Image for the container(s) in `container-name`."),
  "environment-variables": optional(
    environment,
    "Environment variables to set in the container(s) in `container-name`, which may be left out where there is only one container; one `NAME=value` per line, split at the first `=`; a value of several lines as `NAME<<EOF` … `EOF`. Values never reach the log.",
  ),
};

/** What is deployed where. */
export const serviceInputs = {
  service: optional(text, "Name or ARN of the service. Default: `serviceName` of `service-definition`."),
  cluster: optional(
    text,
    "Name or ARN of the cluster. Default: `cluster` of `service-definition`, else `default`.",
  ),
  "service-definition": optional(
    path,
    "File with the service's definition (JSON or YAML, the members of CreateService): the service is created from it where it does not exist, and brought in line with it where it does. Its `desiredCount` is used for the creation only.",
  ),
  "desired-count": optional(
    integer({ min: 0, max: 5000 }),
    "How many tasks to run. Left out: as many as now (autoscaling goes on undisturbed), or what `service-definition` says for a new service.",
  ),
  "force-new-deployment": optional(
    boolean,
    "Whether to start all tasks anew although the definition is unchanged. Left out: yes where an image has a tag and no digest, as the tag may point at something new; no where all images have digests.",
  ),
  preflight: optional(
    oneOf("error", "warn", "off"),
    "What to do with a roll that can never move, because the desired count and the two percents allow ECS neither to stop a task nor to start one.",
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
  "on-cancel": optional(
    oneOf("leave", "roll-back"),
    "When the workflow is cancelled: `leave` ECS's deployment going, or `roll-back` to the revision from before.",
    "leave",
  ),
  "fail-on-superseded": optional(
    boolean,
    "Whether the step fails when a newer deployment of the same service took over before ours was complete.",
    "true",
  ),
};

export const taskDefinitionInput = required(
  path,
  "Task definition: a file of JSON, JSON with comments, or YAML. What `aws ecs describe-task-definition` prints is fine too.",
);
