import { Failure } from "../failure.ts";
import { isObject, type JsonObject, number, objects, text } from "../json.ts";
import type { Behind } from "./definition.ts";

/**
 * The container and port that requests go to: those of the base service's load balancer, else the only port that the
 * task definition has.
 * @throws Failure where that leaves it open
 */
export function behind(taskDefinition: JsonObject, service: JsonObject): Behind {
  const ports = openPorts(taskDefinition);
  const balancers = objects(service["loadBalancers"]).filter(
    ({ containerName }) => containerName !== undefined,
  );
  const [named] = balancers;
  if (named) {
    const containerName = text(named["containerName"]) ?? "";
    const containerPort = number(named["containerPort"]) ?? 0;
    if (ports.some((one) => one.containerName === containerName && one.containerPort === containerPort))
      return { containerName, containerPort };
    throw new Failure({
      message: `The service's load balancer leads to port ${containerPort} of container '${containerName}', and the task definition maps no such port.`,
      where: { input: "task-definition" },
      hint: `It maps ${listed(ports)}.`,
    });
  }
  const [only] = ports;
  if (only && ports.length === 1) return only;
  throw new Failure({
    message: only
      ? `Which container does the preview's URL lead to? The task definition maps ${listed(ports)}.`
      : "The preview's URL leads nowhere: no container of the task definition maps a port.",
    where: { input: "preview-listener" },
    hint: only
      ? "Give the service definition `loadBalancers` with `containerName` and `containerPort`; its target group is replaced by the preview's own."
      : "Add `portMappings` to the container that answers, or leave `preview-listener` and `preview-host` out for a preview without a URL.",
  });
}

function openPorts(taskDefinition: JsonObject): Behind[] {
  return objects(taskDefinition["containerDefinitions"]).flatMap((container) =>
    objects(container["portMappings"])
      .filter(({ protocol, containerPort }) => protocol !== "udp" && typeof containerPort === "number")
      .map(({ containerPort }) => ({
        containerName: text(container["name"]) ?? "",
        containerPort: number(containerPort) ?? 0,
      })),
  );
}

function listed(ports: readonly Behind[]): string {
  if (ports.length === 0) return "none";
  return ports.map(({ containerName, containerPort }) => `${containerName}:${containerPort}`).join(", ");
}

/**
 * Service members that a running service tells of itself, as CreateService takes them: for a preview of a service that
 * has no file here.
 */
export function definitionOf(live: Readonly<Record<string, unknown>>): JsonObject {
  const kept = Object.fromEntries(
    Object.entries(live).filter((entry): entry is [string, JsonObject] => copied.has(entry[0])),
  );
  const strategy = live["capacityProviderStrategy"];
  // A service shows both, and CreateService takes one.
  if (Array.isArray(strategy) && strategy.length > 0) delete kept["launchType"];
  if (kept["propagateTags"] !== undefined && text(live["propagateTags"]) === "NONE")
    delete kept["propagateTags"];
  const [deployment] = objects(live["deployments"]);
  const connect = deployment?.["serviceConnectConfiguration"];
  const volumes = deployment?.["volumeConfigurations"];
  return {
    ...kept,
    ...(isObject(connect) ? { serviceConnectConfiguration: connect } : {}),
    ...(Array.isArray(volumes) && volumes.length > 0 ? { volumeConfigurations: volumes } : {}),
  };
}

const copied = new Set([
  "capacityProviderStrategy",
  "deploymentConfiguration",
  "enableECSManagedTags",
  "enableExecuteCommand",
  "healthCheckGracePeriodSeconds",
  "launchType",
  "loadBalancers",
  "networkConfiguration",
  "placementConstraints",
  "placementStrategy",
  "platformVersion",
  "propagateTags",
]);
