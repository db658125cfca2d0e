import { expect, test } from "vitest";
import { taskRequestProblem } from "../../../emulator/ecs/tasks-rules.ts";

const definition = (networkMode: string) => ({ document: { networkMode } });
const network = (subnets: string[]) => ({ networkConfiguration: { awsvpcConfiguration: { subnets } } });
const both = { launchType: "EC2", capacityProviderStrategy: [{ capacityProvider: "asg" }] };

test.each([
  ["awsvpc", {}, "must be provided"],
  ["awsvpc", network([]), "subnets can not be empty."],
  ["awsvpc", network(["subnet-a"]), undefined],
  ["bridge", network(["subnet-a"]), "not valid for the given networkMode"],
  ["bridge", both, "both a launch type and capacity provider strategy"],
  ["bridge", { propagateTags: "SERVICE" }, "not supported"],
  ["bridge", { propagateTags: "TASK_DEFINITION" }, undefined],
])("RunTask of a definition with network mode %s and %j", (mode, request, says) => {
  const problem = taskRequestProblem(request, definition(mode));
  if (says === undefined) expect(problem).toBeUndefined();
  else expect(problem).toContain(says);
});
