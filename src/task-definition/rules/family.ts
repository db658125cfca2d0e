import { familyOf } from "../../arn.ts";
import { text } from "../../json.ts";
import { api } from "./pages.ts";
import type { Rule } from "./rule.ts";

const missing: Rule = {
  id: "family-missing",
  severity: "error",
  link: api("RegisterTaskDefinition"),
  check({ family }) {
    if (family !== undefined && family !== "") return [];
    return [
      {
        message: "The task definition has no family.",
        path: ["family"],
        hint: 'Add "family", the name under which its revisions are counted.',
      },
    ];
  },
};

const invalid: Rule = {
  id: "family-invalid",
  severity: "error",
  link: api("RegisterTaskDefinition"),
  check({ family }) {
    if (typeof family !== "string" || family === "" || /^[A-Za-z0-9_-]{1,255}$/.test(family)) return [];
    return [
      {
        message: "The family has characters that ECS does not take, or more than 255 of them.",
        path: ["family"],
        hint: "Use letters, digits, hyphens and underscores.",
        ecsMessage: "Family contains invalid characters.",
      },
    ];
  },
};

const differsFromArn: Rule = {
  id: "family-differs-from-arn",
  severity: "warning",
  link: api("TaskDefinition"),
  check({ family }, { described }) {
    const registered = familyOf(text(described?.["taskDefinitionArn"]) ?? "")?.family;
    if (typeof family !== "string" || registered === undefined || registered === family) return [];
    return [
      {
        message: `The ARN in this file is of family '${registered}', but its family is '${family}'; what is registered follows 'family'.`,
        path: ["taskDefinitionArn"],
        hint: `Set family to '${registered}' if its revisions are meant; otherwise remove taskDefinitionArn, which is not registered anyway.`,
      },
    ];
  },
};

export const familyRules: readonly Rule[] = [missing, invalid, differsFromArn];
