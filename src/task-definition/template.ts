import type { Path } from "../document/path.ts";
import { Failure, type Problem, type Where } from "../failure.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { nearest } from "../suggest.ts";
import { type Items, type Type, taskTypes } from "./rules/member-types.ts";

/** `$${` for a literal `${`; else `${…}`, or `${` that is never closed. */
const place = /\$\$\{|\$\{([^}]*)(\}?)/g;

const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** @throws Failure where a name could never stand between the braces */
export function checkVariableNames(variables: Readonly<Record<string, string>>): void {
  const wrong = Object.keys(variables).filter((name) => !variableName.test(name));
  if (wrong.length === 0) return;
  throw new Failure(
    wrong.map((name) => ({
      message: `'${name}' cannot be the name of a variable.`,
      hint: "A name is made of letters, digits and underscores, and does not begin with a digit.",
    })),
  );
}

/**
 * A copy of a definition in which each `${NAME}` of a text is the variable's value, and each `$${` is `${`. A text
 * that is nothing but `${NAME}` becomes a number, true or false where ECS takes no text and the value is one. What is
 * put in is not looked at again: there is no code and no other syntax.
 * @param types of the members of a task definition, or of what else it is
 * @throws Failure with every name that is not declared, and every place in the name of a member, where it stands
 */
export function fillIn(
  document: JsonObject,
  variables: Readonly<Record<string, string>>,
  whereIs: (path: Path) => Where,
  types: Items = taskTypes,
): JsonObject {
  const problems: Problem[] = [];
  const text = (value: string, type: Type | undefined, path: Path): Json => {
    const filled = value.replace(place, (match: string, name?: string, closed?: string) => {
      if (name === undefined) return "${";
      if (Object.hasOwn(variables, name) && closed === "}") return variables[name] ?? "";
      problems.push(
        closed === "}" && variableName.test(name)
          ? undeclared(name, Object.keys(variables), whereIs(path))
          : malformed(whereIs(path)),
      );
      return match;
    });
    return /^\$\{\w+\}$/.test(value) ? typed(filled, type) : filled;
  };
  const members = (object: JsonObject, type: Type | undefined, path: Path): JsonObject =>
    Object.fromEntries(
      Object.entries(object).map(([name, member]) => {
        if (name.includes("${")) problems.push(inName(whereIs([...path, name])));
        return [name, filled(member, memberType(type, name), [...path, name])];
      }),
    );
  const filled = (value: Json, type: Type | undefined, path: Path): Json => {
    if (Array.isArray(value)) return value.map((item, at) => filled(item, itemType(type), [...path, at]));
    if (isObject(value)) return members(value, type, path);
    return typeof value === "string" ? text(value, type, path) : value;
  };
  const wrapped = isObject(document["taskDefinition"]);
  const result = members(document, wrapped ? { taskDefinition: types } : types, []);
  if (problems.length > 0) throw new Failure(problems);
  return result;
}

/** A list's items have the type that is told for it; so have containers that are a map by name. */
function itemType(type: Type | undefined): Type | undefined {
  if (type === "numbers") return "number";
  return isList(type) ? type[0] : undefined;
}

function memberType(type: Type | undefined, name: string): Type | undefined {
  if (type === undefined || typeof type === "string") return undefined;
  if (isList(type)) return type[0];
  return Object.hasOwn(type, name) ? type[name] : undefined;
}

function isList(type: Type | undefined): type is readonly [Items] {
  return Array.isArray(type);
}

function typed(value: string, type: Type | undefined): Json {
  if (type === "number" && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (type === "boolean" && /^(?:true|false)$/.test(value)) return value === "true";
  return value;
}

function undeclared(name: string, declared: readonly string[], where: Where): Problem {
  const close = nearest(name, declared);
  const known = declared.length > 0 ? declared.join(", ") : "none";
  return {
    message: `There is no variable '${name}'${close === undefined ? "." : `; did you mean '${close}'?`}`,
    where,
    hint: `Input 'variables' declares ${known}. A literal \${${name}} is written as $\${${name}}.`,
  };
}

function malformed(where: Where): Problem {
  return {
    message: "This text has a '${' that does not begin a ${NAME}.",
    where,
    hint: "A name is made of letters, digits and underscores; there are no defaults and no expressions. A literal ${ is written as $${.",
  };
}

function inName(where: Where): Problem {
  return {
    message: "The name of a member has a '${'; variables are put into values only.",
    where,
    hint: "Write the name out, or set the member in an input such as 'overrides' or 'docker-labels', in which the workflow's own expressions work.",
  };
}
