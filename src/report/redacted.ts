import { isObject, type Json, type JsonObject } from "../json.ts";

/** Members of a container that may hold a secret: a token as an argument, a password among a log driver's options. */
const mayHoldSecrets = ["command", "entryPoint", "dockerLabels", "healthCheck"] as const;

/** A task definition as it may be shown: names stay, what may be secret does not. */
export function redacted(document: JsonObject): JsonObject {
  const { containerDefinitions } = document;
  if (!Array.isArray(containerDefinitions)) return document;
  return { ...document, containerDefinitions: containerDefinitions.map(redactedContainer) };
}

function redactedContainer(container: Json): Json {
  if (!isObject(container)) return container;
  const { environment, logConfiguration } = container;
  const shown = { ...container };
  for (const member of mayHoldSecrets) {
    if (container[member] !== undefined) shown[member] = hiddenTexts(container[member] ?? null);
  }
  if (environment !== undefined)
    shown["environment"] = Array.isArray(environment) ? environment.map(variable) : "(hidden)";
  if (isObject(logConfiguration) && logConfiguration["options"] !== undefined)
    shown["logConfiguration"] = { ...logConfiguration, options: hiddenTexts(logConfiguration["options"]) };
  return shown;
}

function variable(entry: Json): Json {
  if (!isObject(entry)) return "(hidden)";
  return "value" in entry ? { ...entry, value: "(hidden)" } : entry;
}

/** The same value with every text in it hidden; names of members, numbers and booleans stay. */
function hiddenTexts(value: Json): Json {
  if (typeof value === "string") return "(hidden)";
  if (Array.isArray(value)) return value.map(hiddenTexts);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, hiddenTexts(item)]));
}
