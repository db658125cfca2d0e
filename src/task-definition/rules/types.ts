import type { Path } from "../../document/path.ts";
import { isObject, type Json, type JsonObject } from "../../json.ts";
import { api } from "./pages.ts";
import type { Found, Rule } from "./rule.ts";

/** Types of members, as far as rules here read them or people get them wrong. */
type Type = "text" | "number" | "boolean" | "texts" | { readonly [member: string]: Type } | readonly [Items];
type Items = { readonly [member: string]: Type };

const task: Items = {
  family: "text",
  cpu: "text",
  memory: "text",
  networkMode: "text",
  taskRoleArn: "text",
  executionRoleArn: "text",
  requiresCompatibilities: "texts",
  volumes: [{ name: "text", host: { sourcePath: "text" } }],
  containerDefinitions: [
    {
      name: "text",
      image: "text",
      cpu: "number",
      memory: "number",
      memoryReservation: "number",
      essential: "boolean",
      privileged: "boolean",
      readonlyRootFilesystem: "boolean",
      startTimeout: "number",
      stopTimeout: "number",
      command: "texts",
      entryPoint: "texts",
      links: "texts",
      workingDirectory: "text",
      user: "text",
      portMappings: [{ containerPort: "number", hostPort: "number", protocol: "text" }],
      mountPoints: [{ sourceVolume: "text", containerPath: "text", readOnly: "boolean" }],
      volumesFrom: [{ sourceContainer: "text", readOnly: "boolean" }],
      dependsOn: [{ containerName: "text", condition: "text" }],
      environment: [{}],
      secrets: [{ name: "text", valueFrom: "text" }],
      dockerLabels: {},
      logConfiguration: { logDriver: "text", options: {} },
      healthCheck: { command: "texts", interval: "number", timeout: "number", retries: "number" },
    },
  ],
};

const wrongType: Rule = {
  id: "wrong-type",
  severity: "error",
  link: api("RegisterTaskDefinition"),
  check: (document) => wrongMembers(document, task, []),
};

function wrongMembers(object: JsonObject, types: Items, path: Path): Found[] {
  return Object.entries(types).flatMap(([name, type]) => {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    return value === undefined ? [] : wrong(value, type, [...path, name]);
  });
}

function wrong(value: Json, type: Type, path: Path): Found[] {
  if (typeof type === "object" && !isItems(type)) {
    if (!Array.isArray(value)) return [finding(path, "a list", "Write it between [ and ].")];
    const [items] = type;
    return value.flatMap((item, index) => wrong(item, items, [...path, index]));
  }
  if (typeof type === "object") {
    return isObject(value) ? wrongMembers(value, type, path) : [finding(path, "an object", objectHint(path))];
  }
  switch (type) {
    case "text":
      return typeof value === "string" ? [] : [finding(path, "text", "Put it in quotes.", value)];
    case "number":
      return typeof value === "number" ? [] : [finding(path, "a number", "Write it without quotes.", value)];
    case "boolean":
      return typeof value === "boolean"
        ? []
        : [finding(path, "true or false", "Write true or false, without quotes.")];
    case "texts":
      return Array.isArray(value) && value.every((item) => typeof item === "string")
        ? []
        : [finding(path, "a list of texts", 'Write it as ["first", "second"], numbers in quotes too.')];
  }
}

function isItems(type: Items | readonly [Items]): type is Items {
  return !Array.isArray(type);
}

function objectHint(path: Path): string {
  return path.at(-2) === "environment"
    ? 'Write each as { "name": "…", "value": "…" }.'
    : "Write it between { and }.";
}

/** What AWS services of this protocol answer to a value of the wrong type; observed at others than ECS too. */
const answers: Readonly<Record<string, string>> = {
  "a number": "STRING_VALUE can not be converted to an Integer",
  text: "NUMBER_VALUE can not be converted to a String",
};

function finding(path: Path, expected: string, hint: string, value?: Json): Found {
  const member = path.findLast((step) => typeof step === "string");
  const subject = typeof path.at(-1) === "number" ? `An item of '${member}'` : `'${member}'`;
  const isSwapped = expected === "text" ? typeof value === "number" : typeof value === "string";
  const ecsMessage = isSwapped ? answers[expected] : undefined;
  return {
    message: `${subject} must be ${expected}.`,
    path,
    hint,
    ...(ecsMessage === undefined ? {} : { ecsMessage }),
  };
}

export const typeRules: readonly Rule[] = [wrongType];
