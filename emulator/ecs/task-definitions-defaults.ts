import { isObject, type Json, type JsonObject, objects, text } from "../../src/json.ts";

/*
 * What Describe gives back where a registration said nothing. Only the published defaults are certain; that empty lists
 * appear for exactly these members is what real answers show, not a documented promise.
 */

/** The document as ECS keeps it: defaults filled in, sizes as strings in CPU units and MiB, everything else as it came. */
export function withDefaults(document: JsonObject): JsonObject {
  const { tags: _, ...kept } = document;
  const networkMode = text(kept["networkMode"]);
  return {
    ...kept,
    ...sized(kept, "cpu"),
    ...sized(kept, "memory"),
    containerDefinitions: objects(kept["containerDefinitions"]).map((container) =>
      containerDefaults(container, networkMode),
    ),
    volumes: objects(kept["volumes"]).map((volume) =>
      Object.keys(volume).every((member) => member === "name") ? { ...volume, host: {} } : volume,
    ),
    placementConstraints: kept["placementConstraints"] ?? [],
  };
}

function containerDefaults(container: JsonObject, networkMode: string | undefined): JsonObject {
  const { healthCheck, portMappings } = container;
  return {
    cpu: 0,
    essential: true,
    environment: [],
    mountPoints: [],
    volumesFrom: [],
    systemControls: [],
    ...container,
    portMappings: objects(portMappings).map((mapping) => portDefaults(mapping, networkMode)),
    ...(isObject(healthCheck)
      ? { healthCheck: { interval: 30, timeout: 5, retries: 3, ...healthCheck } }
      : {}),
  };
}

/** In host and awsvpc mode the host port is the container's own; in bridge mode 0 asks for a dynamic one. */
function portDefaults(mapping: JsonObject, networkMode: string | undefined): JsonObject {
  const own = networkMode === "awsvpc" || networkMode === "host";
  const { containerPort, containerPortRange } = mapping;
  const hostPort: Json | undefined = own ? containerPort : 0;
  return {
    ...(containerPortRange !== undefined || hostPort === undefined ? {} : { hostPort }),
    protocol: "tcp",
    ...mapping,
  };
}

/** "1 vCPU" is 1024 CPU units, "2 GB" are 2048 MiB; a plain number stays as it is. */
function sized(document: JsonObject, member: "cpu" | "memory"): JsonObject {
  const match = /^\s*(\d*\.?\d+)\s*(vcpu|gb)\s*$/i.exec(text(document[member]) ?? "");
  return match ? { [member]: String(Number(match[1]) * 1024) } : {};
}
