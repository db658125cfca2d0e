import { allowed } from "./allowed.ts";
import { api } from "./pages.ts";
import { isForFargate } from "./place.ts";
import type { Rule } from "./rule.ts";

const task = { link: api("RegisterTaskDefinition") };
const container = "containerDefinitions[]";

const logDriver = allowed(
  "log-driver-unknown",
  `${container}.logConfiguration.logDriver`,
  ["awslogs", "awsfirelens", "fluentd", "gelf", "journald", "json-file", "splunk", "syslog"],
  { link: api("LogConfiguration"), severity: "warning" },
);

const windows = ["2016_FULL", "2019_CORE", "2019_FULL", "2022_CORE", "2022_FULL", "2025_CORE", "2025_FULL"];

/** Members with a few values; ECS's words for a wrong one are not known. */
export const allowedValueRules: readonly Rule[] = [
  allowed("network-mode-unknown", "networkMode", ["bridge", "host", "awsvpc", "none"], task),
  allowed("pid-mode-unknown", "pidMode", ["host", "task"], task),
  allowed("ipc-mode-unknown", "ipcMode", ["host", "task", "none"], task),
  allowed(
    "compatibility-unknown",
    "requiresCompatibilities[]",
    ["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"],
    { ...task, severity: "warning" },
  ),
  allowed("cpu-architecture-unknown", "runtimePlatform.cpuArchitecture", ["X86_64", "ARM64"], {
    link: api("RuntimePlatform"),
  }),
  allowed(
    "operating-system-unknown",
    "runtimePlatform.operatingSystemFamily",
    ["LINUX", ...[...windows, "2004_CORE", "20H2_CORE"].map((name) => `WINDOWS_SERVER_${name}`)],
    { link: api("RuntimePlatform"), severity: "warning" },
  ),
  allowed("app-protocol-unknown", `${container}.portMappings[].appProtocol`, ["http", "http2", "grpc"], {
    link: api("PortMapping"),
  }),
  allowed(
    "depends-on-condition",
    `${container}.dependsOn[].condition`,
    ["START", "COMPLETE", "SUCCESS", "HEALTHY"],
    { link: api("ContainerDependency") },
  ),
  // On Fargate a rule of its own says it, with ECS's words.
  {
    ...logDriver,
    check: (document, context) => (isForFargate(document) ? [] : logDriver.check(document, context)),
  },
  allowed(
    "ulimit-unknown",
    `${container}.ulimits[].name`,
    [
      ...["core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss"],
      ...["rtprio", "rttime", "sigpending", "stack"],
    ],
    { link: api("Ulimit") },
  ),
  allowed(
    "resource-type-unknown",
    `${container}.resourceRequirements[].type`,
    ["GPU", "NeuronDevice", "InferenceAccelerator"],
    { link: api("ResourceRequirement"), severity: "warning" },
  ),
  allowed("environment-file-type", `${container}.environmentFiles[].type`, ["s3"], {
    link: api("EnvironmentFile"),
  }),
  allowed("firelens-type", `${container}.firelensConfiguration.type`, ["fluentbit", "fluentd"], {
    link: api("FirelensConfiguration"),
  }),
  allowed("volume-scope", "volumes[].dockerVolumeConfiguration.scope", ["task", "shared"], {
    link: api("DockerVolumeConfiguration"),
  }),
];
