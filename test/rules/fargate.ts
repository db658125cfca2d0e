import type { JsonObject } from "../../src/json.ts";
import { type Examples, fargateContainer, fargateTask, task } from "./example.ts";

const linux = (linuxParameters: JsonObject) => fargateContainer({ linuxParameters }, { linuxParameters: {} });
const mounted = (volume: JsonObject) => ({
  volumes: [{ name: "files", ...volume }],
  containerDefinitions: [{ name: "web", mountPoints: [{ sourceVolume: "files", containerPath: "/files" }] }],
});

export const fargateExamples: Examples = {
  "fargate-cpu-missing": fargateTask({ cpu: null }, { cpu: "256" }),
  "fargate-memory-missing": fargateTask({ memory: null }, { memory: "512" }, "memory-missing"),
  "fargate-size": fargateTask({ cpu: "256", memory: "4096" }, { cpu: "512", memory: "4096" }),
  "fargate-cpu-sum": fargateTask(
    {
      cpu: "256",
      containerDefinitions: [
        { name: "web", cpu: 192 },
        { name: "app", cpu: 192 },
      ],
    },
    {
      cpu: "256",
      containerDefinitions: [
        { name: "web", cpu: 128 },
        { name: "app", cpu: 128 },
      ],
    },
  ),
  "fargate-network-mode": fargateTask({ networkMode: "bridge" }, { networkMode: "awsvpc" }),
  "fargate-privileged": fargateContainer({ privileged: true }, { privileged: false }, "privileged"),
  "fargate-source-path": fargateTask(mounted({ host: { sourcePath: "/files" } }), mounted({ host: {} })),
  "fargate-docker-volume": fargateTask(
    mounted({ dockerVolumeConfiguration: { scope: "task" } }),
    mounted({ host: {} }),
  ),
  "fargate-devices": linux({ devices: [{ hostPath: "/dev/fuse" }] }),
  "fargate-shared-memory": linux({ sharedMemorySize: 256 }),
  "fargate-max-swap": linux({ maxSwap: 512 }),
  "fargate-capabilities": fargateContainer(
    { linuxParameters: { capabilities: { add: ["NET_ADMIN"] } } },
    { linuxParameters: { capabilities: { add: ["SYS_PTRACE"] } } },
  ),
  "fargate-security-options": fargateContainer(
    { dockerSecurityOptions: ["no-new-privileges"] },
    { dockerSecurityOptions: [] },
  ),
  "fargate-gpu": fargateContainer(
    { resourceRequirements: [{ type: "GPU", value: "1" }] },
    { resourceRequirements: [] },
  ),
  "fargate-ipc-mode": fargateTask({ ipcMode: "task" }, { ipcMode: null }),
  "fargate-pid-mode": fargateTask({ pidMode: "host" }, { pidMode: "task" }),
  "fargate-placement-constraints": fargateTask(
    { placementConstraints: [{ type: "memberOf", expression: "attribute:role == web" }] },
    { placementConstraints: [] },
  ),
  "fargate-log-driver": fargateContainer(
    { logConfiguration: { logDriver: "json-file" } },
    {
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-region": "eu-west-1",
          "awslogs-group": "/ecs/web",
          "awslogs-stream-prefix": "web",
        },
      },
    },
  ),
  "ephemeral-storage-without-fargate": task(
    { requiresCompatibilities: ["EC2"], ephemeralStorage: { sizeInGiB: 50 } },
    { requiresCompatibilities: ["EC2"] },
  ),
};
