import { isObject, type JsonObject, objects, strings } from "../../src/json.ts";
import type { TaskDefinition } from "./state.ts";

/**
 * What ECS refuses in a RunTask or StartTask by the request alone, in its words. That SERVICE is refused is documented,
 * its text is a guess. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
export function taskRequestProblem(
  request: JsonObject,
  { document }: Pick<TaskDefinition, "document">,
): string | undefined {
  const network = request["networkConfiguration"];
  if (document["networkMode"] === "awsvpc") {
    if (!isObject(network))
      return "Network Configuration must be provided when networkMode 'awsvpc' is specified.";
    const awsvpc = network["awsvpcConfiguration"];
    if (strings(isObject(awsvpc) ? awsvpc["subnets"] : undefined).length === 0)
      return "subnets can not be empty.";
  } else if (isObject(network)) {
    return "Network Configuration is not valid for the given networkMode of this task definition.";
  }
  if (request["launchType"] !== undefined && objects(request["capacityProviderStrategy"]).length > 0)
    return "Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.";
  if (request["propagateTags"] === "SERVICE")
    return "Propagating tags from a service is not supported for a task outside of one.";
  return undefined;
}
