import type { JsonObject } from "../src/json.ts";
import type { Model } from "./model.ts";
import { type Difference, differences } from "./model-check.ts";
import { unknownMember } from "./request-check.ts";
import { WireError } from "./wire-error.ts";

/**
 * Refuses what the model of a Query service does not allow, as that does; members that it does not know are refused as well,
 * as mistakes.
 * @throws WireError ValidationError
 */
export function checkQuery(model: Model, operation: string, request: JsonObject): void {
  const shape = model(operation)?.input;
  const [wrong] = shape ? differences(shape, request) : [];
  if (wrong) throw new WireError("ValidationError", words(operation, wrong));
}

function words(operation: string, wrong: Difference): string {
  const { kind, path, expected, found } = wrong;
  const name = `${path.slice(0, 1).toLowerCase()}${path.slice(1)}`;
  switch (kind) {
    case "missing":
      return `1 validation error detected: Value null at '${name}' failed to satisfy constraint: Member must not be null`;
    case "enum":
      return `1 validation error detected: Value '${found}' at '${name}' failed to satisfy constraint: Member must satisfy enum value set: [${expected}]`;
    case "type":
      return `1 validation error detected: Value at '${name}' is of type ${found}, not ${expected}`;
    case "unknown":
      return unknownMember(operation, wrong);
  }
}
