import type { Path } from "../document/path.ts";
import { isObject, type JsonObject, number, objects, text } from "../json.ts";
import { nearest } from "../suggest.ts";
import type { Service } from "./observed.ts";
import type { DeployRequest } from "./plan.ts";

/** Why ECS would refuse a service with a task definition; the path is one into a service definition. */
export interface Misfit {
  readonly message: string;
  readonly path: Path;
  readonly hint: string;
}

/**
 * What of a service and the task definition that it is to run does not go together: to be asked before anything is
 * registered for it. ECS's own words in comments; a live service is looked at where ECS looks at it again.
 * @param document the task definition; undefined where the service keeps its own
 */
export function misfits(
  { definition = {}, desiredCount }: Omit<DeployRequest, "taskDefinition">,
  document: JsonObject | undefined,
  live: Service | undefined,
): Misfit[] {
  const merged = { ...(live as JsonObject | undefined), ...definition };
  return [
    ...controllerProblems(definition),
    ...countProblems(definition, desiredCount, live),
    ...placementProblems(merged),
    ...(document
      ? [
          ...networkProblems(definition, merged, document),
          ...balancerProblems(merged, document),
          ...volumeProblems(definition, document),
        ]
      : []),
  ];
}

/** ECS would take it: its deployments would then be none that this action could begin or follow. */
function controllerProblems({ deploymentController }: JsonObject): Misfit[] {
  const type = isObject(deploymentController) ? (deploymentController["type"] ?? "ECS") : "ECS";
  if (type === "ECS") return [];
  return [
    {
      message: `The service definition has the deployment controller ${text(type)}; this action deploys with the controller ECS.`,
      path: ["deploymentController"],
      hint: "Remove it; ECS does blue/green itself, with `deploymentConfiguration.strategy: BLUE_GREEN`.",
    },
  ];
}

function countProblems(
  { schedulingStrategy, desiredCount: inFile }: JsonObject,
  given: number | undefined,
  live: Service | undefined,
): Misfit[] {
  const path = ["desiredCount"];
  // A file's own count is for the creation only.
  const count = given ?? (live ? undefined : number(inFile));
  if ((live?.schedulingStrategy ?? schedulingStrategy) === "DAEMON") {
    if (count === undefined) return [];
    // "The daemon scheduling strategy does not support a desired count for services."
    return [
      {
        message: "A DAEMON service takes no desired count: it runs a task on each instance.",
        path,
        hint: "Leave it out.",
      },
    ];
  }
  if (live || count !== undefined) return [];
  return [
    {
      message: "A new service needs a desired count.",
      path,
      hint: "Write `desiredCount` into the service definition, or give the input `desired-count`.",
    },
  ];
}

/** "Placement strategies are not supported with FARGATE launch type." */
function placementProblems(merged: JsonObject): Misfit[] {
  const { launchType, capacityProviderStrategy } = merged;
  if (launchType !== "FARGATE" || objects(capacityProviderStrategy).length > 0) return [];
  return ["placementStrategy", "placementConstraints"]
    .filter((member) => objects(merged[member]).length > 0)
    .map((member) => ({
      message: `There is no ${member} with launch type FARGATE.`,
      path: [member],
      hint: "Remove it: on Fargate there are no instances to choose from.",
    }));
}

function networkProblems(definition: JsonObject, merged: JsonObject, document: JsonObject): Misfit[] {
  const mode = text(document["networkMode"]) ?? "bridge";
  const awsvpc = (of: JsonObject) =>
    isObject(of["networkConfiguration"]) ? of["networkConfiguration"]["awsvpcConfiguration"] : undefined;
  const path = ["networkConfiguration"];
  // "Network Configuration must be provided when networkMode 'awsvpc' is specified."
  if (mode === "awsvpc" && !isObject(awsvpc(merged)))
    return [
      {
        message: "The service has no networkConfiguration, and its task definition has networkMode awsvpc.",
        path,
        hint: 'Add "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-…"], "securityGroups": ["sg-…"] } } to the service definition.',
      },
    ];
  // "Network Configuration is not valid for the given networkMode of this task definition."
  if (mode !== "awsvpc" && isObject(awsvpc(definition)))
    return [
      {
        message: `The service has a networkConfiguration, and its task definition has networkMode ${mode}.`,
        path,
        hint: 'Remove it; or set "networkMode": "awsvpc" in the task definition.',
      },
    ];
  return [];
}

function balancerProblems(merged: JsonObject, document: JsonObject): Misfit[] {
  const containers = objects(document["containerDefinitions"]);
  const names = containers.flatMap(({ name }) => text(name) ?? []);
  const { loadBalancers } = merged;
  return (Array.isArray(loadBalancers) ? loadBalancers : []).flatMap((balancer, index): Misfit[] => {
    const name = isObject(balancer) ? text(balancer["containerName"]) : undefined;
    if (!isObject(balancer) || name === undefined) return [];
    const path = ["loadBalancers", index];
    const container = containers.find((one) => one["name"] === name);
    // "The container web does not exist in the task definition."
    if (!container) {
      const close = nearest(name, names);
      return [
        {
          message: `The load balancer of the service leads to container '${name}', which the task definition does not have${close === undefined ? "." : `; did you mean '${close}'?`}`,
          path: [...path, "containerName"],
          hint: `Its containers are ${names.join(", ")}.`,
        },
      ];
    }
    const mappings = objects(container["portMappings"]);
    const port = number(balancer["containerPort"]);
    const isMapped = mappings.some(
      ({ containerPort, containerPortRange }) => containerPort === port || containerPortRange !== undefined,
    );
    if (port === undefined || isMapped) return [];
    // "The container web did not have a container port 80 defined."
    return [
      {
        message: `The load balancer of the service leads to port ${port} of container '${name}', which maps ${portsText(mappings)}.`,
        path: [...path, "containerPort"],
        hint: `Add { "containerPort": ${port} } to the portMappings of '${name}', or correct the service's loadBalancers.`,
      },
    ];
  });
}

function portsText(mappings: readonly JsonObject[]): string {
  const ports = mappings.flatMap(({ containerPort }) => number(containerPort) ?? []);
  return ports.length === 0 ? "none" : `${ports.join(", ")} only`;
}

/** "The volume name 'data' in your request does not have a matching volume in your Task Definition" */
function volumeProblems({ volumeConfigurations }: JsonObject, document: JsonObject): Misfit[] {
  const names = objects(document["volumes"]).flatMap(({ name }) => text(name) ?? []);
  return (Array.isArray(volumeConfigurations) ? volumeConfigurations : []).flatMap((one, index): Misfit[] => {
    const name = isObject(one) ? text(one["name"]) : undefined;
    if (name === undefined || names.includes(name)) return [];
    return [
      {
        message: `The service configures volume '${name}', which the task definition does not have.`,
        path: ["volumeConfigurations", index, "name"],
        hint: `Add { "name": "${name}", "configuredAtLaunch": true } to the volumes of the task definition.`,
      },
    ];
  });
}
