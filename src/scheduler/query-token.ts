/** A text in the cluster query language that cannot be understood. */
export class QueryError extends Error {
  override readonly name = "QueryError";
  /** Zero-based offset into the expression. */
  readonly position: number;

  constructor(message: string, position: number) {
    super(`${message} at character ${position + 1}`);
    this.position = position;
  }
}

export interface Token {
  readonly kind: "word" | "quoted" | "symbol" | "end";
  readonly text: string;
  readonly position: number;
}

const pattern = /\s*(?:(==|!=|>=|<=|=~|!~|&&|\|\||[><!()[\],])|'([^']*)'|"([^"]*)"|([^\s=!<>&|()[\],'"]+))/y;

/** The words, values and symbols of an expression, with an end token last. Throws QueryError. */
export function tokens(expression: string): Token[] {
  const found: Token[] = [];
  const end = expression.trimEnd().length;
  pattern.lastIndex = 0;
  let at = 0;
  while (at < end) {
    const match = pattern.exec(expression);
    if (match === null) {
      const rest = expression.slice(at).trimStart();
      throw new QueryError(`unexpected '${rest[0]}'`, expression.length - rest.length);
    }
    const [whole, symbol, single, double, word] = match;
    const position = at + whole.length - whole.trimStart().length;
    if (symbol !== undefined) found.push({ kind: "symbol", text: symbol, position });
    else if (word !== undefined) found.push({ kind: "word", text: word, position });
    else found.push({ kind: "quoted", text: single ?? double ?? "", position });
    at = pattern.lastIndex;
  }
  found.push({ kind: "end", text: "", position: end });
  return found;
}
