import { text } from "../../json.ts";
import { api } from "./pages.ts";
import { eachContainer, type Found, itemsOf, type Rule } from "./rule.ts";

const entryWithoutName: Rule = {
  id: "environment-name-missing",
  severity: "error",
  link: api("KeyValuePair"),
  check: eachContainer(({ definition, path, title }) =>
    itemsOf(definition, "environment", path).flatMap(({ item, path: at }): Found[] => {
      const name = item["name"];
      if (typeof name === "string" && name !== "") return [];
      const message = `A variable in the environment of ${title} has no name.`;
      return [
        {
          message,
          path: at,
          hint: 'Write each as { "name": "…", "value": "…" }.',
          // https://github.com/thnery/terraform-aws-template/issues/2
          ecsMessage: "Environment variable name cannot be null or blank.",
        },
      ];
    }),
  ),
};

const valueNoText: Rule = {
  id: "environment-value-type",
  severity: "error",
  link: api("KeyValuePair"),
  check: eachContainer(({ definition, path, title }) =>
    itemsOf(definition, "environment", path).flatMap(({ item, path: at }): Found[] => {
      const value = item["value"];
      if (value === undefined || typeof value === "string") return [];
      return [
        {
          message: `The value of ${text(item["name"]) ?? "a variable"} in the environment of ${title} is no text.`,
          path: [...at, "value"],
          hint: "Environment variables are text: put numbers, true and false in quotes.",
        },
      ];
    }),
  ),
};

const executionRole: Rule = {
  id: "secrets-without-execution-role",
  severity: "error",
  link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html",
  check: eachContainer(({ definition, path, subject }, { executionRoleArn }) => {
    if (executionRoleArn !== undefined || itemsOf(definition, "secrets").length === 0) return [];
    return [
      {
        message: `${subject} has secrets, but the task definition has no executionRoleArn with which the agent could read them.`,
        path: [...path, "secrets"],
        hint: 'Add "executionRoleArn": the role that may read these secrets.',
        ecsMessage:
          "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.",
      },
    ];
  }),
};

const both: Rule = {
  id: "secret-in-environment",
  severity: "error",
  link: api("Secret"),
  check: eachContainer(({ definition, path, title }) => {
    const variables = new Set(itemsOf(definition, "environment").map(({ item }) => item["name"]));
    return itemsOf(definition, "secrets", path).flatMap(({ item, path: at }): Found[] => {
      const name = text(item["name"]);
      if (name === undefined || !variables.has(name)) return [];
      return [
        {
          message: `${name} stands both in the environment and in the secrets of ${title}.`,
          path: [...at, "name"],
          hint: "Keep one of the two.",
          ecsMessage: `The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '${name}'.`,
        },
      ];
    });
  }),
};

/** A private IPv4 address, alone, with a port, or as the host of a URL; `10.0.0.0/8` is a network and not meant. */
const privateAddress =
  /^(?:[a-z][a-z0-9+.-]*:\/\/(?:[^@/\s]*@)?)?(?:10\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])|192\.168)\.\d{1,3}\.\d{1,3}(?::\d{1,5})?(?<url>\/.*)?$/i;

const fixedAddress: Rule = {
  id: "environment-fixed-address",
  severity: "warning",
  link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/interconnecting-services.html",
  check: eachContainer(({ definition, path, title }) =>
    itemsOf(definition, "environment", path).flatMap(({ item, path: at }): Found[] => {
      const value = text(item["value"]) ?? "";
      const match = privateAddress.exec(value);
      if (!match || (match.groups?.["url"] !== undefined && !value.includes("://"))) return [];
      return [
        {
          message: `${text(item["name"]) ?? "A variable"} in the environment of ${title} is a fixed private IP address: it stops being right when the other task or instance is replaced.`,
          path: at,
          hint: "Use a name that follows the service: Service Connect, service discovery (Cloud Map), or a load balancer's.",
        },
      ];
    }),
  ),
};

export const environmentRules: readonly Rule[] = [
  entryWithoutName,
  valueNoText,
  executionRole,
  both,
  fixedAddress,
];
