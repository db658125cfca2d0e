import { parseArn } from "../../arn.ts";
import { type Json, type JsonObject, text } from "../../json.ts";
import { api, guide } from "./pages.ts";
import { isForFargate, isSet, placesOf } from "./place.ts";
import { eachContainer, type Found, type Rule } from "./rule.ts";

const secretLists = ["secrets", "logConfiguration.secretOptions"].map(
  (list) => `containerDefinitions[].${list}[]`,
);

function secrets(document: JsonObject) {
  return secretLists.flatMap((pattern) => placesOf(document, pattern));
}

const member = (value: Json, name: string) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value[name] : undefined;

const incomplete: Rule = {
  id: "secret-incomplete",
  severity: "error",
  link: api("Secret"),
  check: (document) =>
    secrets(document).flatMap(({ value, path, title }) => {
      const missing = ["name", "valueFrom"].filter((name) => (member(value, name) ?? "") === "");
      if (typeof value !== "object" || missing.length === 0) return [];
      return [
        {
          message: `An item in ${title} has no ${missing.join(" and no ")}.`,
          path,
          hint: 'Write each as { "name": "…", "valueFrom": "arn:…" }.',
        },
      ];
    }),
};

const valueFrom: Rule = {
  id: "secret-value-from",
  severity: "warning",
  link: guide("secrets-envvar-secrets-manager"),
  check: (document) =>
    secrets(document).flatMap(({ value, path, title }) => {
      const from = text(member(value, "valueFrom"));
      if (!from) return [];
      const arn = parseArn(from);
      const isKnown = arn
        ? (arn.service === "secretsmanager" && arn.resource.startsWith("secret:")) ||
          (arn.service === "ssm" && arn.resource.startsWith("parameter/"))
        : /^[A-Za-z0-9_.\-/]+$/.test(from);
      if (isKnown) return [];
      return [
        {
          message: `An item in ${title} has a valueFrom that is neither the ARN of a secret or a parameter nor the name of a parameter.`,
          path: [...path, "valueFrom"],
          hint: "Write arn:aws:secretsmanager:region:account:secret:name, with :key:: behind it for one key of it, arn:aws:ssm:region:account:parameter/name, or a parameter's name.",
        },
      ];
    }),
};

const fileArn: Rule = {
  id: "environment-file-arn",
  severity: "warning",
  link: guide("use-environment-file"),
  check: (document) =>
    placesOf(document, "containerDefinitions[].environmentFiles[].value").flatMap(({ value, path }) => {
      if (typeof value !== "string" || /^arn:[^:]+:s3:::[^/]+\/.+\.env$/.test(value)) return [];
      return [
        {
          message: "An environment file is not the ARN of an object in S3 whose name ends in .env.",
          path,
          hint: "Write arn:aws:s3:::bucket/path/name.env.",
        },
      ];
    }),
};

const fileCount: Rule = {
  id: "environment-files-too-many",
  severity: "error",
  link: api("EnvironmentFile"),
  check: (document) =>
    placesOf(document, "containerDefinitions[].environmentFiles").flatMap(({ value, path, title }) =>
      !Array.isArray(value) || value.length <= 10
        ? []
        : [
            {
              message: `There are ${value.length} files in ${title}; ECS takes 10.`,
              path: [...path, 10],
              hint: "Join some of them.",
              ecsMessage:
                "The maximum number of environment files was exceeded. Specify ten or less and try again",
            },
          ],
    ),
};

const role = guide("task_execution_IAM_role");

/** `environment.ts` has the rule for a container's own secrets, which ECS itself enforces. */
const executionRole: Rule = {
  id: "execution-role-missing",
  severity: "warning",
  link: role,
  check(document) {
    if (document["executionRoleArn"] !== undefined) return [];
    const needs = ["environmentFiles", "repositoryCredentials", "logConfiguration.secretOptions"];
    return needs.flatMap((name) =>
      placesOf(document, `containerDefinitions[].${name}`)
        .filter(({ value }) => isSet(value))
        .map(({ path, title }) => ({
          message: `The agent fetches ${title} with an execution role, and the task definition has none.`,
          path,
          hint: 'Add "executionRoleArn": the role that may read it.',
        })),
    );
  },
};

const ecr: Rule = {
  id: "fargate-execution-role-ecr",
  severity: "error",
  link: role,
  check: eachContainer(({ definition, path, title }, document): Found[] => {
    const image = text(definition["image"]) ?? "";
    if (!isForFargate(document) || document["executionRoleArn"] !== undefined) return [];
    if (!/^\d{12}\.dkr\.ecr[.-][^/]*amazonaws\.com(?:\.cn)?\//.test(image)) return [];
    return [
      {
        message: `The image of ${title} lies in ECR, and the task definition has no executionRoleArn with which Fargate could pull it.`,
        path: [...path, "image"],
        hint: 'Add "executionRoleArn".',
        ecsMessage: "Fargate requires task definition to have execution role ARN to support ECR images.",
      },
    ];
  }),
};

const emptyRole: Rule = {
  id: "role-empty",
  severity: "error",
  link: api("RegisterTaskDefinition"),
  check: (document) =>
    ["taskRoleArn", "executionRoleArn"]
      .filter((name) => document[name] === "")
      .map((name) => ({
        message: `${name} is an empty text.`,
        path: [name],
        hint: "Remove it, or name the role. An expression that found nothing also gives an empty text.",
        // https://github.com/fabfuel/ecs-deploy/issues/231
        ecsMessage: "Role is not valid",
      })),
};

const roles: Rule = {
  id: "role-form",
  severity: "warning",
  link: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
  check: (document) =>
    ["taskRoleArn", "executionRoleArn"].flatMap((name) => {
      const written = text(document[name]);
      const arn = parseArn(written ?? "");
      const isRole = arn ? arn.service === "iam" && arn.resource.startsWith("role/") : false;
      if (!written || isRole || /^[\w+=,.@-]{1,64}$/.test(written)) return [];
      return [
        {
          message: `${name} is neither the ARN of an IAM role nor the name of one.`,
          path: [name],
          hint: "Write arn:aws:iam::account:role/name.",
        },
      ];
    }),
};

export const fetchedRules: readonly Rule[] = [
  ...[incomplete, valueFrom, fileArn, fileCount, executionRole, ecr, emptyRole, roles],
];
