import { Failure, type Problem } from "../failure.ts";
import { nearest } from "../suggest.ts";
import { type Kind, WrongValue } from "./kinds.ts";

/** One input of an action, as its table declares it; action.yml and the README are generated from this. */
export interface Input<T> {
  readonly kind: Kind<T>;
  readonly description: string;
  readonly required: boolean;
  /** As text, as it stands in action.yml. */
  readonly default?: string;
}

export type InputTable = Readonly<Record<string, Input<unknown>>>;

/** The values of a table: a property per input, named as in action.yml. */
export type Values<T extends InputTable> = {
  readonly [Name in keyof T]: T[Name] extends Input<infer V> ? V : never;
};

export function required<T>(kind: Kind<T>, description: string): Input<T> {
  return { kind, description, required: true };
}

/** An input that may be left out; it then has its default, or no value. */
export function optional<T>(kind: Kind<T>, description: string): Input<T | undefined>;
export function optional<T>(kind: Kind<T>, description: string, fallback: string): Input<T>;
export function optional<T>(kind: Kind<T>, description: string, fallback?: string): Input<T | undefined> {
  return { kind, description, required: false, ...(fallback === undefined ? {} : { default: fallback }) };
}

/** All inputs, or what is wrong with them and those that are right. */
export type ReadInputs<T extends InputTable> =
  | { readonly values: Values<T> }
  | { readonly problems: readonly Problem[]; readonly rest: Partial<Values<T>> };

/**
 * Reads all inputs of an action and finds every one that is wrong, missing or unknown; no problem holds a value.
 * @param given what the workflow wrote under `with:`; empty text counts as left out, as GitHub cannot tell them apart
 */
export function readInputs<T extends InputTable>(
  table: T,
  given: Readonly<Record<string, string>>,
): ReadInputs<T> {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, input] of Object.entries(table)) {
    const written = given[name] ?? "";
    const source = written.trim() === "" ? input.default : written;
    if (source === undefined) {
      if (input.required) problems.push(missing(name, input));
      values[name] = undefined;
      continue;
    }
    try {
      values[name] = input.kind.parse(source);
    } catch (error) {
      problems.push(...wrong(name, input, error));
    }
  }
  const known = Object.keys(table);
  for (const name of Object.keys(given)) {
    if (!(name in table)) problems.push(unknown(name, known));
  }
  if (problems.length > 0) return { problems, rest: values as Partial<Values<T>> };
  return { values: values as Values<T> };
}

function missing(name: string, input: Input<unknown>): Problem {
  return {
    message: `Input '${name}' is required and is empty or missing.`,
    where: { input: name },
    hint: `${input.description} An expression that found nothing also gives an empty text.`,
  };
}

function wrong(name: string, input: Input<unknown>, error: unknown): Problem[] {
  const where = { input: name };
  if (error instanceof WrongValue) {
    const end = /[.?]$/.test(error.message) ? "" : ".";
    return [{ message: `Input '${name}' ${error.message}${end}`, where, hint: input.description }];
  }
  if (error instanceof Failure) return error.problems.map((problem) => ({ ...problem, where }));
  throw error;
}

function unknown(name: string, known: readonly string[]): Problem {
  const close = nearest(name, known);
  return {
    message: `There is no input '${name}'${close === undefined ? "" : `; did you mean '${close}'?`}`,
    where: { input: name },
    hint: `This action's inputs are ${known.join(", ")}.`,
  };
}
