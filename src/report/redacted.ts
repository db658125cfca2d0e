import { isObject, type Json, type JsonObject } from "../json.ts";

/** A task definition as it may be shown: without the values of environment variables. */
export function redacted(document: JsonObject): JsonObject {
  const { containerDefinitions } = document;
  if (!Array.isArray(containerDefinitions)) return document;
  return { ...document, containerDefinitions: containerDefinitions.map(redactedContainer) };
}

function redactedContainer(container: Json): Json {
  if (!isObject(container)) return container;
  const { environment } = container;
  return Array.isArray(environment) ? { ...container, environment: environment.map(hidden) } : container;
}

function hidden(variable: Json): Json {
  if (!isObject(variable)) return "(hidden)";
  return "value" in variable ? { ...variable, value: "(hidden)" } : variable;
}
