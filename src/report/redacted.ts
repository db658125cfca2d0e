import { isObject, type Json, type JsonObject } from "../json.ts";
import { isKnownMember } from "../task-definition/rules/member-types.ts";

/** Members of a container that may hold a secret: a token as an argument, a password among a log driver's options. */
const mayHoldSecrets = ["command", "entryPoint", "dockerLabels", "healthCheck"] as const;

/**
 * A task definition as it may be shown: names stay, what may be secret does not. Nor do the values of members that ECS
 * is not known to have: `enviroment` is misspelt, and a variable may stand where it does not belong.
 */
export function redacted(document: JsonObject): JsonObject {
  const { containerDefinitions, volumes } = document;
  return {
    ...withoutUnknown(document, []),
    ...(Array.isArray(containerDefinitions)
      ? { containerDefinitions: containerDefinitions.map(redactedContainer) }
      : {}),
    ...(Array.isArray(volumes) ? { volumes: volumes.map(redactedVolume) } : {}),
  };
}

function redactedContainer(container: Json): Json {
  if (!isObject(container)) return container;
  const { environment, logConfiguration, firelensConfiguration } = container;
  const shown = withoutUnknown(container, ["containerDefinitions", 0]);
  for (const member of mayHoldSecrets) {
    if (container[member] !== undefined) shown[member] = hiddenTexts(container[member] ?? null);
  }
  if (environment !== undefined)
    shown["environment"] = Array.isArray(environment) ? environment.map(variable) : "(hidden)";
  if (logConfiguration !== undefined) shown["logConfiguration"] = hiddenIn(logConfiguration, ["options"]);
  if (firelensConfiguration !== undefined)
    shown["firelensConfiguration"] = hiddenIn(firelensConfiguration, ["options"]);
  return shown;
}

/** A share's password is one of its driver's options. */
function redactedVolume(volume: Json): Json {
  if (!isObject(volume) || !isObject(volume["dockerVolumeConfiguration"])) return volume;
  const docker = hiddenIn(volume["dockerVolumeConfiguration"], ["driverOpts", "labels"]);
  return { ...volume, dockerVolumeConfiguration: docker };
}

/** A body of CreateService or UpdateService as it may be shown: Service Connect's log has options like a container's. */
export function redactedService(body: JsonObject): JsonObject {
  const connect = body["serviceConnectConfiguration"];
  if (!isObject(connect) || connect["logConfiguration"] === undefined) return body;
  const logConfiguration = hiddenIn(connect["logConfiguration"], ["options"]);
  return { ...body, serviceConnectConfiguration: { ...connect, logConfiguration } };
}

function withoutUnknown(object: JsonObject, path: readonly (string | number)[]): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [
      name,
      isKnownMember([...path, name]) ? value : hiddenTexts(value),
    ]),
  );
}

function hiddenIn(value: Json, members: readonly string[]): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, members.includes(name) ? hiddenTexts(inner) : inner]),
  );
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
