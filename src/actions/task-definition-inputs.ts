import { integer, type Kind, list, oneOf, paths, text } from "../inputs/kinds.ts";
import { optional } from "../inputs/table.ts";
import { parseCommand } from "../task-definition/command-text.ts";
import { parseEnvironment } from "../task-definition/environment-text.ts";
import { parseImages } from "../task-definition/images-text.ts";
import { type Overrides, parseOverrides } from "../task-definition/overrides-text.ts";
import { type PairForm, parsePairs } from "../task-definition/pairs-text.ts";
import { checkVariableNames } from "../task-definition/template.ts";

type TextByName = Record<string, string>;
const images: Kind<TextByName> = { form: "YAML map", parse: parseImages };
const environment: Kind<TextByName> = {
  form: "lines of NAME=value",
  parse: (value) => parseEnvironment(value, undefined, "trimmed"),
};
const overrides: Kind<Overrides> = { form: "YAML map", parse: parseOverrides };
const pairs = (what: PairForm["what"], form: string): Kind<TextByName> => ({
  form: `lines of ${form}`,
  parse: (value) => parsePairs(value, { what, form }),
});
/** No ARN and no name begins with a blank. */
const secrets: Kind<TextByName> = {
  form: "lines of NAME=valueFrom",
  parse: (value) =>
    Object.fromEntries(
      Object.entries(parsePairs(value, { what: "secrets", form: "NAME=valueFrom" })).map(([name, from]) => [
        name,
        from.trimStart(),
      ]),
    ),
};
const command = (what: string): Kind<string[]> => ({
  form: "YAML list, or words",
  parse: (value) => parseCommand(value, what),
});
/** The key of an object in S3 may hold a comma: only one before the next ARN divides. */
const objectArns: Kind<string[]> = {
  form: "list, one per line or between commas",
  parse: (value) => paths.parse(value.replaceAll(/,(?=\s*arn:)/g, "\n")),
};
const variables: Kind<TextByName> = {
  form: "lines of NAME=value",
  parse(value) {
    const found = parseEnvironment(value, "variables", "trimmed");
    checkVariableNames(found);
    return found;
  },
};

/** Where the task definition comes from; an action offers those of these that make sense in it. */
export const sourceInputs = {
  "task-definition": optional(
    paths,
    "Task definition: a file of JSON, JSON with comments, or YAML. What `aws ecs describe-task-definition` prints is fine too. Of several files, one per line, each later one is merged into those before it, as `overrides` are.",
  ),
  "task-definition-arn": optional(
    text,
    "Take the task definition from ECS instead of a file: the ARN of a revision.",
  ),
  "task-definition-family": optional(
    text,
    "Take the task definition from ECS instead of a file: the newest revision of a family, or the one in `task-definition-revision`.",
  ),
  "task-definition-revision": optional(
    integer({ min: 1, max: 2_147_483_647 }),
    "Number of the revision of `task-definition-family`.",
  ),
  variables: optional(
    variables,
    "Variables for the files of `task-definition`, and of `service-definition` in a step that deploys: `${NAME}` in a text of them becomes the value, `$${` a literal `${`. One `NAME=value` per line, split at the first `=`. With this input a name that is not declared is an error; without it nothing is replaced.",
  ),
};

/** What changes in the task definition. */
export const changeInputs = {
  images: optional(
    images,
    "Image of each container that gets a new one, as a YAML map `container: image`; the outputs `images` and `digests` of build-and-push are such maps. A digest alone (`sha256:…`) goes to the repository of the container's present image.",
  ),
  "container-name": optional(
    list,
    "Container that gets `image` and the inputs below up to `entry-point`; several names give them all the same. May be left out where there is one container only.",
  ),
  image: optional(text, "Image for the container(s) in `container-name`. For different images use `images`."),
  "environment-variables": optional(
    environment,
    "Environment variables to set; one `NAME=value` per line, split at the first `=`; a value of several lines, or with blanks at its end, as `NAME<<EOF` … `EOF`. Values never reach the log.",
  ),
  "environment-from-file": optional(
    paths,
    "Files of the repository with environment variables to set, in the same form, one path per line; `environment-variables` go before them.",
  ),
  "environment-mode": optional(
    oneOf("merge", "replace"),
    "`merge` keeps the variables that the containers have, `replace` takes away all that are not set here.",
    "merge",
  ),
  "remove-environment-variables": optional(list, "Names of environment variables to take away."),
  "env-files": optional(
    objectArns,
    "ARNs of environment files in S3, which the agent reads when it starts a task; they take the place of those that are there.",
  ),
  secrets: optional(
    secrets,
    "Secrets to set, one `NAME=valueFrom` per line: the ARN of a secret in Secrets Manager, or the ARN or name of a parameter. Never the secret itself.",
  ),
  "remove-secrets": optional(list, "Names of secrets to take away."),
  "log-configuration-log-driver": optional(text, "Log driver, such as `awslogs` or `awsfirelens`."),
  "log-configuration-options": optional(
    pairs("log options", "NAME=value"),
    "Options of the log driver to set, one `NAME=value` per line; the others stay.",
  ),
  "docker-labels": optional(
    pairs("docker labels", "NAME=value"),
    "Docker labels to set, one `NAME=value` per line, split at the first `=`; the others stay.",
  ),
  command: optional(
    command("command"),
    'Command: a YAML or JSON list (`["bundle", "exec", "puma"]`), or words that are split as a shell does it, quotes honoured. A backslash outside quotes, or a quote in the middle of a word, needs a list.',
  ),
  "entry-point": optional(command("entry point"), "Entry point, in the same form."),
  family: optional(text, "Family to register the task definition under, instead of its own."),
  cpu: optional(text, "CPU units of the task (`512`, `.5 vCPU`)."),
  memory: optional(text, "Memory of the task in MiB (`1024`), or as `1 GB`."),
  "task-role-arn": optional(text, "Role that the application has in the task."),
  "execution-role-arn": optional(
    text,
    "Role with which ECS pulls images, reads secrets and writes logs for the task.",
  ),
  "cpu-architecture": optional(oneOf("X86_64", "ARM64"), "CPU architecture of the task's `runtimePlatform`."),
  "operating-system-family": optional(
    text,
    "Operating system of the task's `runtimePlatform`, such as `LINUX` or `WINDOWS_SERVER_2022_CORE`.",
  ),
  overrides: optional(
    overrides,
    "Any fragment of a task definition, merged in last: maps member by member, `containerDefinitions` by name (a map `web-app: { memory: 512 }` is fine), null removes. The rules: docs/rendering.md.",
  ),
};
