import type { Path } from "../../document/path.ts";
import { isObject, type Json, type JsonObject } from "../../json.ts";
import { type Items, type Type, taskTypes } from "./member-types.ts";
import { api } from "./pages.ts";
import type { Found, Rule } from "./rule.ts";

const wrongType: Rule = {
  id: "wrong-type",
  severity: "error",
  link: api("RegisterTaskDefinition"),
  check: (document) => wrongMembers(document, taskTypes, []),
};

function wrongMembers(object: JsonObject, types: Items, path: Path): Found[] {
  return Object.entries(types).flatMap(([name, type]) => {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    return value === undefined ? [] : wrong(value, type, [...path, name]);
  });
}

function wrong(value: Json, type: Type, path: Path): Found[] {
  if (typeof type === "object" && !isItems(type)) {
    if (!Array.isArray(value)) return [finding(path, "a list", listHint(path, value))];
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
      return typeof value === "number" ? [] : [finding(path, "a number", numberHint(value), value)];
    case "boolean":
      return typeof value === "boolean"
        ? []
        : [finding(path, "true or false", "Write true or false, without quotes.")];
    case "texts":
      return Array.isArray(value) && value.every((item) => typeof item === "string")
        ? []
        : [finding(path, "a list of texts", textsHint(path, value))];
    case "numbers":
      return Array.isArray(value) && value.every((item) => typeof item === "number")
        ? []
        : [finding(path, "a list of numbers", "Write it as [1, 2], without quotes.")];
    case "texts by name":
      if (!isObject(value)) return [finding(path, "an object", "Write it between { and }.")];
      return Object.entries(value).flatMap(([name, item]) =>
        typeof item === "string"
          ? []
          : [finding([...path, name], "text", "Put it in quotes, numbers, true and false too.", item)],
      );
  }
}

function isItems(type: Items | readonly [Items]): type is Items {
  return !Array.isArray(type);
}

/** Lists that people write as a map, or as one thing. */
const items: Readonly<Record<string, string>> = {
  environment: 'Write each variable as { "name": "…", "value": "…" }, between [ and ].',
  secrets: 'Write each as { "name": "…", "valueFrom": "arn:…" }, between [ and ].',
  containerDefinitions: 'Write each container as { "name": "…", "image": "…" }, between [ and ].',
  tags: 'Write each as { "key": "…", "value": "…" }, between [ and ].',
  portMappings: 'Write each as { "containerPort": 80, "protocol": "tcp" }, between [ and ].',
  dependsOn: 'Write each as { "containerName": "…", "condition": "START" }, between [ and ].',
};

function itemsHint(path: Path): string | undefined {
  const member = path.findLast((step) => typeof step === "string");
  return member !== undefined && Object.hasOwn(items, member) ? items[member] : undefined;
}

function listHint(path: Path, value: Json): string {
  if (typeof value === "string" && /^\s*\[/.test(value)) {
    return "It is the text of a list, as Terraform has it: write the list itself, without quotes around it.";
  }
  return itemsHint(path) ?? "Write it between [ and ].";
}

function objectHint(path: Path): string {
  return itemsHint(path) ?? "Write it between { and }.";
}

function numberHint(value: Json): string {
  const isNumber = typeof value === "string" && /^\s*\d+\s*$/.test(value);
  return isNumber
    ? "Write it without quotes."
    : "Write a whole number alone, without quotes and without a unit.";
}

function textsHint(path: Path, value: Json): string {
  const isCommand = ["command", "entryPoint"].includes(String(path.at(-1)));
  return typeof value === "string" && isCommand
    ? 'Write each word as a text of its own, ["npm", "start"]; a line for a shell as ["sh", "-c", "…"].'
    : 'Write it as ["first", "second"], numbers in quotes too.';
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
