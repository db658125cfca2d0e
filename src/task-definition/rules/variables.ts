import { text } from "../../json.ts";
import { api, guide } from "./pages.ts";
import { type Container, eachContainer, type Found, itemsOf, type Rule } from "./rule.ts";

/** A rule about variables by their names; values are looked at, and never told. */
function eachVariable(
  rule: Omit<Rule, "check">,
  check: (name: string, value: string, container: Container) => Omit<Found, "path"> | undefined,
): Rule {
  return {
    ...rule,
    check: eachContainer((container) =>
      itemsOf(container.definition, "environment", container.path).flatMap(({ item, path }): Found[] => {
        const name = text(item["name"]);
        const found = name ? check(name, text(item["value"]) ?? "", container) : undefined;
        return found ? [{ ...found, path: [...path, "name"] }] : [];
      }),
    ),
  };
}

const awsKeys = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"];

const accessKey = eachVariable(
  { id: "environment-aws-keys", severity: "warning", link: guide("task-iam-roles") },
  (name, value, { title }) =>
    !awsKeys.includes(name) || value === ""
      ? undefined
      : {
          message: `${name} stands in the environment of ${title}: everybody who may describe the task definition can read it, and it wins over the task's role.`,
          hint: "Remove it, and give the task a taskRoleArn. Then make the key invalid.",
        },
);

const secretName =
  /(?:^|_)(?:PASSWORD|PASSWD|SECRET|TOKEN|PRIVATE_KEY|ACCESS_KEY|API_KEY|SECRET_KEY(?:_BASE)?|MASTER_KEY|CREDENTIALS)$/i;

/** Names of secrets, paths and switches go by such names too; a value of a few letters or a path is none. */
function looksHarmless(value: string): boolean {
  return (
    /^(?:|true|false|yes|no|on|off|none|null|\d{1,5})$/i.test(value) || /^(?:arn:|\/|\.\/|file:)/.test(value)
  );
}

const secret = eachVariable(
  { id: "environment-secret", severity: "warning", link: guide("specifying-sensitive-data") },
  (name, value, { title }) =>
    !secretName.test(name) || awsKeys.includes(name) || looksHarmless(value)
      ? undefined
      : {
          message: `${name} in the environment of ${title} looks like a secret: everybody who may describe the task definition can read it, in every revision.`,
          hint: 'Put it into Secrets Manager or Parameter Store, and name it in "secrets".',
        },
);

const byAgent =
  /^(?:ECS_CONTAINER_METADATA_URI(?:_V4)?|ECS_AGENT_URI|AWS_CONTAINER_CREDENTIALS_RELATIVE_URI|AWS_EXECUTION_ENV)$/;

const reserved = eachVariable(
  { id: "environment-reserved", severity: "warning", link: guide("task-metadata-endpoint-v4") },
  (name, _, { title }) =>
    !byAgent.test(name)
      ? undefined
      : {
          message: `${name} in the environment of ${title} is a variable that the ECS agent sets.`,
          hint: "Remove it.",
        },
);

const duplicate: Rule = {
  id: "environment-duplicate",
  severity: "warning",
  link: api("KeyValuePair"),
  check: eachContainer(({ definition, path, title }) => {
    const seen = new Set<string>();
    return itemsOf(definition, "environment", path).flatMap(({ item, path: at }): Found[] => {
      const name = text(item["name"]);
      if (!name || !seen.has(name)) {
        if (name) seen.add(name);
        return [];
      }
      const message = `${name} stands twice in the environment of ${title}.`;
      return [{ message, path: [...at, "name"], hint: "Keep one of the two." }];
    });
  }),
};

export const variableRules: readonly Rule[] = [accessKey, secret, reserved, duplicate];
