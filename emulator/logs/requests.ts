import * as sdk from "@aws-sdk/client-cloudwatch-logs";
import type { JsonObject } from "../../src/json.ts";
import { differences } from "../model-check.ts";
import { enumsIn } from "../model-enums.ts";
import { modelOf } from "../model-shapes.ts";
import { unknownMember, withoutNulls } from "../request-check.ts";
import { WireError } from "../wire-error.ts";
import { invalid, violates } from "./errors.ts";

export const logsModel = modelOf(sdk, enumsIn(sdk, {}).enumOf);

/** Names: pattern and greatest length. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
const patterns: Readonly<Record<string, RegExp>> = {
  logGroupName: /^[.\-_/#A-Za-z0-9]{1,512}$/,
  logStreamName: /^[^:*]{1,512}$/,
};

/**
 * A request as the operations may trust it.
 * @throws WireError as Logs refuses what its model does not allow
 */
export function checkedLogs(operation: string, body: JsonObject): JsonObject {
  const shape = logsModel(operation);
  if (!shape) throw new WireError("UnknownOperationException", "");
  const request = withoutNulls(body);
  const [wrong] = differences(shape.input, request);
  if (wrong !== undefined) {
    const { kind, path, expected, found } = wrong;
    switch (kind) {
      case "type":
        throw new WireError(
          "SerializationException",
          `${path}: ${found} can not be converted to ${expected}`,
        );
      case "missing":
        throw violates("null", path, "Member must not be null");
      case "enum":
        throw violates(`'${found}'`, path, `Member must satisfy enum value set: [${expected}]`);
      case "unknown":
        throw invalid(unknownMember(operation, wrong));
    }
  }
  for (const [member, pattern] of Object.entries(patterns)) {
    const value = request[member];
    if (typeof value === "string" && !pattern.test(value))
      throw violates(
        `'${value}'`,
        member,
        `Member must satisfy regular expression pattern: ${pattern.source}`,
      );
  }
  const { limit } = request;
  if (typeof limit === "number" && limit < 1)
    throw violates(`'${limit}'`, "limit", "Member must have value greater than or equal to 1");
  return request;
}
