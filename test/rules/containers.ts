import { container, type Examples, task, whole } from "./example.ts";

const control = (namespace: string) => ({
  networkMode: "host",
  containerDefinitions: [{ name: "web", systemControls: [{ namespace, value: "1" }] }],
});
const codes = (count: number) => ({
  restartPolicy: { enabled: true, ignoredExitCodes: Array.from({ length: count }, (_, code) => code) },
});

export const containerExamples: Examples = {
  "family-missing": task({ family: "" }, { family: "web" }),
  "family-invalid": task({ family: "my web" }, { family: "my-web" }),
  "family-differs-from-arn": task(
    { family: "web", taskDefinitionArn: "arn:aws:ecs:eu-west-1:123456789012:task-definition/shop:3" },
    { family: "shop", taskDefinitionArn: "arn:aws:ecs:eu-west-1:123456789012:task-definition/shop:3" },
  ),
  "containers-empty": task({ containerDefinitions: [] }, { containerDefinitions: [{ name: "web" }] }),
  "too-many-containers": task(
    { containerDefinitions: Array.from({ length: 11 }, (_, at) => ({ name: `c${at}` })) },
    { containerDefinitions: Array.from({ length: 10 }, (_, at) => ({ name: `c${at}` })) },
  ),
  "container-name-missing": container({ name: "" }, { name: "web" }),
  "container-name-invalid": container({ name: "web.1" }, { name: "web-1" }),
  "container-name-duplicate": task(
    { containerDefinitions: [{ name: "web" }, { name: "web" }] },
    { containerDefinitions: [{ name: "web" }, { name: "app" }] },
  ),
  "no-essential-container": container({ essential: false }, { essential: true }),
  "ulimit-soft-above-hard": container(
    { ulimits: [{ name: "nofile", softLimit: 65536, hardLimit: 1024 }] },
    { ulimits: [{ name: "nofile", softLimit: 1024, hardLimit: 65536 }] },
  ),
  "restart-exit-codes": container(codes(51), codes(2)),
  "gpu-count": container(
    { resourceRequirements: [{ type: "GPU", value: "0.5" }] },
    { resourceRequirements: [{ type: "GPU", value: "1" }] },
  ),
  "system-control-of-host": task(control("net.core.somaxconn"), control("kernel.shmmax")),
  privileged: container({ privileged: true }, { linuxParameters: { capabilities: { add: ["NET_ADMIN"] } } }),
  "command-empty-text": container({ command: ["serve", ""] }, { command: ["serve"] }),
  "image-missing": container({ image: "" }, { image: "registry.example/web:1.2" }),
  "image-invalid": container({ image: "<IMAGE>" }, { image: "registry.example/web:1.2" }),
  "image-upper-case": container({ image: "registry.example/Web:1.2" }, { image: "registry.example/web:1.2" }),
  "image-tag-moves": container({ image: "nginx:latest" }, { image: "nginx:1.29.3" }),
  "memory-missing": whole(
    { family: "web", containerDefinitions: [{ name: "web", image: "nginx:1.29.3" }] },
    { family: "web", containerDefinitions: [{ name: "web", image: "nginx:1.29.3", memoryReservation: 128 }] },
  ),
  "memory-below-reservation": container(
    { memory: 128, memoryReservation: 256 },
    { memory: 256, memoryReservation: 128 },
  ),
  "memory-too-small": container({ memory: 1 }, { memory: 1024 }),
  "memory-above-task": task(
    { memory: "512", containerDefinitions: [{ name: "web", memory: 1024, memoryReservation: 256 }] },
    { memory: "1024", containerDefinitions: [{ name: "web", memory: 1024, memoryReservation: 256 }] },
  ),
  "platform-windows-arm": task(
    { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE", cpuArchitecture: "ARM64" } },
    { runtimePlatform: { operatingSystemFamily: "LINUX", cpuArchitecture: "ARM64" } },
  ),
  "platform-windows-member": task(
    {
      runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
      containerDefinitions: [{ name: "web", readonlyRootFilesystem: true }],
    },
    {
      runtimePlatform: { operatingSystemFamily: "LINUX" },
      containerDefinitions: [{ name: "web", readonlyRootFilesystem: true }],
    },
  ),
  "task-cpu-form": task({ cpu: "half" }, { cpu: ".5 vCPU" }),
  "task-memory-form": task({ memory: "512m" }, { memory: "512" }),
  "task-memory-sum": task(
    {
      memory: "512",
      containerDefinitions: [
        { name: "web", memory: 384 },
        { name: "app", memory: 384 },
      ],
    },
    {
      memory: "768",
      containerDefinitions: [
        { name: "web", memory: 384 },
        { name: "app", memory: 384 },
      ],
    },
  ),
  "inference-accelerators-retired": task(
    { inferenceAccelerators: [{ deviceName: "device", deviceType: "eia2.medium" }] },
    {},
  ),
  "swap-without-memory": whole(
    {
      family: "web",
      containerDefinitions: [
        { name: "web", image: "nginx:1.29.3", memoryReservation: 128, linuxParameters: { maxSwap: 512 } },
      ],
    },
    {
      family: "web",
      containerDefinitions: [
        { name: "web", image: "nginx:1.29.3", memory: 256, linuxParameters: { maxSwap: 512 } },
      ],
    },
  ),
  "swappiness-without-swap": container(
    { linuxParameters: { swappiness: 10 } },
    { linuxParameters: { maxSwap: 512 } },
  ),
  "swappiness-amazon-linux-2023": container(
    { linuxParameters: { maxSwap: 512, swappiness: 10 } },
    { linuxParameters: { maxSwap: 512 } },
  ),
};
