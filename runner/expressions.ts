import { data, Evaluator, type Expr, Lexer, Parser } from "@actions/expressions";
import type { FunctionDefinition } from "@actions/expressions/funcs/info";
import { type Token, TokenType } from "@actions/expressions/lexer";
import { truthy } from "@actions/expressions/result";
import type { BasicExpressionToken } from "@actions/workflow-parser/templates/tokens/basic-expression-token";
import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import {
  isBasicExpression,
  isBoolean,
  isMapping,
  isNumber,
  isScalar,
  isSequence,
  isString,
} from "@actions/workflow-parser/templates/tokens/type-guards";
import { Failure } from "../src/failure.ts";
import type { Json, JsonObject } from "../src/json.ts";
import { whereIs } from "./templates.ts";

/** What the functions `success()`, `failure()` and `cancelled()` say at this point. */
export interface Status {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

/** What an expression can see. */
export interface Scope {
  /** The file of the expressions, for messages. */
  readonly file: string;
  readonly contexts: Readonly<Record<string, Json>>;
  readonly status?: Status;
}

/** A context that is not available is empty: GitHub's schema has already refused expressions that name it. */
const contextNames = [
  "github",
  "env",
  "vars",
  "secrets",
  "inputs",
  "steps",
  "needs",
  "jobs",
  "strategy",
  "matrix",
  "job",
  "runner",
];

function statusFunctions(status: Status | undefined): Map<string, FunctionDefinition> {
  const answers = {
    always: true,
    success: status?.success ?? true,
    failure: status?.failure ?? false,
    cancelled: status?.cancelled ?? false,
  };
  return new Map(
    Object.entries(answers).map(([name, answer]) => [
      name,
      { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) },
    ]),
  );
}

/** Plain JSON as the evaluator wants it. */
function expressionData(value: Json): data.ExpressionData {
  return JSON.parse(JSON.stringify(value), data.reviver);
}

/**
 * GitHub's lexer, with the value of a string put right: its own takes only the first of the doubled quotes out, which
 * breaks every script with a `${{ }}` and two quotes in it (@actions/expressions 0.3.61, Lexer.consumeString).
 */
function tokens(expression: string): Token[] {
  return new Lexer(expression)
    .lex()
    .tokens.map((token) =>
      token.type === TokenType.STRING
        ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") }
        : token,
    );
}

function parse(expression: string, functions: Map<string, FunctionDefinition>): Expr {
  return new Parser(tokens(expression), contextNames, [...functions.values()]).parse();
}

/**
 * The value of an expression.
 * @throws Failure with the expression's place where it cannot be evaluated.
 */
function evaluate(token: BasicExpressionToken, scope: Scope): data.ExpressionData {
  const functions = statusFunctions(scope.status);
  const contexts = new data.Dictionary(
    ...contextNames.map((key) => ({ key, value: expressionData(scope.contexts[key] ?? {}) })),
  );
  try {
    return new Evaluator(parse(token.expression, functions), contexts, functions).evaluate();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure({
      message: `The expression '${token.expression}' cannot be evaluated: ${reason}`,
      where: whereIs(scope.file, token),
    });
  }
}

/** True where an `if:` holds; GitHub's parser has already put `success() &&` before one without a status function. */
export function holds(condition: BasicExpressionToken, scope: Scope): boolean {
  return truthy(evaluate(condition, scope));
}

/**
 * A scalar of the workflow as text, with its expressions evaluated.
 * @throws Failure where an expression gives a list or an object.
 */
export function textOf(token: TemplateToken, scope: Scope): string {
  if (isBasicExpression(token)) {
    const value = evaluate(token, scope);
    if (value.primitive) return value.coerceString();
  } else if (isScalar(token)) {
    return token.toString();
  }
  throw new Failure({
    message: "A list or an object stands where text is needed",
    where: whereIs(scope.file, token),
    hint: "Take one of its members, or write it with toJSON().",
  });
}

/** The texts of a mapping such as `env:` or `with:`. */
export function textsOf(mapping: MappingToken | undefined, scope: Scope): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { key, value } of mapping ?? []) texts[key.toString()] = textOf(value, scope);
  return texts;
}

/** A part of a workflow without expressions as plain JSON; undefined where there is an expression in it. */
export function literalOf(token: TemplateToken): Json | undefined {
  if (isSequence(token)) {
    const items = [...token].map(literalOf);
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (isMapping(token)) {
    const members: JsonObject = {};
    for (const { key, value } of token) {
      const member = literalOf(value);
      if (member === undefined || key.isExpression) return undefined;
      members[key.toString()] = member;
    }
    return members;
  }
  if (isString(token) || isNumber(token) || isBoolean(token)) return token.value;
  return token.isLiteral ? null : undefined;
}
