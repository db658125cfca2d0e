import type { JsonObject } from "../src/json.ts";
import { differences } from "./model-check.ts";
import type { Model } from "./model-shapes.ts";
import { unknownMember, withoutNulls } from "./request-check.ts";
import { WireError } from "./wire-error.ts";
import { unknownOperation } from "./wire-json.ts";

export interface CheckOptions {
  readonly model: Model;
  /** How the service refuses what its model does not allow. */
  readonly invalid: (message: string) => WireError;
}

/**
 * A request as the operations of a service that speaks AWS JSON may trust it.
 * @throws WireError as the service refuses what its model does not allow
 */
export function checkedJson(
  operation: string,
  body: JsonObject,
  { model, invalid }: CheckOptions,
): JsonObject {
  const shape = model(operation);
  if (!shape) throw unknownOperation();
  const request = withoutNulls(body);
  const [wrong] = differences(shape.input, request);
  if (wrong === undefined) return request;
  const { kind, path, expected, found } = wrong;
  switch (kind) {
    case "type":
      throw new WireError("SerializationException", `${path}: ${found} can not be converted to ${expected}`);
    case "missing":
      throw invalid(constraint("null", path, "Member must not be null"));
    case "enum":
      throw invalid(constraint(`'${found}'`, path, `Member must satisfy enum value set: [${expected}]`));
    case "unknown":
      throw invalid(unknownMember(operation, wrong));
  }
}

const constraint = (value: string, path: string, words: string) =>
  `1 validation error detected: Value ${value} at '${lowered(path)}' failed to satisfy constraint: ${words}`;

/** AWS names members here as its own code does, in lower case first. */
const lowered = (path: string) => path.slice(0, 1).toLowerCase() + path.slice(1);
