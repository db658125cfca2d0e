import type { Path } from "../document/path.ts";
import type { Problem, Where } from "../failure.ts";
import type { JsonObject } from "../json.ts";
import { rules } from "./rules/all.ts";
import type { Rule, RuleContext, Severity } from "./rules/rule.ts";

/** Something a rule found wrong in a task definition. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  /** error: ECS would refuse the definition. warning: it takes it, and it will hurt later. */
  readonly severity: Severity;
  readonly message: string;
  readonly path: Path;
  /** What to change. */
  readonly hint: string;
  /** What ECS itself says, where that is known. */
  readonly ecsMessage?: string;
  readonly link?: string;
}

/**
 * All findings of all rules, errors first. A definition without an error may still be refused: ECS knows more than we do.
 * @param document cleaned (see clean.ts)
 */
export function validate(
  document: JsonObject,
  context: RuleContext = {},
  list: readonly Rule[] = rules,
): Finding[] {
  const findingsOf = ({ id, severity, link, check }: Rule) =>
    check(document, context).map(
      (found): Finding => ({ rule: id, severity, ...(link === undefined ? {} : { link }), ...found }),
    );
  const alone = list.filter((rule) => rule.alone).flatMap(findingsOf);
  if (alone.length > 0) return alone;
  const findings = list.flatMap(findingsOf);
  const errors = findings.filter(({ severity }) => severity === "error");
  return [...errors, ...findings.filter(({ severity }) => severity !== "error")];
}

/** A finding as it is shown: with its place in the file, and ECS's own words where they are known. */
export function asProblem(finding: Finding, whereIs: (path: Path) => Where): Problem {
  const { message, ecsMessage, hint, link, path } = finding;
  const said = ecsMessage === undefined ? message : `${message} ECS says: "${ecsMessage}"`;
  return {
    // Names come from files: none may begin a line of its own in the log.
    message: said.replace(/\p{Cc}/gu, " "),
    where: whereIs(path),
    hint,
    ...(link === undefined ? {} : { link }),
  };
}
