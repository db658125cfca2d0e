import type { JsonObject } from "../../src/json.ts";
import { operationShape } from "../model.ts";
import { type Difference, differences } from "../model-check.ts";
import { unknownMember, withoutNulls } from "../request-check.ts";
import { EcsError } from "./errors.ts";

/**
 * What happens to members that the installed SDK's model does not know. It is not known what ECS does: AWS's JSON services
 * mostly ignore them. An endpoint for rehearsals refuses them, as they are mistakes. Task definitions are documents,
 * though, and may be newer than the SDK: by default what they bring is kept and given back by Describe.
 */
export type UnknownMembers = "accept" | "reject" | "accept-in-task-definitions";

/** Required members for whose absence ECS has words of its own, in the operation. */
const ownWords: Readonly<Record<string, readonly string[]>> = {
  RegisterTaskDefinition: ["family", "containerDefinitions"],
};

/**
 * A request as the operations may trust it: known members, right types, nothing missing, no nulls.
 * @throws EcsError in the way AWS refuses what its model does not allow. Which type and text ECS uses for a missing
 * member or a value outside an enum differs from member to member and is not documented.
 */
export function checked(operation: string, body: JsonObject, unknownMembers: UnknownMembers): JsonObject {
  const shape = operationShape(operation);
  if (!shape) throw new EcsError("UnknownOperationException", "");
  const request = withoutNulls(body);
  const accepted =
    unknownMembers === "accept" ||
    (unknownMembers === "accept-in-task-definitions" && operation === "RegisterTaskDefinition");
  const own = ownWords[operation] ?? [];
  const wrong = differences(shape.input, request).find(
    ({ kind, path }) => !(kind === "unknown" && accepted) && !(kind === "missing" && own.includes(path)),
  );
  if (wrong) throw refusal(operation, wrong);
  return request;
}

function refusal(operation: string, wrong: Difference): EcsError {
  const { kind, path, expected, found } = wrong;
  const name = path.split(/[.[]/).at(-1) ?? path;
  switch (kind) {
    case "type":
      return new EcsError("SerializationException", `${path}: ${found} can not be converted to ${expected}`);
    case "missing":
      return new EcsError("InvalidParameterException", `${capital(name)} can not be blank. (${path})`);
    case "enum":
      return new EcsError(
        "InvalidParameterException",
        `${path} must be one of: ${expected}. Given: ${found}`,
      );
    case "unknown":
      return new EcsError("ClientException", unknownMember(operation, wrong));
  }
}

const capital = (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
