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
export function parsePairs(text: string, form: PairForm): Record<string, string> {
  return pairsOf(
    text.split("\n").map((entry, index) => ({ line: index + 1, entry: entry.trim() })),
    form,
  );
}

/**
 * The same of entries that were told apart already.
 * @param entries by the line on which each begins; `entry` undefined for one with a quote that nothing closes
 */
export function pairsOf(
  entries: readonly { readonly line: number; readonly entry: string | undefined }[],
  { what, form }: PairForm,
): Record<string, string> {
  const problems: Problem[] = [];
  const found = new Map<string, string>();
  for (const { line, entry } of entries) {
    if (entry === "" || entry?.startsWith("#")) continue;
    const equals = entry?.indexOf("=") ?? 0;
    const name = entry?.slice(0, Math.max(equals, 0)).trimEnd();
    if (entry === undefined || name === undefined) {
      problems.push({ message: `Line ${line} of the ${what} opens a double quote that nothing closes.` });
    } else if (name === "") {
      problems.push({ message: `Line ${line} of the ${what} is not of the form ${form}.` });
    } else if (found.has(name)) {
      problems.push({
        message: `Line ${line} of the ${what} sets a name that a line before it sets already.`,
        hint: "Keep one of the two.",
      });
    } else {
      found.set(name, entry.slice(equals + 1));
    }
  }
  if (problems.length > 0) throw new Failure(problems);
  return Object.fromEntries(found);
}
