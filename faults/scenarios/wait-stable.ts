import type { Emulator } from "../../emulator/api.ts";
import type { FaultScenario } from "../scenario.ts";
import { images, isDone, serviceDefinition, taskDefinition, web } from "./web.ts";

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
    name: "several",
    scene(emulator) {
      web("web:1")(emulator);
      emulator.call("CreateService", { ...serviceDefinition, serviceName: "worker", taskDefinition: "web" });
    },
    begins(emulator) {
      roll("web:2")(emulator);
      emulator.call("UpdateService", { service: "worker", taskDefinition: "web" });
    },
    inputs: { service: "web, worker" },
    outcome: "succeeded",
    reached: (state) => ["web", "worker"].every((name) => isDone("web:2", name)(state)),
  },
  {
    action,
    name: "never-starts",
    endpoint: { images },
    scene: web("web:1"),
    begins: roll("web:missing"),
    inputs: { service: "web", timeout: "3m" },
    outcome: "failed",
    unseen: "timed-out",
    again: ["failed"],
    reached: () => false,
  },
];
