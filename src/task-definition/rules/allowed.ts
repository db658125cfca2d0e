import { nearest } from "../../suggest.ts";
import { placesOf } from "./place.ts";
import type { Rule, Severity } from "./rule.ts";

/**
 * A rule for a member that has a few values only.
 * @param more severity warning for a set to which AWS adds: a new value is no mistake
 */
export function allowed(
  id: string,
  pattern: string,
  values: readonly string[],
  more: { readonly link: string; readonly severity?: Severity },
): Rule {
  return {
    id,
    severity: more.severity ?? "error",
    link: more.link,
    check: (document) =>
      placesOf(document, pattern).flatMap(({ value, path, title }) => {
        if (typeof value !== "string" || values.includes(value)) return [];
        const close = nearest(value, values);
        return [
          {
            message: `The value '${value.slice(0, 50)}' for ${title} is none that ECS is known to take${close === undefined ? "." : `; did you mean '${close}'?`}`,
            path,
            hint: `Use one of ${values.join(", ")}.`,
          },
        ];
      }),
  };
}
