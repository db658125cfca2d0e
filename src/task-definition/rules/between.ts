import type { JsonObject } from "../../json.ts";
import { placesOf } from "./place.ts";
import type { Rule, Severity } from "./rule.ts";

interface Range {
  readonly least: number;
  readonly most: number;
  /** `seconds`, `GiB`; empty for a count. */
  readonly unit: string;
  readonly link: string;
  readonly severity?: Severity;
  /** Where it does not hold for every definition. */
  readonly when?: (document: JsonObject) => boolean;
  /** ECS's words for a value, where they are known. */
  readonly ecsMessage?: (value: number, title: string) => string;
}

/** A rule for a member with a smallest and a largest value. */
export function between(id: string, pattern: string, range: Range): Rule {
  const { least, most, unit, link, severity = "error", when = () => true, ecsMessage } = range;
  const limits = `from ${least} to ${most}${unit === "" ? "" : ` ${unit}`}`;
  return {
    id,
    severity,
    link,
    check: (document) =>
      !when(document)
        ? []
        : placesOf(document, pattern).flatMap(({ value, path, title }) => {
            if (typeof value !== "number" || (Number.isInteger(value) && value >= least && value <= most)) {
              return [];
            }
            const message = `The value ${value} for ${title} is out of its range.`;
            const ecs = ecsMessage?.(value, title);
            const hint = `Use a whole number ${limits}.`;
            return [{ message, path, hint, ...(ecs === undefined ? {} : { ecsMessage: ecs }) }];
          }),
  };
}
