import { Failure } from "../failure.ts";
import { text } from "../json.ts";
import type { DeployInput } from "./deploy.ts";

/** The service and its cluster: the inputs first, then the service definition, then ECS's `default` cluster. */
export function whereToDeploy(input: Pick<DeployInput, "service" | "cluster" | "serviceDefinition">): {
  readonly cluster: string;
  readonly service: string;
} {
  const definition = input.serviceDefinition?.document;
  const service = input.service ?? text(definition?.["serviceName"]);
  if (service === undefined || service === "") {
    throw new Failure({
      message: definition
        ? "Neither input 'service' nor `serviceName` in the service definition names the service."
        : "Which service? Give input 'service', or a 'service-definition' with a serviceName.",
      where: input.serviceDefinition?.whereIs([]) ?? { input: "service" },
    });
  }
  return { service, cluster: input.cluster ?? text(definition?.["cluster"]) ?? "default" };
}
