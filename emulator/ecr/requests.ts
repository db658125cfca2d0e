import * as sdk from "@aws-sdk/client-ecr";
import type { JsonObject } from "../../src/json.ts";
import { differences } from "../model-check.ts";
import { enumsIn } from "../model-enums.ts";
import { modelOf } from "../model-shapes.ts";
import { unknownMember, withoutNulls } from "../request-check.ts";
import { WireError } from "../wire-error.ts";
import { invalid, violates } from "./errors.ts";

export const ecrModel = modelOf(
  sdk,
  enumsIn(sdk, {
    "CreateRepositoryRequest.imageTagMutability": "ImageTagMutability",
    "Repository.imageTagMutability": "ImageTagMutability",
    "ImageTagMutabilityExclusionFilter.filterType": "ImageTagMutabilityExclusionFilterType",
  }).enumOf,
);

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
const repositoryName = /^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/**
 * A request as the operations may trust it.
 * @throws WireError as ECR refuses what its model does not allow
 */
export function checkedEcr(operation: string, body: JsonObject): JsonObject {
  const shape = ecrModel(operation);
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
        throw violates(path, "must not be null");
      case "enum":
        throw violates(path, `Member must satisfy enum value set: [${expected}]`);
      case "unknown":
        throw invalid(unknownMember(operation, wrong));
    }
  }
  const { repositoryName: name, imageTag } = request;
  if (typeof name === "string" && (!repositoryName.test(name) || name.length < 2 || name.length > 256))
    throw violates("repositoryName", `must satisfy regular expression '${repositoryName.source}'`);
  if (typeof imageTag === "string" && !/^[\w][\w.-]{0,299}$/.test(imageTag))
    throw violates("imageTag", "must satisfy regular expression '[a-zA-Z0-9-_.]{1,300}'");
  return request;
}
