import { QueryError, type Token, tokens } from "./query-token.ts";

export type Comparison = "==" | "!=" | ">" | ">=" | "<" | "<=";
export type Operator = Comparison | "exists" | "!exists" | "in" | "!in" | "=~" | "!~";

/** An expression of the cluster query language. */
export type Query =
  | { readonly kind: "and" | "or"; readonly left: Query; readonly right: Query }
  | { readonly kind: "not"; readonly inner: Query }
  | {
      readonly kind: "test";
      /** `agentConnected`, `attribute:<name>`, `task:group` … */
      readonly subject: string;
      readonly operator: Operator;
      readonly values: readonly string[];
    };

const subjects =
  /^(agentConnected|agentVersion|ec2InstanceId|registeredAt|runningTasksCount|task:group|attribute:.+)$/;

const operators: ReadonlyMap<string, Operator> = new Map([
  ["==", "=="],
  ["equals", "=="],
  ["!=", "!="],
  ["not_equals", "!="],
  [">", ">"],
  ["greater_than", ">"],
  [">=", ">="],
  ["greater_than_equal", ">="],
  ["<", "<"],
  ["less_than", "<"],
  ["<=", "<="],
  ["less_than_equal", "<="],
  ["exists", "exists"],
  ["!exists", "!exists"],
  ["not_exists", "!exists"],
  ["in", "in"],
  ["!in", "!in"],
  ["not_in", "!in"],
  ["=~", "=~"],
  ["matches", "=~"],
  ["!~", "!~"],
  ["not_matches", "!~"],
]);

/**
 * Reads a `memberOf` expression. `and` binds tighter than `or` (ECS does not say). Throws QueryError with the position.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html
 */
export function parseQuery(expression: string): Query {
  const list = tokens(expression);
  let at = 0;
  const last: Token = { kind: "end", text: "", position: expression.length };
  const peek = (): Token => list[at] ?? last;
  const take = (): Token => {
    const token = peek();
    at += 1;
    return token;
  };
  const accept = (...texts: string[]): boolean => {
    const token = peek();
    if (token.kind === "quoted" || !texts.includes(token.text)) return false;
    at += 1;
    return true;
  };
  const expect = (symbol: string): void => {
    if (!accept(symbol)) throw unexpected(peek(), `'${symbol}'`);
  };
  const value = (): string => {
    const token = take();
    if (token.kind !== "word" && token.kind !== "quoted") throw unexpected(token, "a value");
    return token.text;
  };
  const values = (): string[] => {
    expect("[");
    const found = [value()];
    while (accept(",")) found.push(value());
    expect("]");
    return found;
  };
  const test = (): Query => {
    const token = take();
    if (token.kind !== "word" || !subjects.test(token.text)) throw unexpected(token, "a subject");
    const sign = take();
    const name = sign.text === "!" && sign.kind === "symbol" ? `!${take().text}` : sign.text;
    const operator = sign.kind === "quoted" ? undefined : operators.get(name);
    if (operator === undefined) throw unexpected(sign, "an operator");
    const subject = token.text;
    if (operator === "exists" || operator === "!exists")
      return { kind: "test", subject, operator, values: [] };
    if (operator === "in" || operator === "!in") return { kind: "test", subject, operator, values: values() };
    const position = peek().position;
    const argument = value();
    if (operator === "=~" || operator === "!~") checkPattern(argument, position);
    return { kind: "test", subject, operator, values: [argument] };
  };
  const unary = (): Query => {
    if (accept("!", "not")) return { kind: "not", inner: unary() };
    if (!accept("(")) return test();
    const inner = either();
    expect(")");
    return inner;
  };
  const both = (): Query => {
    let left = unary();
    while (accept("&&", "and")) left = { kind: "and", left, right: unary() };
    return left;
  };
  const either = (): Query => {
    let left = both();
    while (accept("||", "or")) left = { kind: "or", left, right: both() };
    return left;
  };
  const query = either();
  if (peek().kind !== "end") throw unexpected(peek(), "the end");
  return query;
}

function unexpected(token: Token, wanted: string): QueryError {
  const found = token.kind === "end" ? "the end" : `'${token.text}'`;
  return new QueryError(`expected ${wanted}, found ${found}`, token.position);
}

function checkPattern(pattern: string, position: number): void {
  try {
    new RegExp(pattern);
  } catch {
    throw new QueryError(`'${pattern}' is not a regular expression`, position);
  }
}
