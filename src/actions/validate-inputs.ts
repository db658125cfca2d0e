import { type Kind, oneOf } from "../inputs/kinds.ts";
import { optional } from "../inputs/table.ts";
import { type IgnoredRules, parseIgnoredRules } from "../task-definition/ignored-rules.ts";

const ignoredRules: Kind<IgnoredRules> = { form: "lines of rule-id: reason", parse: parseIgnoredRules };

/** How strictly a task definition is checked. */
export const validateInputs = {
  validate: optional(
    oneOf("error", "warn", "off"),
    "What to do with a task definition that ECS would refuse: `error` fails the step before anything is sent, `warn` says it and goes on, `off` does not check. What ECS takes but will hurt later is a warning either way.",
    "error",
  ),
  "ignore-rules": optional(
    ignoredRules,
    "Rules not to check, one `rule-id: reason` per line; the reason is told with each run. The rules are listed in docs/rules.md.",
  ),
};
