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
      problems.push(...error.problems.map((problem) => ({ where: whereIs(file, token), ...problem })));
    },
    ignore: (token, what) => void notEnforced.push(`${place(whereIs(file, token))}: ${what}`),
  };
}

/** True for an expression that calls hashFiles, also within an `if:` without `${{ }}`. */
function callsHashFiles(expression: string): boolean {
  try {
    const { tokens } = new Lexer(expression).lex();
    return tokens.some(
      ({ type, lexeme }) => type === TokenType.IDENTIFIER && lexeme.toLowerCase() === "hashfiles",
    );
  } catch {
    return false;
  }
}

/** Refuses, anywhere in the file, the functions that this runner does not have. */
export function refuseFunctions(root: TemplateToken, reading: Reading): void {
  for (const [, token] of TemplateToken.traverse(root)) {
    const condition = isString(token) && /-if$/.test(token.definition?.key ?? "") ? token.value : undefined;
    const expression = isBasicExpression(token) ? token.expression : condition;
    if (expression === undefined || !callsHashFiles(expression)) continue;
    reading.refuse(token, "hashFiles() is not available here", "Compute the hash in a run step.");
  }
}
