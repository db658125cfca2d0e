import { isObject } from "../src/json.ts";
import { type Model, operationShape, type Shape } from "./model.ts";

/** Where a body and the model differ. */
export interface Difference {
  readonly kind: "unknown" | "missing" | "type" | "enum";
  /** `containerDefinitions[0].memory` */
  readonly path: string;
  readonly expected: string;
  readonly found?: string;
  /** The names that would be known in its place. */
  readonly known?: readonly string[];
}

/** Everything in which a value differs from its shape, in the order of the document. */
export function differences(shape: Shape, value: unknown, path = ""): Difference[] {
  switch (shape.kind) {
    case "any":
      return [];
    case "string":
      if (typeof value !== "string") return [wrong("String", value, path)];
      return !shape.values || shape.values.includes(value)
        ? []
        : [{ kind: "enum", path, expected: shape.values.join(", "), found: value }];
    case "number":
      return typeof value === "number" ? [] : [wrong("Number", value, path)];
    case "timestamp":
      return typeof value === "number" ? [] : [wrong("Timestamp", value, path)];
    case "boolean":
      return typeof value === "boolean" ? [] : [wrong("Boolean", value, path)];
    case "list":
      if (!Array.isArray(value)) return [wrong("List", value, path)];
      return value.flatMap((item, at) => differences(shape.of, item, `${path}[${at}]`));
    case "map":
      if (!isObject(value)) return [wrong("Map", value, path)];
      return Object.entries(value).flatMap(([key, item]) => differences(shape.of, item, member(path, key)));
    case "structure": {
      if (!isObject(value)) return [wrong("Structure", value, path)];
      const found = Object.entries(value).flatMap(([name, item]) => {
        const known = shape.members.get(name);
        return known
          ? differences(known, item, member(path, name))
          : [
              {
                kind: "unknown",
                path: member(path, name),
                expected: shape.name,
                known: [...shape.members.keys()],
              } satisfies Difference,
            ];
      });
      const missing = shape.required
        .filter((name) => value[name] === undefined)
        .map((name): Difference => ({ kind: "missing", path: member(path, name), expected: shape.name }));
      return [...found, ...missing];
    }
  }
}

/**
 * In what an answer of an operation differs from the SDK's model, one line each: unknown members, wrong types, values
 * outside an enum, missing members. Empty where the real SDK, CLI and botocore can read it without loss.
 * @param model of the service that answered; ECS's by default
 */
export function conformsTo(operation: string, answer: unknown, model: Model = operationShape): string[] {
  const shape = model(operation);
  if (!shape) return [`${operation} is no operation of ${model === operationShape ? "ECS" : "the service"}`];
  return differences(shape.output, answer).map(
    ({ kind, path, expected, found }) =>
      `${operation}: ${path}: ${kind}, expected ${expected}${found === undefined ? "" : `, found ${found}`}`,
  );
}

const member = (path: string, name: string) => (path === "" ? name : `${path}.${name}`);

const wrong = (expected: string, value: unknown, path: string): Difference => ({
  kind: "type",
  path,
  expected,
  found: Array.isArray(value) ? "List" : value === null ? "Null" : typeof value,
});
