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
    // The service's tasks are of the same image, which ends for the one-off task: there are none of them.
    endpoint: { images: { ...images, "web:2": { exit: { after: 20, code: 0 } } } },
    files: files("web:2"),
    scene: web("web:1", { desiredCount: 0 }),
    inputs: migrate,
    outcome: "succeeded",
    reached: (state) => isDone("web:2")(state) && state.oneOffEndings.includes("0"),
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
