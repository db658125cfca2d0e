import { isDeepStrictEqual } from "node:util";
import { Lexer } from "@actions/expressions";
import { TokenType } from "@actions/expressions/lexer";
import { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { isBasicExpression, isString } from "@actions/workflow-parser/templates/tokens/type-guards";
import { Failure, type Problem, place } from "../src/failure.ts";
import { whereIs } from "./templates.ts";

/** Collects, while a workflow is read, what is refused and what is let pass without being enforced. */
export interface Reading {
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly notEnforced: readonly string[];
  refuse(token: TemplateToken, message: string, hint: string): void;
  /** Takes over the problems of a Failure; one without a place of its own gets the token's. */
  refuseFor(token: TemplateToken, error: unknown): void;
  ignore(token: TemplateToken, what: string): void;
}

export function startReading(file: string): Reading {
  const problems: Problem[] = [];
  const notEnforced: string[] = [];
  return {
    file,
    problems,
    notEnforced,
    refuse: (token, message, hint) => void problems.push({ message, where: whereIs(file, token), hint }),
    refuseFor: (token, error) => {
      if (!(error instanceof Failure)) throw error;
      for (const problem of error.problems) {
        const placed = { where: whereIs(file, token), ...problem };
        // An action.yml that several steps use is told of once.
        if (!problems.some((known) => isDeepStrictEqual(known, placed))) problems.push(placed);
      }
    },
    ignore: (token, what) => void notEnforced.push(`${place(whereIs(file, token))}: ${what}`),
  };
}

/**
 * The names of every expression of a file, also of an `if:` without `${{ }}`, each list from a context or function to
 * its last member: `steps`, `build`, `outputs`.
 */
function* names(root: TemplateToken): Generator<[token: TemplateToken, path: string[]]> {
  for (const [, token] of TemplateToken.traverse(root)) {
    const condition = isString(token) && /-if$/.test(token.definition?.key ?? "") ? token.value : undefined;
    const expression = isBasicExpression(token) ? token.expression : condition;
    if (expression === undefined) continue;
    let path: string[] = [];
    let member = false;
    for (const { type, lexeme } of new Lexer(expression).lex().tokens) {
      if (type === TokenType.IDENTIFIER && member) path.push(lexeme);
      else if (type === TokenType.IDENTIFIER) {
        if (path.length > 0) yield [token, path];
        path = [lexeme];
      }
      member = type === TokenType.DOT;
    }
    if (path.length > 0) yield [token, path];
  }
}

/** Refuses, anywhere in the file, the functions that this runner does not have. */
export function refuseFunctions(root: TemplateToken, reading: Reading): void {
  for (const [token, [name]] of names(root)) {
    if (name?.toLowerCase() !== "hashfiles") continue;
    reading.refuse(token, "hashFiles() is not available here", "Compute the hash in a run step.");
  }
}

/** The variables and secrets that the expressions of a file name: `vars.CLUSTER`, `secrets.TOKEN`. */
export function namedSettings(root: TemplateToken): string[] {
  const settings = new Set<string>();
  for (const [, [context, name]] of names(root)) {
    if ((context === "vars" || context === "secrets") && name) settings.add(`${context}.${name}`);
  }
  return [...settings];
}
