import type { FaultScenario } from "../scenario.ts";
import { files, images, isDone, isReached, serviceDefinition, taskDefinition, web } from "./web.ts";

const action = "register-and-deploy";
const deploy = { "task-definition": "task.json", service: "web" };
const waiting = { ...deploy, "wait-for-service-stability": "true" };

const targetGroup = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";
/** ECS gives no state of a deployment behind a classic load balancer. */
const classic = { loadBalancers: [{ loadBalancerName: "shop", containerName: "web", containerPort: 80 }] };
const behindClassic = (image: string) =>
  taskDefinition(image, { portMappings: [{ containerPort: 80, hostPort: 80 }] });
const oneByOne = { deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 100 } };

export const registerAndDeploy: readonly FaultScenario[] = [
  {
    action,
    name: "register",
    files: files("web:1"),
    inputs: { "task-definition": "task.json" },
    outcome: "skipped",
    reached: ({ revisions }) => revisions["web"]?.length === 1,
  },
  {
    action,
    name: "update",
    files: files("web:2"),
    scene: web("web:1"),
    inputs: deploy,
    outcome: "started",
    again: ["started", "not-needed"],
    reached: isReached("web:2"),
  },
  {
    action,
    name: "update-and-wait",
    files: files("web:2"),
    scene: web("web:1"),
    inputs: waiting,
    outcome: "succeeded",
    reached: isDone("web:2"),
  },
  {
    action,
    name: "create-and-wait",
    files: files("web:1"),
    inputs: { ...waiting, "service-definition": "service.json" },
    outcome: "succeeded",
    reached: isDone("web:1"),
  },
  {
    action,
    name: "start-anew",
    files: files("web:1"),
    scene: web("web:1"),
    inputs: { ...waiting, "force-new-deployment": "true" },
    outcome: "succeeded",
    reached: isDone("web:1"),
  },
  {
    action,
    name: "scale",
    scene: web("web:1"),
    inputs: { service: "web", "desired-count": "3", "wait-for-service-stability": "true" },
    outcome: "succeeded",
    reached: ({ services: [service] }) => service?.desired === 3 && service.running === 3,
  },
  {
    action,
    name: "service-definition",
    files: {
      ...files("web:2"),
      "service.json": { ...serviceDefinition, healthCheckGracePeriodSeconds: 7, ...oneByOne },
    },
    scene: web("web:1"),
    inputs: { ...waiting, "service-definition": "service.json" },
    outcome: "succeeded",
    reached: isDone("web:2"),
  },
  {
    action,
    name: "behind-a-classic-load-balancer",
    endpoint: { balancers: [{ name: "shop", interval: 5 }] },
    files: { "task.json": behindClassic("web:2") },
    scene(emulator) {
      emulator.call("RegisterTaskDefinition", behindClassic("web:1"));
      emulator.call("CreateService", {
        ...serviceDefinition,
        ...oneByOne,
        ...classic,
        taskDefinition: "web",
      });
    },
    inputs: waiting,
    outcome: "succeeded",
    reached: ({ services: [service] }) =>
      service?.images.includes("web:2") === true && service.deployments === 1 && service.running === 2,
  },
  {
    action,
    name: "behind-a-target-group",
    endpoint: { balancers: [{ name: targetGroup, interval: 5, deregistrationDelay: 10 }] },
    files: files("web:2"),
    scene: web("web:1", {
      loadBalancers: [{ targetGroupArn: targetGroup, containerName: "web", containerPort: 80 }],
    }),
    inputs: waiting,
    outcome: "succeeded",
    reached: isDone("web:2"),
  },
  {
    action,
    name: "cancelled-goes-back",
    files: files("web:2"),
    scene: web("web:1"),
    inputs: { ...waiting, "on-cancel": "rollback" },
    outcome: "succeeded",
    // ECS keeps what was turned back as a deployment, and the run after it begins another.
    goesBack: true,
    reached: isDone("web:2"),
  },
  {
    action,
    name: "turned-back-by-ecs",
    endpoint: { images },
    files: files("web:missing"),
    scene: web("web:1", {
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    }),
    inputs: { ...waiting, "fail-after": "0" },
    outcome: "rolled-back",
    again: ["rolled-back"],
    reached: () => false,
  },
  {
    action,
    name: "turned-back-by-us",
    endpoint: { images },
    files: files("web:missing"),
    scene: web("web:1"),
    inputs: { ...waiting, "on-failure": "rollback" },
    goesBack: true,
    outcome: "rolled-back",
    again: ["rolled-back"],
    reached: () => false,
  },
  {
    action,
    name: "never-starts",
    endpoint: { images },
    files: files("web:missing"),
    scene: web("web:1"),
    inputs: { ...waiting, timeout: "3m" },
    outcome: "failed",
    unseen: "timed-out",
    again: ["failed"],
    reached: () => false,
  },
];
