import type { Json, JsonObject } from "../json.ts";

/**
 * What ECS takes where a definition says nothing, by the member (or list) that holds the object. Describe shows some of
 * these and leaves others out; which ones is not documented.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
const defaults: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  "": { networkMode: "bridge", enableFaultInjection: false },
  containerDefinitions: {
    cpu: 0,
    essential: true,
    disableNetworking: false,
    interactive: false,
    privileged: false,
    pseudoTerminal: false,
    readonlyRootFilesystem: false,
    versionConsistency: "enabled",
  },
  portMappings: { protocol: "tcp" },
  mountPoints: { readOnly: false },
  volumesFrom: { readOnly: false },
  healthCheck: { interval: 30, timeout: 5, retries: 3, startPeriod: 0 },
  restartPolicy: { restartAttemptPeriod: 300 },
  linuxParameters: { initProcessEnabled: false },
  dockerVolumeConfiguration: { autoprovision: false },
  efsVolumeConfiguration: { rootDirectory: "/", transitEncryption: "DISABLED" },
  authorizationConfig: { iam: "DISABLED" },
};

/** Whether leaving the member out would mean the same. */
export function isDefault(
  within: string,
  name: string,
  value: Json,
  object: JsonObject,
  networkMode: Json,
): boolean {
  if (within === "portMappings" && name === "hostPort") {
    // Without a network of its own a task has no ports but the container's; in bridge mode 0 asks for any free one.
    const own = networkMode === "awsvpc" || networkMode === "host";
    return value === 0 || (own && value === object["containerPort"]);
  }
  return defaults[within]?.[name] === value && value !== undefined;
}
