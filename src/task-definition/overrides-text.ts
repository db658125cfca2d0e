import type { Path } from "../document/path.ts";
import { Failure, type Where } from "../failure.ts";
import { parseStructured } from "../inputs/structured-text.ts";
import { isObject, type JsonObject } from "../json.ts";
import { cleanFragment } from "./clean.ts";

/** A fragment of a task definition, and where its parts stand in the input. */
export interface Overrides {
  readonly fragment: JsonObject;
  whereIs(path: Path): Where;
}

/**
 * A fragment of a task definition from the text of an input: YAML, so also JSON.
 * @throws Failure with the line that is wrong
 */
export function parseOverrides(text: string): Overrides {
  const { value, whereIs } = parseStructured(text, "overrides");
  if (!isObject(value)) {
    throw new Failure({
      message: "The overrides are no map of a task definition's members.",
      hint: 'Write them as in the task definition: `cpu: "512"`, or `containerDefinitions:` and below it `web-app: { memory: 512 }`.',
    });
  }
  const { document, originalPath } = cleanFragment(value);
  return { fragment: document, whereIs: (path) => whereIs(originalPath(path)) };
}
