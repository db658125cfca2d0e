import { Failure, type Problem } from "../src/failure.ts";
import { isObject, type Json, type JsonObject, strings, text } from "../src/json.ts";
import type { DispatchInput } from "./workflow.ts";

const types = ["string", "boolean", "number", "choice", "environment"] as const;

/** The inputs that `workflow_dispatch` (or `workflow_call`) declares. */
export function readInputs(event: Json | undefined): DispatchInput[] {
  const inputs = isObject(event) && isObject(event["inputs"]) ? event["inputs"] : {};
  return Object.entries(inputs).map(([name, definition]) => {
    const members = isObject(definition) ? definition : {};
    const fallback = members["default"];
    return {
      name,
      type: types.find((type) => type === text(members["type"])) ?? "string",
      required: members["required"] === true,
      options: strings(members["options"]),
      ...(fallback !== undefined && fallback !== null && { default: String(fallback) }),
    };
  });
}

function problemWith(input: DispatchInput, value: string | undefined): string | undefined {
  if (value === undefined) return input.required ? `Input '${input.name}' is required` : undefined;
  if (input.type === "choice" && !input.options.includes(value)) {
    return `Input '${input.name}' is '${value}'; it can be ${input.options.join(", ")}`;
  }
  if (input.type === "boolean" && value !== "true" && value !== "false") {
    return `Input '${input.name}' is '${value}'; it can be true or false`;
  }
  if (input.type === "number" && (value.trim() === "" || Number.isNaN(Number(value)))) {
    return `Input '${input.name}' is '${value}', not a number`;
  }
  return undefined;
}

function typed(type: DispatchInput["type"], value: string | undefined): Json {
  if (type === "boolean") return value === "true";
  if (type === "number") return value === undefined ? 0 : Number(value);
  return value ?? "";
}

/**
 * The `inputs` context of a run, with defaults and in the declared types. GitHub's form offers the first option of a
 * choice without default.
 * @throws Failure with all wrong, missing and unknown inputs.
 */
export function inputValues(
  declared: readonly DispatchInput[],
  given: Readonly<Record<string, string>>,
): JsonObject {
  const problems: Problem[] = [];
  const values: JsonObject = {};
  for (const input of declared) {
    const value = given[input.name] ?? input.default ?? input.options[0];
    const message = problemWith(input, value);
    if (message) problems.push({ message });
    values[input.name] = typed(input.type, value);
  }
  const names = declared.map(({ name }) => name);
  for (const name of Object.keys(given)) {
    if (names.includes(name)) continue;
    problems.push({ message: `The workflow has no input '${name}'; it has ${names.join(", ") || "none"}` });
  }
  if (problems.length > 0) throw new Failure(problems);
  return values;
}
