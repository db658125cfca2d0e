import { parseArn } from "../arn.ts";
import { Failure } from "../failure.ts";
import { text } from "../json.ts";
import type { DeployInput } from "./deploy/input.ts";

export interface ServicePlace {
  /** Name or ARN. */
  readonly cluster: string;
  /** Name. */
  readonly service: string;
}

/** The service and its cluster: the inputs first, then the service definition, then ECS's `default` cluster. */
export function whereToDeploy(
  input: Pick<DeployInput, "service" | "cluster" | "serviceDefinition">,
): ServicePlace {
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
  return servicePlace(service, input.cluster ?? text(definition?.["cluster"]));
}

/**
 * A service by its name, or by its ARN, which names the cluster too (`service/<cluster>/<name>`; old ones do not).
 * @throws Failure where the ARN is not a service's, or it and the cluster contradict each other
 */
export function servicePlace(service: string, cluster: string | undefined): ServicePlace {
  const resource = parseArn(service)?.resource;
  if (resource === undefined) return { service, cluster: cluster ?? "default" };
  const [kind, ...path] = resource.split("/");
  if (kind !== "service") {
    throw new Failure({
      message: `'${service}' is the ARN of something else than a service.`,
      where: { input: "service" },
      hint: "A service's ARN ends in `:service/<cluster>/<name>`.",
    });
  }
  const [name = service, inArn] = path.toReversed();
  if (cluster !== undefined && inArn !== undefined && cluster.split("/").at(-1) !== inArn) {
    throw new Failure({
      message: `The service's ARN is of cluster '${inArn}', and the cluster is given as '${cluster}'.`,
      where: { input: "cluster" },
      hint: "Leave the cluster out, or give the service by its name.",
    });
  }
  return { service: name, cluster: cluster ?? inArn ?? "default" };
}
