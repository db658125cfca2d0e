import { Failure, type Problem } from "../failure.ts";
import { quotedLines } from "./quoted-lines.ts";

/**
 * Secrets of a build by id, from the text of an input in docker/build-push-action's form: one `id=value` per line; a
 * value of several lines stands in double quotes together with its id (`"id=line 1` … `line n"`), a quote in it twice.
 * @throws Failure with all wrong entries by the line on which they begin; never with a value
 */
export function parseSecrets(text: string): Record<string, string> {
  const problems: Problem[] = [];
  const found = new Map<string, string>();
  for (const { line, entry } of quotedLines(text)) {
    const where = `Line ${line} of the secrets`;
    if (entry === undefined) {
      problems.push({ message: `${where} opens a double quote that nothing closes.` });
      continue;
    }
    const equals = entry.indexOf("=");
    const id = entry.slice(0, Math.max(equals, 0)).trim();
    const value = entry.slice(equals + 1);
    if (id === "") {
      problems.push({
        message: `${where} is not of the form id=value.`,
        hint: 'A value of several lines stands in double quotes together with its id: "id=value".',
      });
    } else if (found.has(id)) {
      problems.push({ message: `${where} sets an id that a line before it sets already.` });
    } else if (value.trim() === "") {
      problems.push({
        message: `${where} gives '${id}' no value.`,
        hint: "A secret that does not exist, or that a workflow of a fork may not read, is empty.",
      });
    } else {
      found.set(id, value);
    }
  }
  if (problems.length > 0) throw new Failure(problems);
  return Object.fromEntries(found);
}
