import type { FaultScenario } from "../scenario.ts";
import { files, isDone, web } from "./web.ts";

export const deploy: readonly FaultScenario[] = [
  {
    action: "",
    name: "new-image",
    scene: web("web:1"),
    inputs: { service: "web", "from-service": "true", image: "web:2" },
    outcome: "succeeded",
    reached: isDone("web:2"),
  },
  {
    action: "",
    name: "new-service",
    files: files("web:1"),
    inputs: { "task-definition": "task.json", "service-definition": "service.json" },
    outcome: "succeeded",
    reached: isDone("web:1"),
  },
];
