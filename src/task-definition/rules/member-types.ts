import type { Path } from "../../document/path.ts";

/** Types of members, as far as rules here read them or people get them wrong. */
export type Type =
  | "text"
  | "number"
  | "boolean"
  | "texts"
  | "numbers"
  | "texts by name"
  | { readonly [member: string]: Type }
  | readonly [Items];
export type Items = { readonly [member: string]: Type };

export const taskTypes: Items = {
  family: "text",
  cpu: "text",
  memory: "text",
  networkMode: "text",
  taskRoleArn: "text",
  executionRoleArn: "text",
  requiresCompatibilities: "texts",
  pidMode: "text",
  ipcMode: "text",
  ephemeralStorage: { sizeInGiB: "number" },
  runtimePlatform: { cpuArchitecture: "text", operatingSystemFamily: "text" },
  placementConstraints: [{ type: "text", expression: "text" }],
  tags: [{ key: "text", value: "text" }],
  enableFaultInjection: "boolean",
  proxyConfiguration: { type: "text", containerName: "text", properties: [{ name: "text", value: "text" }] },
  inferenceAccelerators: [{ deviceName: "text", deviceType: "text" }],
  volumes: [
    {
      name: "text",
      host: { sourcePath: "text" },
      configuredAtLaunch: "boolean",
      dockerVolumeConfiguration: {
        scope: "text",
        autoprovision: "boolean",
        driver: "text",
        driverOpts: "texts by name",
        labels: "texts by name",
      },
      efsVolumeConfiguration: {
        fileSystemId: "text",
        rootDirectory: "text",
        transitEncryption: "text",
        transitEncryptionPort: "number",
        authorizationConfig: { accessPointId: "text", iam: "text" },
      },
      fsxWindowsFileServerVolumeConfiguration: {
        fileSystemId: "text",
        rootDirectory: "text",
        authorizationConfig: { credentialsParameter: "text", domain: "text" },
      },
    },
  ],
  containerDefinitions: [
    {
      name: "text",
      image: "text",
      cpu: "number",
      memory: "number",
      memoryReservation: "number",
      repositoryCredentials: { credentialsParameter: "text" },
      versionConsistency: "text",
      interactive: "boolean",
      pseudoTerminal: "boolean",
      dockerSecurityOptions: "texts",
      credentialSpecs: "texts",
      essential: "boolean",
      privileged: "boolean",
      readonlyRootFilesystem: "boolean",
      startTimeout: "number",
      stopTimeout: "number",
      command: "texts",
      entryPoint: "texts",
      links: "texts",
      workingDirectory: "text",
      user: "text",
      hostname: "text",
      disableNetworking: "boolean",
      dnsServers: "texts",
      dnsSearchDomains: "texts",
      extraHosts: [{ hostname: "text", ipAddress: "text" }],
      portMappings: [
        {
          containerPort: "number",
          hostPort: "number",
          protocol: "text",
          name: "text",
          appProtocol: "text",
          containerPortRange: "text",
        },
      ],
      mountPoints: [{ sourceVolume: "text", containerPath: "text", readOnly: "boolean" }],
      volumesFrom: [{ sourceContainer: "text", readOnly: "boolean" }],
      dependsOn: [{ containerName: "text", condition: "text" }],
      environment: [{}],
      secrets: [{ name: "text", valueFrom: "text" }],
      environmentFiles: [{ type: "text", value: "text" }],
      dockerLabels: "texts by name",
      logConfiguration: {
        logDriver: "text",
        options: "texts by name",
        secretOptions: [{ name: "text", valueFrom: "text" }],
      },
      firelensConfiguration: { type: "text", options: "texts by name" },
      healthCheck: {
        command: "texts",
        interval: "number",
        timeout: "number",
        retries: "number",
        startPeriod: "number",
      },
      restartPolicy: { enabled: "boolean", ignoredExitCodes: "numbers", restartAttemptPeriod: "number" },
      linuxParameters: {
        initProcessEnabled: "boolean",
        maxSwap: "number",
        swappiness: "number",
        sharedMemorySize: "number",
        capabilities: { add: "texts", drop: "texts" },
        devices: [{ hostPath: "text", containerPath: "text", permissions: "texts" }],
        tmpfs: [{ containerPath: "text", size: "number", mountOptions: "texts" }],
      },
      ulimits: [{ name: "text", softLimit: "number", hardLimit: "number" }],
      systemControls: [{ namespace: "text", value: "text" }],
      resourceRequirements: [{ type: "text", value: "text" }],
    },
  ],
};

/** Whether ECS is known to have a member where it stands. */
export function isKnownMember(path: Path): boolean {
  let type: Type | undefined = taskTypes;
  for (const step of path) {
    if (typeof type !== "object") return true;
    if (isList(type)) [type] = type;
    else if (typeof step === "number" || !Object.hasOwn(type, step)) return false;
    else type = type[step];
  }
  return true;
}

function isList(type: Type): type is readonly [Items] {
  return Array.isArray(type);
}
