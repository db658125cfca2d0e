/** Where in the user's own material a problem lies. */
export interface Where {
  /** Name of an action input, as in action.yml. */
  readonly input?: string;
  /** Path of a file, as the user wrote it. */
  readonly file?: string;
  /** One-based. */
  readonly line?: number;
  /** One-based. */
  readonly column?: number;
}

/** One thing that is wrong, in words for the person who can put it right. Never holds a secret or an environment value. */
export interface Problem {
  /** What is wrong: one sentence. */
  readonly message: string;
  readonly where?: Where;
  /** What to change. */
  readonly hint?: string;
  /** A page that explains it. */
  readonly link?: string;
}

/**
 * An ending that the user can do something about: a wrong input, a refusal by AWS, a deployment that failed.
 * Everything else that is thrown is a bug and is shown with its stack.
 */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[], options?: { cause?: unknown }) {
    const list = Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem];
    super(list.map((problem) => problem.message).join("\n"), options);
    this.problems = list;
  }
}

/** `file:line:column`, `input 'name'` (and its line), or undefined. */
export function place(where: Where | undefined): string | undefined {
  if (where?.file !== undefined) {
    return [where.file, where.line, where.column].filter((part) => part !== undefined).join(":");
  }
  if (where?.input === undefined) return undefined;
  return where.line === undefined ? `input '${where.input}'` : `line ${where.line} of input '${where.input}'`;
}
