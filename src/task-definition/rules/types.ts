import type { Path } from "../../document/path.ts";
import { isObject, type Json, type JsonObject } from "../../json.ts";
import { api } from "./pages.ts";
import type { Found, Rule } from "./rule.ts";

/** Types of members, as far as rules here read them or people get them wrong. */
type Type =
  | "text"
  | "number"
  | "boolean"
  | "texts"
  | "numbers"
  | "texts by name"
  | { readonly [member: string]: Type }
  | readonly [Items];
type Items = { readonly [member: string]: Type };

const task: Items = {
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
    },
  ],
  containerDefinitions: [
    {
      name: "text",
      image: "text",
      cpu: "number",
      memory: "number",
      memoryReservation: "number",
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
      },
      ulimits: [{ name: "text", softLimit: "number", hardLimit: "number" }],
      systemControls: [{ namespace: "text", value: "text" }],
      resourceRequirements: [{ type: "text", value: "text" }],
    },
  ],
};

const wrongType: Rule = {
  id: "wrong-type",
  severity: "error",
  link: api("RegisterTaskDefinition"),
  check: (document) => wrongMembers(document, task, []),
};

function wrongMembers(object: JsonObject, types: Items, path: Path): Found[] {
  return Object.entries(types).flatMap(([name, type]) => {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    return value === undefined ? [] : wrong(value, type, [...path, name]);
  });
}

function wrong(value: Json, type: Type, path: Path): Found[] {
  if (typeof type === "object" && !isItems(type)) {
    if (!Array.isArray(value)) return [finding(path, "a list", "Write it between [ and ].")];
    const [items] = type;
    return value.flatMap((item, index) => wrong(item, items, [...path, index]));
  }
  if (typeof type === "object") {
    return isObject(value) ? wrongMembers(value, type, path) : [finding(path, "an object", objectHint(path))];
  }
  switch (type) {
    case "text":
      return typeof value === "string" ? [] : [finding(path, "text", "Put it in quotes.", value)];
    case "number":
      return typeof value === "number" ? [] : [finding(path, "a number", "Write it without quotes.", value)];
    case "boolean":
      return typeof value === "boolean"
        ? []
        : [finding(path, "true or false", "Write true or false, without quotes.")];
    case "texts":
      return Array.isArray(value) && value.every((item) => typeof item === "string")
        ? []
        : [finding(path, "a list of texts", 'Write it as ["first", "second"], numbers in quotes too.')];
    case "numbers":
      return Array.isArray(value) && value.every((item) => typeof item === "number")
        ? []
        : [finding(path, "a list of numbers", "Write it as [1, 2], without quotes.")];
    case "texts by name":
      if (!isObject(value)) return [finding(path, "an object", "Write it between { and }.")];
      return Object.entries(value).flatMap(([name, item]) =>
        typeof item === "string"
          ? []
          : [finding([...path, name], "text", "Put it in quotes, numbers, true and false too.", item)],
      );
  }
}

function isItems(type: Items | readonly [Items]): type is Items {
  return !Array.isArray(type);
}

function objectHint(path: Path): string {
  return path.at(-2) === "environment"
    ? 'Write each as { "name": "…", "value": "…" }.'
    : "Write it between { and }.";
}

/** What AWS services of this protocol answer to a value of the wrong type; observed at others than ECS too. */
const answers: Readonly<Record<string, string>> = {
  "a number": "STRING_VALUE can not be converted to an Integer",
  text: "NUMBER_VALUE can not be converted to a String",
};

function finding(path: Path, expected: string, hint: string, value?: Json): Found {
  const member = path.findLast((step) => typeof step === "string");
  const subject = typeof path.at(-1) === "number" ? `An item of '${member}'` : `'${member}'`;
  const isSwapped = expected === "text" ? typeof value === "number" : typeof value === "string";
  const ecsMessage = isSwapped ? answers[expected] : undefined;
  return {
    message: `${subject} must be ${expected}.`,
    path,
    hint,
    ...(ecsMessage === undefined ? {} : { ecsMessage }),
  };
}

export const typeRules: readonly Rule[] = [wrongType];
