import type { Path } from "../../document/path.ts";
import { isObject, type Json } from "../../json.ts";
import { type Items, type Type, taskTypes } from "./member-types.ts";
import { api } from "./pages.ts";
import type { Found, Rule } from "./rule.ts";

/** The API's Integer has 32 bits. What ECS makes of 512.5 is not known: its clients refuse to send it. */
const largest = 2 ** 31 - 1;

const whole: Rule = {
  id: "number-not-whole",
  severity: "warning",
  link: api("ContainerDefinition"),
  check: (document) => numbers(document, taskTypes, []),
};

function numbers(value: Json, type: Type, path: Path): Found[] {
  if (type === "number" || type === "numbers") {
    return (Array.isArray(value) ? value : [value]).flatMap((item) => doubtful(item, path));
  }
  if (typeof type === "string") return [];
  if (isList(type)) {
    const [each] = type;
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, index) => numbers(item, each, [...path, index]));
  }
  if (!isObject(value)) return [];
  return Object.entries(type).flatMap(([name, of]) => {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    return member === undefined ? [] : numbers(member, of, [...path, name]);
  });
}

function doubtful(value: Json, path: Path): Found[] {
  if (typeof value !== "number" || (Number.isInteger(value) && Math.abs(value) <= largest)) return [];
  const member = path.findLast((step) => typeof step === "string");
  const message = Number.isInteger(value)
    ? `The value ${value} of '${member}' is larger than the numbers of ECS's API.`
    : `The value ${value} of '${member}' is no whole number, and ECS's API has whole numbers only.`;
  return [
    {
      message,
      path,
      hint: "Write a whole number; the unit of memory is MiB, of a container's cpu 1/1024 vCPU.",
    },
  ];
}

function isList(type: Items | readonly [Items]): type is readonly [Items] {
  return Array.isArray(type);
}

export const wholeNumberRules: readonly Rule[] = [whole];
