import type { Emulator } from "../../emulator/api.ts";
import type { ImageBehaviour } from "../../emulator/scenario-types.ts";
import type { JsonObject } from "../../src/json.ts";
import type { FinalState } from "../final-state.ts";
import { planted } from "../planted.ts";

/** The task definition of the service that the scenarios deploy. */
export function taskDefinition(image: string, container: JsonObject = {}): JsonObject {
  return {
    family: "web",
    containerDefinitions: [
      {
        name: "web",
        image,
        memory: 128,
        portMappings: [{ containerPort: 80 }],
        environment: [{ name: "TOKEN", value: planted.environment }],
        ...container,
      },
    ],
  };
}

/** How images behave that do not just run. */
export const images: Readonly<Record<string, ImageBehaviour>> = {
  "web:bad": { exit: { after: 2, code: 3 } },
  "web:missing": { pullError: "CannotPullContainerError: web:missing: not found" },
};

export const serviceDefinition: JsonObject = {
  serviceName: "web",
  desiredCount: 2,
  deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 200 },
};

export function files(image: string): Readonly<Record<string, JsonObject>> {
  return { "task.json": taskDefinition(image), "service.json": serviceDefinition };
}

/** A service that runs an image before the action comes. */
export function web(image: string, more: JsonObject = {}): (emulator: Emulator) => void {
  return (emulator) => {
    emulator.call("RegisterTaskDefinition", taskDefinition(image));
    emulator.call("CreateService", { ...serviceDefinition, taskDefinition: "web", ...more });
  };
}

/** ECS was told to run an image in the service. */
export function isReached(image: string): (state: FinalState) => boolean {
  return ({ services }) => services.some(({ name, images }) => name === "web" && images.includes(image));
}

/** The service runs an image, and nothing else any more. */
export function isDone(image: string, service = "web"): (state: FinalState) => boolean {
  return ({ services }) =>
    services.some(
      ({ name, images, rollout, running, desired }) =>
        name === service && images.includes(image) && rollout === "COMPLETED" && running >= desired,
    );
}
