import type { Emulator } from "../../emulator/api.ts";
import type { FaultScenario } from "../scenario.ts";
import { images, isDone, taskDefinition, web } from "./web.ts";

const action = "wait-stable";
const roll = (image: string) => (emulator: Emulator) => {
  emulator.call("RegisterTaskDefinition", taskDefinition(image));
  emulator.call("UpdateService", { service: "web", taskDefinition: "web" });
};

export const waitStable: readonly FaultScenario[] = [
  {
    action,
    name: "succeeds",
    scene: web("web:1"),
    begins: roll("web:2"),
    inputs: { service: "web" },
    outcome: "succeeded",
    reached: isDone("web:2"),
  },
  {
    action,
    name: "never-starts",
    endpoint: { images },
    scene: web("web:1"),
    begins: roll("web:missing"),
    inputs: { service: "web" },
    outcome: "failed",
    again: ["failed"],
    reached: () => false,
  },
];
