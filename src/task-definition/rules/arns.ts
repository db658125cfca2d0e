import { checkArn } from "../../arn.ts";
import type { Path } from "../../document/path.ts";
import { isObject, type Json } from "../../json.ts";
import type { Rule } from "./rule.ts";

/** Texts below these are the application's: what looks like an ARN there need not be one of ours. */
const ofTheApplication = new Set(["environment", "command", "entryPoint", "dockerLabels", "healthCheck"]);

function arnsIn(value: Json, path: Path = []): { arn: string; path: Path }[] {
  if (typeof value === "string") return value.startsWith("arn:") ? [{ arn: value, path }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => arnsIn(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    ofTheApplication.has(name) ? [] : arnsIn(item, [...path, name]),
  );
}

const doubtful: Rule = {
  id: "arn-doubtful",
  severity: "warning",
  link: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
  check: (document, { described = {} }) =>
    [...arnsIn(described), ...arnsIn(document)].flatMap(({ arn, path }) =>
      checkArn(arn).map(({ message, hint }) => ({ message, path, hint })),
    ),
};

export const arnRules: readonly Rule[] = [doubtful];
