import { Failure, type Problem } from "../failure.ts";

/** Of what an input's lines are made, for messages. */
export interface PairForm {
  /** `docker labels` */
  readonly what: string;
  /** `KEY=value` */
  readonly form: string;
}

/**
 * Names and values from the text of an input: one pair per line, split at the first `=`, so that a value may hold more
 * of them. Blanks at both ends of a line go; blank lines and those that begin with `#` are passed over.
 * @throws Failure with all wrong lines by their number; values may be secret and are never told
 */
export function parsePairs(text: string, { what, form }: PairForm): Record<string, string> {
  const problems: Problem[] = [];
  const found = new Map<string, string>();
  for (const [index, whole] of text.split("\n").entries()) {
    const line = whole.trim();
    if (line === "" || line.startsWith("#")) continue;
    const equals = line.indexOf("=");
    const name = line.slice(0, Math.max(equals, 0)).trimEnd();
    if (name === "") {
      problems.push({ message: `Line ${index + 1} of the ${what} is not of the form ${form}.` });
    } else if (found.has(name)) {
      problems.push({
        message: `Line ${index + 1} of the ${what} sets a name that a line before it sets already.`,
        hint: "Keep one of the two.",
      });
    } else {
      found.set(name, line.slice(equals + 1));
    }
  }
  if (problems.length > 0) throw new Failure(problems);
  return Object.fromEntries(found);
}
