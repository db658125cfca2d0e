import type { FaultScenario } from "../scenario.ts";
import { files, images, isDone, web } from "./web.ts";

const action = "register-and-deploy";
const migrate = {
  "task-definition": "task.json",
  service: "web",
  "run-task": "true",
  "wait-for-task-stopped": "true",
  "wait-for-service-stability": "true",
  "run-task-container-overrides": "- name: web\n  command: [rails, db:migrate]",
};

export const runTask: readonly FaultScenario[] = [
  {
    action,
    name: "migrate-and-update",
    // The service's tasks are of the same image: it ends for the task's command as well, after the roll.
    endpoint: { images: { ...images, "web:2": { exit: { after: 20, code: 0 } } } },
    files: files("web:2"),
    scene: web("web:1"),
    inputs: { ...migrate, "wait-for-service-stability": "false" },
    outcome: "started",
    again: ["started", "not-needed"],
    reached: ({ services, oneOffEndings }) =>
      services.some((service) => service.images.includes("web:2")) && oneOffEndings.includes("0"),
  },
  {
    action,
    name: "migration-fails",
    endpoint: { images },
    files: files("web:bad"),
    scene: web("web:1"),
    inputs: migrate,
    outcome: "failed",
    again: ["failed"],
    reached: isDone("web:bad"),
  },
];
