import type { Path } from "../document/path.ts";
import { Failure, type Problem, type Where } from "../failure.ts";
import { isObject, type Json } from "../json.ts";
import { nearest } from "../suggest.ts";

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
 * A copy of a document in which each `${NAME}` of a text value is the variable's value, and each `$${` is `${`. Names
 * of members are left alone, and what is put in is not looked at again: there is no code and no other syntax.
 * @throws Failure with every name that is not declared, at its place
 */
export function fillIn(
  document: Json,
  variables: Readonly<Record<string, string>>,
  whereIs: (path: Path) => Where,
): Json {
  const problems: Problem[] = [];
  const filled = (value: Json, path: Path): Json => {
    if (Array.isArray(value)) return value.map((item, index) => filled(item, [...path, index]));
    if (isObject(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, filled(member, [...path, name])]),
      );
    }
    if (typeof value !== "string") return value;
    return value.replace(place, (match: string, name: string | undefined, closed: string | undefined) => {
      if (name === undefined) return "${";
      if (Object.hasOwn(variables, name) && closed === "}") return variables[name] ?? "";
      problems.push(
        closed === "}" && variableName.test(name)
          ? undeclared(name, Object.keys(variables), whereIs(path))
          : malformed(whereIs(path)),
      );
      return match;
    });
  };
  const result = filled(document, []);
  if (problems.length > 0) throw new Failure(problems);
  return result;
}

function undeclared(name: string, declared: readonly string[], where: Where): Problem {
  const close = nearest(name, declared);
  return {
    message: `There is no variable '${name}'${close === undefined ? "." : `; did you mean '${close}'?`}`,
    where,
    hint: `Input 'variables' declares ${declared.join(", ")}. A literal \${${name}} is written as $\${${name}}.`,
  };
}

function malformed(where: Where): Problem {
  return {
    message: "This text has a '${' that does not begin a ${NAME}.",
    where,
    hint: "A name is made of letters, digits and underscores; there are no defaults and no expressions. A literal ${ is written as $${.",
  };
}
