import type { Service } from "../../deployment/observed.ts";
import type { DeployRequest } from "../../deployment/plan.ts";
import { type Misfit, misfits } from "../../deployment/service-fit.ts";
import { Failure, type Where } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import type { DeployInput } from "./input.ts";

/**
 * Refuses a service that ECS would not take with its task definition, before anything is registered.
 * @param document the task definition; undefined where the service keeps its own
 * @throws Failure with all that does not go together
 */
export function checkFit(
  request: Omit<DeployRequest, "taskDefinition">,
  document: JsonObject | undefined,
  live: Service | undefined,
  input: Pick<DeployInput, "serviceDefinition" | "service-managed-ebs-volume-name">,
): void {
  const found = misfits(request, document, live);
  if (found.length === 0) return;
  throw new Failure(
    found.map(({ path, ...problem }) => ({ ...problem, where: place(path, request, input) })),
  );
}

/** The input that says it, else the line of the file, else the live service. */
function place(
  path: Misfit["path"],
  { desiredCount }: Omit<DeployRequest, "taskDefinition">,
  input: Parameters<typeof checkFit>[3],
): Where {
  const [member] = path;
  if (member === "desiredCount" && desiredCount !== undefined) return { input: "desired-count" };
  const volume = "service-managed-ebs-volume-name";
  if (member === "volumeConfigurations" && input[volume] !== undefined) return { input: volume };
  return input.serviceDefinition?.whereIs(path) ?? { input: "service" };
}
