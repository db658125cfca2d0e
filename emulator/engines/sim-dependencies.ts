import { objects, text } from "../../src/json.ts";
import type { ContainerLaunch } from "./engine.ts";

export interface Dependency {
  readonly on: string;
  readonly condition: "START" | "HEALTHY" | "COMPLETE" | "SUCCESS";
}

/** How far a container has come. */
export interface Progress {
  readonly stage: "waiting" | "running" | "exited";
  readonly healthy?: boolean;
  readonly exitCode?: number;
}

/** What a container waits for: its links (which mean START) and its dependsOn. */
export function dependencies(container: ContainerLaunch): Dependency[] {
  const links = Object.values(container.links).map((on): Dependency => ({ on, condition: "START" }));
  const declared = objects(container.definition["dependsOn"]).map((one): Dependency => {
    const condition = text(one["condition"]);
    return {
      on: text(one["containerName"]) ?? "",
      condition:
        condition === "HEALTHY" || condition === "COMPLETE" || condition === "SUCCESS" ? condition : "START",
    };
  });
  return [...links, ...declared];
}

type Readiness = "now" | "wait" | "never";

/** Whether the container may start now, has to wait, or can never start. */
export function readiness(list: readonly Dependency[], progress: (container: string) => Progress): Readiness {
  const states = list.map(({ on, condition }) => met(condition, progress(on)));
  if (states.includes("never")) return "never";
  return states.includes("wait") ? "wait" : "now";
}

function met(condition: Dependency["condition"], { stage, healthy, exitCode }: Progress): Readiness {
  switch (condition) {
    case "START":
      return stage === "waiting" ? "wait" : "now";
    case "HEALTHY":
      if (stage === "exited") return "never";
      return healthy === true ? "now" : "wait";
    case "COMPLETE":
      return stage === "exited" ? "now" : "wait";
    case "SUCCESS":
      if (stage !== "exited") return "wait";
      return exitCode === 0 ? "now" : "never";
  }
}
