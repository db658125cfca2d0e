import type { JsonObject } from "../../src/json.ts";
import { container, type Examples, fargateTask, task } from "./example.ts";

const role = "arn:aws:iam::123456789012:role/execution";
const secretArn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-Ab12Cd";
const environment = (name: string, value: string) => ({ environment: [{ name, value }] });
const web = (members: JsonObject, task: JsonObject = { executionRoleArn: role }) => ({
  ...task,
  containerDefinitions: [{ name: "web", ...members }],
});
const secrets = (...list: JsonObject[]) => web({ secrets: list });
const files = (...values: string[]) =>
  web({ environmentFiles: values.map((value) => ({ type: "s3", value })) });
const ecr = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1.2";

export const environmentExamples: Examples = {
  "environment-name-missing": container(
    { environment: [{ value: "production" }] },
    environment("RAILS_ENV", "production"),
  ),
  "environment-value-type": container(
    { environment: [{ name: "PORT", value: 3000 }] },
    environment("PORT", "3000"),
  ),
  "secrets-without-execution-role": task(
    web({ secrets: [{ name: "DB_PASSWORD", valueFrom: secretArn }] }, {}),
    secrets({ name: "DB_PASSWORD", valueFrom: secretArn }),
  ),
  "secret-in-environment": task(
    web({ ...environment("DB_USER", "web"), secrets: [{ name: "DB_USER", valueFrom: secretArn }] }),
    secrets({ name: "DB_USER", valueFrom: secretArn }),
  ),
  "environment-fixed-address": container(
    environment("REDIS_HOST", "10.11.20.30"),
    environment("REDIS_HOST", "redis.internal"),
  ),
  "environment-aws-keys": task(
    web(environment("AWS_ACCESS_KEY_ID", "AKIA…"), {}),
    web({}, { taskRoleArn: "arn:aws:iam::123456789012:role/web" }),
  ),
  "environment-secret": task(
    web(environment("DB_PASSWORD", "…hunter2"), {}),
    secrets({ name: "DB_PASSWORD", valueFrom: secretArn }),
  ),
  "environment-reserved": container(
    environment("ECS_CONTAINER_METADATA_URI_V4", "http://169.254.170.2/v4"),
    environment("METADATA", "v4"),
  ),
  "environment-duplicate": container(
    {
      environment: [
        { name: "LOG_LEVEL", value: "info" },
        { name: "LOG_LEVEL", value: "debug" },
      ],
    },
    environment("LOG_LEVEL", "debug"),
  ),
  "secret-incomplete": task(
    secrets({ name: "DB_PASSWORD" }),
    secrets({ name: "DB_PASSWORD", valueFrom: secretArn }),
  ),
  "secret-value-from": task(
    secrets({ name: "DB_PASSWORD", valueFrom: "arn:aws:s3:::secrets/db" }),
    secrets({ name: "DB_PASSWORD", valueFrom: "/web/db-password" }),
  ),
  "environment-file-arn": task(files("s3://config/web.env"), files("arn:aws:s3:::config/web.env")),
  "environment-files-too-many": task(
    files(...Array.from({ length: 11 }, (_, at) => `arn:aws:s3:::config/${at}.env`)),
    files("arn:aws:s3:::config/web.env"),
  ),
  "execution-role-missing": task(
    web({ repositoryCredentials: { credentialsParameter: secretArn } }, {}),
    web({ repositoryCredentials: { credentialsParameter: secretArn } }),
  ),
  "fargate-execution-role-ecr": fargateTask(
    web({ image: ecr }, { executionRoleArn: null }),
    web({ image: ecr }),
  ),
  "role-empty": task({ taskRoleArn: "" }, { taskRoleArn: "arn:aws:iam::123456789012:role/web" }),
  "role-form": task(
    { taskRoleArn: "arn:aws:iam::123456789012:policy/web" },
    { taskRoleArn: "arn:aws:iam::123456789012:role/web" },
  ),
};
