import type { FaultScenario } from "../scenario.ts";
import { files, images, isDone, isReached, web } from "./web.ts";

const action = "register-and-deploy";
const deploy = { "task-definition": "task.json", service: "web" };
const waiting = { ...deploy, "wait-for-service-stability": "true" };

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
    inputs: waiting,
    outcome: "failed",
    again: ["failed"],
    reached: () => false,
  },
];
