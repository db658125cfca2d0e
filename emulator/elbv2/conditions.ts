import { isObject, type JsonObject, objects, strings, text } from "../../src/json.ts";
import { limits, validation } from "./errors.ts";

/** Fields of conditions, and where a request has their values. */
export const configs: Readonly<Record<string, string>> = {
  "host-header": "HostHeaderConfig",
  "path-pattern": "PathPatternConfig",
  "http-header": "HttpHeaderConfig",
  "http-request-method": "HttpRequestMethodConfig",
  "query-string": "QueryStringConfig",
  "source-ip": "SourceIpConfig",
};

/**
 * The conditions of a rule as Describe gives them: those on host and path have both their forms. The texts are guesses,
 * but for the number of values.
 * @throws WireError ValidationError
 */
export function conditionsIn(given: unknown): JsonObject[] {
  const conditions = objects(given).map(condition);
  const count = conditions.flatMap((one) => valuesOf(one)).length;
  if (count > limits.conditionValuesPerRule)
    throw validation(`A rule can only have '${limits.conditionValuesPerRule}' condition values`);
  return conditions;
}

function condition(given: JsonObject): JsonObject {
  const field = text(given["Field"]) ?? "";
  const member = configs[field];
  if (member === undefined)
    throw validation(`Condition field '${field}' must be one of '[${Object.keys(configs).join(", ")}]'`);
  const config = isObject(given[member]) ? given[member] : {};
  const regexes = strings(given["RegexValues"] ?? config["RegexValues"]);
  if (regexes.length > 0) return withRegexes(field, member, { ...config, RegexValues: regexes });
  const legacy = strings(given["Values"]);
  const values = legacy.length > 0 ? legacy : strings(config["Values"]);
  const counted = field === "query-string" ? objects(config["Values"]) : values;
  if (counted.length === 0) throw validation(`A condition value must be specified for field '${field}'`);
  if (field === "host-header") for (const value of values) checkHost(value);
  const simple = field === "host-header" || field === "path-pattern";
  return simple
    ? { Field: field, Values: values, [member]: { Values: values } }
    : { Field: field, [member]: config };
}

/**
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html has what they may not hold; of
 * that only what JavaScript does not take either is refused here.
 */
function withRegexes(field: string, member: string, config: JsonObject): JsonObject {
  if (!["host-header", "path-pattern", "http-header"].includes(field))
    throw validation(`RegexValues cannot be specified for condition field '${field}'`);
  if (config["Values"] !== undefined)
    throw validation("You can specify either Values or RegexValues for a condition, and not both");
  for (const regex of strings(config["RegexValues"])) {
    try {
      new RegExp(regex);
    } catch {
      throw validation(`The regex value '${regex}' is not valid`);
    }
  }
  return { Field: field, [member]: config };
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HostHeaderConditionConfig.html */
function checkHost(value: string): void {
  if (value.length > 128)
    throw validation(`The host header value '${value}' cannot be longer than '128' characters`);
  if (!/^[A-Za-z0-9.*?_-]+$/.test(value) || !value.includes("."))
    throw validation(`The host header value '${value}' is not a valid host name pattern`);
}

/** Whatever a condition is met by, each once. */
export function valuesOf(one: JsonObject): unknown[] {
  const config = one[configs[text(one["Field"]) ?? ""] ?? ""];
  const values = isObject(config) ? (config["RegexValues"] ?? config["Values"]) : undefined;
  return Array.isArray(values) ? values : [];
}
