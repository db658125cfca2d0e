import type { FaultScenario } from "../scenario.ts";
import { files, web } from "./web.ts";

export const renderTaskDef: readonly FaultScenario[] = [
  {
    action: "render-task-def",
    name: "of-a-service",
    scene: web("web:1"),
    inputs: { service: "web", image: "web:2", compare: "registered" },
    outcome: "ok",
    again: ["ok"],
    reached: () => true,
  },
  {
    action: "render-task-def",
    name: "of-a-file",
    files: files("web:1"),
    scene: web("web:1"),
    inputs: { "task-definition": "task.json", image: "web:2", compare: "registered" },
    outcome: "ok",
    again: ["ok"],
    reached: () => true,
  },
];
