import { isObject, type JsonObject, strings, text } from "../../json.ts";
import { api, guide } from "./pages.ts";
import { isForFargate, placesOf } from "./place.ts";
import { type Container, containersOf, eachContainer, type Found, itemsOf, type Rule } from "./rule.ts";

interface Log {
  readonly driver: string | undefined;
  readonly options: JsonObject;
  /** Options that are given, also those that come from secrets. */
  readonly names: ReadonlySet<string>;
}

function logOf({ definition }: Container): Log | undefined {
  const { logConfiguration } = definition;
  if (!isObject(logConfiguration)) return undefined;
  const options = isObject(logConfiguration["options"]) ? logConfiguration["options"] : {};
  const secret = itemsOf(logConfiguration, "secretOptions").flatMap(({ item }) => text(item["name"]) ?? []);
  return {
    driver: text(logConfiguration["logDriver"]),
    options,
    names: new Set([...Object.keys(options), ...secret]),
  };
}

/** A rule about containers with one log driver; what it finds lies at their options. */
function forDriver(
  driver: string,
  rule: Omit<Rule, "check">,
  check: (log: Log, container: Container, document: JsonObject) => Omit<Found, "path"> | undefined,
): Rule {
  return {
    ...rule,
    check: eachContainer((container, document) => {
      const log = logOf(container);
      const found = log?.driver === driver ? check(log, container, document) : undefined;
      return found ? [{ ...found, path: [...container.path, "logConfiguration", "options"] }] : [];
    }),
  };
}

/** The API's model has it as required. */
const driverMissing: Rule = {
  id: "log-driver-missing",
  severity: "error",
  link: api("LogConfiguration"),
  check: eachContainer(({ definition: { logConfiguration }, path, title }) =>
    !isObject(logConfiguration) || (logConfiguration["logDriver"] ?? "") !== ""
      ? []
      : [
          {
            message: `The logConfiguration of ${title} names no logDriver.`,
            path: [...path, "logConfiguration"],
            hint: 'Add "logDriver": "awslogs", for example, or remove logConfiguration.',
          },
        ],
  ),
};

const awslogs = guide("using_awslogs");

const options = forDriver(
  "awslogs",
  { id: "awslogs-options", severity: "error", link: awslogs },
  ({ names }, { title }) => {
    const missing = ["awslogs-region", "awslogs-group"].filter((name) => !names.has(name));
    if (missing.length === 0) return undefined;
    return {
      message: `The log driver awslogs of ${title} has no ${missing.join(" and no ")}.`,
      hint: "Add the missing options; with awslogs-create-group a group is made at the first start.",
      // For one missing option the words are not known.
      ...(missing.length === 2
        ? { ecsMessage: "Log driver awslogs requires options: awslogs-region, awslogs-group" }
        : {}),
    };
  },
);

const prefixOnFargate = forDriver(
  "awslogs",
  { id: "fargate-awslogs-prefix", severity: "error", link: awslogs },
  ({ names }, { title }, document) =>
    !isForFargate(document) || names.has("awslogs-stream-prefix")
      ? undefined
      : {
          message: `The log driver awslogs of ${title} has no awslogs-stream-prefix, which Fargate needs.`,
          hint: 'Add "awslogs-stream-prefix", for example the name of the service.',
          ecsMessage: "Fargate requires log configuration options to include awslogs-stream-prefix",
        },
);

const prefix = forDriver(
  "awslogs",
  { id: "awslogs-stream-prefix", severity: "warning", link: awslogs },
  ({ names }, { title }, document) =>
    isForFargate(document) || names.has("awslogs-stream-prefix") || names.has("awslogs-stream")
      ? undefined
      : {
          message: `The log streams of ${title} are named after Docker's container ids, which nobody can find a task by.`,
          hint: 'Add "awslogs-stream-prefix": streams are then called prefix/container/task-id.',
        },
);

/** Docker: "logger: logging mode not supported"; whether ECS refuses it is not known. */
const mode = forDriver(
  "awslogs",
  { id: "awslogs-mode", severity: "warning", link: api("LogConfiguration") },
  ({ options: { mode: given } }, { title }) =>
    typeof given !== "string" || ["blocking", "non-blocking"].includes(given)
      ? undefined
      : {
          message: `The log mode of ${title} is neither blocking nor non-blocking.`,
          hint: "non-blocking drops lines when CloudWatch cannot be reached, blocking halts the application.",
        },
);

const buffer = forDriver(
  "awslogs",
  { id: "awslogs-buffer", severity: "warning", link: api("LogConfiguration") },
  ({ options: given, names }, { title }) =>
    given["mode"] !== "blocking" || !names.has("max-buffer-size")
      ? undefined
      : {
          message: `The log configuration of ${title} has max-buffer-size, which Docker takes with mode non-blocking only.`,
          hint: 'Set "mode": "non-blocking", or remove max-buffer-size.',
        },
);

/** Docker refuses the two together: https://docs.docker.com/engine/logging/drivers/awslogs/ */
const multiline = forDriver(
  "awslogs",
  {
    id: "awslogs-multiline",
    severity: "warning",
    link: "https://docs.docker.com/engine/logging/drivers/awslogs/",
  },
  ({ names }, { title }) =>
    !names.has("awslogs-datetime-format") || !names.has("awslogs-multiline-pattern")
      ? undefined
      : {
          message: `The log configuration of ${title} has awslogs-datetime-format and awslogs-multiline-pattern.`,
          hint: "Keep one of the two.",
        },
);

/** Docker's driver does not start without them: https://docs.docker.com/engine/logging/drivers/splunk/ */
const splunk = forDriver(
  "splunk",
  {
    id: "splunk-options",
    severity: "warning",
    link: "https://docs.docker.com/engine/logging/drivers/splunk/",
  },
  ({ names }, { title }) => {
    const missing = ["splunk-url", "splunk-token"].filter((name) => !names.has(name));
    if (missing.length === 0) return undefined;
    return {
      message: `The log driver splunk of ${title} has no ${missing.join(" and no ")}.`,
      hint: "Add them; the token as secretOptions.",
    };
  },
);

const firelens = guide("using_firelens");

const router = forDriver(
  "awsfirelens",
  { id: "firelens-router-missing", severity: "error", link: firelens },
  (_, { title }, document) =>
    placesOf(document, "containerDefinitions[].firelensConfiguration").length > 0
      ? undefined
      : {
          message: `The log driver of ${title} is awsfirelens, but no container is its log router.`,
          hint: 'Add a container with "firelensConfiguration": { "type": "fluentbit" }.',
          ecsMessage:
            "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be specified",
        },
);

const routerUnused: Rule = {
  id: "firelens-router-unused",
  severity: "warning",
  link: firelens,
  check(document) {
    const used = containersOf(document).some((container) => logOf(container)?.driver === "awsfirelens");
    const [first] = used ? [] : placesOf(document, "containerDefinitions[].firelensConfiguration");
    if (!first) return [];
    return [
      {
        message: "There is a log router, but no container sends it its log.",
        path: first.path,
        hint: 'Set "logDriver": "awsfirelens" in the logConfiguration of the others.',
      },
    ];
  },
};

const fargateRole: Rule = {
  id: "fargate-execution-role-awslogs",
  severity: "error",
  link: guide("task_execution_IAM_role"),
  check(document) {
    const fargate = strings(document["requiresCompatibilities"]).includes("FARGATE");
    if (!fargate || document["executionRoleArn"] !== undefined) return [];
    const first = containersOf(document).find((container) => logOf(container)?.driver === "awslogs");
    if (!first) return [];
    return [
      {
        message: `${first.subject} logs to CloudWatch, but the task definition has no executionRoleArn to do it with.`,
        path: [...first.path, "logConfiguration"],
        hint: 'Add "executionRoleArn".',
        ecsMessage:
          "Fargate requires task definition to have execution role ARN to support log driver awslogs.",
      },
    ];
  },
};

export const logRules: readonly Rule[] = [
  ...[driverMissing, options, prefixOnFargate, prefix, mode, buffer, multiline, splunk],
  ...[router, routerUnused, fargateRole],
];
