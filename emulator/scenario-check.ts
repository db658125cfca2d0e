import { isObject } from "../src/json.ts";
import { nearest } from "../src/suggest.ts";
import type { Kind } from "./scenario-shape.ts";

/** What is wrong with one member of a scenario, and where: `instances[0].cpu`. */
export interface Wrong {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint?: string;
}

/** Everything that is wrong with a value, in the order of the document. */
export function wrongs(kind: Kind, value: unknown, path: readonly (string | number)[] = []): Wrong[] {
  const not = (expected: string): Wrong[] => [{ path, message: `${named(path)} must be ${expected}` }];
  if (typeof kind === "string") return isScalar(kind, value) ? [] : not(scalars[kind]);
  if ("oneOf" in kind) {
    return kind.oneOf.some((one) => one === value) ? [] : not(`one of ${kind.oneOf.join(", ")}`);
  }
  if ("list" in kind) {
    return Array.isArray(value)
      ? value.flatMap((item, at) => wrongs(kind.list, item, [...path, at]))
      : not("a list");
  }
  // A name with nothing behind it (`timing:`) is an empty one, as a whole empty file is.
  const members = value === null ? {} : value;
  if (!isObject(members)) return not("a mapping of names to values");
  if ("map" in kind) {
    return Object.entries(members).flatMap(([name, item]) => wrongs(kind.map, item, [...path, name]));
  }
  const missing = (kind.required ?? [])
    .filter((name) => members[name] === undefined)
    .map((name): Wrong => ({ path, message: `${named([...path, name])} is missing` }));
  const found = Object.entries(members).flatMap(([name, item]): Wrong[] => {
    const inner = kind.members[name];
    return inner === undefined
      ? [unknown([...path, name], Object.keys(kind.members))]
      : wrongs(inner, item, [...path, name]);
  });
  return [...found, ...missing];
}

const scalars = {
  text: "text (a number needs quotes)",
  number: "a number that is not negative",
  integer: "a whole number that is not negative",
  boolean: "true or false",
} as const;

function isScalar(kind: keyof typeof scalars, value: unknown): boolean {
  switch (kind) {
    case "text":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number" && Number.isFinite(value) && value >= 0;
    case "integer":
      return Number.isInteger(value) && Number(value) >= 0;
  }
}

function unknown(path: readonly (string | number)[], known: readonly string[]): Wrong {
  const close = nearest(String(path.at(-1)), known);
  return {
    path,
    message: `${named(path)} is not known here`,
    hint: close === undefined ? `Known names: ${known.join(", ")}.` : `Did you mean ${close}?`,
  };
}

/** `instances[0].cpu`; the whole document is `the scenario`. */
function named(path: readonly (string | number)[]): string {
  if (path.length === 0) return "the scenario";
  return path
    .map((part, at) => (typeof part === "number" ? `[${part}]` : at === 0 ? part : `.${part}`))
    .join("");
}
