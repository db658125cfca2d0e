import { isObject, type Json, type JsonObject, number, objects, text } from "../../../src/json.ts";
import { behaviourOf } from "../../engines/behaviour.ts";
import type { ContainerLaunch, TaskLaunch } from "../../engines/engine.ts";
import type { Scenario } from "../../scenario-types.ts";
import { linksOf, startOrder } from "./container-order.ts";

export interface LaunchRequest {
  readonly taskArn: string;
  readonly taskId: string;
  readonly address: string;
  readonly document: JsonObject;
  readonly overrides: Json;
  readonly scenario: Scenario;
  /** Host ports of the instance that are in use. */
  readonly taken: ReadonlySet<number>;
}

type PortMapping = ContainerLaunch["portMappings"][number];

/** First port of Linux's usual range for dynamic ports. */
const firstDynamicPort = 32768;

/** What the engine is to run: overrides applied, dynamic host ports chosen, containers in the order of their start. */
export function launchOf(request: LaunchRequest): TaskLaunch {
  const { document, scenario, overrides } = request;
  const taken = new Set(request.taken);
  const given = isObject(overrides) ? objects(overrides["containerOverrides"]) : [];
  const containers = startOrder(objects(document["containerDefinitions"])).map(
    (registered): ContainerLaunch => {
      const name = text(registered["name"]) ?? "";
      const override = given.find((one) => one["name"] === name) ?? {};
      const definition = { ...registered, ...override };
      const image = text(registered["image"]) ?? "";
      return {
        name,
        image,
        behaviour: behaviourOf(image, scenario),
        essential: registered["essential"] !== false,
        environment: { ...variables(registered), ...variables(override) },
        links: linksOf(registered),
        portMappings: portMappings(registered, text(document["networkMode"]) ?? "bridge", taken),
        stopTimeout: number(registered["stopTimeout"]) ?? scenario.timing.stopTimeout,
        definition,
      };
    },
  );
  const { taskArn, taskId, address } = request;
  return { taskArn, taskId, address, containers, taskDefinition: document };
}

function variables(container: JsonObject): Record<string, string> {
  return Object.fromEntries(
    objects(container["environment"]).map((one) => [text(one["name"]) ?? "", text(one["value"]) ?? ""]),
  );
}

/** Marks the ports it gives away as taken. */
function portMappings(container: JsonObject, networkMode: string, taken: Set<number>): PortMapping[] {
  if (networkMode === "none") return [];
  return objects(container["portMappings"]).flatMap((mapping) => {
    const containerPort = number(mapping["containerPort"]);
    if (containerPort === undefined) return [];
    const own = networkMode === "awsvpc" || networkMode === "host";
    const hostPort = own ? containerPort : number(mapping["hostPort"]) || dynamicPort(taken);
    taken.add(hostPort);
    return [{ containerPort, hostPort, protocol: mapping["protocol"] === "udp" ? "udp" : "tcp" }];
  });
}

function dynamicPort(taken: ReadonlySet<number>): number {
  let port = firstDynamicPort;
  while (taken.has(port)) port += 1;
  return port;
}
