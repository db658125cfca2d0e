import { Failure, type Problem } from "../failure.ts";
import { nearest } from "../suggest.ts";
import { rules } from "./rules/all.ts";

/** Reason by id of a rule. */
export type IgnoredRules = Readonly<Record<string, string>>;

/**
 * Rules to pass over, from the text of an input: `rule-id: reason` per line. Blank lines and lines that begin with `#`
 * are passed over.
 * @throws Failure with all wrong lines: an id that no rule has, no reason, an id twice
 */
export function parseIgnoredRules(text: string): IgnoredRules {
  const known = rules.map(({ id }) => id);
  const problems: Problem[] = [];
  const found = new Map<string, string>();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [id = "", ...rest] = line.split(":");
    const [name, reason] = [id.trim(), rest.join(":").trim()];
    const where = `Line ${at + 1} of the rules to ignore`;
    if (!known.includes(name)) {
      const close = nearest(name, known);
      problems.push({
        message: `${where} names no rule${close === undefined ? "." : `; did you mean '${close}'?`}`,
        hint: "docs/rules.md lists them; each finding shows its rule's id in the job summary.",
      });
    } else if (reason === "") {
      problems.push({
        message: `${where} gives no reason for ignoring '${name}'.`,
        hint: `Write why it is right here: "${name}: the service has one task on purpose".`,
      });
    } else if (found.has(name)) {
      problems.push({ message: `${where} names '${name}' again.`, hint: "Keep one of the two." });
    }
    found.set(name, reason);
  }
  if (problems.length > 0) throw new Failure(problems);
  return Object.fromEntries(found);
}
