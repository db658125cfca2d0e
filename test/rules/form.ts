import { container, type Examples, fargateContainer, fargateTask, task, whole } from "./example.ts";

const health = (members: Record<string, number>) => ({
  healthCheck: { command: ["CMD", "/check"], ...members },
});
const port = (more: Record<string, string>) => ({ portMappings: [{ containerPort: 80, ...more }] });
const dependsOn = (condition: string) => ({
  containerDefinitions: [{ name: "web", dependsOn: [{ containerName: "app", condition }] }, { name: "app" }],
});
const volume = (scope: string) => ({
  volumes: [{ name: "cache", dockerVolumeConfiguration: { scope } }],
  containerDefinitions: [{ name: "web", mountPoints: [{ sourceVolume: "cache", containerPath: "/cache" }] }],
});

export const formExamples: Examples = {
  "no-task-definition": whole(
    { serviceName: "web", taskDefinition: "web", desiredCount: 2 },
    { family: "web", containerDefinitions: [{ name: "web", image: "web:1.2", memory: 256 }] },
  ),
  "number-not-whole": container({ cpu: 0.5 }, { cpu: 512 }),
  "wrong-type": container({ memory: "256" }, { memory: 256 }),
  "network-mode-unknown": task({ networkMode: "vpc" }, { networkMode: "awsvpc" }),
  "pid-mode-unknown": task({ pidMode: "container" }, { pidMode: "task" }),
  "ipc-mode-unknown": task({ ipcMode: "private" }, { ipcMode: "none" }),
  "compatibility-unknown": task({ requiresCompatibilities: ["ec2"] }, { requiresCompatibilities: ["EC2"] }),
  "cpu-architecture-unknown": task(
    { runtimePlatform: { cpuArchitecture: "arm64" } },
    { runtimePlatform: { cpuArchitecture: "ARM64" } },
  ),
  "operating-system-unknown": task(
    { runtimePlatform: { operatingSystemFamily: "Linux" } },
    { runtimePlatform: { operatingSystemFamily: "LINUX" } },
  ),
  "app-protocol-unknown": container(port({ appProtocol: "https" }), port({ appProtocol: "http" })),
  "depends-on-condition": task(dependsOn("HEALTY"), dependsOn("HEALTHY")),
  "log-driver-unknown": container(
    { logConfiguration: { logDriver: "cloudwatch" } },
    { logConfiguration: { logDriver: "journald" } },
  ),
  "ulimit-unknown": container(
    { ulimits: [{ name: "files", softLimit: 1024, hardLimit: 4096 }] },
    { ulimits: [{ name: "nofile", softLimit: 1024, hardLimit: 4096 }] },
  ),
  "resource-type-unknown": container(
    { resourceRequirements: [{ type: "gpu", value: "1" }] },
    { resourceRequirements: [{ type: "GPU", value: "1" }] },
  ),
  "environment-file-type": task(files("S3"), files("s3")),
  "firelens-type": task(firelens("fluent-bit"), firelens("fluentbit")),
  "volume-scope": task(volume("service"), volume("task")),
  "health-check-interval": container(health({ interval: 3 }), health({ interval: 10 })),
  "health-check-timeout": container(health({ timeout: 1 }), health({ timeout: 5 })),
  "health-check-retries": container(health({ retries: 20 }), health({ retries: 3 })),
  "health-check-start-period": container(health({ startPeriod: 600 }), health({ startPeriod: 120 })),
  "start-timeout": fargateContainer({ startTimeout: 300 }, { startTimeout: 120 }),
  "stop-timeout": fargateContainer({ stopTimeout: 300 }, { stopTimeout: 120 }),
  "restart-attempt-period": container(
    { restartPolicy: { enabled: true, restartAttemptPeriod: 30 } },
    { restartPolicy: { enabled: true, restartAttemptPeriod: 60 } },
  ),
  "ephemeral-storage-size": fargateTask(
    { ephemeralStorage: { sizeInGiB: 20 } },
    { ephemeralStorage: { sizeInGiB: 21 } },
  ),
  "swappiness-range": container(
    { linuxParameters: { maxSwap: 512, swappiness: 101 } },
    { linuxParameters: { maxSwap: 512, swappiness: 60 } },
    "swappiness-amazon-linux-2023",
  ),
};

function files(type: string) {
  return {
    executionRoleArn: "arn:aws:iam::123456789012:role/execution",
    containerDefinitions: [
      { name: "web", environmentFiles: [{ type, value: "arn:aws:s3:::config/web.env" }] },
    ],
  };
}

function firelens(type: string) {
  return {
    containerDefinitions: [
      { name: "web", logConfiguration: { logDriver: "awsfirelens" } },
      { name: "router", firelensConfiguration: { type } },
    ],
  };
}
