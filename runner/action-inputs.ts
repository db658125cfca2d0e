import type { ActionManifest } from "./action-manifest.ts";
import { type Scope, textOf } from "./expressions.ts";
import type { StepLog } from "./step-log.ts";

/** Name of the variable through which an action sees an input: upper case, spaces as underscores, dashes as they are. */
function variable(input: string): string {
  return `INPUT_${input.replaceAll(" ", "_").toUpperCase()}`;
}

/**
 * INPUT_* of an action: what the step gives, else the default of action.yml, else the empty string. Unknown and
 * deprecated inputs are warned of in the runner's words, and passed on.
 */
export function inputVariables(
  manifest: ActionManifest,
  given: Readonly<Record<string, string>>,
  scope: Scope,
  log: StepLog,
): Record<string, string> {
  const names = manifest.inputs.map(({ name }) => name);
  const known = new Set(names.map(variable));
  const unexpected = Object.keys(given).filter((name) => !known.has(variable(name)));
  if (unexpected.length > 0) {
    const list = (items: string[]) => items.map((item) => `'${item}'`).join(", ");
    const message = `Unexpected input(s) ${list(unexpected)}, valid inputs are [${list(names)}]`;
    log.annotate({ level: "warning", message });
  }
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) variables[variable(name)] = value;
  for (const input of manifest.inputs) {
    const name = variable(input.name);
    if (name in variables && input.deprecationMessage) {
      const message = `Input '${input.name}' has been deprecated with message: ${input.deprecationMessage}`;
      log.annotate({ level: "warning", message });
    }
    variables[name] ??= input.default ? textOf(input.default, { ...scope, file: manifest.file }) : "";
  }
  return variables;
}
