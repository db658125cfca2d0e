import { Failure, type Problem } from "../failure.ts";
import { nearest } from "../suggest.ts";
import { type Kind, WrongValue } from "./kinds.ts";

/** What becomes here of an input that users know from another action. */
export type Foreign =
  /** It is another name of an input of ours. */
  | { readonly as: "alias"; readonly of: string }
  /** What it is for needs no input here. */
  | { readonly as: "needless"; readonly why: string }
  /** It is not supported. */
  | { readonly as: "unsupported"; readonly instead: string };

/** One input of an action, as its table declares it; action.yml and the README are generated from this. */
export interface Input<T> {
  readonly kind: Kind<T>;
  readonly description: string;
  readonly required: boolean;
  /** As text, as it stands in action.yml. */
  readonly default?: string;
  /** For a name that users know from another action; its own value is never set. */
  readonly foreign?: Foreign;
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
  /** `notices`: a sentence for each input of another action that was given. */
  | { readonly values: Values<T>; readonly notices: readonly string[] }
  /** `rest`: an input that is wrong is a member of it all the same, and undefined. */
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
  const notices: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, input] of Object.entries(table)) {
    if (input.foreign) continue;
    const source = isGiven(given[name]) ? given[name] : input.default;
    if (source !== undefined) values[name] = parsed(name, input, source, problems);
    else if (input.required) problems.push(missing(name, input));
  }
  for (const [name, input] of Object.entries(table)) {
    const written = given[name];
    if (!input.foreign || !isGiven(written)) continue;
    const { foreign } = input;
    if (foreign.as === "unsupported") problems.push(unsupported(name, foreign.instead));
    if (foreign.as === "needless") notices.push(`'${name}' is not needed: ${foreign.why}`);
    if (foreign.as !== "alias") continue;
    const { of } = foreign;
    // The runner hands over the default of action.yml too, so that one cannot be told from a written one.
    if (isGiven(given[of]) && given[of] !== table[of]?.default) problems.push(twice(name, of));
    else values[of] = parsed(name, input, written, problems);
    notices.push(`'${name}' is called '${of}' here.`);
  }
  const known = Object.keys(table);
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(table, name)) problems.push(unknown(name, known));
  }
  if (problems.length > 0) return { problems, rest: values as Partial<Values<T>> };
  return { values: values as Values<T>, notices };
}

function isGiven(written: string | undefined): written is string {
  return written !== undefined && written.trim() !== "";
}

function parsed(name: string, input: Input<unknown>, source: string, problems: Problem[]): unknown {
  try {
    return input.kind.parse(source);
  } catch (error) {
    problems.push(...wrong(name, input, error));
    return undefined;
  }
}

function unsupported(name: string, instead: string): Problem {
  return { message: `Input '${name}' is not supported.`, where: { input: name }, hint: instead };
}

function twice(name: string, of: string): Problem {
  return {
    message: `Inputs '${name}' and '${of}' are the same, and both are given.`,
    where: { input: name },
    hint: `Keep '${of}'.`,
  };
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
